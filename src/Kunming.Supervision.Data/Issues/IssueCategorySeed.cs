using Kunming.Supervision.Domain.Issues;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Issues;

/// <summary>The categories that a new installation begins with: two levels, as the lists in use word them.</summary>
public static class IssueCategorySeed
{
    public static readonly DateOnly From = new(2021, 1, 1);

    public static readonly IReadOnlyList<(string Parent, IReadOnlyList<string> Leaves)> Tree =
    [
        ("重大决策部署落实", ["优化营商环境", "生态环境保护"]),
        ("形式主义官僚主义", ["履职尽责不力"]),
        ("享乐主义奢靡之风", ["违规公务接待", "违规发放津补贴"]),
        ("群众身边腐败和作风问题", ["惠民惠农资金", "农村集体“三资”管理"]),
        ("工程项目与资金管理", ["招标投标", "财务管理"]),
        ("基层党组织建设", ["组织生活"]),
    ];

    /// <summary>Puts the tree into a database that has no categories; leaves any other as it is.</summary>
    public static async Task EnsureAsync(SupervisionDbContext db, CancellationToken cancellationToken = default)
    {
        if (await db.IssueCategories.AnyAsync(cancellationToken))
        {
            return;
        }

        var order = 0;
        foreach (var (name, leaves) in Tree)
        {
            var parent = new IssueCategory(name, ++order, From);
            db.IssueCategories.Add(parent);
            db.IssueCategories.AddRange(leaves.Select(leaf => new IssueCategory(leaf, ++order, From, parent)));
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
