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
            Plan(MeetingKind.Regular, $"{quarter}监督工作例会", quarter.Start.AddDays(40), "各监督单元组组长、党风政风监督室", 28,
                "听取各组进展，研究共性问题，协调跨区域检查力量，部署下一阶段工作。", null, office);
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

    private void Plan(MeetingKind kind, string title, DateOnly day, string participants, int attendance, string minutes, Guid? groupId, Domain.Accounts.Viewer by) =>
        stage.Agenda.At(stage.Moment(day, 0, 15), on => stage.Make(Meeting.Hold(
            kind, title, ChinaTime.DayOf(on), stage.Pick(WorkTexts.Venues), participants, attendance, minutes, groupId, by, on)));
}
