using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Reports;

/// <summary>What is looked at before a report goes out, and what stays of it afterwards: explanations, marked places, earlier versions.</summary>
public abstract partial class QuarterReport
{
    /// <summary>These are never zero without a reason.</summary>
    public static readonly IReadOnlyList<Indicator> NeverBlank = [Indicators.Visits, Indicators.Found, Indicators.Regular];

    private readonly List<ReportNote> _notes = [];
    private readonly List<Restatement> _restatements = [];
    private readonly List<Submission> _submissions = [];

    public IReadOnlyList<ReportNote> Notes => _notes;

    /// <summary>Earlier quarters' figures that have changed since they were reported, as counted when this report was frozen.</summary>
    public IReadOnlyList<Restatement> Restatements => _restatements;

    public IReadOnlyList<Submission> Submissions => _submissions;

    /// <summary>As it was sent last; null for a report that was not sent.</summary>
    public Submission? Last => _submissions.MaxBy(s => s.Round);

    public IEnumerable<ReportNote> Explanations => _notes.Where(n => n.Kind is NoteKind.Explanation);

    /// <summary>What the reviewer marked on the last version that was sent.</summary>
    public IEnumerable<ReportNote> Remarks => _notes.Where(n => n.Kind is NoteKind.Remark && n.Round == TimesSent);

    /// <summary>The version before this one; null for a report that was not sent, or sent once and not returned.</summary>
    public Submission? Earlier => _submissions.Where(s => s.Round < (IsEditable ? TimesSent + 1 : TimesSent)).MaxBy(s => s.Round);

    /// <summary>A figure as it was last reported: in this report, or restated since by later ones of the same author.</summary>
    public (IReadOnlyList<Guid> Ids, decimal Value) StatedBy(IEnumerable<QuarterReport> reports, string code)
    {
        (IReadOnlyList<Guid> ids, var value) = (FigureOf(code)?.Ids ?? [], ValueOf(code));
        foreach (var since in reports.Where(r => r.QuarterKey > QuarterKey).OrderBy(r => r.QuarterKey).SelectMany(r => r._restatements).Where(r => r.QuarterKey == QuarterKey && r.Code == code))
        {
            (ids, value) = ([.. ids.Except(since.Removed), .. since.Added], since.Now);
        }

        return (ids, value);
    }

    /// <summary>What can be seen without counting again: blanks and figures that do not fit each other.</summary>
    public IReadOnlyList<Rule> ObstaclesOfContent() =>
    [
        .. ReportText.BlankHeadings(Body).Select(h => ReportRules.BlankSection.With(h)),
        .. ReportText.Instructions(Body).Select(i => ReportRules.InstructionLeft.With(i)),
        .. NeverBlank.Where(i => FigureOf(i.Code) is { Value: 0 } && !IsExplained(i.Code)).Select(i => ReportRules.BlankFigure.With(i.Name)),
        .. CrossChecks.All.Where(c => c.Codes.All(code => FigureOf(code) is not null) && !c.Holds(code => ValueOf(code)) && !IsExplained(c.Code)).Select(c => ReportRules.CheckFailed.With(c.Sentence)),
    ];

    /// <summary>Why a figure is zero is no reason for leaving it at zero when it is not any more: that one is frozen anew.</summary>
    /// <param name="now">The whole figures, counted again.</param>
    public IReadOnlyList<Rule> ObstaclesOfMoved(IReadOnlyList<Figure> now) =>
        [.. MovedSince(now).Where(f => !IsExplained(f.Code) || ValueOf(f.Code) is 0).Select(f => ReportRules.FiguresMoved.With(Indicators.Find(f.Code)?.Name, ReportText.Number(ValueOf(f.Code)), ReportText.Number(f.Value)))];

    /// <summary>Figures whose rows are others by now than those that were frozen.</summary>
    public IEnumerable<Figure> MovedSince(IReadOnlyList<Figure> now) =>
        now.Where(f => f.Part is null && FigureOf(f.Code) is { } frozen && !(frozen.Value == f.Value && frozen.Ids.ToHashSet().SetEquals(f.Ids)));

    /// <summary>Says why a figure is as it is, or why it stays although its rows have changed. A later sentence replaces an earlier one.</summary>
    /// <param name="place">Code of a figure or of a check.</param>
    public void Explain(string place, string text, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny([.. ObstaclesToWrite(by), .. Obstacles.From((FigureOf(place) is null && CrossChecks.Find(place) is null, ReportRules.UnknownPlace.With(place)))]);
        var because = Text.Required(text, "说明", ReportNote.TextMaxLength);
        _notes.RemoveAll(n => n.Kind is NoteKind.Explanation && n.Place == place);
        _notes.Add(new(NoteKind.Explanation, place, because, TimesSent, by.Sign(on)));
        Record(new ReportFigureExplained(by.Sign(on), ReportPlaces.NameOf(place), because));
    }

    /// <summary>Whoever may return it.</summary>
    public abstract IReadOnlyList<Rule> ObstaclesToReturn(Viewer by);

    /// <summary>标注: binds what is wanted to one place, before the report is returned.</summary>
    /// <param name="place">Code of a figure, or the words of a heading.</param>
    public void Mark(string place, string text, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny([.. ObstaclesToReturn(by), .. Obstacles.From((!ReportPlaces.Of(this).Contains(place), ReportRules.UnknownPlace.With(place)))]);
        var wanted = Text.Required(text, "标注", ReportNote.TextMaxLength);
        _notes.Add(new(NoteKind.Remark, place, wanted, TimesSent, by.Sign(on)));
        Record(new ReportPlaceMarked(by.Sign(on), ReportPlaces.NameOf(place), wanted));
    }

    /// <summary>Keeps what was printed at this sending.</summary>
    public void Keep(KeptPaper paper, Signature by)
    {
        RuleViolationException.ThrowIfAny(Obstacles.From((Status is not ReportStatus.Sent || Last is not { Paper: null }, ReportRules.PaperKept)));
        Last!.Paper = paper;
        Record(new PaperKept(by, paper.Sha256));
    }

    protected void SendAs(Signature by)
    {
        Status = ReportStatus.Sent;
        Sent = by;
        TimesSent++;
        _submissions.Add(new(TimesSent, Body, _figures, by.On));
        Record(new ReportSent(by, Title, TimesSent));
    }

    protected void Restate(IReadOnlyList<Restatement> restatements)
    {
        _restatements.Clear();
        _restatements.AddRange(restatements);
    }

    private bool IsExplained(string place) => Explanations.Any(n => n.Place == place);

    /// <summary>What was said of a figure holds for that figure: a new one is explained anew.</summary>
    private void ForgetExplanationsOfOthers(IReadOnlyList<Figure> figures) =>
        _notes.RemoveAll(n => n.Kind is NoteKind.Explanation && (CrossChecks.Find(n.Place) is not null || figures.FirstOrDefault(f => f.Code == n.Place && f.Part is null)?.Value != ValueOf(n.Place)));
}
