using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Lists;

namespace Kunming.Supervision.Domain.Tests.Lists;

public class SavedViewTests
{
    private static SavedView Save(string name = "本组逾期", ViewAudience audience = ViewAudience.Own, Viewer? by = null, string query = "view=overdue", params SavedView[] others) =>
        SavedView.Save(ListKind.Issues, name, query, audience, others, by ?? Given.GroupLeader, Given.Now);

    [Fact]
    public void Save_NameWithSpaces_IsKeptOnOneLine()
    {
        var view = Save(" 本组 \n  逾期 ");

        Assert.Equal("本组 逾期", view.Name);
        Assert.Equal("保存问题清单视图“本组 逾期”（仅自己）", view.Events[^1].Summary);
    }

    [Fact]
    public void Save_WithoutNameOrTooLong_IsRefused()
    {
        Refused.For(Text.Missing, () => Save("　"));
        Refused.For(Text.TooLong, () => Save(new string('长', SavedView.NameMaxLength + 1)));
        Refused.For(Text.ControlCharacter, () => Save("逾期\u0001"));
        Refused.For(SavedViewRules.QueryTooLong, () => Save(query: new string('q', SavedView.QueryMaxLength + 1)));
    }

    [Fact]
    public void Save_NameThatOneHasAlready_IsRefusedForTheSameListOnly()
    {
        var first = Save();

        Refused.For(SavedViewRules.NameTaken, () => Save(others: first));
        Assert.Equal("本组逾期", Save(by: Given.GroupMember, others: first).Name);
        Assert.Equal(ListKind.Tasks, SavedView.Save(ListKind.Tasks, "本组逾期", "", ViewAudience.Own, [first], Given.GroupLeader, Given.Now).List);
    }

    [Fact]
    public void Save_ForEverybody_IsTheOfficesAlone()
    {
        Refused.For(SavedViewRules.OnlyOfficeForAll, () => Save(audience: ViewAudience.Everybody));
        Assert.Equal(ViewAudience.Everybody, Save(audience: ViewAudience.Everybody, by: Given.Office).Audience);
    }

    [Fact]
    public void Save_BeyondTheLimits_IsRefused()
    {
        SavedView[] own = [.. Enumerable.Range(0, SavedView.MostOwn).Select(i => Save($"视图{i}"))];
        SavedView[] shared = [.. Enumerable.Range(0, SavedView.MostShared).Select(i => Save($"共享{i}", ViewAudience.Organisation))];

        Refused.For(SavedViewRules.TooMany, () => Save(others: own));
        Refused.For(SavedViewRules.TooManyShared, () => Save(audience: ViewAudience.Organisation, others: shared));
        Assert.Equal(ViewAudience.Own, Save(others: shared).Audience);
    }

    [Fact]
    public void Change_ByAnother_IsRefused()
    {
        var view = Save(audience: ViewAudience.Organisation);

        Refused.For(SavedViewRules.NotYours, () => view.Change("改名", ViewAudience.Own, null, [], Given.Office, Given.Now));
        Refused.For(SavedViewRules.NotYours, () => view.Remove(Given.Office, Given.Now));
    }

    [Fact]
    public void Change_NameAudienceAndQuestion_KeepsWhatWasNotGiven()
    {
        var view = Save();

        view.Change("本室逾期", ViewAudience.Organisation, null, [view], Given.GroupLeader, Given.Now);
        Assert.Equal(("本室逾期", ViewAudience.Organisation, "view=overdue"), (view.Name, view.Audience, view.Query));
        view.Change("本室逾期", ViewAudience.Organisation, "view=all", [view], Given.GroupLeader, Given.Now);

        Assert.Equal("view=all", view.Query);
        Assert.Equal("修改视图“本室逾期”（本单位），更新筛选条件", view.Events[^1].Summary);
    }

    [Fact]
    public void Remove_OfOneForEverybody_IsTheOfficesToo()
    {
        var view = Save(audience: ViewAudience.Everybody, by: Given.Office);

        view.Remove(Given.SecondOffice, Given.Now);

        Assert.True(view.Removed);
        Refused.For(SavedViewRules.Gone, () => view.Remove(Given.Office, Given.Now));
        Refused.For(SavedViewRules.Gone, () => view.Change("改名", ViewAudience.Own, null, [], Given.Office, Given.Now));
    }
}
