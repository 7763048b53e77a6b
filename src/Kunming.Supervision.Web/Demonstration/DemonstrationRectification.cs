using System.Globalization;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>Measures, proofs, answers and the two verifications; how far each issue comes is its fate.</summary>
internal sealed class DemonstrationRectification(DemonstrationStage stage)
{
    private const int LatePercent = 12;
    private readonly Dictionary<Issue, IssueText> _texts = [];
    private readonly DemonstrationDeadlines _deadlines = new(stage);
    private readonly DemonstrationDoubts _doubts = new(stage);
    private readonly DemonstrationAnswers _answers = new(stage);

    private enum Fate
    {
        Closed,
        Relapsed,
        Neglected,
        Applied,
        Verified,
        Returned,
        Partly,
    }

    public void Remember(Issue issue, IssueText text) => _texts[issue] = text;

    /// <summary>Fixed before the inspectors' eyes: one measure, its proof from the group itself.</summary>
    public void FixOnSite(Issue issue, CastGroup group, DateTimeOffset on)
    {
        issue.FixOnSite($"现场责令立即改正：{_texts[issue].Measures[0]}", stage.Cast.Name(), group.Leader, on);
        if (stage.Chance(22))
        {
            return;
        }

        var (first, second) = (group.Members[0], group.Members[1]);
        stage.After(on, 3, at =>
        {
            var isolated = issue.Severity is IssueSeverity.Ordinary;
            issue.AnalyseCause(isolated ? CauseKind.Isolated : CauseKind.Enforcement, isolated ? "当事人一时疏忽，其他环节未发现类似情况。" : WorkTexts.CauseOf(issue).Text, first, at);
            if (!isolated)
            {
                issue.AddMeasure(_texts[issue].Measures[^1], stage.Cast.Name(), null, null, first, at);
            }

            foreach (var measure in issue.Measures)
            {
                issue.Prove(measure.Id, stage.Attach(measure.Description, first.Sign(at)), ChinaTime.DayOf(on), first, at);
            }

            foreach (var measure in issue.Measures.Where(m => !m.IsDone))
            {
                issue.Progress(measure.Id, MeasureStatus.Completed, first, at.AddMinutes(5));
            }

            issue.ApplyToCloseOut("现场已改正，佐证材料已补录，申请销号", first, at.AddMinutes(10));
        });
        stage.After(on, 5, at => issue.VerifyFirst(stage.Pick(WorkTexts.Verified), second, at));
        stage.After(on, 8, at => Conclude(issue, at));
    }

    public void Begin(Handover handover, IReadOnlyList<Issue> issues, Viewer receiver, Viewer sender, CastGroup group, DateTimeOffset on)
    {
        var due = handover.Deadline!.DueOn;
        stage.After(on, 2, at =>
        {
            foreach (var issue in issues)
            {
                AddMeasures(issue, due, receiver, at);
            }
        });
        foreach (var issue in issues)
        {
            Live(issue, FateOf(issue), handover, issues, receiver, sender, group, due);
        }

        stage.Agenda.At(NotBeforeMeasures(handover, stage.Moment(due.AddDays(-stage.Random.Next(5)), 0, 16)), at => _answers.Give(handover, issues, receiver, sender, at));
    }

    private void AddMeasures(Issue issue, DateOnly due, Viewer receiver, DateTimeOffset on)
    {
        var texts = _texts[issue].Measures.ToArray();
        stage.Random.Shuffle(texts);
        var count = stage.Random.Next(1, 4);
        var cause = WorkTexts.CauseOf(issue);
        issue.AnalyseCause(cause.Kind, cause.Text, receiver, on);
        foreach (var text in texts.Take(count))
        {
            var phone = stage.Chance(60) ? $"0871-6{stage.Random.Next(1_000_000, 9_999_999).ToString(CultureInfo.InvariantCulture)}" : null;
            var measure = issue.AddMeasure(InOwnWords(issue, text), stage.Cast.Name(), phone, DueDay(due.AddDays(-stage.Random.Next(4)), on), receiver, on,
                quick: issue.Immediate && count > 1 && issue.Measures.Count is 0);
            issue.Progress(measure.Id, stage.Chance(85) ? MeasureStatus.InProgress : MeasureStatus.Blocked, receiver, on.AddMinutes(5));
        }
    }

