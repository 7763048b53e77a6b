using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Issues.Import;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Visits;

namespace Kunming.Supervision.Domain.Issues;

/// <summary>From finding to recognition.</summary>
public sealed partial class Issue
{
    /// <summary>Registers what a visit found.</summary>
    public static Issue Raise(string number, Visit visit, string unit, IssueFacts facts, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(visit.ObstaclesToRaiseIssue(by));
        return Register(number, new(visit.GroupId, visit.OrganisationId, unit, visit.JurisdictionId), facts, visit, null, by.Sign(on));
    }

    /// <summary>Takes an issue from a list that a group or county keeps; its reported state stays the source's words.</summary>
    /// <param name="promise">What the list states beside the issue; it comes with it and is no step of its own.</param>
    /// <param name="id">Given to its row before, so that the row need not be written again to say what it became.</param>
    public static Issue TakeFromList(string number, IssuePlace place, IssueFacts facts, IssueSource source, Viewer by, DateTimeOffset on, ListedPromise? promise = null, Guid? id = null)
    {
        RuleViolationException.ThrowIfAny(Obstacles.From((!MayTakeFromList(by, place), IssueRules.NotYours)));
        return Register(number, place, facts, null, source, by.Sign(on), promise, id);
    }

    /// <summary>
    /// The office imports any list, a leader his group's, a county what was found in it. Whatever comes in has somebody who can verify it first: of a county's unit the county itself, where no
    /// group is named, but of the city's own units only a group.
    /// </summary>
    public static bool MayTakeFromList(Viewer by, IssuePlace place) =>
        (by.IsOffice && (place.GroupId is not null || by.JurisdictionId != place.JurisdictionId))
        || by.Leads(place.GroupId) || (by.IsCounty && place.GroupId is null && by.JurisdictionId == place.JurisdictionId);

    public IReadOnlyList<Rule> ObstaclesToRevise(Viewer by) => Obstacles.From(
        (!MayRecord(by), IssueRules.NotYours),
        (Status is not IssueStatus.Registered, IssueRules.AlreadyReviewed));

