using CsCheck;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Web.Tests.Pages.Issues;
using Microsoft.EntityFrameworkCore;
using FillTextGrams = Kunming.Supervision.Data.Migrations.TextGrams;

namespace Kunming.Supervision.Web.Tests.Data.Issues;

/// <summary>The index of pairs is a shortcut: what is found must be what a plain reading of all texts finds.</summary>
public sealed class IssueSearchTests(IssueScene scene) : IClassFixture<IssueScene>
{
    /// <summary>Common and rare characters, one of them beyond the first plane, digits, and what means something in a pattern of LIKE.</summary>
    private static readonly string[] Characters = ["䶮", "翀", "燚", "𠮷", "监", "督", "公", "示", "，", "1", "2", "-", "W", "T", "a", "A", "%", "_", "\\", "'", "\"", "{", "}", " "];

    private static readonly Gen<string> Texts = Gen.Int[0, Characters.Length - 1].Select(i => Characters[i]).Array[1, 40].Select(string.Concat);

    [Fact]
    public async Task Narrow_RandomTexts_FindsExactlyWhatHoldsThem()
    {
        var texts = Texts.Where(t => !string.IsNullOrWhiteSpace(t)).Array[120].Single();
        Guid[] ids = await AddAsync(texts);
        var cases = 0;
        await Gen.Select(Gen.Int[0, texts.Length - 1], Gen.Int[0, 40], Gen.Int[1, 5], Texts).SampleAsync(
            async (at, from, length, other) =>
            {
                // Half of them parts of what is there, half of them anything.
                var runes = texts[at].EnumerateRunes().Select(r => r.ToString()).ToList();
                var part = from % 2 is 0 ? string.Concat(runes.Skip(from / 2).Take(length)) : string.Concat(other.EnumerateRunes().Take(length));
                if (IssueSearch.Usable(part) is { } words)
                {
                    cases += await CompareAsync(ids, words);
                }
            },
            iter: 150, threads: 1);
        Assert.True(cases > 40, $"only {cases} searches found anything");
    }

    [Theory]
    [InlineData("𠮷", null)]
    [InlineData(" 水 ", null)]
    [InlineData(" 水电 ", "水电")]
    [InlineData("水\u0007电", null)]
    [InlineData("水\ud842", null)]
    public void Usable_Text_IsTwoCharactersOrMoreWithoutItsEdges(string text, string? expected) => Assert.Equal(expected, IssueSearch.Usable(text));

    [Fact]
    public async Task Narrow_NumberInSmallLetters_IsFound()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.Registered, "与编号无关的事实");
        Assert.Contains(issue.Id, await FoundAsync(issue.Number.ToLowerInvariant(), common: false));
        Assert.Contains(issue.Id, await FoundAsync(issue.Number.ToLowerInvariant(), common: true));
    }

    [Fact]
    public async Task Prepare_CommonText_FindsTheSameWithAndWithoutTheIndex()
    {
        var ids = await AddAsync([.. Enumerable.Range(0, 60).Select(n => $"公示牌第{n}块")]);
        var search = await scene.App.InDb(db => IssueSearch.PrepareAsync(db, scene.As(scene.Office), "公示牌", TestContext.Current.CancellationToken));
        var found = await scene.App.InDb(db => search.Narrow(db.Issues.AsNoTracking()).Select(i => i.Id).ToListAsync());
        Assert.Subset(found.ToHashSet(), ids.ToHashSet());
        Assert.Equal(await FoundAsync("公示牌", common: true), await FoundAsync("公示牌", common: false));
    }

    [Fact]
    public async Task TextGrams_FilledByTheMigration_AreThoseOfTheProgram()
    {
        await AddAsync(["䶮翀燚𠮷野家，100%_\\公示", "水"]);
        await using var db = new SupervisionDbContext(new DbContextOptionsBuilder<SupervisionDbContext>().UseSupervision(scene.App.OwnerConnectionString, tellsScope: false).Options);
        await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        var written = await GramsAsync(db);
        await db.Database.ExecuteSqlAsync($"update issues set text_grams = array[]::integer[]", TestContext.Current.CancellationToken);
#pragma warning disable EF1002 // the migration's own text
        await db.Database.ExecuteSqlRawAsync(FillTextGrams.FillExisting.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), TestContext.Current.CancellationToken);
#pragma warning restore EF1002
        Assert.NotEmpty(written);
        Assert.Equal(written, await GramsAsync(db));
    }

    [Fact]
    public async Task Narrow_UnderRowSecurity_AsksTheIndexFirst()
    {
        var plan = await scene.App.InDb(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlAsync($"set local enable_seqscan = off");
            await db.Database.ExecuteSqlAsync($"set local enable_indexscan = off");
            await using var command = new IssueSearch("公示", [], common: false).Narrow(db.Issues).Select(i => i.Id).CreateDbCommand();
            command.CommandText = "explain " + command.CommandText;
            await using var lines = await command.ExecuteReaderAsync();
            var text = "";
            while (await lines.ReadAsync())
            {
                text += lines.GetString(0) + "\n";
            }

            return text;
        }, RowScope.Of(scene.As(scene.Office)));
        Assert.Contains("ix_issues_text_grams", plan, StringComparison.Ordinal);
    }

    private static Task<List<string>> GramsAsync(SupervisionDbContext db) => db.Database.SqlQuery<string>(
        $"select id || ':' || (select coalesce(string_agg(g::text, ',' order by g), '') from unnest(text_grams) g) as \"Value\" from issues order by id").ToListAsync();

    private async Task<int> CompareAsync(Guid[] ids, string words)
    {
        var pattern = $"%{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
        var expected = await scene.App.InDb(db => db.Database.SqlQuery<Guid>(
            $"select id as \"Value\" from issues where facts like {pattern} or number like {pattern.ToUpperInvariant()} or organisation_id in (select id from organisations where name like {pattern}) order by id").ToListAsync());
        Assert.Equal(expected, await FoundAsync(words, common: false));
        Assert.Equal(expected, await FoundAsync(words, common: true));
        var prepared = await scene.App.InDb(db => IssueSearch.PrepareAsync(db, scene.As(scene.Office), words, TestContext.Current.CancellationToken));
        Assert.Equal(expected, await scene.App.InDb(db => prepared.Narrow(db.Issues.AsNoTracking()).OrderBy(i => i.Id).Select(i => i.Id).ToListAsync()));
        return expected.Intersect(ids).Any() ? 1 : 0;
    }

    private Task<List<Guid>> FoundAsync(string words, bool common) => scene.App.InDb(async db =>
    {
        var units = await db.Organisations.Where(o => o.Name.Contains(words)).Select(o => o.Id).ToListAsync();
        return await new IssueSearch(words, units, common).Narrow(db.Issues.AsNoTracking()).OrderBy(i => i.Id).Select(i => i.Id).ToListAsync();
    });

    private async Task<Guid[]> AddAsync(IReadOnlyList<string> texts)
    {
        var place = new IssuePlace(scene.Group.Id, scene.Unit.Id, scene.Unit.Name, scene.Unit.JurisdictionId);
        var run = Random.Shared.Next(10_000);
        Issue[] issues = [.. texts.Select((text, n) => Issue.TakeFromList($"WT-{1000 + (run % 900)}-{run}{n:000}", place, scene.Facts(text), new("清单.xlsx", n, null, null, null, null), scene.As(scene.Office), scene.Now))];
        await scene.App.SaveAsync([.. issues]);
        return [.. issues.Select(i => i.Id)];
    }
}
