namespace Kunming.Supervision.Web.Help;

/// <summary>A heading within a section and the anchor that leads to it.</summary>
public sealed record ManualHeading(string Anchor, string Title);

/// <summary>One file of the manual. <paramref name="Key"/> is its file name without number and ending, <paramref name="Html"/> its text without the title.</summary>
public sealed record ManualSection(string Key, string Title, string Html, IReadOnlyList<ManualHeading> Headings);
