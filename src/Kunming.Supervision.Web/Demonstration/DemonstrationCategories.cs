using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Issues.Categories;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>The office has decided on next year's categories: one renamed, two merged, one split, and a new one.</summary>
internal sealed class DemonstrationCategories(DemonstrationStage stage)
{
    private const string Tree = """
        重大决策部署落实
        - 优化营商环境
        - 生态环境保护
        - 过紧日子要求落实
        形式主义官僚主义
        - 履职尽责不力
        享乐主义奢靡之风
        - 违规接待和发放津补贴
        群众身边腐败和作风问题
        - 惠民惠农资金
        - 村集体资金管理
        - 村集体资产资源处置
        工程项目与资金管理
        - 招标投标
        - 财务资金管理
        基层党组织建设
        - 组织生活
        """;

    public void Plan() => stage.Agenda.At(ChinaTime.StartOf(new(DemonstrationStage.Year, 9, 24)).ToUniversalTime().AddHours(10), on =>
    {
        var choices = new Dictionary<Guid, CategoryChoice>
        {
            [stage.CategoryOf("违规公务接待")] = new("违规接待和发放津补贴", []),
            [stage.CategoryOf("违规发放津补贴")] = new("违规接待和发放津补贴", []),
            [stage.CategoryOf("农村集体“三资”管理")] = new("村集体资金管理", ["村集体资产资源处置"]),
            [stage.CategoryOf("财务管理")] = new("财务资金管理", []),
        };
        var (version, added) = CategoryVersion.Adopt(
            $"{DemonstrationStage.Year + 1}年版", new(DemonstrationStage.Year + 1, 1, 1), CategoryTreeText.Read(Tree), stage.Categories, [], choices, stage.Cast.Office[0], on);
        stage.Make(version);
        foreach (var category in added)
        {
            stage.Make(category);
        }
    });
}
