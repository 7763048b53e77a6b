using System.Text;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Classes;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>The city's class after each round, one of a group by names, one of a county, one that was cancelled and one to come.</summary>
internal sealed class DemonstrationClasses(DemonstrationStage stage)
{
    private const string Case = "某单位在一次公务活动中，接待人数和陪餐人数超出规定，费用分两次报销。单位自查没有发现，监督单元组核对公函和报销凭证时查出。整改时，有关人员退缴费用，单位修订了接待审批流程。请讨论：报销审核为什么没有把住关？";

    public void Plan()
    {
        var office = stage.Cast.Office[0];
        City(office, 3, 19, "检查记录和证据规范", """
            各监督检查室：21人
            各派驻机构：38人
            各县区纪委监委：15人
            """, null, 71);
        City(office, 6, 18, "定性依据的引用", """
            各监督检查室：20人
            各派驻机构：36人
            各县区纪委监委：17人
            """, null, 70);
        City(office, 9, 17, "整改佐证怎么看", """
            各监督检查室：22人
            各派驻机构：35人
            各县区纪委监委：16人
            """, "某派驻机构：王某（外出办案）、李某（病假）", 73);
        var (group, names) = (stage.Cast.Groups[0], stage.Cast.Groups[0].Members);
        stage.Agenda.At(On(7, 22), on =>
        {
            var held = Arrange("谈话的方法和纪律", group.Leader, on, group.Group.Id, group.Group.Name);
            held.Hold(AttendanceSheet.Read(string.Join('\n', names.Skip(1).Select(m => $"{m.Organisation}\t{m.Name}")), $"{names[0].Organisation}：{names[0].Name}（参加市委巡察）"), "谈话前先列提纲；谈话笔录当场核对。", group.Leader, on.AddHours(3));
        });
        if (stage.Cast.ByCode.Values.Where(o => o.IsCommission).MinBy(o => o.Code) is { } county)
        {
            stage.Agenda.At(On(8, 12), on => Arrange("惠农补贴检查要点", stage.Cast.For(county), on).Hold(
                AttendanceSheet.Read("各乡镇（街道）纪（工）委：26人\n本级派驻机构：9人", null), null, stage.Cast.For(county), on.AddHours(3)));
        }

        stage.Agenda.At(On(9, 8), on => Arrange("数据比对入门", office, on).Cancel("与全市培训班时间冲突，并入第四季度课堂", office, on.AddHours(5)));
        stage.Agenda.At(On(9, 23), on => Arrange("节日期间明察暗访实务", office, on, inDays: 9));
    }

    private void City(Viewer office, int month, int day, string topic, string present, string? absent, int taken) => stage.Agenda.At(On(month, day), on =>
    {
        var held = Arrange(topic, office, on);
        if (stage.Made.OfType<Issue>().FirstOrDefault(i => i.Status is IssueStatus.ClosedOut) is { } closed)
        {
            held.Tell(new(closed.Id, "某单位超标准接待", Case), true, [], false, office, on.AddHours(1));
        }

        (string Name, byte[] Bytes) Paper(string name, string text) => ($"{topic}（{name}）.txt", Encoding.UTF8.GetBytes($"{topic}\n{text}\n本文件为演示材料，内容均为虚构。\n"));
        held.Attach(
        [
            stage.Keep(Paper("课件", "一、为什么讲\n二、常见的错误\n三、正确的做法\n四、讨论题"), office.Sign(on.AddHours(2))),
            stage.Keep(Paper("签到表", present), office.Sign(on.AddHours(2))),
        ], office, on.AddHours(2));
        held.Hold(AttendanceSheet.Read(present, absent), "结合案例分组讨论，每组提出一条改进意见。", office, on.AddHours(3));
        held.Appraise(new(taken, taken - 4, 86.5m, "实务部分得分较高，依据引用仍需加强。"), office, on.AddHours(4));
    });

    private static DateTimeOffset On(int month, int day) => ChinaTime.StartOf(new(DemonstrationStage.Year, month, day)).ToUniversalTime().AddHours(9);

    private DisciplineClass Arrange(string topic, Viewer by, DateTimeOffset on, Guid? group = null, string? holder = null, int inDays = 0) => stage.Make(DisciplineClass.Arrange(
        (int)stage.Number(DisciplineClass.SeriesOf(DemonstrationStage.Year, group ?? by.JurisdictionId)),
        new(topic, "某高校法学院教师", ChinaTime.DayOf(on).AddDays(inDays), "第一会议室", 2, null), group, holder, by, on));
}
