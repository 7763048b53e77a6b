using System.Globalization;

namespace Kunming.Supervision.Domain.Kernel;

/// <summary>
/// 档号 of a line: 530100Z03-2026-3-JC-00128, that is custodian, year, quarter, kind and running number, each from what the line says. The running number is the line's place in its custodian's chain, which only grows: it is
/// given with the line, never used twice and never changes, be the quarter open or closed. Steps that stand in no ledger have places, too, so the numbers of a kind have gaps.
/// </summary>
public static class LedgerArchiveNumber
{
    /// <summary>A line that is nobody's: it stands in the chain of what belongs to no group and no area.</summary>
    public const string NoCustodian = "000000";

    /// <param name="area">Code of the custodian's jurisdiction.</param>
    /// <param name="group">Number of the unit group whose ledger it is; null for a jurisdiction's own.</param>
    public static string CustodianOf(string area, int? group) => group is { } number ? string.Create(CultureInfo.InvariantCulture, $"{area}Z{number:00}") : area;

    /// <param name="place">In the custodian's chain, from 1.</param>
    public static string Of(string custodian, DateOnly day, LedgerKind kind, long place) =>
        string.Create(CultureInfo.InvariantCulture, $"{custodian}-{day.Year:0000}-{(day.Month + 2) / 3}-{CodeOf(kind)}-{place:00000}");

    public static string CodeOf(LedgerKind kind) => kind switch
    {
        LedgerKind.Meeting => "LH",
        LedgerKind.Deployment => "BS",
        LedgerKind.Class => "PX",
        LedgerKind.TaskIssued => "RW",
        LedgerKind.Visit => "JC",
        LedgerKind.Issue => "WT",
        LedgerKind.Handover => "JB",
        LedgerKind.CloseOut => "XH",
        LedgerKind.Report => "BG",
        LedgerKind.HelpRequest => "XT",
        LedgerKind.Archive => "GD",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
