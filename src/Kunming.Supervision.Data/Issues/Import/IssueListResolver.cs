using System.Globalization;
using Kunming.Supervision.Data.Organisations;
using Kunming.Supervision.Data.UnitGroups;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Issues.Import;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Issues.Import;

/// <summary>Finds out what the texts of a row mean; the directory, the categories and the groups are read once for the whole list.</summary>
public sealed partial class IssueListResolver : IListResolver
{
    private readonly UnitFinder _units;
    private readonly CategoryFinder _categories;
    private readonly GroupFinder _groups;
    private readonly IReadOnlyDictionary<Guid, UnitGroup> _groupById;
    private readonly ImportChoice _choice;
    private readonly Viewer _viewer;
    private readonly DateOnly _today;
    private readonly decimal _amountUnit;

    private IssueListResolver(
        UnitFinder units, IReadOnlyList<IssueCategory> categories, IReadOnlyList<UnitGroup> groups, Guid? city, ImportBatch batch, Viewer viewer, DateOnly today)
    {
        (_units, _categories, _groups) = (units, new(categories), new(groups, city));
        (_groupById, _choice, _viewer, _today) = (groups.ToDictionary(g => g.Id), batch.Choice!, viewer, today);
        _amountUnit = AmountUnitOf(batch);
    }

    public static async Task<IssueListResolver> LoadAsync(
        SupervisionDbContext db, ImportBatch batch, Viewer viewer, DateOnly today, CancellationToken cancellation = default)
    {
        var areas = await db.Jurisdictions.AsNoTracking().ToListAsync(cancellation);
        var units = await db.Organisations.AsNoTracking().VisibleTo(viewer).ToListAsync(cancellation);
        var categories = await db.IssueCategories.AsNoTracking().OrderBy(c => c.Order).ToListAsync(cancellation);
        var groups = await db.UnitGroups.AsNoTracking().AtWork().ToListAsync(cancellation);
        return new(new(units, areas), categories, groups, areas.Find(a => a.Kind is JurisdictionKind.City)?.Id, batch, viewer, today);
    }

    /// <inheritdoc />
    public ImportRow Resolve(Guid batchId, int number, IReadOnlyDictionary<string, string> texts, string[] cells, IEnumerable<RowProblem> faults)
    {
        var row = new ImportRow { BatchId = batchId, Row = number, Cells = cells, Problems = [.. faults] };
        var source = new ListSource(row, texts);
        ResolveDay(source);
        ResolveUnit(source);
        ResolveGroup(source);
        ResolveCategory(source);
        ResolveFacts(source);
        ResolveDeadline(source);
        ResolveMeasure(source);
        ResolveGrounds(source);
        ResolveWords(source);
        row.State = row.Problems.Exists(p => p.Blocks) ? ImportRowState.Rejected : ImportRowState.Ready;
        row.Warned = row.Problems.Exists(p => !p.Blocks);
        if (row is { OrganisationId: { } unit, FoundOn: { } day, Facts: { } facts })
        {
            row.Digest = FactsDigest.Of(unit.ToString(), day, facts);
        }

        return row;
    }

    private void ResolveDay(ListSource source)
    {
        if (source.Required(IssueListField.FoundOn, "发现日期") is not { } text)
        {
            return;
        }

        if (!ChineseDates.TryRead(text, _choice.ReferenceDay, out var day, out var reason, MissingYear.NotAfterReference))
        {
            source.Refuse(IssueListField.FoundOn, reason);
        }
        else if (day > _today)
        {
            source.Refuse(IssueListField.FoundOn, IssueRules.FoundInFuture);
        }
        else
        {
            source.Row.FoundOn = day;
        }
    }

    private void ResolveUnit(ListSource source)
    {
        if (source.Required(IssueListField.Unit, "被监督单位") is not { } name)
        {
            return;
        }

        var area = source[IssueListField.Area];
        var (unit, problem, remark) = _units.Find(name, area);
        if (unit is null)
        {
            source.Refuse(IssueListField.Unit, problem!);
            return;
        }

        if (unit.Until <= source.Row.FoundOn)
        {
            source.Refuse(IssueListField.Unit, ImportRules.UnitClosed.With(name, unit.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
            return;
        }

        (source.Row.OrganisationId, source.Row.Unit, source.Row.JurisdictionId) = (unit.Id, unit.Name, unit.JurisdictionId);
        source.Remark(IssueListField.Unit, remark);
        if (area is not null)
        {
            var own = _units.AreaOf(unit);
            var stated = _units.FindArea(area);
            source.Remark(IssueListField.Area, stated is null ? ImportRules.AreaUnknown.With(area)
                : stated.Id != own.Id ? ImportRules.AreaDiffers.With(area, own.Name) : null);
        }
    }

    private void ResolveGroup(ListSource source)
    {
        var row = source.Row;
        if (source[IssueListField.Group] is { } name)
        {
            if (_groups.Find(name) is not { } group)
            {
                source.Refuse(IssueListField.Group, ImportRules.GroupUnknown.With(name, _groups.Nearest(name)));
                return;
            }

            row.GroupId = group.Id;
        }
        else
        {
            row.GroupId = _choice.GroupId;
        }

        if (row.OrganisationId is { } unit && row.JurisdictionId is { } area
            && !Issue.MayTakeFromList(_viewer, new(row.GroupId, unit, row.Unit!, area)))
        {
            source.Refuse(
                row.GroupId is null && !_viewer.IsCounty ? IssueListField.Group : IssueListField.Unit,
                row.GroupId is { } other ? ImportRules.GroupNotYours.With(_groupById.GetValueOrDefault(other)?.Name ?? "该单元组")
                : _viewer.IsCounty ? ImportRules.PlaceNotYours.With(_units.AreaName(area)) : ImportRules.GroupMissing);
        }
        else if (row is { GroupId: null, JurisdictionId: { } place } && !_viewer.IsCounty)
        {
            source.Remark(IssueListField.Group, ImportRules.CountysOwn.With(_units.AreaName(place)));
        }
    }

    private void ResolveCategory(ListSource source)
    {
        var (family, leaf) = (source[IssueListField.Category], source[IssueListField.Subcategory]);
        if (family is null && leaf is null && _choice.CategoryId is { } chosen)
        {
            source.Row.CategoryId = chosen;
            return;
        }

        var (category, problem, remark) = _categories.Find(family, leaf, source.Row.FoundOn ?? _today);
        source.Row.CategoryId = category?.Id;
        source.Remark(leaf is null ? IssueListField.Category : IssueListField.Subcategory, remark);
        if (problem is not null)
        {
            source.Refuse(leaf is null ? IssueListField.Category : IssueListField.Subcategory, problem);
        }
    }

    private static void ResolveFacts(ListSource source)
    {
        source.Row.Facts = source.Required(IssueListField.Description, "问题描述") is null ? null
            : source.Limited(IssueListField.Description, "问题描述", Issue.FactsMaxLength);
        source.Row.SourceNumber = source.Limited(IssueListField.SourceNumber, "问题编号", Issue.SourceTextMaxLength);
        if (source[IssueListField.Method] is { } method)
        {
            source.Row.Methods = VisitNames.Read(method);
            source.Remark(IssueListField.Method, source.Row.Methods is VisitMethods.None ? ImportRules.MethodUnknown.With(method) : null);
        }
    }
}
