using Kunming.Supervision.Domain.Clues;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>What becomes of a matter at the case office: two of its officers, each way of disposal, some still under way.</summary>
internal sealed class DemonstrationClues(DemonstrationStage stage)
{
    private static readonly (ClueDisposal Disposal, string Opinion)[] Disposals =
    [
        (ClueDisposal.Verification, "反映的问题具体，具有可查性，建议初步核实。"),
        (ClueDisposal.Inquiry, "反映的问题属一般性问题，建议函询本人并由所在党组织主要负责人签署意见。"),
        (ClueDisposal.Verification, "涉及资金去向不明，建议调取凭证后初步核实。"),
        (ClueDisposal.Shelving, "关键当事人长期在外，暂不具备核查条件，建议暂存待查。"),
        (ClueDisposal.Settling, "经比对已有处理结论，属同一事实，建议予以了结。"),
    ];

    public void HandIn(Issue issue, string post, CastGroup group, DateTimeOffset on)
    {
        var (first, second) = (stage.Cast.CaseOffice[0], stage.Cast.CaseOffice[1]);
        var clue = stage.Make(Clue.HandIn(issue, new(stage.Cast.Name(), post, issue.Facts), first.JurisdictionId, group.Leader, on));
        stage.After(on, 1, at =>
        {
            var year = ChinaTime.DayOf(at).Year;
            var number = ClueNumber.Format(year, stage.Number(ClueNumber.Series(year)));
            var kind = stage.Pick([ClueClass.Integrity, ClueClass.Masses, ClueClass.Work, ClueClass.DutyCrime]);
            stage.Make(clue.Register(number, ClueSource.OwnFinding, kind, ChinaTime.DayOf(on), new(clue.Person, clue.Post, clue.Problem), stage.Calendar, ClueTerms.Usual, first, at)!);
            stage.After(at, 2, then => Handle(clue, then), 10);
        }, 11);

        void Handle(Clue handled, DateTimeOffset at)
        {
            var undertaker = stage.Cast.Of(group.Group.LeadOrganisationId);
            handled.Assign(undertaker.Id, undertaker.Name, first, at);
            stage.After(at, stage.Random.Next(5, 15), then =>
            {
                var (disposal, opinion) = stage.Pick(Disposals);
                handled.Propose(disposal, opinion, disposal is ClueDisposal.Shelving ? ChinaTime.DayOf(then).AddMonths(2) : null, first, then);
                stage.After(then, 2, approved =>
                {
                    handled.Approve("委分管领导", ChinaTime.DayOf(approved), stage.Calendar, ClueTerms.Usual, second, approved);
                    if (handled.Status is ClueStatus.Approved)
                    {
                        stage.After(approved, 3, begun => Finish(handled, begun), 15);
                    }
                }, 14);
            }, 10);
        }

        void Finish(Clue handled, DateTimeOffset at)
        {
            handled.Begin(ChinaTime.DayOf(at), stage.Calendar, ClueTerms.Usual, first, at);
            stage.After(at, stage.Random.Next(8, 22), then =>
            {
                var outcome = stage.Pick([ClueOutcome.FirstForm, ClueOutcome.FirstForm, ClueOutcome.Settled, ClueOutcome.SecondForm]);
                handled.Conclude(outcome, outcome is ClueOutcome.Settled ? "经核实，反映问题不实，予以了结。" : "经核实，反映问题部分属实，已作处理并责令整改。", outcome is ClueOutcome.Settled ? 0 : stage.Random.Next(1, 4), first, then);
            }, 16);
        }
    }
}
