using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Rotation;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Web.Infrastructure;

namespace Kunming.Supervision.Web.Pages.Rotation;

/// <summary>A scheme read out: who goes where, and what the checker says today of what was stored.</summary>
public sealed record SchemeView(RotationProblem Problem, RotationPlan Plan, PlanVerdict Verdict)
{
    private const int Colours = 12;

    public static SchemeView Of(RotationScheme scheme)
    {
        var (problem, plan) = (scheme.Problem(), scheme.Plan());
        return new(problem, plan, PlanChecker.Check(problem, plan));
    }

    public RotationGroup Group(Guid id) => Problem.Groups.Single(g => g.Id == id);

    /// <summary>The colour of a group, beside its name; from the thirteenth on they come again.</summary>
    public string Colour(Guid groupId) => $"plan-{Problem.Groups.TakeWhile(g => g.Id != groupId).Count() % Colours}";

    public PairingCertificate? Certificate(Guid roundId, Guid areaId) => Verdict.Certificates.FirstOrDefault(c => c.Facts.Round.Id == roundId && c.Facts.Area.Id == areaId);

    /// <summary>False for plans made before travel hours were kept.</summary>
    public bool HasHours => Problem.Ways.Count > 0;

    /// <summary>One way, of the group that goes.</summary>
    public int Minutes(RotationPairing pairing) => Problem.Ways.First(w => w.GroupId == pairing.GroupId && w.AreaId == pairing.AreaId).Minutes;

    public int Behind(RotationPairing pairing) => Group(pairing.GroupId).Officers.Count - pairing.Crew.Count;
}

public abstract class SchemePage(SupervisionDbContext db) : RecordPage<RotationScheme>(db)
{
    public SchemeView View { get; private set; } = null!;

    protected override IQueryable<RotationScheme> Visible => Db.RotationSchemes.VisibleTo(Viewer);

    protected override Task PrepareAsync()
    {
        View = SchemeView.Of(Record);
        return Task.CompletedTask;
    }
}

/// <summary>A page for one verb on one scheme.</summary>
public abstract class SchemeVerbPage(SupervisionDbContext db) : VerbPage<RotationScheme>(db)
{
    protected override IQueryable<RotationScheme> Visible => Db.RotationSchemes.VisibleTo(Viewer);

    protected override Rule NotYours => RotationSchemeRules.NotYours;
}
