using System.Collections;
using System.Globalization;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kunming.Supervision.Web.Infrastructure.Conflicts;

/// <summary>What became of a form that was opened on an older version of its record, for the page that shows it again.</summary>
/// <param name="Shown">What the form is to carry next.</param>
/// <param name="Differing">By key in the model state: what is stored where both the user and somebody else have changed something.</param>
/// <param name="Taken">By key, with the name on screen: fields that only somebody else has changed. The form holds what is stored.</param>
/// <param name="Changes">The last things that happened to the record, oldest first.</param>
internal sealed record FormConflict(
    ShownForm Shown, IReadOnlyDictionary<string, StoredPart> Differing, IReadOnlyDictionary<string, string> Taken, IReadOnlyList<HistoryEntry> Changes)
{
    /// <summary>Ticked, it says that the differences were read.</summary>
    public const string ReadField = "__read";

    public bool IsSeen => Differing.Count > 0 || Taken.Count > 0;

    public static FormConflict None(int place) =>
        new(new(place, new Dictionary<string, string>()), new Dictionary<string, StoredPart>(), new Dictionary<string, string>(), []);

    public static FormConflict? Of(HttpContext http) => http.Items[typeof(FormConflict)] as FormConflict;

    public void Keep(HttpContext http) => http.Items[typeof(FormConflict)] = this;
}

/// <summary>A field's stored value beside what its user typed.</summary>
/// <param name="Name">On screen.</param>
internal sealed record StoredPart(string Name, object? Value)
{
    private const int MostRows = 50;

    /// <summary>In words; null when it cannot be said in a line.</summary>
    /// <param name="items">What the field can be chosen from.</param>
    public string? Say(IEnumerable<SelectListItem>? items = null) => Say(Value, items);

    private static string? Say(object? value, IEnumerable<SelectListItem>? items) => value switch
    {
        null or "" => "（空）",
        IStoredRow row => row.Say(items),
        bool ticked => ticked ? "已勾选" : "未勾选",
        Enum word when items is null => Words.Of(word),
        string text => text.Trim(),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.####", CultureInfo.InvariantCulture),
        Guid or Enum or int => items?.FirstOrDefault(i => i.Value == Convert.ToString(value, CultureInfo.InvariantCulture))?.Text ?? (value is int ? Convert.ToString(value, CultureInfo.InvariantCulture) : null),
        IEnumerable list => SayAll([.. list.Cast<object?>().Take(MostRows).Select(i => Say(i, items))]),
        _ => null,
    };

    private static string? SayAll(string?[] items) =>
        items.Contains(null) ? null : string.Join('、', items.Where(i => i is not "")) is { Length: > 0 } words ? words : "（空）";
}

/// <summary>A row of a form's list that can be said in a line.</summary>
internal interface IStoredRow
{
    /// <summary>In words; empty for a row that holds nothing.</summary>
    /// <param name="items">What its ids are chosen from.</param>
    string Say(IEnumerable<SelectListItem>? items);
}
