using Kunming.Supervision.Data.Audit;
using Kunming.Supervision.Data.History;

namespace Kunming.Supervision.Web.Infrastructure.Audit;

/// <summary>How the auditors' pages and the console put things.</summary>
public static class AuditWords
{
    public static string TableOf(string table) => table == ChainedTable.History.Name ? "办理历史" : "审计记录";

    /// <summary>问题 WT-2026-000123; only the kind when the number is unknown to the row, and a dash when there is no record.</summary>
    public static string RecordOf(AuditEntry entry) =>
        entry.Subject is { } subject ? $"{AuditNames.SubjectOf(subject)} {entry.Label}".TrimEnd() : "—";

    /// <summary>The daily look at deadlines is nobody's act but the program's.</summary>
    public static string PersonOf(AuditEntry entry) => entry.Officer ?? (entry.Subject is "DeadlineRun" ? "系统" : "未登录");

    public static string HashOf(byte[] hash) => Convert.ToHexStringLower(hash);
}
