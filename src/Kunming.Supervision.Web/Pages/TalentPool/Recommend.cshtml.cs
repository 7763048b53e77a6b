using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Pages.TalentPool;

/// <summary>向上推荐: recommended upward.</summary>
public sealed class RecommendModel(SupervisionDbContext db) : PoolTextPage(db)
{
    public override string Verb => "向上推荐";

    public override string Hint => "写明推荐给谁、任什么职、理由。";

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToRecommend(Viewer);

    protected override string Act()
    {
        Record.Recommend(Form.Text!, Viewer, Now);
        return $"{Record.Name}推荐意见已记入。";
    }
}
