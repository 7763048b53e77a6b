using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;

namespace Kunming.Supervision.Domain.Tests.Organisations;

public class DirectoryMergeTests
{
    private static readonly DateOnly Later = Given.Today.AddYears(1);

    private readonly DirectoryBook _book = new();

    [Fact]
    public void Apply_SecondTime_ChangesNothing()
    {
        var (areas, organisations) = Merge().Apply(Given.Registrar);

        var again = new DirectoryMerge(_book.Content(), areas, organisations, Later).Preview;

        Assert.Equal((3, 8), (areas.Count, organisations.Count));
        Assert.True(again.ChangesNothing, string.Join("；", again.Changes.SelectMany(c => c.Details)));
    }

    [Fact]
    public void Apply_NewNameUnderOldCode_KeepsTheHistory()
    {
        var (areas, organisations) = Merge().Apply(Given.Registrar);
        _book.Rows(DirectorySheet.City)[1][1] = "第一监督室";
        _book.Rows(DirectorySheet.ResidentGroups)[0][4] = "C2";

        new DirectoryMerge(_book.Content(), areas, organisations, Later).Apply(Given.Registrar);

        var office = organisations.Single(o => o.Code is "C2");
        Assert.Equal(["第一监督检查室", "第一监督室"], [office.NameOn(Given.Today), office.NameOn(Later)]);
    }

    /// <summary>Whoever renames a body in its own row does not think of the rows that name it.</summary>
    [Fact]
    public void Rename_NamedByTheOldNameInOtherRows_KeepsItsTies()
    {
        var (areas, organisations) = Merge().Apply(Given.Registrar);
        _book.Rows(DirectorySheet.City)[1][1] = "第一监督室";
        _book.Rows(DirectorySheet.InspectedUnits)[0][1] = "市财政金融局";

        var merge = new DirectoryMerge(_book.Content(), areas, organisations, Later);

        Assert.Equal(["更名：“第一监督检查室”改为“第一监督室”", "更名：“市财政局”改为“市财政金融局”"], merge.Preview.Changes.SelectMany(c => c.Details));
        Assert.Empty(merge.Preview.Errors);
        Assert.Empty(merge.Preview.Warnings);
        merge.Apply(Given.Registrar);
        var again = new DirectoryMerge(_book.Content(), areas, organisations, Later.AddDays(1)).Preview;
        Assert.True(again.ChangesNothing, string.Join("；", again.Changes.SelectMany(c => c.Details)));
    }

    /// <summary>A name of today means what it says, whatever was called so before.</summary>
    [Fact]
    public void Rename_OldNameTakenByAnother_MeansTheOther()
    {
        var (areas, organisations) = Merge().Apply(Given.Registrar);
        _book.Rows(DirectorySheet.InspectedUnits)[0][1] = "市财政金融局";
        _book.Rows(DirectorySheet.InspectedUnits).Add(["U9", "市财政局", .. _book.Rows(DirectorySheet.InspectedUnits)[0].Skip(2)]);

        var preview = new DirectoryMerge(_book.Content(), areas, organisations, Later).Preview;

        Assert.Equal(["综合监督单位由“市财政局（U1）”改为“市财政局（U9）”"], preview.Changes.Single(c => c.Code is "P1").Details);
    }

    [Fact]
    public void Code_Mistyped_IsWarnedOfWhereTheNameIsKnown()
    {
        var (areas, organisations) = Merge().Apply(Given.Registrar);
        _book.Rows(DirectorySheet.InspectedUnits)[0][0] = "2";

        var preview = new DirectoryMerge(_book.Content(), areas, organisations, Later).Preview;

        Assert.Equal([DirectoryRules.NameUnderOtherCode.With("市财政局", "U1").Message], preview.Warnings.Where(w => w.Rule.Code == DirectoryRules.NameUnderOtherCode.Code).Select(w => w.Rule.Message));
    }

    [Fact]
    public void Change_OfATieOrAnArea_SaysFromWhatToWhat()
    {
        var (areas, organisations) = Merge().Apply(Given.Registrar);
        var row = _book.Rows(DirectorySheet.InspectedUnits)[0];
        (row[2], row[3]) = ("官渡区", "");

        var preview = new DirectoryMerge(_book.Content(), areas, organisations, Later).Preview;

        Assert.Equal(["所属区域由“昆明市”改为“官渡区”", "联系的监督检查室由“第一监督检查室”改为空"], Assert.Single(preview.Changes).Details);
    }

