using System.Text.Encodings.Web;
using System.Text.Json;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Sealed;

namespace Kunming.Supervision.Domain.Rotation;

/// <summary>
/// 轮换方案: a plan with all that it went by, kept whole, so that it can be checked again after ties and rules have changed. It says beforehand who comes where;
/// so its drafter sees it and, from submission on, the one approver whom he names, like a sealed order.
/// </summary>
public sealed class RotationScheme : Aggregate
{
    public const int NameMaxLength = 60;
    public const int ReasonMaxLength = 300;
    public const int DigestLength = 64;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private RotationScheme()
    {
    }

    public string Name { get; private init; } = "";

    public Guid JurisdictionId { get; private init; }

    public RotationSchemeStatus Status { get; private set; }

    /// <summary>The problem as JSON.</summary>
    public string ProblemText { get; private init; } = "";

    /// <summary>The plan as JSON.</summary>
    public string PlanText { get; private init; } = "";

    /// <summary>Shown once the plan is approved; until then <see cref="Commitment"/> alone.</summary>
    public string Seed { get; private init; } = "";

    public string Commitment { get; private init; } = "";

    /// <summary>A bound proves that there is no better plan.</summary>
    public bool IsBest { get; private init; }

    public long Cost { get; private init; }

    public long Bound { get; private init; }

    /// <summary>The plan of which this one is a change.</summary>
    public Guid? BasedOnId { get; private init; }

    public Guid DrafterId { get; private init; }

    public Guid? ApproverId { get; private set; }

    public string? Approver { get; private set; }

    public Signature Drafted { get; private init; } = null!;

    public Signature? Approved { get; private set; }

    /// <summary>Why it was sent back or voided.</summary>
    public string? Reason { get; private set; }

    /// <summary>Rounds whose pairings have become drafts of sealed orders.</summary>
    public IReadOnlyList<Guid> TurnedRoundIds { get; private set; } = [];

    public override string Label => Name;

    public static bool MayDraft(Viewer by) => by.IsOffice;

    /// <param name="plan">From wherever it comes, it is checked here.</param>
    public static RotationScheme Draft(string name, RotationProblem problem, RotationFinding found, string seed, string commitment, Guid? basedOn, Viewer by, DateTimeOffset on)
    {
        var obstacles = ProblemCheck.Obstacles(problem);
        RuleViolationException.ThrowIfAny(
        [
            .. Obstacles.From((!MayDraft(by), RotationSchemeRules.NotYours), (!OpenDraw.Opens(seed, commitment), RotationSchemeRules.SeedWrong)),
            .. obstacles,
            .. obstacles.Count > 0 ? [] : PlanChecker.Check(problem, found.Plan).Violations.Select(v => RotationSchemeRules.Breaks.With(v.Rule.Message)),
        ]);
        var scheme = new RotationScheme
        {
            Name = Text.Required(name, "方案名称", NameMaxLength),
            JurisdictionId = by.JurisdictionId,
            ProblemText = JsonSerializer.Serialize(problem, Plain),
            PlanText = JsonSerializer.Serialize(found.Plan, Plain),
            Seed = seed,
            Commitment = commitment,
            IsBest = found.IsBest,
            Cost = found.Cost,
            Bound = found.Bound,
            BasedOnId = basedOn,
            DrafterId = by.OfficerId,
            Drafted = by.Sign(on),
        };
        scheme.Record(new RotationSchemeDrafted(scheme.Drafted, scheme.Name, problem.Rounds.Count, commitment));
        return scheme;
    }

    public RotationProblem Problem() => JsonSerializer.Deserialize<RotationProblem>(ProblemText, Plain)!;

    public RotationPlan Plan() => JsonSerializer.Deserialize<RotationPlan>(PlanText, Plain)!;

    public bool IsDrafter(Viewer by) => MayDraft(by) && by.OfficerId == DrafterId;

    public bool IsApprover(Viewer by) => MayDraft(by) && ApproverId is not null && by.OfficerId == ApproverId;

    public IReadOnlyList<Rule> ObstaclesToSubmit(Viewer by) =>
        Obstacles.From((!IsDrafter(by), RotationSchemeRules.NotYours), (Status is not RotationSchemeStatus.Draft, RotationSchemeRules.NotDraft));

    public void Submit(SealedApprover approver, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(
        [
            .. ObstaclesToSubmit(by),
            .. Obstacles.From(
                (approver.OfficerId == DrafterId, RotationSchemeRules.ApproverDrafted),
                (approver.Seat is not Seat.PartyConductOffice || approver.JurisdictionId != JurisdictionId, RotationSchemeRules.ApproverForeign.With(approver.Name))),
        ]);
        (Status, ApproverId, Approver, Reason) = (RotationSchemeStatus.Submitted, approver.OfficerId, approver.Name, null);
        Record(new RotationSchemeSubmitted(by.Sign(on), approver.Name));
    }

    public IReadOnlyList<Rule> ObstaclesToApprove(Viewer by) =>
        Obstacles.From((!IsApprover(by), RotationSchemeRules.NotYours), (Status is not RotationSchemeStatus.Submitted, RotationSchemeRules.NotSubmitted));

    public void Approve(Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToApprove(by));
        (Status, Approved) = (RotationSchemeStatus.Approved, by.Sign(on));
        Record(new RotationSchemeApproved(Approved));
    }

    public void SendBack(string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToApprove(by));
        Reason = Text.Required(reason, "退回理由", ReasonMaxLength);
        Status = RotationSchemeStatus.Draft;
        Record(new RotationSchemeSentBack(by.Sign(on), Reason));
    }

    public IReadOnlyList<Rule> ObstaclesToTurn(Viewer by) =>
        Obstacles.From((!IsDrafter(by), RotationSchemeRules.NotYours), (Status is not RotationSchemeStatus.Approved, RotationSchemeRules.NotApproved));

    /// <summary>The pairings of a round have become drafts of sealed orders.</summary>
    public void Turn(Guid roundId, int drafts, Viewer by, DateTimeOffset on)
    {
        var rounds = Plan().Pairings.Select(p => p.RoundId).Distinct().ToList();
        RuleViolationException.ThrowIfAny(
        [
            .. ObstaclesToTurn(by),
            .. Obstacles.From((!rounds.Contains(roundId), RotationSchemeRules.RoundForeign), (TurnedRoundIds.Contains(roundId), RotationSchemeRules.RoundTurned)),
        ]);
        TurnedRoundIds = [.. TurnedRoundIds, roundId];
        Status = rounds.All(TurnedRoundIds.Contains) ? RotationSchemeStatus.Turned : Status;
        Record(new RotationSchemeTurned(by.Sign(on), drafts));
    }

    public IReadOnlyList<Rule> ObstaclesToVoid(Viewer by) => Obstacles.From(
        (!IsDrafter(by) && !IsApprover(by), RotationSchemeRules.NotYours),
        (Status is RotationSchemeStatus.Voided or RotationSchemeStatus.Turned, RotationSchemeRules.Ended));

    public void Void(string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToVoid(by));
        Reason = Text.Required(reason, "作废理由", ReasonMaxLength);
        Status = RotationSchemeStatus.Voided;
        Record(new RotationSchemeVoided(by.Sign(on), Reason));
    }
}

/// <summary>What a search came to, whoever searched.</summary>
public sealed record RotationFinding(RotationPlan Plan, bool IsBest, long Cost, long Bound);
