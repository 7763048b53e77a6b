using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Visits;
using NpgsqlTypes;

namespace Kunming.Supervision.Benchmarks.Filling;

/// <summary>How the story's rows lie in the tables.</summary>
internal static class Tables
{
    private const string Calendar = "2026";

    public static readonly CopyTable<IssueLine> Issues = new("issues",
    [
        new("id", NpgsqlDbType.Uuid, i => i.Id),
        new("number", NpgsqlDbType.Varchar, i => i.Number),
        new("visit_id", NpgsqlDbType.Uuid, i => i.Visit?.Id),
        new("group_id", NpgsqlDbType.Uuid, i => i.Team?.Id),
        new("organisation_id", NpgsqlDbType.Uuid, i => i.Unit.Id),
        new("jurisdiction_id", NpgsqlDbType.Uuid, i => i.Unit.JurisdictionId),
        new("status", NpgsqlDbType.Varchar, i => i.Status.ToString()),
        new("category_id", NpgsqlDbType.Uuid, i => i.CategoryId),
        new("found_on", NpgsqlDbType.Date, i => i.Day),
        new("methods", NpgsqlDbType.Integer, _ => (int)(VisitMethods.Files | VisitMethods.Sites)),
        new("facts", NpgsqlDbType.Varchar, i => i.Facts),
        new("text_grams", NpgsqlDbType.Array | NpgsqlDbType.Integer, i => TextGrams.Of(i.Number, i.Facts)),
        new("facts_digest", NpgsqlDbType.Char, i => i.Digest),
        new("immediate", NpgsqlDbType.Boolean, _ => false),
        new("keeps_on", NpgsqlDbType.Boolean, _ => false),
        new("amount", NpgsqlDbType.Numeric, i => i.Amount),
        new("handover_id", NpgsqlDbType.Uuid, i => i.Letter?.Id),
        new("rectifier_id", NpgsqlDbType.Uuid, i => i.Letter is null ? null : i.Unit.Id),
        new("first_due_on", NpgsqlDbType.Date, i => i.DueOn),
        new("relapses", NpgsqlDbType.Integer, i => i.Relapses),
        new("measures_total", NpgsqlDbType.Integer, i => i.Measures.Count),
        new("measures_done", NpgsqlDbType.Integer, i => i.Measures.Count(m => m.Status is MeasureStatus.Completed or MeasureStatus.Sustained)),
        new("revision", NpgsqlDbType.Integer, _ => 1),
        .. Deadline<IssueLine>("deadline", i => i.Day, i => i.DueOn),
        .. Signed<IssueLine>("registered", i => i.Registered),
        .. Signed<IssueLine>("recognised", i => i.Recognised),
        .. Signed<IssueLine>("conclusion", i => i.Concluded),
        new("conclusion_outcome", NpgsqlDbType.Varchar, i => i.Concluded is null ? null : "整改完成，同意销号"),
    ]);

    public static readonly CopyTable<(Guid IssueId, MeasureLine Measure)> Measures = new("measures",
    [
        new("issue_id", NpgsqlDbType.Uuid, m => m.IssueId),
        new("id", NpgsqlDbType.Uuid, m => m.Measure.Id),
        new("description", NpgsqlDbType.Varchar, m => m.Measure.Description),
        new("owner", NpgsqlDbType.Varchar, _ => "责任科室"),
        new("due_on", NpgsqlDbType.Date, m => m.Measure.DueOn),
        new("status", NpgsqlDbType.Varchar, m => m.Measure.Status.ToString()),
    ]);

