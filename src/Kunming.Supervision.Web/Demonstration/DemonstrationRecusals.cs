using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Recusals;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>Recusals in every state: one that holds, one that waits for a decision, one that was declined, one that was lifted.</summary>
internal sealed class DemonstrationRecusals(DemonstrationStage stage)
{
    public void Plan()
    {
        var (office, groups) = (stage.Cast.Office, stage.Cast.Groups);
        stage.Agenda.At(On(8, 12), on =>
        {
            var holds = Ask(groups[1].Members[0], groups[1], "B013", "配偶在该局任职", on);
            holds.Decide(true, "情况属实，同意回避", office[1], on.AddHours(4));
        });
        stage.Agenda.At(On(6, 3), on =>
        {
            var ordered = Make(groups[1].Members[1], groups[1], "530181001", "曾任该街道班子成员，调离未满三年", office[1], on);
            stage.Agenda.At(on.AddDays(42), at => ordered.Lift("经核实，调离已满三年", office[1], at));
        });
        stage.Agenda.At(On(7, 8), on =>
        {
            var declined = Ask(groups[3].Members[0], groups[3], "B002", "大学同学在该局任职", on);
            declined.Decide(false, "同学关系不影响公正履职，不予回避", groups[3].Leader, on.AddHours(5));
        });
        stage.Agenda.At(On(9, 24), on => Ask(groups[0].Members[0], groups[0], "530102009", "近亲属在该街道任职", on));
    }

    /// <summary>Ten o'clock, without a draw: what happens here changes nothing in everybody else's story.</summary>
    private static DateTimeOffset On(int month, int day) => Domain.Kernel.ChinaTime.StartOf(new(DemonstrationStage.Year, month, day)).ToUniversalTime().AddHours(10);

    private Recusal Ask(Viewer who, CastGroup group, string unit, string reason, DateTimeOffset on) => Make(who, group, unit, reason, who, on);

    private Recusal Make(Viewer who, CastGroup group, string unit, string reason, Viewer by, DateTimeOffset on)
    {
        var matter = stage.Cast.ByCode[unit];
        return stage.Make(Recusal.Declare(
            stage.Cast.OfficerOf(who), new(MatterKind.Unit, matter.Id, matter.Name), group.Group.Id, reason, Domain.Kernel.ChinaTime.DayOf(on), null, by, on));
    }
}