    private static DateOnly DueDay(DateOnly wished, DateTimeOffset on) => wished < ChinaTime.DayOf(on) ? ChinaTime.DayOf(on) : wished;

    /// <summary>Most units write what is theirs; a few copy from each other, of which verifiers are warned.</summary>
    private string InOwnWords(Issue issue, string text) =>
        issue.Number[^1] is '7' ? text : $"{stage.Cast.Of(issue.OrganisationId).Name}结合本单位实际（对应{issue.Number}），{text}";

    /// <summary>Old findings are mostly closed, young ones on their way.</summary>
    private Fate FateOf(Issue issue)
    {
        var dice = stage.Random.Next(100);
        var (neglected, returned, partly, applied, verified, relapsed) = issue.FoundOn.Month switch
        {
            <= 3 => (1, 3, 5, 5, 5, 9),
            <= 6 => (3, 6, 10, 13, 17, 21),
            _ => (12, 17, 22, 31, 40, 40),
        };
        return dice < neglected ? Fate.Neglected
            : dice < returned ? Fate.Returned
            : dice < partly ? Fate.Partly
            : dice < applied ? Fate.Applied
            : dice < verified ? Fate.Verified
            : dice < relapsed ? Fate.Relapsed
            : Fate.Closed;
    }

    private void Live(
        Issue issue, Fate fate, Handover handover, IReadOnlyList<Issue> issues, Viewer receiver, Viewer sender, CastGroup group, DateOnly due)
    {
        if (fate is Fate.Neglected)
        {
            _deadlines.Chase(issue, handover, receiver, due);
            if (issue.Number[^1] % 2 is 0)
            {
                Object(issue, handover, receiver);
            }

            return;
        }

        _deadlines.AskForTime(issue, receiver, group, due);

        var late = stage.Chance(LatePercent) ? stage.Random.Next(1, 14) : -stage.Random.Next(7);
        var done = NotBeforeMeasures(handover, stage.Moment(due.AddDays(late), 0));
        var verifier = stage.Pick([.. group.Members.Where(m => m.OrganisationId != handover.AddresseeId && m.OrganisationId != issue.OrganisationId)]);
        stage.Agenda.At(done, at => CompleteMeasures(issue, receiver, at));

        // Those that are still being verified at the end of the story applied shortly before it.
        var apply = fate is Fate.Applied or Fate.Verified && done < stage.Now.AddDays(-12)
            ? stage.Moment(stage.Today.AddDays(-stage.Random.Next(6, 12)), 0, 10)
            : stage.Moment(ChinaTime.DayOf(done), 1, 10);

        // Some units apply for all of a letter at once, on the last day; of what still waits only lately.
        var recent = due > stage.Today.AddDays(-40);
        if (issues.Count > 2 && handover.Number[^2] is var digit && (digit is '3' or '6' || (recent && digit % 2 is 0)) && ChinaTime.DayOf(done) < due && due < stage.Today
            && (recent || fate is not (Fate.Applied or Fate.Verified)))
        {
            apply = ChinaTime.StartOf(due).ToUniversalTime().AddHours(16);
        }

        stage.Agenda.At(apply, at => issue.ApplyToCloseOut(stage.Pick(WorkTexts.Applications), receiver, at));
        if (fate is Fate.Applied)
        {
            return;
        }

        if (fate is Fate.Returned && stage.Chance(60))
        {
            stage.After(apply, 2, at => issue.Return(stage.Pick(WorkTexts.ReturnReasons), verifier, at), 15);
            return;
        }

        stage.After(apply, 2, at => issue.VerifyFirst(stage.Pick(WorkTexts.Verified), verifier, at), 15);
        if (fate is Fate.Verified)
        {
            return;
        }

        stage.After(apply, 4, at =>
        {
            switch (fate)
            {
                case Fate.Returned:
                    issue.Return(stage.Pick(WorkTexts.ReturnReasons), stage.Cast.Office[1], at);
                    break;
                case Fate.Partly:
                    issue.AcceptInPart(stage.Pick(WorkTexts.Remaining), [issue.Measures[0].Id], stage.Cast.Office[1], at);
                    break;
                default:
                    Conclude(issue, at);
                    _answers.FinishWhenSettled(handover, issues, sender, at);
                    break;
            }
        }, 16);
        if (fate is Fate.Relapsed)
        {
            stage.After(apply, 35 + stage.Random.Next(20), at =>
            {
                var (text, by) = (stage.Pick(WorkTexts.Relapsed), stage.Chance(50) ? group.Leader : stage.Cast.Office[0]);
                if (issue.IsClosed)
                {
                    issue.Relapse(text, by, at);
                }
            });
        }
    }

