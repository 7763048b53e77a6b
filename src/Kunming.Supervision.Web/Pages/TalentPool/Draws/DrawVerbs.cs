using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.TalentPool;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.TalentPool;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.TalentPool.Draws;

/// <summary>A page for one verb on one draw.</summary>
public abstract class PoolDrawVerbPage(SupervisionDbContext db) : VerbPage<PoolDraw>(db)
{
    protected override IQueryable<PoolDraw> Visible => Db.PoolDraws.VisibleTo(Viewer);

    protected override Rule NotYours => PoolDrawRules.NotYours;

    /// <summary>The pool as it is now, with the reasons against each.</summary>
    protected Task<IReadOnlyList<PoolCandidate>> ScreenAsync() => new PoolEntrants(Db, Viewer, Today, Aborted).ScreenAsync(Record);

    /// <summary>Those on the places and in the order, to be changed.</summary>
    protected async Task<IReadOnlyList<PoolMember>> MembersAsync()
    {
        var ids = Record.Places.Select(p => p.MemberId).Concat(Record.Order().Select(c => c.MemberId)).ToHashSet();
        return await Db.PoolMembers.VisibleTo(Viewer).Where(m => ids.Contains(m.Id)).ToListAsync(Aborted);
    }
}

/// <summary>抽签 or 匹配: the screen shows beforehand who would be left out.</summary>
public sealed class DrawModel(SupervisionDbContext db) : PoolDrawVerbPage(db)
{
    public IReadOnlyList<PoolCandidate> Screened { get; private set; } = [];

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToDraw(Screened, Viewer, Today);

    protected override async Task PrepareAsync() => Screened = await ScreenAsync();

    protected override string Act()
    {
        Record.Draw(Screened, Viewer, Now);
        return "名单已抽出，种子已公布，等待确认。";
    }
}

/// <summary>确认抽调: the mandates.</summary>
public sealed class ConfirmModel(SupervisionDbContext db) : PoolDrawVerbPage(db)
{
    private IReadOnlyList<PoolMember> _members = [];

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToConfirm(_members, Viewer, Today);

    protected override async Task PrepareAsync() => _members = await MembersAsync();

    protected override string Act()
    {
        Record.Confirm(_members, Viewer, Now);
        return $"已抽调{Record.Going.Count}人，到{Record.RoundTo:yyyy-MM-dd}自行结束。";
    }
}

/// <summary>换人: one place, and no other.</summary>
public sealed class ReplaceModel(SupervisionDbContext db) : PoolDrawVerbPage(db)
{
    private IReadOnlyList<PoolMember> _members = [];
    private IReadOnlyList<PoolCandidate> _screened = [];

    [FromQuery(Name = "place")]
    public Guid PlaceId { get; set; }

    [BindProperty]
    public PoolDrawReasonForm Form { get; set; } = new();

    public PoolPlace? Place => Record.Places.FirstOrDefault(p => p.Id == PlaceId);

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToReplace(PlaceId, Viewer, Today);

    protected override async Task PrepareAsync() => (_members, _screened) = (await MembersAsync(), await ScreenAsync());

    protected override string Act()
    {
        var instead = Record.Replace(PlaceId, Form.Text!, _screened, _members, Viewer, Now);
        return instead is null ? "已退出，没有可以递补的人员。" : $"已退出，由{instead.Name}递补。";
    }
}

/// <summary>开始考核: the head of the group and everybody who served beside them are asked.</summary>
public sealed class AppraiseModel(SupervisionDbContext db) : PoolDrawVerbPage(db)
{
    private IReadOnlyList<Guid> _peers = [];

    public Guid? Leader { get; private set; }

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToAppraise(Viewer, Today);

    protected override async Task PrepareAsync()
    {
        var officers = (await Db.UnitGroups.AsNoTracking().SingleAsync(g => g.Id == Record.GroupId, Aborted)).Officers;
        Leader = officers.FirstOrDefault(m => m.Leads && m.Until is null)?.OfficerId;
        _peers = [.. officers.Where(m => m.From <= Record.RoundTo && (m.Until is null || m.Until > Record.RoundFrom)).Select(m => m.OfficerId)];
    }

    protected override string Act()
    {
        Db.RoundAppraisals.AddRange(Record.Appraise(Leader, _peers, Viewer, Now));
        return "已请组长和同组人员评价。";
    }
}

public sealed class VoidModel(SupervisionDbContext db) : PoolDrawVerbPage(db)
{
    [BindProperty]
    public PoolDrawReasonForm Form { get; set; } = new();

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToVoid(Viewer);

    protected override string Act()
    {
        Record.Void(Form.Text!, Viewer, Now);
        return "已作废。";
    }
}

public sealed class PoolDrawReasonForm
{
    [Display(Name = "理由"), Required, StringLength(PoolPlace.ReasonMaxLength)]
    public string? Text { get; set; }
}
