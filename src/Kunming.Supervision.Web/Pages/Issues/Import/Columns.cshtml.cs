using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Data.UnitGroups;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Issues.Import;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Web.Infrastructure.Files;
using Kunming.Supervision.Web.Infrastructure.Jobs;
using Kunming.Supervision.Web.Issues.Import;
using Kunming.Supervision.Web.Spreadsheets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Issues.Import;

/// <summary>对应列: which column of the list holds what, proposed by likeness or by what was chosen for this layout before.</summary>
public sealed class ColumnsModel(SupervisionDbContext db, ImportSteps steps, PendingJobs jobs, FileStore files) : ImportPage(db)
{
    private IReadOnlyList<ColumnMatch> _proposal = [];
    private List<IssueCategory> _tree = [];

    [BindProperty]
    public ColumnsForm Form { get; set; } = new();

    /// <summary>Of the sheets that Excel shows and that hold a table, the one to read.</summary>
    [BindProperty, Display(Name = "工作表")]
    public string? Sheet { get; set; }

    /// <summary>The sheet that is read, and those that may be read instead.</summary>
    public IReadOnlyList<SelectListItem> Sheets { get; private set; } = [];

    /// <summary>Sheets that are not offered, with the reason.</summary>
    public IReadOnlyList<ImportSheet> Unread { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Fields { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Groups { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Categories { get; private set; } = [];

    /// <summary>What was chosen for this layout before.</summary>
    public LayoutMapping? Remembered { get; private set; }

    /// <summary>Who chose it.</summary>
    public string RememberedBy { get; private set; } = "";

    /// <summary>The same file, when it was imported before.</summary>
    public ImportBatch? Earlier { get; private set; }

    protected override bool IsVerb => true;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        if (!Batch.MayMapColumns)
        {
            return RedirectToPage("Details", new { Id });
        }

        (Form, Sheet) = (Proposed(), Batch.Sheet);
        return Page();
    }

    /// <summary>Reads another sheet of the same file: its columns are proposed anew.</summary>
    public async Task<IActionResult> OnPostSheetAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        // The choice of columns is another form: what it would want is no fault of this one.
        ModelState.Clear();
        Form = Proposed();
        RequireFresh(Batch.Revision);
        RuleViolationException.ThrowIfAny(Domain.Kernel.Obstacles.From((!Batch.MayMapColumns || Sheets.All(s => s.Value != Sheet), ImportFormRules.NoSuchSheet)));
        await using var content = files.Open(Batch.Sha256) ?? throw Refused(IssueListJobs.FileGone);
        await RequireTakenAsync(steps.TakeSheetAsync(Batch, IssueListLook.At(content, Sheet, Aborted), Now, Aborted));
        await steps.DropRowsAsync(Id, Aborted);
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        RequireFresh(Batch.Revision);
        RequireValidForm();
        var mapping = ReadMapping();
        jobs.AddAfter(HttpContext, IssueListJobs.Preview(Id));
        await RequireTakenAsync(steps.BeginPreviewAsync(Batch, new(mapping.Columns, Form.GroupId, Form.CategoryId, Form.ReferenceDay!.Value), Now, Aborted));
        await RememberAsync(mapping);
        return RedirectToPage("Details", new { Id });
    }

    /// <summary>How sure the proposal for a column is, from 0 to 1; null when the column was not proposed for anything.</summary>
    public double? ScoreOf(int column) => _proposal.FirstOrDefault(m => m.Column?.Column == column)?.Score;

    protected override async Task PrepareAsync()
    {
        Sheets = [.. Batch.OtherSheets.Where(s => s.MayBeRead).Select(s => s.Name).Prepend(Batch.Sheet).Select(s => new SelectListItem(s, s))];
        Unread = [.. Batch.OtherSheets.Where(s => !s.MayBeRead)];
        _proposal = ColumnMapper.Propose(IssueListLook.TitlesOf(Batch.Columns), Kind.Fields);
        Fields = [.. Kind.Fields.Select(f => new SelectListItem(f.IsRequired ? $"{f.Name}（必须有）" : Batch.List is ListKind.Issues && f.Key == IssueListField.Clue ? $"{f.Name}（不导入内容）" : f.Name, f.Key))];
        var groups = Db.UnitGroups.AsNoTracking().AtWork();
        groups = Viewer.IsOffice ? groups : groups.Where(g => Viewer.LedGroups.Contains(g.Id));
        Groups = Batch.List is ListKind.Handovers or ListKind.TalentPool ? [] : await groups.InOrder(Db).Select(g => new SelectListItem(g.Name, g.Id.ToString())).ToListAsync(Aborted);
        _tree = await Db.IssueCategories.AsNoTracking().OrderBy(c => c.Order).ToListAsync(Aborted);
        Categories = Batch.List is not ListKind.Issues ? [] : [.. _tree.Where(c => c.HoldsOn(Today)).Select(c => new SelectListItem(c.ParentId is null ? c.Name : $"　{c.Name}", c.Id.ToString()))];
        var remembered = await Db.Set<LayoutMapping>().AsNoTracking().SingleOrDefaultAsync(m => m.Fingerprint == Batch.Fingerprint, Aborted);
        Remembered = remembered?.Columns.Values.All(v => Batch.Columns.Any(c => c.Column == v)) is true ? remembered : null;
        RememberedBy = Remembered is null ? "" : Remembered.AccountId == Viewer.AccountId ? "您" : await NameOfAsync(Remembered.AccountId);
        Earlier = await Db.Set<ImportBatch>().AsNoTracking().VisibleTo(Viewer)
            .Where(b => b.Sha256 == Batch.Sha256 && b.Id != Batch.Id && b.Status == ImportStatus.Completed).OrderByDescending(b => b.Id).FirstOrDefaultAsync(Aborted);
    }

    private ColumnsForm Proposed()
    {
        var columns = Batch.Choice?.Columns ?? Remembered?.Columns ?? ColumnMapping.From(_proposal).Columns;
        return new()
        {
            Fields = Batch.Columns.ToDictionary(c => c.Column, string? (c) => columns.FirstOrDefault(f => f.Value == c.Column).Key),
            GroupId = Batch.Choice is { } chosen ? chosen.GroupId : GuessGroup(),
            CategoryId = Batch.Choice is { } settled ? settled.CategoryId : GuessCategory(),
            ReferenceDay = Batch.Choice?.ReferenceDay ?? FilledIn() ?? Today,
        };
    }

    private async Task<string> NameOfAsync(Guid account) => await (
        from user in Db.Users
        join officer in Db.Officers on user.OfficerId equals officer.Id
        where user.Id == account
        select officer.Name).SingleAsync(Aborted);

    private ColumnMapping ReadMapping()
    {
        var known = Kind.Fields.ToDictionary(f => f.Key, StringComparer.Ordinal);
        var chosen = Form.Fields.Where(f => f.Value is not null && known.ContainsKey(f.Value)).ToList();
        var twice = chosen.GroupBy(f => f.Value!).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
        {
            throw Refused(ImportFormRules.FieldTwice.With(known[twice.Key].Name, string.Join('、', twice.Select(t => CellRemark.Letters(t.Key)))));
        }

        var mapping = new ColumnMapping(chosen.ToDictionary(f => f.Value!, f => f.Key, StringComparer.Ordinal));
        RuleViolationException.ThrowIfAny(mapping.Obstacles(IssueListLook.TitlesOf(Batch.Columns), Kind.Fields));
        RuleViolationException.ThrowIfAny(Domain.Kernel.Obstacles.From(
            (Form.GroupId is { } g && Groups.All(i => i.Value != g.ToString()), ImportFormRules.NoSuchGroup),
            (Form.CategoryId is { } c && Categories.All(i => i.Value != c.ToString()), ImportFormRules.NoSuchCategory)));
        return mapping;
    }

    private async Task RememberAsync(ColumnMapping mapping)
    {
        var layouts = Db.Set<LayoutMapping>();
        if (await layouts.Where(m => m.Fingerprint == Batch.Fingerprint).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.Columns, mapping.Columns).SetProperty(m => m.AccountId, Viewer.AccountId).SetProperty(m => m.On, Now), Aborted) is 0)
        {
            layouts.Add(new() { Fingerprint = Batch.Fingerprint, Columns = mapping.Columns, AccountId = Viewer.AccountId, On = Now });
            await Db.SaveChangesAsync(Aborted);
        }
    }

    private Guid? GuessGroup()
    {
        var stated = StatedFor(IssueListField.Group);
        var named = stated is null ? null : Groups.FirstOrDefault(g => NameKey.Of(g.Text) == NameKey.Of(stated));
        return (named ?? (Groups.Count is 1 && Viewer.LedGroups.Count is 1 ? Groups[0] : null)) is { } group ? Guid.Parse(group.Value) : null;
    }

    private Guid? GuessCategory() => Categories.Count > 0 && StatedFor(IssueListField.Category) is { } stated ? new CategoryFinder(_tree).Find(stated, null, Today).Category?.Id : null;

    /// <summary>What the form says over its table under one of a field's titles.</summary>
    private string? StatedFor(string field) => Batch.Details.FirstOrDefault(d => Kind.Fields.FirstOrDefault(f => f.Key == field)?.Titles.Contains(d.Key) is true).Value;

    private DateOnly? FilledIn()
    {
        var stated = Batch.Details.FirstOrDefault(d => d.Key.EndsWith("日期", StringComparison.Ordinal) || d.Key.EndsWith("时间", StringComparison.Ordinal)).Value;
        return ChineseDates.TryRead(stated, Today, out var day, out _) ? day : null;
    }
}

/// <summary>Field key for each column, and what holds for rows that do not say it themselves.</summary>
public sealed class ColumnsForm
{
    public Dictionary<int, string?> Fields { get; set; } = [];

    [Display(Name = "监督单元组")]
    public Guid? GroupId { get; set; }

    [Display(Name = "问题类别")]
    public Guid? CategoryId { get; set; }

    [Display(Name = "补年份的参照日"), Required]
    public DateOnly? ReferenceDay { get; set; }
}

public static class ImportFormRules
{
    public static readonly Rule FieldTwice = new("import.field-twice", "“{0}”只能对应一列，现在对应了{1}列");
    public static readonly Rule NoSuchGroup = new("import.no-such-group", "选定的监督单元组不存在，或者不是您可以导入的单元组");
    public static readonly Rule NoSuchSheet = new("import.no-such-sheet", "所选的工作表不能读，请从列出的工作表中选择");
    public static readonly Rule NoSuchCategory = new("import.no-such-category", "选定的问题类别不存在或者已经停用");
    public static readonly Rule NothingToTake = new("import.nothing-to-take", "没有可以导入的行");
    public static readonly Rule TooLateToCancel = new("import.too-late-to-cancel", "导入已经结束，不能取消");
}
