using Kunming.Supervision.Domain.HelpRequests;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>What groups asked the office for: one that waits, one that was answered, one that was asked twice and settled, one that was withdrawn.</summary>
internal sealed class DemonstrationHelpRequests(DemonstrationStage stage)
{
    public void Plan()
    {
        var (office, groups) = (stage.Cast.Office[0], stage.Cast.Groups);
        stage.Agenda.At(On(4, 16), on =>
        {
            var request = Ask(groups[0], "请协调审计力量核对专项资金", "专项资金涉及三个年度、四个账户，本组没有审计人员。", "请商市审计局派两名审计人员，参加五个工作日的核对。", on);
            request.Answer("已商市审计局派员一名", "市审计局", ChinaTime.DayOf(on).AddDays(6), office, on.AddDays(1));
            request.AskAgain("一名人员五日内核对不完四个账户", groups[0].Leader, on.AddDays(7));
            request.Answer("已商市审计局增派一名，延长三个工作日", "市审计局", ChinaTime.DayOf(on).AddDays(14), office, on.AddDays(8));
            request.Settle("两名审计人员到位，核对完成，形成取证单十二份", groups[0].Leader, on.AddDays(15));
        });
        stage.Agenda.At(On(8, 20), on => Ask(groups[2], "请协调车辆", "同一天到三个乡镇入户核查，本组只有一台车。", "请协调增派一台车，用一天。", on)
            .Withdraw("已由县区纪委监委安排车辆", groups[2].Leader, on.AddDays(1)));
        stage.Agenda.At(On(9, 22), on => Ask(groups[1], "请协调调取跨区低保数据", "抽查对象户籍和居住地分属两个区，数据不互通。", "请商市民政局提供两个区的比对结果。", on)
            .Answer("已函商市民政局，比对结果由其直接送单元组", "市民政局", ChinaTime.DayOf(on).AddDays(9), office, on.AddDays(1)));
        stage.Agenda.At(On(9, 24), on => Ask(groups[0], "请协调工程造价人员", "小型工程决算金额与现场明显不符，需要专业复核。", "请商市住房城乡建设局以外的单位派一名造价人员。", on));
    }

    /// <summary>Ten o'clock, without a draw: what happens here changes nothing in everybody else's story.</summary>
    private static DateTimeOffset On(int month, int day) => ChinaTime.StartOf(new(DemonstrationStage.Year, month, day)).ToUniversalTime().AddHours(10);

    private HelpRequest Ask(CastGroup group, string title, string situation, string wanted, DateTimeOffset on) => stage.Make(HelpRequest.Ask(
        HelpRequestNumber.Format(DemonstrationStage.Year, stage.Number(HelpRequestNumber.SeriesOf(DemonstrationStage.Year))), new(title, situation, wanted, null),
        group.Group.Id, group.Group.JurisdictionId, group.Members[0], on));
}
