using System.Globalization;
using Kunming.Supervision.Data.Accounts;
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

    /// <summary>Likewise, where the viewer was read for an earlier page: the database takes it if all of it is still so.</summary>
    public const string AnnouncementAsKnown = "call enter_scope_as_known(@row_scope, @row_known);\n";

    /// <summary>What is known of the viewer, in the text of <see cref="AnnouncementAsKnown"/>.</summary>
    public const string KnownParameter = "row_known";

    /// <summary>What the database says when it is not (<c>enter_scope_as_known</c>).</summary>
    public const string OutOfDate = "KV001";

    /// <summary>What was known of the viewer: version, session, account, when the second factor was shown; null when all was read for this request.</summary>
    public string? Known { get; private init; }

    /// <summary>Nobody: accounts and directory, no business row.</summary>
    public static readonly RowScope None = new("");

    /// <summary>The program itself, for work that no single person does. No page may ask for it; a test lists who does.</summary>
    /// <param name="purpose">A word for what is done, e.g. <c>import</c>.</param>
    public static RowScope System(string purpose) => new($"System||||||||{(purpose.Contains('|', StringComparison.Ordinal) ? throw new ArgumentException("A word, please.", nameof(purpose)) : "")}|{purpose}");

    public static RowScope Of(Viewer viewer) => new(
        $"{viewer.Seat}|{viewer.AccountId}|{viewer.OfficerId}|{viewer.OrganisationId}|{viewer.JurisdictionId}|{ArrayOf(viewer.Groups)}|{ArrayOf(viewer.LedGroups)}|{ArrayOf(viewer.Tasks)}|{ArrayOf(viewer.Recusals)}|{ArrayOf(viewer.LedOfficers)}");

    /// <summary>For a viewer whose presence was read for an earlier request and counts only if it still holds.</summary>
    public static RowScope AsKnown(Presence presence) => presence.Session is { } session
        ? Of(presence.Viewer) with
        {
            Known = string.Create(CultureInfo.InvariantCulture, $"{presence.Version}|{session.Id}|{presence.Viewer.AccountId}|{session.SecondFactorOn?.ToUniversalTime():O}"),
        }
        : throw new ArgumentException("Without a session there is nothing to confirm.", nameof(presence));

    /// <summary>The same scope after the database has confirmed it, for work that goes on by itself.</summary>
    public RowScope Confirmed() => this with { Known = null };

    private static string ArrayOf(IReadOnlyList<Guid> ids) => $"{{{string.Join(',', ids)}}}";
}

/// <summary>What was known of the viewer is out of date; the request is to be answered anew with what holds now.</summary>
public sealed class ViewerChangedException(Exception inner) : Exception("What was known of the viewer is out of date.", inner);
