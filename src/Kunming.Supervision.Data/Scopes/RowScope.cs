using Kunming.Supervision.Domain.Accounts;

namespace Kunming.Supervision.Data.Scopes;

/// <summary>
/// For whom a connection reads and writes rows. PostgreSQL's row security compares it with every row (row-security.sql); the application's role
/// sees no business row without one.
/// </summary>
/// <param name="Text">What the database keeps in <c>app.scope</c>: seat, account, officer, organisation, jurisdiction, groups, led groups, assigned tasks, recusals, officers of led groups.</param>
public sealed record RowScope(string Text)
{
    /// <summary>Stands in front of the first command on a connection.</summary>
    public const string Announcement = "call enter_scope(@row_scope);\n";

    /// <summary>Nobody: accounts and directory, no business row.</summary>
    public static readonly RowScope None = new("");

    /// <summary>The program itself, for work that no single person does. No page may ask for it; a test lists who does.</summary>
    /// <param name="purpose">A word for what is done, e.g. <c>import</c>.</param>
    public static RowScope System(string purpose) => new($"System||||||||{(purpose.Contains('|', StringComparison.Ordinal) ? throw new ArgumentException("A word, please.", nameof(purpose)) : "")}|{purpose}");

    public static RowScope Of(Viewer viewer) => new(
        $"{viewer.Seat}|{viewer.AccountId}|{viewer.OfficerId}|{viewer.OrganisationId}|{viewer.JurisdictionId}|{ArrayOf(viewer.Groups)}|{ArrayOf(viewer.LedGroups)}|{ArrayOf(viewer.Tasks)}|{ArrayOf(viewer.Recusals)}|{ArrayOf(viewer.LedOfficers)}");

    private static string ArrayOf(IReadOnlyList<Guid> ids) => $"{{{string.Join(',', ids)}}}";
}
