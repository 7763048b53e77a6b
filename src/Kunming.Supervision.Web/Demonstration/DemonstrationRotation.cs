using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Domain.Rounds;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>Ties of every source and standing, and a rule that was set anew.</summary>
internal sealed class DemonstrationRotation(DemonstrationStage stage)
{
    public void Plan()
    {
        var (office, groups) = (stage.Cast.Office, stage.Cast.Groups);
        stage.Agenda.At(On(4, 8), on =>
        {
            Record(groups[0].Leader, TieKind.NativePlace, "530112001", null, null, null, on);
            Record(groups[1].Leader, TieKind.GrewUp, "530113001", null, null, null, on);
            Record(groups[2].Members[0], TieKind.Post, "530114001", new(2016, 5, 1), new(2024, 9, 1), "曾任街道办事处副主任", on);
            Record(groups[2].Members[1], TieKind.Post, "530124001", new(2009, 7, 1), new(2015, 3, 1), "曾任乡镇干部", on);
            Record(groups[3].Members[0], TieKind.Relative, "530102001", null, null, "配偶在该街道任职", on);
            Record(groups[4].Members[0], TieKind.Studied, "530181001", new(2003, 9, 1), new(2007, 7, 1), null, on);
            Record(groups[5].Leader, TieKind.Superior, "530126001", new(2018, 1, 1), new(2022, 1, 1), "曾是该单位负责人的下级", on);
            Record(groups[6].Members[1], TieKind.NativePlace, "530127001", null, null, null, on).Withdraw("籍贯登记有误", office[1], on.AddDays(2));
        });
        stage.Agenda.At(On(9, 8), on =>
        {
            Jurisdiction Area(string code) => stage.Areas.Single(a => a.Code == code);
            foreach (var (to, hours) in new[] { ("530113", 2.75m), ("530126", 1.25m), ("530128", 2m), ("530129", 1.75m), ("530125", 0.75m) })
            {
                stage.Make(TravelTime.Set(Area(TravelBook.CitySeat), Area(to), hours, office[0], on));
            }

            groups[1].Group.SetOutFrom(Area("530102"), office[0], on);
            groups[4].Group.SetOutFrom(Area("530125"), office[0], on);
        });
        stage.Agenda.At(On(9, 9), on =>
        {
            for (var round = 4; round < 7; round++)
            {
                var (year, quarter) = round is 4 ? (DemonstrationStage.Year, 4) : (DemonstrationStage.Year + 1, round - 4);
                var first = new DateOnly(year, (quarter * 3) - 2, 8);
                stage.Coming.Add(stage.Make(Round.Plan($"{year}年第{quarter}轮“单元制”监督", office[0].JurisdictionId, first, first.AddDays(60), office[0].Sign(on))));
            }
        });
        stage.Agenda.At(On(9, 10), on =>
        {
            Record(groups[1].Members[0], TieKind.Objection, "530128001", null, null, "上一轮检查中与该单位有争议", on);
            Record(groups[3].Leader, TieKind.Objection, "530129001", null, null, "该单位认为检查人员有成见", on)
                .Waive("已向双方核实，不影响公正", RuleInForce.Defaults, office[1], on.AddDays(1));
            var who = groups[4].Leader;
            var unit = stage.Cast.ByCode["530115001"];
            stage.Make(Tie.Declare(new(unit.Id, unit.JurisdictionId, unit.Name), null, null, "本人与该街道有房屋租赁纠纷", who, on.AddHours(1)));
            var (liaison, body) = (stage.Cast.For(stage.Cast.ByCode["B013"]), stage.Cast.ByCode["B013"]);
            Tie Objects(Viewer against, string note, int hours) => stage.Make(Tie.RaiseObjection(new(against.OfficerId, against.Name), note, new(body.Id, body.JurisdictionId, body.Name), liaison, on.AddHours(hours)));
            Objects(groups[2].Leader, "该同志的配偶承揽过本单位的工程，正在诉讼", 3);
            Objects(groups[5].Members[0], "工作中曾有不同意见", 4).Reject("正常的工作分歧，不影响公正", office[0], on.AddDays(1));
            stage.Make(RotationRuleVersion.Set(
                RotationRule.Of(RotationRules.Repeat.Code), RuleSeverity.Hard, 2, true, ChinaTime.DayOf(on), "单元组只有七个，先按两轮执行", office[0], on.AddHours(2)));
        });
    }

    private Tie Record(Viewer who, TieKind kind, string unit, DateOnly? from, DateOnly? until, string? note, DateTimeOffset on)
    {
        Organisation place = stage.Cast.ByCode[unit];
        return stage.Make(Tie.Record(
            new(who.OfficerId, who.Name), kind,
            TieNames.IsOfPlace(kind) ? new(null, place.JurisdictionId, place.Name[..3]) : new(place.Id, place.JurisdictionId, place.Name),
            from, until, note, stage.Cast.Office[0], on));
    }

    /// <summary>Half past eleven, without a draw: what happens here changes nothing in everybody else's story.</summary>
    private static DateTimeOffset On(int month, int day) => ChinaTime.StartOf(new(DemonstrationStage.Year, month, day)).ToUniversalTime().AddHours(11.5);
}
