using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Issues.Categories;
using Kunming.Supervision.Domain.Issues.Import;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Tests.Issues;

public class CategoryVersionTests
{
    private static readonly DateOnly Start = new(2021, 1, 1);
    private static readonly DateOnly Next = Given.Today.AddDays(30);
    private const string NewTree = "工程和资金\n- 招标投标\n－财务\n作风\n- 公务接待和津补贴\n- 台账造假\n- 层层加码\n干部\n- 履职";

    /// <summary>工程：招标投标、财务管理；作风：违规接待、违规发补贴、形式主义、履职。</summary>
    private static List<IssueCategory> Tree()
    {
        var (works, conduct) = (new IssueCategory("工程", 1, Start), new IssueCategory("作风", 4, Start));
        return
        [
            works, new("招标投标", 2, Start, works), new("财务管理", 3, Start, works),
            conduct, new("违规接待", 5, Start, conduct), new("违规发补贴", 6, Start, conduct), new("形式主义", 7, Start, conduct), new("履职", 8, Start, conduct),
        ];
    }

    private static Guid Id(IEnumerable<IssueCategory> tree, string name, DateOnly? on = null) => tree.Single(c => c.Name == name && c.HoldsOn(on ?? Start)).Id;

    private static Dictionary<Guid, CategoryChoice> Choices(List<IssueCategory> tree) => new()
    {
        [Id(tree, "财务管理")] = new("财务", []),
        [Id(tree, "违规接待")] = new("公务接待和津补贴", []),
        [Id(tree, "违规发补贴")] = new("公务接待和津补贴", []),
        [Id(tree, "形式主义")] = new("台账造假", ["层层加码"]),
    };

    private static CategoryVersion Adopt(List<IssueCategory> tree, string text = NewTree, IReadOnlyList<CategoryVersion>? before = null, DateOnly? from = null, Dictionary<Guid, CategoryChoice>? choices = null)
    {
        var current = tree.Where(c => c.HoldsOn(Given.Today)).ToList();
        var (version, added) = CategoryVersion.Adopt("2027年版", from ?? Next, CategoryTreeText.Read(text), current, before ?? [], choices ?? Choices(tree), Given.Office, Given.Now);
        tree.AddRange(added);
        return version;
    }

    [Fact]
    public void Adopt_NewTree_AListIsToldFromWhenAndUntilWhenANameHolds()
    {
        var tree = Tree();
        Adopt(tree);
        var finder = new CategoryFinder(tree);

        Assert.Equal(IssueListRules.CategoryEnded.With("财务管理", Next.AddDays(-1), Next, "，最接近的是财务").Message, finder.Find("财务管理", null, Next).Problem?.Message);
        Assert.Equal(IssueListRules.CategoryNotYet.With("台账造假", Next, Given.Today, "").Message, finder.Find("台账造假", null, Given.Today).Problem?.Message);
    }

    [Fact]
    public void Adopt_NewTree_HoldsFromItsDayAndSaysWhereEachLeads()
    {
        var tree = Tree();
        var old = Tree().Count;

        var version = Adopt(tree);

        Assert.Equal(old, tree.Count(c => c.HoldsOn(Next.AddDays(-1))));
        Assert.Equal(["工程和资金", "招标投标", "财务", "作风", "公务接待和津补贴", "台账造假", "层层加码", "干部", "履职"],
            CategoryTreeText.Read(CategoryTreeText.Write([.. tree.Where(c => c.HoldsOn(Next))])).SelectMany(f => f.Leaves.Prepend(f.Name)).Order(StringComparer.Ordinal).OrderBy(n => NewTree.IndexOf(n, StringComparison.Ordinal)));
        Assert.Equal(CategoryChange.Renamed, version.ChangeOf(Id(tree, "财务管理")));
        Assert.Equal(CategoryChange.Merged, version.ChangeOf(Id(tree, "违规接待")));
        Assert.Equal(CategoryChange.Split, version.ChangeOf(Id(tree, "形式主义")));
        Assert.Equal(CategoryChange.Renamed, version.ChangeOf(Id(tree, "履职")));
        Assert.Null(version.ChangeOf(Id(tree, "作风")));
        Assert.Equal("制定类别2027年版，2026-10-24起生效，沿用0个、停用6个、新增6个小类", version.Events.OfType<CategoryVersionAdopted>().Single().Summary.Replace($"{Next:yyyy-MM-dd}", "2026-10-24", StringComparison.Ordinal));
    }

