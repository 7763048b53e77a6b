using Kunming.Supervision.Data;
using Kunming.Supervision.Data.TalentPool;
using Kunming.Supervision.Domain.TalentPool;
using Kunming.Supervision.Web.Documents;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.TalentPool;

/// <summary>A letter of one member, for whoever sees the member.</summary>
public abstract class LetterPage(SupervisionDbContext db) : RecordPage<PoolMember>(db)
{
    [FromRoute(Name = "letter")]
    public Guid LetterId { get; set; }

    public PoolRecommendation Letter { get; private set; } = null!;

    public OfficialDocument Document => RecommendationLetter.Of(Record, Letter);

    protected override IQueryable<PoolMember> Visible => Db.PoolMembers.VisibleTo(Viewer);

    protected async Task<bool> FindLetterAsync()
    {
        if (!await FindAsync() || Record.Recommendations.FirstOrDefault(l => l.Id == LetterId) is not { } letter)
        {
            return false;
        }

        Letter = letter;
        return true;
    }
}

/// <summary>推荐函 as it was sent.</summary>
public sealed class LetterModel(SupervisionDbContext db) : LetterPage(db)
{
    public async Task<IActionResult> OnGetAsync() => await FindLetterAsync() ? Page() : NotFound();
}
