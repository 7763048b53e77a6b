using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Ledgers;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>What happened outside the system and was entered by hand: a group's, the city's, and one that was entered wrongly and voided.</summary>
internal sealed class DemonstrationLedgers(DemonstrationStage stage)
{
    public void Plan()
    {
        var (office, group) = (stage.Cast.Office[0], stage.Cast.Groups[0]);
        Enter(9, 3, new(LedgerKind.Meeting, new(DemonstrationStage.Year, 9, 2), "区委常委会听取单元组工作汇报", "听取第三季度监督检查情况，议定三项支持措施。", "区委办等5个单位23人"), group, group.Leader);
        Enter(9, 11, new(LedgerKind.Class, new(DemonstrationStage.Year, 9, 10), "党校专题辅导", "在市委党校讲授监督检查取证规范。", "全市纪检监察干部60人"), null, office);
        Enter(9, 17, new(LedgerKind.Deployment, new(DemonstrationStage.Year, 9, 16), "联席部署", "与审计部门联席部署专项检查。", null), group, group.Leader, "会议实际由审计部门主持，另行登记");
    }

    private void Enter(int month, int day, LedgerNoteText text, CastGroup? group, Viewer by, string? voided = null) =>
        stage.Agenda.At(ChinaTime.StartOf(new(DemonstrationStage.Year, month, day)).ToUniversalTime().AddHours(9), on =>
        {
            var number = LedgerNoteNumber.Format(DemonstrationStage.Year, stage.Number(LedgerNoteNumber.SeriesOf(DemonstrationStage.Year)));
            var note = stage.Make(LedgerNote.Enter(number, text, group?.Group.Id, group?.Group.JurisdictionId ?? by.JurisdictionId, by, on));
            if (voided is not null)
            {
                note.Void(voided, by, on.AddHours(1));
            }
        });
}