    [Fact]
    public void At_AnyVersion_FollowsTheMappingForwardAndBackWhereItIsCertain()
    {
        var tree = Tree();
        var version = Adopt(tree);
        var map = new CategoryMap(tree, [version]);

        Assert.Equal(Id(tree, "财务", Next), map.At(Id(tree, "财务管理"), Next));
        Assert.Equal(Id(tree, "公务接待和津补贴", Next), map.At(Id(tree, "违规发补贴"), Next));
        Assert.Equal(Id(tree, "台账造假", Next), map.At(Id(tree, "形式主义"), Next));
        Assert.Equal(Id(tree, "工程和资金", Next), map.At(Id(tree, "工程"), Next));
        Assert.Equal(Id(tree, "作风"), map.At(Id(tree, "作风"), Next));
        Assert.Equal(Id(tree, "形式主义"), map.At(Id(tree, "层层加码", Next), Start));
        Assert.Equal(Id(tree, "履职"), map.At(Id(tree, "履职", Next), Start));
        Assert.Null(map.At(Id(tree, "公务接待和津补贴", Next), Start));
        Assert.Null(map.At(Id(tree, "干部", Next), Start));
    }

    [Fact]
    public void PartsAt_ASplitCategory_AreAllOfThemWithTheCountedOneFirst()
    {
        var tree = Tree();
        var map = new CategoryMap(tree, [Adopt(tree)]);

        Assert.Equal([Id(tree, "台账造假", Next), Id(tree, "层层加码", Next)], map.PartsAt(Id(tree, "形式主义"), Next));
        Assert.Equal([Id(tree, "公务接待和津补贴", Next)], map.PartsAt(Id(tree, "违规接待"), Next));
        Assert.Equal([Id(tree, "形式主义")], map.PartsAt(Id(tree, "形式主义"), Start));
        Assert.Equal([Id(tree, "形式主义")], map.PartsAt(Id(tree, "层层加码", Next), Start));
        Assert.Empty(map.PartsAt(Id(tree, "干部", Next), Start));
    }

    [Fact]
    public void PartsAt_SplitAndSplitAgain_AreCountedOnceInAnyTree()
    {
        var tree = Tree();
        var first = Adopt(tree, from: Given.Today.AddDays(1));
        var later = Next.AddYears(1);
        var current = tree.Where(c => c.HoldsOn(Next)).ToList();
        var (second, added) = CategoryVersion.Adopt(
            "再次拆分", later, CategoryTreeText.Read("工程和资金\n- 招标投标\n- 财务\n作风\n- 公务接待和津补贴\n- 台账造假\n- 会议多\n- 检查多\n干部\n- 履职"), current, [first],
            new Dictionary<Guid, CategoryChoice> { [Id(current, "层层加码", Next)] = new("会议多", ["检查多"]) }, Given.Office, Given.Now.AddDays(2));
        tree.AddRange(added);
        var map = new CategoryMap(tree, [first, second]);

        Assert.Equal(["台账造假", "会议多", "检查多"], map.PartsAt(Id(tree, "形式主义"), later).Select(id => tree.Single(c => c.Id == id).Name));
        Assert.All(tree.SelectMany(c => new[] { Start, Next, later }.Select(day => (c.Id, day))), c => Assert.Equal(map.At(c.Id, c.day), map.PartsAt(c.Id, c.day) is [var counted, ..] ? counted : null));
    }

