using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Issues.Categories;
using Kunming.Supervision.Web.Infrastructure;

namespace Kunming.Supervision.Web.Pages.Categories;

/// <summary>A page about one version of the categories: for whoever supervises.</summary>
public abstract class CategoryPage(SupervisionDbContext db) : RecordPage<CategoryVersion>(db)
{
    protected override IQueryable<CategoryVersion> Visible => Seats.Supervise(Viewer.Seat) ? Db.CategoryVersions : Db.CategoryVersions.Where(_ => false);
}

public sealed class VersionForm
{
    [Display(Name = "版本名称"), Required, StringLength(CategoryVersion.NameMaxLength)]
    public string? Name { get; set; }

    [Display(Name = "生效日期"), Required]
    public DateOnly? From { get; set; }

    [Display(Name = "类别"), DataType(DataType.MultilineText), Required, StringLength(20_000)]
    public string? Tree { get; set; }

    /// <summary>Of each category that ends, the one that is counted.</summary>
    public Dictionary<Guid, string?> Main { get; set; } = [];

    /// <summary>Further parts of a split: id and name with a bar between.</summary>
    public List<string> Others { get; set; } = [];

    public IReadOnlyDictionary<Guid, CategoryChoice> Choices => Main.Where(m => !string.IsNullOrEmpty(m.Value))
        .ToDictionary(m => m.Key, m => new CategoryChoice(m.Value!, [.. Others.Where(o => o.StartsWith($"{m.Key}|", StringComparison.Ordinal)).Select(o => o[37..])]));
}
