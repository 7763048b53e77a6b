using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.TalentPool;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.TalentPool;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.TalentPool;

/// <summary>A page for one verb on one member.</summary>
public abstract class PoolVerbPage(SupervisionDbContext db) : VerbPage<PoolMember>(db)
{
    protected override IQueryable<PoolMember> Visible => Db.PoolMembers.VisibleTo(Viewer);

    protected override Rule NotYours => PoolRules.NotYours;
}

/// <summary>A verb that asks for one text, and that is all; the pages share <c>_Step.cshtml</c>.</summary>
public abstract class PoolTextPage(SupervisionDbContext db) : PoolVerbPage(db)
{
    [BindProperty]
    public PoolTextForm Form { get; set; } = new();

    /// <summary>The verb, on the button and above the page.</summary>
    public abstract string Verb { get; }

    /// <summary>What is to be written.</summary>
    public abstract string Hint { get; }
}

public sealed class PoolTextForm
{
    [Display(Name = "说明"), Required, StringLength(PoolMember.ReasonMaxLength)]
    public string? Text { get; set; }
}