    [Fact]
    public void Apply_WithErrors_ChangesNothingAndNamesThePlaces()
    {
        _book.Rows(DirectorySheet.Counties)[0][3] = "第九监督检查室";

        var refusal = Assert.Throws<RuleViolationException>(() => Merge().Apply(Given.Registrar));

        Assert.StartsWith("工作表“县市区”第3行D列（联系的监督检查室）：", Assert.Single(refusal.Rules).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sheets_MissingOrTwice_AreNamed()
    {
        var sheets = Enum.GetValues<DirectorySheet>().Where(s => s is not DirectorySheet.Zones).Append(DirectorySheet.FunctionalDepartments);

        Assert.Equal([DirectoryRules.SheetMissing.Code, DirectoryRules.SheetTwice.Code], Codes(Merge(_book.Content(sheets)).Preview.Errors));
    }

    [Fact]
    public void Headings_MissingOrTwice_AreNamed()
    {
        _book.Header(DirectorySheet.Zones).Clear();
        _book.Header(DirectorySheet.FunctionalDepartments)[2] = DirectoryColumns.Name;

        var errors = Codes(Merge().Preview.Errors);

        Assert.Contains(DirectoryRules.HeaderMissing.Code, errors);
        Assert.Contains(DirectoryRules.ColumnTwice.Code, errors);
        Assert.Contains(DirectoryRules.ColumnMissing.Code, errors);
    }

    public static TheoryData<DirectorySheet, int, int, string, Rule> Spoilt => new()
    {
        { DirectorySheet.InspectedUnits, 0, 1, " ", DirectoryRules.ValueMissing },
        { DirectorySheet.InspectedUnits, 1, 0, "u1", DirectoryRules.CodeTwice },
        { DirectorySheet.Zones, 0, 1, "官渡区", DirectoryRules.AreaTwice },
        { DirectorySheet.City, 1, 2, "办公室", DirectoryRules.UnknownKind },
        { DirectorySheet.ResidentGroups, 0, 3, "省纪委监委", DirectoryRules.UnknownParent },
        { DirectorySheet.Counties, 0, 3, "市纪委监委", DirectoryRules.UnknownOffice },
        { DirectorySheet.InspectedUnits, 1, 2, "无名县", DirectoryRules.UnknownArea },
        { DirectorySheet.Counties, 0, 4, "也许", DirectoryRules.UnknownAnswer },
        { DirectorySheet.City, 1, 3, "C2", DirectoryRules.ParentCircle },
    };

    [Theory]
    [MemberData(nameof(Spoilt), DisableDiscoveryEnumeration = true)]
    public void Cell_Spoilt_IsNamedWithItsPlace(DirectorySheet sheet, int row, int column, string text, Rule rule)
    {
        _book.Rows(sheet)[row][column] = text;

        Assert.Contains(Merge().Preview.Errors, e => e.Rule.Code == rule.Code && (e.Row, e.Column) == (row + 3, column));
    }

    [Fact]
    public void Reference_ThatFitsTwoOffices_IsNotGuessed()
    {
        _book.Rows(DirectorySheet.City).Add(["C3", "第一监督检查室", "监督检查室", "C1", ""]);

        var preview = Merge().Preview;

        Assert.Equal([DirectoryRules.Ambiguous.Code], Codes(preview.Errors));
        Assert.Equal([DirectoryRules.NameTwice.Code], Codes(preview.Warnings));
    }

    [Fact]
    public void Commissions_NoneOrTwo_AreRefused()
    {
        _book.Rows(DirectorySheet.City).Add(["C9", "另一市纪委监委", "市纪委监委", "", ""]);

        Assert.Equal([DirectoryRules.OneCommission.Code], Codes(Merge().Preview.Errors));
    }

    [Fact]
    public void Supervised_UnitUnknown_WarnsAndIsTaken()
    {
        _book.Rows(DirectorySheet.ResidentGroups)[0][5] = "市财政局、无名局";

        var preview = Merge().Preview;

        Assert.Equal(DirectoryRules.UnknownSupervised.With("无名局"), Assert.Single(preview.Warnings).Rule);
        Assert.True(preview.CanApply);
    }

    [Fact]
    public void Code_OfAClosedBody_IsNotUsedAgain()
    {
        var (areas, organisations) = Merge().Apply(Given.Registrar);
        organisations.Single(o => o.Code is "U2").Close(Given.Today, Given.Registrar);

        Assert.Equal([DirectoryRules.Closed.Code], Codes(new DirectoryMerge(_book.Content(), areas, organisations, Later).Preview.Errors));
    }

    [Fact]
    public void Code_OfAnotherKindOfArea_IsRefused()
    {
        Jurisdiction zone = new("530111", "旧开发区", JurisdictionKind.Zone);

        Assert.Equal([DirectoryRules.AreaOfOtherKind.Code], Codes(new DirectoryMerge(_book.Content(), [zone], [], Later).Preview.Errors));
    }

    private DirectoryMerge Merge(DirectoryWorkbookContent? content = null) => new(content ?? _book.Content(), [], [], Given.Today);

    private static IEnumerable<string> Codes(IEnumerable<DirectoryRemark> remarks) => remarks.Select(r => r.Rule.Code);
}
