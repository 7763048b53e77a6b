using Kunming.Supervision.Data.Organisations;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Web.Organisations;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Organisations;

public sealed class DirectoryImportTests(AppFixture server) : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 1, 5);
    private static readonly DateOnly Later = new(2026, 6, 1);
    private static readonly Signature By = TestPeople.Setup with { On = TestPeople.Setup.On.ToUniversalTime() };
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await server.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Import_RealWorkbook_TakesEverySheet()
    {
        var preview = await ApplyAsync(Real());

        Assert.Equal([12, 28, 14, 4, 8, 186], preview.Sheets.Select(s => s.New));
        Assert.All(preview.Sheets, s => Assert.Equal(s.Rows, s.New));
        Assert.Empty(preview.Warnings);
        Assert.Empty(preview.Ignored);
        var areas = await _app.InDb(db => db.Jurisdictions.ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal((1, 14, 4), (areas.Count(a => a.Kind is JurisdictionKind.City), areas.Count(a => a.Kind is JurisdictionKind.County), areas.Count(a => a.Kind is JurisdictionKind.Zone)));
        Assert.Equal(3, areas.Count(a => a.Autonomous));
        Assert.Equal(OrganisationKind.CaseOffice, (await FindAsync("KM-AG")).Kind);
        Assert.Equal(areas.Single(a => a.Code == "530102").Id, (await FindAsync("530102401")).JurisdictionId);
        Assert.Equal(2, (await FindAsync("KM-P01")).Affiliations.Count(a => a.Kind is AffiliationKind.Supervises));
        Assert.Equal((await FindAsync("KM-J1")).Id, (await FindAsync("530102")).ContactedBy(Day));
    }

    [Fact]
    public async Task Import_SameFileAgain_ChangesNothingAndSaysSo()
    {
        await ApplyAsync(Real());
        var before = await _app.InDb(db => db.History.CountAsync(TestContext.Current.CancellationToken));

        Assert.True((await PreviewAsync(Real())).ChangesNothing);
        var again = await ApplyAsync(Real());

        Assert.True(again.ChangesNothing);
        Assert.Equal(252, again.Sheets.Sum(s => s.Unchanged));
        Assert.Equal(before, await _app.InDb(db => db.History.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Import_OtherNameSameCode_KeepsTheOldNameWithItsDays()
    {
        await ApplyAsync(new DirectoryBook().Read());
        var renamed = new DirectoryBook().With("被监督单位", 2, 1, "五华区新华山街道").Read();

        var preview = await ApplyAsync(renamed, Later);

        Assert.Equal(1, preview.Sheets.Single(s => s.Sheet == "被监督单位").Renamed);
        var unit = await FindAsync("530102001");
        Assert.Equal("五华区新华山街道", unit.Name);
        Assert.Equal("五华区华山街道", unit.NameOn(Later.AddDays(-1)));
        Assert.Equal("五华区新华山街道", unit.NameOn(Later));
        Assert.Equal(1, await _app.InDb(db => db.History.CountAsync(h => h.Event == nameof(OrganisationRenamed), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Import_OtherOfficeAndNote_EndsTheOldTieAndTellsWhatChanged()
    {
        await ApplyAsync(new DirectoryBook().Read());
        var changed = new DirectoryBook().With("被监督单位", 2, 2, "街道").With("被监督单位", 2, 4, null).Read();

        var preview = await ApplyAsync(changed, Later);

        Assert.Equal(["层级由“乡镇（街道）”改为“街道”", "联系的监督检查室由“第一监督检查室”改为空"], Assert.Single(preview.Changes).Details);
        var unit = await FindAsync("530102001");
        Assert.NotNull(unit.ContactedBy(Later.AddDays(-1)));
        Assert.Null(unit.ContactedBy(Later));
    }

    [Fact]
    public async Task Import_OrganisationNotInFile_IsListedAndLeftAsItIs()
    {
        await ApplyAsync(new DirectoryBook().Read());
        var book = new DirectoryBook();
        book.Sheets["被监督单位"] = book.Sheets["被监督单位"][..2];

        var preview = await ApplyAsync(book.Read(), Later);

        Assert.Equal("530102001", Assert.Single(preview.Absent).Code);
        Assert.Null((await FindAsync("530102001")).Until);
    }

    [Fact]
    public async Task Import_OtherOrderAndUnknownColumns_AreTakenAndReported()
    {
        var book = new DirectoryBook();
        book.Sheets["职能部门"] = [["专业方向", "联系电话", "单位名称", " 单位 代码 "], ["税务", "0871", "市税务局", "ＫＭ－Ｘ４"]];
        book.Sheets["说明"] = [["请勿修改表头"]];

        var preview = await ApplyAsync(book.Read());

        Assert.Equal([new("说明", null, null), new("职能部门", "B", "联系电话")], preview.Ignored);
        Assert.Equal("税务", (await FindAsync("KM-X4")).Note);
    }

    [Fact]
    public async Task Import_StrayValueFarBesideATable_IsReportedAndSpoilsNothing()
    {
        var book = new DirectoryBook();
        book.Sheets["职能部门"] = [.. book.Sheets["职能部门"], [.. Enumerable.Repeat<object?>(null, 199), "落笔"]];

        var preview = await ApplyAsync(book.Read());

        Assert.Equal([new("职能部门", "GR", "第3行")], preview.Ignored);
        Assert.Equal("税务", (await FindAsync("KM-X4")).Note);
    }

    [Fact]
    public async Task Import_UnknownSupervisedUnit_WarnsAndTakesTheRest()
    {
        var preview = await ApplyAsync(new DirectoryBook().With("派驻机构", 1, 5, "市财政局、市没有局").Read());

        var warning = Assert.Single(preview.Warnings);
        Assert.Equal("工作表“派驻机构”第2行F列（综合监督单位）：综合监督单位“市没有局”不在名录中，未建立联系", warning.Sentence);
        Assert.Single((await FindAsync("KM-P01")).Affiliations, a => a.Kind is AffiliationKind.Supervises);
    }

    [Theory]
    [InlineData("市级", 2, 0, null, "directory.value-missing", "第3行A列（单位代码）：缺少单位代码")]
    [InlineData("市级", 2, 0, "KM-J1", "directory.code-twice", "第4行A列（单位代码）：代码“KM-J1”与工作表“市级”第3行重复")]
    [InlineData("职能部门", 1, 0, "B009", "directory.code-twice", "工作表“职能部门”第2行重复")]
    [InlineData("市级", 2, 2, "食堂", "directory.unknown-kind", "第3行C列（单位类别）：不认识的单位类别“食堂”")]
    [InlineData("市级", 2, 3, "KM-99", "directory.unknown-parent", "第3行D列（上级单位）")]
    [InlineData("市级", 1, 3, "KM-J1", "directory.parent-circle", "第2行D列（上级单位）")]
    [InlineData("市级", 1, 2, "内设机构", "directory.one-commission", "现有0个")]
    [InlineData("派驻机构", 1, 4, "第九监督检查室", "directory.unknown-office", "第2行E列（联系的监督检查室）：“第九监督检查室”不是名录中的监督检查室")]
    [InlineData("被监督单位", 2, 3, "五花区", "directory.unknown-area", "第3行D列（所属区域）：所属区域“五花区”")]
    [InlineData("县市区", 2, 1, "五华区", "directory.area-twice", "第3行B列（县（市、区））")]
    [InlineData("县市区", 2, 4, "对", "directory.unknown-answer", "第3行E列（自治县）")]
    [InlineData("被监督单位", 2, 1, "含\u200B零宽", "text.control-character", "第3行B列（单位名称）")]
    public async Task Import_WrongCell_IsNamedByItsPlaceAndNothingIsDone(string sheet, int row, int column, string? value, string code, string place)
    {
        var content = new DirectoryBook().With(sheet, row, column, value).Read();

        Assert.Single((await PreviewAsync(content)).Errors, e => e.Rule.Code == code && e.Sentence.Contains(place, StringComparison.Ordinal));
        await AssertRefusedWhole(content);
    }

    [Fact]
    public async Task Import_NameTooLong_IsNamedWithItsLength()
    {
        var content = new DirectoryBook().With("被监督单位", 2, 1, new string('长', Organisation.NameMaxLength + 1)).Read();

        var error = Assert.Single((await PreviewAsync(content)).Errors);
        Assert.Equal("工作表“被监督单位”第3行B列（单位名称）：单位名称最多60字，现有61字", error.Sentence);
        await AssertRefusedWhole(content);
    }

    [Fact]
    public async Task Import_SheetAndColumnMissing_AreBothNamed()
    {
        var book = new DirectoryBook();
        book.Sheets.Remove("开发度假区");
        book.With("职能部门", 0, 2, "方向");

        var errors = (await PreviewAsync(book.Read())).Errors.Select(e => e.Sentence).ToList();

        Assert.Equal(["工作表“开发度假区”：工作簿中没有这张工作表", "工作表“职能部门”第1行：缺少列“专业方向”"], errors);
        await AssertRefusedWhole(book.Read());
    }

    [Fact]
    public async Task Import_ClosedOrganisationInFile_IsRefused()
    {
        await ApplyAsync(new DirectoryBook().Read());
        await _app.InDb(async db =>
        {
            (await db.Organisations.SingleAsync(o => o.Code == "B009", TestContext.Current.CancellationToken)).Close(Later, By);
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        Assert.Contains((await PreviewAsync(new DirectoryBook().Read())).Errors, e => e.Rule.Code == DirectoryRules.Closed.Code);
    }

    [Fact]
    public async Task Import_TwoAtOnce_TakesOneAndFindsItDone()
    {
        var both = await Task.WhenAll(ApplyAsync(new DirectoryBook().Read()), ApplyAsync(new DirectoryBook().Read()));

        Assert.Single(both, p => p.ChangesNothing);
        Assert.Equal(10, await _app.InDb(db => db.Organisations.CountAsync(TestContext.Current.CancellationToken)));
    }

    private static DirectoryWorkbookContent Real()
    {
        using var file = TestWorkbook.File("机构名录.xlsx");
        return DirectoryWorkbook.Read(file);
    }

    private Task<DirectoryPreview> PreviewAsync(DirectoryWorkbookContent content) =>
        _app.InDb(db => new DirectoryImport(db).PreviewAsync(content, Later, TestContext.Current.CancellationToken));

    private Task<DirectoryPreview> ApplyAsync(DirectoryWorkbookContent content, DateOnly? day = null) =>
        _app.InDb(db => new DirectoryImport(db).ApplyAsync(content, day ?? Day, By, TestContext.Current.CancellationToken));

    private Task<Organisation> FindAsync(string code) => _app.InDb(db => db.Organisations.SingleAsync(o => o.Code == code, TestContext.Current.CancellationToken));

    private async Task AssertRefusedWhole(DirectoryWorkbookContent content)
    {
        await Assert.ThrowsAsync<RuleViolationException>(() => ApplyAsync(content));
        Assert.Equal(0, await _app.InDb(db => db.Organisations.CountAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(0, await _app.InDb(db => db.Jurisdictions.CountAsync(TestContext.Current.CancellationToken)));
    }
}