    public static readonly CopyTable<VisitLine> Visits = new("visits",
    [
        new("id", NpgsqlDbType.Uuid, v => v.Id),
        new("number", NpgsqlDbType.Varchar, v => v.Number),
        new("task_id", NpgsqlDbType.Uuid, v => v.TaskId),
        new("group_id", NpgsqlDbType.Uuid, v => v.Team.Id),
        new("organisation_id", NpgsqlDbType.Uuid, v => v.Unit.Id),
        new("jurisdiction_id", NpgsqlDbType.Uuid, v => v.Unit.JurisdictionId),
        new("status", NpgsqlDbType.Varchar, _ => nameof(VisitStatus.Approved)),
        new("day", NpgsqlDbType.Date, v => v.Day),
        new("methods", NpgsqlDbType.Integer, _ => (int)(VisitMethods.Files | VisitMethods.Sites)),
        new("inspectors", NpgsqlDbType.Varchar, v => v.By.Officer),
        new("course", NpgsqlDbType.Varchar, _ => "查阅资料，实地走访，与干部群众谈话。"),
        new("nil_statement", NpgsqlDbType.Varchar, v => v.Nil ? "未发现问题" : null),
        new("counters_files", NpgsqlDbType.Integer, _ => 12),
        new("counters_households", NpgsqlDbType.Integer, _ => 3),
        new("counters_sites", NpgsqlDbType.Integer, _ => 2),
        new("counters_talks", NpgsqlDbType.Integer, _ => 4),
        new("revision", NpgsqlDbType.Integer, _ => 1),
        .. Signed<VisitLine>("recorded", v => v.By),
        .. Signed<VisitLine>("approved", v => v.By),
        .. Signed<VisitLine>("nil_signed", v => v.Nil ? v.By : null),
    ]);

    public static readonly CopyTable<LetterLine> Letters = new("handovers",
    [
        new("id", NpgsqlDbType.Uuid, h => h.Id),
        new("number", NpgsqlDbType.Varchar, h => h.Number),
        new("group_id", NpgsqlDbType.Uuid, h => h.Team?.Id),
        new("jurisdiction_id", NpgsqlDbType.Uuid, h => h.Unit.JurisdictionId),
        new("addressee_id", NpgsqlDbType.Uuid, h => h.Unit.Id),
        new("status", NpgsqlDbType.Varchar, _ => nameof(HandoverStatus.InHand)),
        new("requirement", NpgsqlDbType.Varchar, _ => "请按时整改并报送情况。"),
        new("returns", NpgsqlDbType.Integer, _ => 0),
        new("answer_rule_value", NpgsqlDbType.Integer, _ => 15),
        new("answer_rule_unit", NpgsqlDbType.Varchar, _ => "WorkingDays"),
        new("revision", NpgsqlDbType.Integer, _ => 1),
        .. Deadline<LetterLine>("receipt_deadline", h => ChinaTime.DayOf(h.Issued.On), h => h.ReceiptDueOn),
        .. Signed<LetterLine>("issued", h => h.Issued),
    ]);

    private static IEnumerable<CopyColumn<TRow>> Signed<TRow>(string prefix, Func<TRow, Signature?> by) =>
    [
        new(prefix + "_officer_id", NpgsqlDbType.Uuid, row => by(row)?.OfficerId),
        new(prefix + "_officer", NpgsqlDbType.Varchar, row => by(row)?.Officer),
        new(prefix + "_organisation_id", NpgsqlDbType.Uuid, row => by(row)?.OrganisationId),
        new(prefix + "_organisation", NpgsqlDbType.Varchar, row => by(row)?.Organisation),
        new(prefix + "_on", NpgsqlDbType.TimestampTz, row => by(row)?.On),
    ];

    private static IEnumerable<CopyColumn<TRow>> Deadline<TRow>(string prefix, Func<TRow, DateOnly> from, Func<TRow, DateOnly?> dueOn) =>
    [
        new(prefix + "_value", NpgsqlDbType.Integer, row => dueOn(row)?.DayNumber - from(row).DayNumber),
        new(prefix + "_unit", NpgsqlDbType.Varchar, row => dueOn(row) is null ? null : "Days"),
        new(prefix + "_from", NpgsqlDbType.Date, row => dueOn(row) is null ? null : from(row)),
        new(prefix + "_due_on", NpgsqlDbType.Date, row => dueOn(row)),
        new(prefix + "_calendar_version", NpgsqlDbType.Varchar, row => dueOn(row) is null ? null : Calendar),
        new(prefix + "_provisional", NpgsqlDbType.Boolean, row => dueOn(row) is null ? null : false),
    ];
}
