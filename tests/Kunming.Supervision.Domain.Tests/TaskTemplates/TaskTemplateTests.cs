using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.TaskTemplates;

namespace Kunming.Supervision.Domain.Tests.TaskTemplates;

public class TaskTemplateTests
{
    [Fact]
    public void Make_ByOffice_IsTheCitys()
    {
        var template = Make(Given.Office);

        Assert.True(template.OfCity);
        Assert.Equal(["核对名册", "入户核实"], template.Items);
        Assert.Equal("制作模板“惠民惠农资金”，检查事项2项", template.Events[^1].Summary);
    }

    [Fact]
    public void Make_ByOthers_IsRefused()
    {
        Refused.For(TaskTemplateRules.NotYours, () => Make(Given.GroupLeader));
        Refused.For(TaskTemplateRules.NotYours, () => Make(Given.CityLeader));
        Refused.For(TaskTemplateRules.NotYours, () => Make(Given.Office, Make(Given.Office)));
    }

    [Fact]
    public void Make_WithoutItems_IsRefused() => Refused.For(TaskTemplateRules.NoItems, () => Make(Given.Office, items: [" "]));

    [Fact]
    public void Make_VariantByACounty_IsItsOwnAndOneOnly()
    {
        var citys = Make(Given.Office);
        var variant = Make(Given.CountyOfficer, citys);

        Assert.Equal((citys.Id, Given.County, false), (variant.VariantOfId, variant.JurisdictionId, variant.OfCity));
        Refused.For(TaskTemplateRules.VariantExists, () => Make(Given.CountyOfficer, citys, exists: true));
        Refused.For(TaskTemplateRules.NotCitys, () => Make(Given.CountyOfficer, variant));
    }

    [Fact]
    public void Revise_ByAnother_IsRefused()
    {
        Refused.For(TaskTemplateRules.NotYours, () => Make(Given.Office).Revise(Content(["核对名册"]), Given.CountyOfficer, Given.Now));
        Refused.For(TaskTemplateRules.NotYours, () => Make(Given.CountyOfficer).Revise(Content(["核对名册"]), Given.Office, Given.Now));
    }

    [Fact]
    public void Retire_Twice_IsRefused()
    {
        var template = Make(Given.Office);
        template.Retire("不再使用", Given.SecondOffice, Given.Now);

        Assert.Equal("停用：不再使用", template.Events[^1].Summary);
        Refused.For(TaskTemplateRules.AlreadyRetired, () => template.Retire("再次", Given.Office, Given.Now));
        Refused.For(TaskTemplateRules.AlreadyRetired, () => template.Revise(Content(["核对名册"]), Given.Office, Given.Now));
    }

    [Fact]
    public void Checklist_TooLongOrTwice_IsRefused()
    {
        Refused.For(Checklist.TooManyItems, () => Checklist.Of(Enumerable.Range(1, 61).Select(n => $"第{n}项")));
        Refused.For(Checklist.ItemTwice, () => Checklist.Of(["核对名册", " 核对名册 "]));
        Refused.For(Text.TooLong, () => Checklist.Of([new string('长', 101)]));
    }

    [Fact]
    public void Unchecked_AnItemOpenAtOneUnit_IsNamed()
    {
        CheckMark[] all = [CheckMark.Checked, CheckMark.ProblemFound], half = [CheckMark.NotApplicable, CheckMark.Open];

        Assert.Equal(["入户核实"], Checklist.Unchecked(["核对名册", "入户核实"], [[all], [half]]));
        Assert.Empty(Checklist.Unchecked(["核对名册", "入户核实"], [[all], [half, all]]));
        Assert.Equal(["核对名册", "入户核实"], Checklist.Unchecked(["核对名册", "入户核实"], [[[]]]));
    }

    [Fact]
    public void Draft_WithAChecklist_KeepsWhatItCopied()
    {
        var task = SupervisionTask.Draft("RW-2026-001", Given.Plan() with { Checklist = ["核对名册"] }, Given.Office, Given.Now);

        Assert.Equal(["核对名册"], task.Checklist);
    }

    [Fact]
    public void Mark_OneForEachItem_IsCounted()
    {
        var visit = Given.VisitAt(Domain.Visits.VisitStatus.OnSite);

        visit.Mark(["甲", "乙"], [CheckMark.Checked, CheckMark.ProblemFound], Given.GroupMember, Given.Now);

        Assert.Equal("填写检查清单，2项中已填2项，发现问题1项", visit.Events[^1].Summary);
        Refused.For(Checklist.MarksDiffer, () => visit.Mark(["甲", "乙"], [CheckMark.Checked], Given.GroupMember, Given.Now));
        Refused.For(Domain.Visits.VisitRules.NotYours, () => visit.Mark(["甲"], [CheckMark.Checked], Given.OtherGroupLeader, Given.Now));
        Refused.For(Domain.Visits.VisitRules.AlreadyApproved, () => Given.VisitAt(Domain.Visits.VisitStatus.Approved).Mark([], [], Given.GroupMember, Given.Now));
    }

    [Fact]
    public void Report_WithItemsLeftOpen_NeedsAReasonAndIsNotBlocked()
    {
        var task = Given.TaskAt(SupervisionTaskStatus.InProgress);

        Refused.For(TaskRules.UncheckedNeedsReason, () => task.Report("检查完毕", [], ["入户核实"], null, Given.GroupLeader, Given.Now));
        task.Report("检查完毕", [], ["入户核实"], "农户外出", Given.GroupLeader, Given.Now);
        Assert.Equal("农户外出", task.UncheckedReason);
        Assert.Equal("报送结果：检查完毕（1项未逐项检查：农户外出）", task.Events[^1].Summary);
    }

    private static TaskTemplate Make(Viewer by, TaskTemplate? of = null, bool exists = false, string[]? items = null) =>
        TaskTemplate.Make(Content(items ?? ["核对名册", "入户核实"]), of, exists, by, Given.Now);

    private static TemplateContent Content(string[] items) => new("惠民惠农资金", "惠农补贴发放", "年度计划", TaskMethod.Cross, false, items);
}