    public void Revise(IssueFacts facts, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToRevise(by));
        var before = new ChangedFields(FieldsOfRegistration());
        Take(facts, on);
        Record(new IssueRevised(by.Sign(on), before.To(FieldsOfRegistration())));
    }

    public IReadOnlyList<Rule> ObstaclesToSubmit(Viewer by) => Obstacles.From(
        (!MayRecord(by), IssueRules.NotYours),
        (Status is not IssueStatus.Registered, IssueRules.NotRegistered));

    public void Submit(Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToSubmit(by));
        Status = IssueStatus.UnderReview;
        Record(new IssueSubmittedForReview(by.Sign(on)));
    }

    public IReadOnlyList<Rule> ObstaclesToRecognise(Viewer by) => Obstacles.From(
        (!MayRecognise(by), IssueRules.NotYours),
        (Status is not (IssueStatus.Registered or IssueStatus.UnderReview), IssueRules.AlreadyDecided));

    public void Recognise(Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToRecognise(by));
        Status = IssueStatus.Recognised;
        Recognised = by.Sign(on);
        Record(new IssueRecognised(Recognised));
    }

    public void NotRecognise(string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToRecognise(by));
        NotRecognisedReason = Text.Required(reason, "不予认定的理由", ReasonMaxLength);
        Status = IssueStatus.NotRecognised;
        Record(new IssueNotRecognised(by.Sign(on), NotRecognisedReason));
    }

    public bool MayRecord(Viewer by) => by.IsIn(GroupId) || by.IsAssigned(TaskId) || OwnCounty(by);

    /// <summary>The office, the finding group's leader, or the county whose own finding it is.</summary>
    public bool MayRecognise(Viewer by) => by.IsOffice || by.Leads(GroupId) || OwnCounty(by);

    private bool OwnCounty(Viewer by) => by.IsCounty && GroupId is null && by.JurisdictionId == JurisdictionId;

    /// <summary>
    /// A unit of the city's own, and no group that found it: lists brought in such issues before <see cref="MayTakeFromList"/> refused them. No county answers for it, so the office
    /// stands in for the finding side; otherwise nobody ever could close it.
    /// </summary>
    private bool OwnOffice(Viewer by) => by.IsOffice && GroupId is null && by.JurisdictionId == JurisdictionId;

    private static Issue Register(string number, IssuePlace place, IssueFacts facts, Visit? visit, IssueSource? source, Signature by, ListedPromise? promise = null, Guid? id = null)
    {
        var issue = new Issue
        {
            Id = id ?? Guid.CreateVersion7(),
            Number = number,
            VisitId = visit?.Id,
            TaskId = visit?.TaskId,
            GroupId = place.GroupId,
            OrganisationId = place.OrganisationId,
            JurisdictionId = place.JurisdictionId,
            Source = source,
            Registered = by,
        };
        issue.Take(facts, by.On);
        var measure = issue.Take(promise);
        issue.Record(new IssueRegistered(by, place.Unit, issue.FoundOn, issue.Headline, source?.File, issue.Immediate, measure?.Headline));
        return issue;
    }

    private RectificationMeasure? Take(ListedPromise? promise)
    {
        Deadline = promise?.Deadline;
        FirstDueOn = promise?.Deadline?.DueOn;
        if (promise?.Measure is not { } text)
        {
            return null;
        }

        var measure = new RectificationMeasure(text, promise.Owner ?? "未写明", promise.Phone, promise.Deadline?.DueOn);
        _measures.Add(measure);
        return measure;
    }

    private (string Name, object? Value)[] FieldsOfRegistration() =>
    [
        ("发现日期", FoundOn), ("发现方式", Methods), ("问题类别", CategoryId), ("问题描述", Facts), ("引用条款", string.Join(' ', ClauseIds)), ("其他依据", Clause),
        ("严重程度", Severity), ("立行立改", Immediate), ("长期坚持", KeepsOn), ("涉及金额", Amount),
    ];

    private void Take(IssueFacts facts, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(Obstacles.From(
            (facts.FoundOn > ChinaTime.DayOf(on), IssueRules.FoundInFuture),
            (facts.Amount is < 0, IssueRules.NegativeAmount),
            (facts.Amount is > AmountMost, IssueRules.AmountTooLarge.With(AmountMost)),
            (facts.Amount is { } amount && decimal.Round(amount, 2) != amount, IssueRules.AmountTooFine),
            (facts.Clauses?.Count > MostClauses, IssueRules.TooManyClauses.With(MostClauses)),
            (facts.LeastDays is < 0 or > CloseOutPolicy.MostDays, IssueRules.LeastDaysRange)));
        var cited = facts.Clauses ?? [];
        RuleViolationException.ThrowIfAny([.. cited.Where(c => !c.HoldsOn(facts.FoundOn)).Select(c => IssueRules.ClauseNotInForce.With(c.Name, facts.FoundOn))]);
        (Facts, Clause) = (Text.Required(facts.Facts, "问题描述", FactsMaxLength), Text.Optional(facts.Clause, "定性依据", ClauseMaxLength));
        (CategoryId, FoundOn, Methods) = (facts.CategoryId, facts.FoundOn, facts.Methods);
        (Immediate, KeepsOn, Amount) = (facts.Immediate, facts.Sustained, facts.Amount);
        (ClauseIds, ClauseNames) = ([.. cited.Select(c => c.Id)], [.. cited.Select(c => c.Name)]);
        (Severity, LeastDays) = (facts.Severity, facts.LeastDays);
        FactsDigest = Issues.Import.FactsDigest.Of(OrganisationId.ToString(), FoundOn, Facts);
        TextGrams = Kernel.TextGrams.Of(Number, Facts);
    }
}
