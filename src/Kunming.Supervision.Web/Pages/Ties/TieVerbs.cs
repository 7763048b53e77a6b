using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Rotation;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Ties;

/// <summary>A page for one verb on one tie.</summary>
public abstract class TieVerbPage(SupervisionDbContext db) : VerbPage<Tie>(db)
{
    protected override IQueryable<Tie> Visible => Db.Ties.VisibleTo(Viewer);

    protected override Rule NotYours => TieRules.NotYours;
}

/// <summary>A verb that asks for a reason; the pages share <c>_Step.cshtml</c>.</summary>
public abstract class TieReasonPage(SupervisionDbContext db) : TieVerbPage(db)
{
    [BindProperty]
    public TieReasonForm Form { get; set; } = new();

    public abstract string Verb { get; }

    public abstract string Hint { get; }
}

public sealed class TieReasonForm
{
    [Display(Name = "理由"), Required, StringLength(Tie.NoteMaxLength)]
    public string? Text { get; set; }
}

/// <summary>确认: what was read from the pool's register is so.</summary>
public sealed class ConfirmModel(SupervisionDbContext db) : TieVerbPage(db)
{
    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToDecide(Viewer);

    protected override string Act()
    {
        Record.Confirm(Viewer, Now);
        return $"已确认{Record.Label}。";
    }
}

public sealed class RejectModel(SupervisionDbContext db) : TieReasonPage(db)
{
    public override string Verb => "不采信";

    public override string Hint => "写明为什么不是，或者查证的情况。";

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToDecide(Viewer);

    protected override string Act()
    {
        Record.Reject(Form.Text!, Viewer, Now);
        return $"{Record.Label}不予采信。";
    }
}

public sealed class WithdrawModel(SupervisionDbContext db) : TieReasonPage(db)
{
    public override string Verb => "撤销";

    public override string Hint => "登记有误、情况已变等。撤销以后不再作为依据，记录保留。";

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToWithdraw(Viewer);

    protected override string Act()
    {
        Record.Withdraw(Form.Text!, Viewer, Now);
        return $"已撤销{Record.Label}。";
    }
}

/// <summary>放行: a named person lets a tie pass where the rules allow it.</summary>
public sealed class WaiveModel(SupervisionDbContext db) : TieReasonPage(db)
{
    private IReadOnlyList<RuleInForce> _rules = [];

    public override string Verb => "放行";

    public override string Hint => "写明核实的情况和放行的理由。规则禁止的不能放行。";

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToWaive(_rules, Viewer);

    protected override async Task PrepareAsync() => _rules = await Db.RotationRulesAsync(Today, Aborted);

    protected override string Act()
    {
        Record.Waive(Form.Text!, _rules, Viewer, Now);
        return $"已放行{Record.Label}。";
    }
}
