using Kunming.Supervision.Domain.Classes;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Tests.Classes;

public class ClassFileTests
{
    private readonly DisciplineClass _class = DisciplineClass.Arrange(
        1, new("检查记录规范", "某主讲人", Given.Today.AddDays(3), "会议室", 2, null), Given.Group, "第一监督单元组", Given.GroupLeader, Given.Now);

    private static Attachment Paper(string name = "课件.pdf") => new(name, new('a', 64), 10, "application/pdf", Given.GroupLeader.Sign(Given.Now));

    [Fact]
    public void Attach_BeforeOrAfterTheSession_KeepsTheOrder()
    {
        var (slides, sheet) = (Paper(), Paper("签到表.pdf"));

        _class.Attach([slides], Given.GroupLeader, Given.Now);
        _class.Attach([sheet], Given.GroupLeader, Given.Now);

        Assert.Equal([slides.Id, sheet.Id], _class.FileIds);
        Assert.Equal("上传材料1份：签到表.pdf", _class.Events[^1].Summary);
    }

    [Fact]
    public void Attach_NothingTwiceTooManyOrByOthers_IsRefused()
    {
        var paper = Paper();
        _class.Attach([paper], Given.GroupLeader, Given.Now);

        Refused.For(ClassRules.NoFiles, () => _class.Attach([], Given.GroupLeader, Given.Now));
        Refused.For(ClassRules.FileTwice, () => _class.Attach([paper], Given.GroupLeader, Given.Now));
        Refused.For(ClassRules.TooManyFiles, () => _class.Attach([.. Enumerable.Range(0, DisciplineClass.MostFiles).Select(_ => Paper())], Given.GroupLeader, Given.Now));
        Refused.For(ClassRules.NotYours, () => _class.Attach([Paper()], Given.GroupMember, Given.Now));
        _class.Cancel("主讲人有事", Given.GroupLeader, Given.Now);
        Refused.For(ClassRules.WasCancelled, () => _class.Attach([Paper()], Given.GroupLeader, Given.Now));
        Assert.Equal([paper.Id], _class.FileIds);
    }
}
