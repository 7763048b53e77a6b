using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Regulations;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Regulations;

/// <summary>A few well-known regulations by title and article, with what they are about in this program's own words; the text that counts is the published one.</summary>
public static class RegulationSeed
{
    /// <summary>The program itself.</summary>
    private static readonly Signature Setup = new(Guid.Empty, "系统初始化", Guid.Empty, "系统", new(2021, 1, 1, 0, 0, 0, ChinaTime.Offset));

    private static readonly IReadOnlyList<(string Title, string? Number, DateOnly From, DateOnly? Until, IReadOnlyList<(string Article, string Text)> Clauses)> Catalogue =
    [
        ("中国共产党纪律处分条例", "2018年修订", new(2018, 10, 1), new(2024, 1, 1),
        [
            ("第八十八条", "收受可能影响公正执行公务的礼品、礼金和消费卡等"),
            ("第一百零三条", "用公款宴请、娱乐、健身或者购买赠送礼品"),
            ("第一百零四条", "自定薪酬，滥发津贴补贴和奖金"),
            ("第一百零六条", "公务接待超标准、超范围"),
            ("第一百一十四条", "在社会保障、惠民政策和救灾款物分配中优亲厚友"),
            ("第一百二十一条", "工作不负责任或者疏于管理"),
            ("第一百二十二条", "形式主义、官僚主义"),
        ]),
        ("中国共产党纪律处分条例", "2023年修订", new(2024, 1, 1), null,
        [
            ("第九十七条", "收受可能影响公正执行公务的礼品、礼金和消费卡等"),
            ("第一百三十二条", "形式主义、官僚主义"),
        ]),
        ("中国共产党问责条例", "2019年修订", new(2019, 9, 1), null, [("第七条", "党组织和领导干部应当被问责的情形")]),
        ("党政机关国内公务接待管理规定", null, new(2013, 12, 1), null, [("第十条", "接待用餐的标准和陪餐人数")]),
        ("违规发放津贴补贴行为处分规定", null, new(2013, 8, 1), null, [("第四条", "违规发放津贴补贴的具体行为和处分")]),
    ];

    /// <summary>Puts the catalogue into a database that has none; leaves any other as it is.</summary>
    public static async Task EnsureAsync(SupervisionDbContext db, CancellationToken cancellationToken = default)
    {
        if (await db.Regulations.AnyAsync(cancellationToken))
        {
            return;
        }

        foreach (var (title, number, from, until, clauses) in Catalogue)
        {
            var regulation = Regulation.Enter(title, number, from, Setup);
            foreach (var (article, text) in clauses)
            {
                regulation.AddClause(article, text, from, Setup);
            }

            if (until is { } day)
            {
                regulation.Replace(day, Setup);
            }

            // Installed with the program: nobody did it, and the chains of history begin with what somebody does.
            regulation.ClearEvents();
            db.Regulations.Add(regulation);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