    [Fact]
    public void At_OverSeveralVersions_GoesStepByStep()
    {
        var tree = Tree();
        var first = Adopt(tree, from: Given.Today.AddDays(1));
        var current = tree.Where(c => c.HoldsOn(Next)).ToList();
        var (second, added) = CategoryVersion.Adopt(
            "再次调整", Next.AddYears(1), CategoryTreeText.Read("资金\n- 财务和招投标\n作风\n- 公务接待和津补贴\n- 台账造假\n- 层层加码\n干部\n- 履职"), current, [first],
            new Dictionary<Guid, CategoryChoice> { [Id(tree, "财务", Next)] = new("财务和招投标", []), [Id(current, "招标投标", Next)] = new("财务和招投标", []) }, Given.Office, Given.Now.AddDays(2));
        tree.AddRange(added);

        Assert.Equal(added.Single(c => c.Name == "财务和招投标").Id, new CategoryMap(tree, [second, first]).At(Id(tree, "财务管理"), Next.AddYears(1)));
    }

    [Fact]
    public void Adopt_UnmappedUnknownOrByOthers_IsRefusedAndNothingEnds()
    {
        var tree = Tree();
        var choices = Choices(tree);
        choices.Remove(Id(tree, "财务管理"));
        choices[Id(tree, "形式主义")] = new("没有的", []);

        Refused.For([CategoryRules.Unmapped, CategoryRules.UnknownTarget], () => Adopt(tree, choices: choices));
        Refused.For(CategoryRules.NotLater, () => Adopt(tree, from: Given.Today));
        Refused.For(CategoryRules.NothingChanged, () => Adopt(tree, CategoryTreeText.Write(tree)));
        Refused.For(CategoryRules.NotYours, () => CategoryVersion.Adopt("版", Next, CategoryTreeText.Read(NewTree), tree, [], Choices(tree), Given.CountyOfficer, Given.Now));
        Assert.All(tree, c => Assert.Null(c.Until));
        var pending = Adopt(tree);
        Refused.For(CategoryRules.VersionPending, () => Adopt(tree, before: [pending], from: Next.AddDays(1), choices: Choices(tree)));
    }

    [Fact]
    public void Withdraw_BeforeItHolds_BringsTheOldTreeBackAndAfterwardsIsRefused()
    {
        var tree = Tree();
        var version = Adopt(tree);

        Refused.For(CategoryRules.InForce, () => version.Withdraw("写错", tree, Given.Office, Given.Now.AddDays(30)));
        version.Withdraw("写错", tree, Given.Office, Given.Now);

        Assert.Equal(Tree().Select(c => c.Name), tree.Where(c => c.HoldsOn(Next)).OrderBy(c => c.Order).Select(c => c.Name));
        Assert.Equal(Id(tree, "财务管理"), new CategoryMap(tree, [version]).At(Id(tree, "财务管理"), Next));
        Refused.For(CategoryRules.AlreadyWithdrawn, () => version.Withdraw("写错", tree, Given.Office, Given.Now));
    }

    [Fact]
    public void Read_NoTree_IsRefusedInWords()
    {
        Refused.For(CategoryRules.TreeEmpty, () => CategoryTreeText.Read(" \n"));
        Refused.For(CategoryRules.TreeTooLong, () => CategoryTreeText.Read(string.Join('\n', Enumerable.Repeat("甲", CategoryTreeText.MostLines + 1))));
        Refused.For(CategoryRules.LeafFirst, () => CategoryTreeText.Read("- 甲"));
        Refused.For([CategoryRules.NameTwice, CategoryRules.FamilyWithoutLeaf], () => CategoryTreeText.Read("甲\n- 乙\n- 乙\n丙"));
        Refused.For(Text.TooLong, () => CategoryTreeText.Read("甲\n- " + new string('乙', IssueCategory.NameMaxLength + 1)));
    }
}
