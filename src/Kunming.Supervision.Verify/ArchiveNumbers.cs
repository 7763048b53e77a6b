using System.Globalization;

namespace Kunming.Supervision.Verify;

/// <summary>档号 by its rule (docs/audit.md): custodian, year, quarter, kind, and the row's place in its chain.</summary>
internal static class ArchiveNumbers
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["Meeting"] = "LH", ["Deployment"] = "BS", ["Class"] = "PX", ["TaskIssued"] = "RW", ["Visit"] = "JC", ["Issue"] = "WT",
        ["Handover"] = "JB", ["CloseOut"] = "XH", ["Report"] = "BG", ["HelpRequest"] = "XT", ["Archive"] = "GD",
    };

    /// <summary>Null when the row's day or kind is none.</summary>
    public static string? Of(string custodian, string day, string ledger, long place) =>
        Kinds.TryGetValue(ledger, out var kind) && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? string.Create(CultureInfo.InvariantCulture, $"{custodian}-{date.Year:0000}-{(date.Month + 2) / 3}-{kind}-{place:00000}")
            : null;
}
