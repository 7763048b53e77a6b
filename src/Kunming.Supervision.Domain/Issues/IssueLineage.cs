using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Issues;

/// <summary>One part of an issue that is split up: a number and facts of its own.</summary>
public sealed record IssuePart(string Number, IssueFacts Facts);

/// <summary>拆分 and 并入: several facts under one number become several issues, one fact under several numbers becomes one. Both before anything was handed over.</summary>
public sealed partial class Issue
{
    public const int LeastParts = 2;
    public const int MostParts = 6;

    /// <summary>The issue of which this one was a part.</summary>
    public Guid? SplitFromId { get; private init; }

    /// <summary>The issue that stands for this one.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>Why it was split up, or merged.</summary>
    public string? LineageReason { get; private set; }

    public IReadOnlyList<Rule> ObstaclesToSplit(Viewer by) => Obstacles.From(
        (!MayRecognise(by), IssueRules.NotYours),
        (Status is not (IssueStatus.Registered or IssueStatus.UnderReview), IssueRules.SplitTooLate));

    /// <summary>Ends this issue as 已拆分 and registers its parts, each where this one stood; unit, visit and promise are theirs too, measures go with the first.</summary>
    /// <param name="unit">Name of the inspected unit, for the history.</param>
    /// <returns>The parts, in the order given.</returns>
    public IReadOnlyList<Issue> Split(IReadOnlyList<IssuePart> parts, string unit, string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny([.. ObstaclesToSplit(by), .. ObstaclesOfParts(parts)]);
        var (because, signature, status) = (Text.Required(reason, "拆分的理由", ReasonMaxLength), by.Sign(on), Status);
        var made = parts.Select(p => Part(p, unit, status, signature)).ToList();
        foreach (var measure in _measures)
        {
            made[0].Add(measure.Again(), signature);
        }

        (Status, LineageReason) = (IssueStatus.SplitUp, because);
        Record(new IssueSplitUp(signature, [.. made.Select(i => i.Number)], because));
        return made;
    }

    public IReadOnlyList<Rule> ObstaclesToMerge(Viewer by) => Obstacles.From(
        (!MayRecognise(by), IssueRules.NotYours),
        (!IssueStatuses.BeforeDisposal.Contains(Status), IssueRules.MergeTooLate.With(Number)));

    /// <summary>What forbids this issue to go into that one: both must be the viewer's to decide on, at one unit, and not handed over.</summary>
    public IReadOnlyList<Rule> ObstaclesToMergeInto(Issue other, Viewer by) =>
    [
        .. ObstaclesToMerge(by).Union(other.ObstaclesToMerge(by)),
        .. Obstacles.From(
            (other.Id == Id, IssueRules.MergeIntoItself),
            (other.JurisdictionId != JurisdictionId, IssueRules.MergeForeign.With(other.Number)),
            (other.JurisdictionId == JurisdictionId && other.OrganisationId != OrganisationId, IssueRules.MergeOtherUnit.With(other.Number))),
    ];

    /// <summary>Ends this issue as 已并入: the other stands for both, with the earlier promise and the measures of both.</summary>
    public void MergeInto(Issue other, string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToMergeInto(other, by));
        var (because, signature) = (Text.Required(reason, "并入的理由", ReasonMaxLength), by.Sign(on));
        other.TakeIn(this, because, signature);
        (Status, MergedIntoId, LineageReason) = (IssueStatus.Merged, other.Id, because);
        Record(new IssueMerged(signature, other.Number, because));
    }

    private void TakeIn(Issue duplicate, string reason, Signature by)
    {
        if (duplicate.FirstDueOn is { } due && !(FirstDueOn <= due))
        {
            (Deadline, FirstDueOn) = (duplicate.Deadline, due);
        }

        Record(new IssueTookIn(by, duplicate.Number, reason));
        foreach (var measure in duplicate._measures.Where(m => _measures.All(own => own.Description != m.Description)).ToList())
        {
            Add(measure.Again(), by);
        }
    }

    private IReadOnlyList<Rule> ObstaclesOfParts(IReadOnlyList<IssuePart> parts) => Obstacles.From(
        (parts.Count is < LeastParts or > MostParts, IssueRules.SplitParts.With(LeastParts, MostParts)),
        (parts.Select(p => Import.FactsDigest.Normalise(p.Facts.Facts ?? "")).Distinct(StringComparer.Ordinal).Count() < parts.Count, IssueRules.SplitSameFacts),
        ((Amount ?? 0) != parts.Sum(p => p.Facts.Amount ?? 0), IssueRules.SplitAmount.With(Amount ?? 0)));

    private Issue Part(IssuePart part, string unit, IssueStatus status, Signature by)
    {
        var issue = new Issue
        {
            Number = part.Number,
            VisitId = VisitId,
            TaskId = TaskId,
            GroupId = GroupId,
            OrganisationId = OrganisationId,
            JurisdictionId = JurisdictionId,
            SplitFromId = Id,
            Registered = by,
        };
        issue.Take(part.Facts with { FoundOn = FoundOn, Methods = Methods }, by.On);
        (issue.Status, issue.Deadline, issue.FirstDueOn) = (status, Deadline, FirstDueOn);
        issue.Record(new IssueSplitOff(by, Number, unit, FoundOn, issue.Headline));
        if (status is IssueStatus.UnderReview)
        {
            issue.Record(new IssueSubmittedForReview(by));
        }

        return issue;
    }
}
