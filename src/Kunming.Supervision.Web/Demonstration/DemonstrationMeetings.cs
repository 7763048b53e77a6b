using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Meetings;
using Kunming.Supervision.Domain.Organisations;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>Quarterly meetings and deployments of the city, monthly meetings of the groups, and what the counties hold themselves.</summary>
internal sealed class DemonstrationMeetings(DemonstrationStage stage)
{
    public void Plan()
    {
        foreach (var quarter in Enumerable.Range(1, 3).Select(n => new Quarter(DemonstrationStage.Year, n)))
        {
            var office = stage.Cast.Office[0];
            Plan(MeetingKind.Deployment, $"2026年第{quarter.Number}轮“单元制”监督部署会", quarter.Start.AddDays(4), "各监督检查室、派驻机构、县区纪委监委", 96,
                "通报上一季度情况，明确本轮监督重点、分组和纪律要求，签订保密承诺书。", null, office);
            stage.Agenda.At(stage.Moment(quarter.Start.AddDays(40), 0, 15), on => Minute(quarter, office, on));
            foreach (var county in stage.Cast.ByCode.Values.Where(o => o.Kind is OrganisationKind.CountyCommission or OrganisationKind.ZoneCommission)
                .OrderBy(o => o.Code, StringComparer.Ordinal))
            {
                Plan(stage.Pick([MeetingKind.Regular, MeetingKind.Deployment, MeetingKind.Regular]), $"{county.Name}{quarter}监督工作会",
                    quarter.Start.AddDays(stage.Random.Next(10, 75)), "本级党风政风监督室、各乡镇（街道）纪（工）委", stage.Random.Next(12, 46),
                    "研究市级交办问题的整改，部署本级监督检查，通报逾期未销号问题。", null, stage.Cast.For(county));
            }
        }

        foreach (var group in stage.Cast.Groups)
        {
            for (var month = 1; month <= 9; month++)
            {
                var day = new DateOnly(DemonstrationStage.Year, month, 10 + group.Group.Number);
                Plan(MeetingKind.Regular, $"{group.Group.Name}{month}月工作例会", day, "本组各成员单位", stage.Random.Next(8, 18),
                    "逐件研究在办问题和整改进度，对拟认定的问题集体会商，安排下一步检查。", group.Group.Id, group.Leader);
            }
        }
    }

    /// <summary>The quarterly meeting with its minutes: issued with decisions in the second and third quarter, of which some are carried out; and a group's draft.</summary>
    private void Minute(Quarter quarter, Viewer office, DateTimeOffset on)
    {
        var meeting = stage.Make(Meeting.Hold(
            MeetingKind.Regular, $"{quarter}监督工作例会", ChinaTime.DayOf(on), "市纪委监委第一会议室", "各监督单元组组长、党风政风监督室", 28, "听取各组进展，研究共性问题，协调跨区域检查力量，部署下一阶段工作。", null, office, on));
        if (quarter.Number is 1)
        {
            return;
        }

        var (first, second, third) = (stage.Cast.Groups[0].Leader, stage.Cast.Groups[1].Leader, stage.Cast.Office[1]);
        var minutes = stage.Make(MeetingMinutes.Draft(
            meeting, false,
            new(
                "昆明市“单元制”监督工作例会纪要", $"{quarter}监督工作例会纪要", stage.Cast.Office[1].Name, string.Join('、', stage.Cast.Groups.Select(g => g.Leader.Name)), stage.Cast.Groups[^1].Members[0].Name, "市审计局、市财政局有关负责人",
                "议题：听取各监督单元组工作情况\n会议听取了七个监督单元组的工作情况汇报，肯定了交叉检查、滚动检查的做法，指出个别组佐证审核不严、问题定性不准。\n议题：研究惠农补贴领域共性问题\n会议认为，补贴发放名册不公示、公示不到位的问题在多个县区反复出现，应当从审核、公示、核查三个环节一并整改。"),
            [
                Plan("汇总各组发现的补贴发放共性问题，形成问题清单和整改建议", first, on, 12),
                Plan("对已销号的补贴类问题开展一次抽查回头看", second, on, 40),
                Plan("修订佐证材料审核要点，印发各组执行", third, on, 50),
            ], office, on.AddHours(3)));
        minutes.Issue((int)stage.Number(MeetingMinutes.SeriesOf(DemonstrationStage.Year, minutes.JurisdictionId)), third, on.AddHours(20));
        minutes.TickOff(minutes.Decisions[0].Id, "已汇总，形成问题清单一份、整改建议六条，报党风政风监督室", first, on.AddDays(11));
        if (quarter.Number is 2)
        {
            minutes.TickOff(minutes.Decisions[1].Id, "抽查十二件，反弹一件，已重新挂账", second, on.AddDays(36));
            minutes.Drop(minutes.Decisions[2].Id, "并入第三季度佐证审核专题，不单独印发", office, on.AddDays(38));
        }
    }

    private static DecisionPlan Plan(string text, Viewer owner, DateTimeOffset on, int days) => new(text, owner.OfficerId, owner.Name, owner.Organisation, ChinaTime.DayOf(on).AddDays(days));

    private void Plan(MeetingKind kind, string title, DateOnly day, string participants, int attendance, string minutes, Guid? groupId, Viewer by) =>
        stage.Agenda.At(stage.Moment(day, 0, 15), on => stage.Make(Meeting.Hold(
            kind, title, ChinaTime.DayOf(on), stage.Pick(WorkTexts.Venues), participants, attendance, minutes, groupId, by, on)));
}