    /// <summary>The unit contests it; the office answers some days later, if the story goes on so long.</summary>
    private void Object(Issue issue, Handover handover, Viewer receiver)
    {
        var (received, decider) = (handover.Received!.On, stage.Cast.Office[1]);
        stage.After(received, 6, at => issue.RaiseObjection(stage.Pick(WorkTexts.Objections), [stage.Attach("情况说明", receiver.Sign(at))], receiver, at));
        stage.After(received, 16, at =>
        {
            if (issue.Number[^1] % 4 is 0)
            {
                issue.UpholdObjection("经调阅原始凭证核实，整改单位的说明属实，不再认定", decider, at);
            }
            else
            {
                issue.DismissObjection("补充材料形成于检查之后，不能否定检查当日的事实", decider, at);
            }
        });
    }

    private DateTimeOffset NotBeforeMeasures(Handover handover, DateTimeOffset moment)
    {
        var earliest = stage.Moment(ChinaTime.DayOf(handover.Received!.On), 3, 14);
        return moment < earliest ? earliest : moment;
    }

    private void CompleteMeasures(Issue issue, Viewer receiver, DateTimeOffset on)
    {
        _doubts.Prove(issue, receiver, on);
        foreach (var measure in issue.Measures)
        {
            issue.Prove(measure.Id, stage.Attach(measure.Description, receiver.Sign(on)), ChinaTime.DayOf(on), receiver, on);
            issue.Progress(measure.Id, issue.KeepsOn && measure == issue.Measures[0] ? MeasureStatus.Sustained : MeasureStatus.Completed, receiver, on.AddMinutes(3));
        }
    }

    private void Conclude(Issue issue, DateTimeOffset on)
    {
        if (issue.ClosableFrom is { } closable && closable > ChinaTime.DayOf(on))
        {
            stage.Agenda.At(stage.Moment(closable, 0, 15), at => Conclude(issue, at));
            return;
        }

        issue.CloseOut(
            issue.KeepsOn ? "阶段性整改到位，转入长期坚持，定期回头看" : stage.Pick(WorkTexts.Concluded),
            issue.KeepsOn ? stage.Calendar.OnOrAfter(ChinaTime.DayOf(on).AddMonths(6)) : null, stage.Cast.Office[stage.Chance(75) ? 1 : 0], on, DemonstrationHandling.Of(issue));
        if (issue.RecheckOn is { } day)
        {
            stage.Agenda.At(ChinaTime.StartOf(day).ToUniversalTime().AddHours(10), at => Recheck(issue, at));
        }
    }

    /// <summary>On its day, of what is kept up: one in four waits for somebody to look, one has been enough, the others are looked at again.</summary>
    private void Recheck(Issue issue, DateTimeOffset on)
    {
        var (office, day) = (stage.Cast.Office[1], ChinaTime.DayOf(on));
        switch (issue.Number[^1] % 4)
        {
            case 0 when issue.ObstaclesToEndKeepingUp(office, day).Count is 0:
                issue.EndKeepingUp("回头看确认制度已经固定，不再需要定期核查", office, on);
                break;
            case > 1 when issue.ObstaclesToRecheck(office, day).Count is 0:
                issue.KeepUp("实地核查，整改成果保持良好，未见反弹", stage.Calendar.OnOrAfter(day.AddMonths(6)), office, on);
                break;
        }
    }
}
