using System.Text.Encodings.Web;
using System.Text.Json;
using Kunming.Supervision.Data.Rotation;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Planning;

namespace Kunming.Supervision.Web.Planning;

/// <summary>How a search stands, whether this program goes on with it, another one does, or nobody any more.</summary>
public sealed record PlanSearchState(
    Guid Id, string Name, RotationProblem Problem, Guid? BasedOn, int Seconds, string Seed, DateTimeOffset StartedOn, PlanSearchEnding Ending,
    PlanningProgress? Best, bool IsBest, int Found, WhyNot? Why)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static PlanSearchState Of(PlanSearchRun run) => new(
        run.Id, run.Order.Name, run.Order.Problem, run.Order.BasedOn, run.Order.Seconds, run.Seed, run.StartedOn, run.Ending, run.Best, run.IsBest, run.Found, run.Why);

    public static PlanSearchState Of(PlanSearchRecord record, DateTimeOffset now) => new(
        record.Id, record.Name, JsonSerializer.Deserialize<RotationProblem>(record.ProblemText, Plain)!, record.BasedOnId, record.Seconds, record.Seed, record.StartedOn, record.EndingAt(now),
        record.PlanText is { } plan ? new(JsonSerializer.Deserialize<RotationPlan>(plan, Plain)!, record.Cost, record.Bound) : null, record.IsBest, record.Found,
        record.WhyText is { } why ? JsonSerializer.Deserialize<WhyNot>(why, Plain) : null);

    /// <summary>As it is kept.</summary>
    public PlanSearchRecord ToRecord(Guid accountId, DateTimeOffset now) => new()
    {
        Id = Id,
        AccountId = accountId,
        Name = Name,
        ProblemText = JsonSerializer.Serialize(Problem, Plain),
        BasedOnId = BasedOn,
        Seconds = Seconds,
        Seed = Seed,
        StartedOn = StartedOn,
        SeenOn = now,
        Ending = Ending,
        PlanText = Best is { } best ? JsonSerializer.Serialize(best.Plan, Plain) : null,
        IsBest = IsBest,
        Cost = Best?.Cost ?? 0,
        Bound = Best?.Bound ?? 0,
        Found = Found,
        WhyText = Why is null ? null : JsonSerializer.Serialize(Why, Plain),
    };

    /// <summary>The same search once more; null unless it was broken off. One that changed a plan is asked for beside that plan, by the facts of then.</summary>
    public PlanSearchOrder? Again => Ending is PlanSearchEnding.BrokenOff && BasedOn is null ? new(Name, Problem, null, Seconds, null, Seed) : null;

    /// <summary>The best plan so far as a draft; the domain checks it once more.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public RotationScheme ToScheme(Viewer by, DateTimeOffset on)
    {
        var best = Best ?? throw new InvalidOperationException("There is no plan to take.");
        return RotationScheme.Draft(Name, Problem, new(best.Plan, IsBest, best.Cost, best.Bound), Seed, OpenDraw.Commit(Seed), BasedOn, by, on);
    }
}
