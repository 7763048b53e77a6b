using System.Globalization;
using System.Text;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Clues;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Domain.Meetings;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Circulars;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Domain.Sealed;
using Kunming.Supervision.Domain.Successions;
using Kunming.Supervision.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Data.Scopes;

/// <summary>
/// Rows of every kind with whatever decides who sees them drawn at random from a few bodies, groups and people: also such as the domain would
/// never write. What does not matter is filled by type, so that a new column asks nothing of this test.
/// </summary>
internal sealed class RandomWorld(int seed)
{
    private readonly Random _random = new(seed);
    private readonly StringBuilder _sql = new();
    private readonly Guid[] _areas = Ids(3);
    private readonly Guid[] _bodies = Ids(5);
    private readonly Guid[] _groups = Ids(4);
    private readonly Guid[] _officers = Ids(6);
    private readonly Guid[] _accounts = Ids(6);
    private ILookup<string, Column> _columns = Array.Empty<Column>().ToLookup(c => c.Table);

    private sealed record Column(string Table, string Name, string Type, int? Length);

    /// <summary>Viewers of every seat, in and out of groups.</summary>
    public IReadOnlyList<Viewer> Viewers { get; private set; } = [];

    public async Task WriteAsync(SupervisionDbContext db)
    {
        // What must be given: neither null, nor with a value of its own.
        _columns = (await db.Database.SqlQueryRaw<Column>(
            """
            select table_name::text as "table", column_name::text as name, data_type::text as type, character_maximum_length::integer as length
            from information_schema.columns
            where table_schema = 'public' and is_nullable = 'NO' and column_default is null and is_identity = 'NO' and is_generated = 'NEVER'
            """).ToListAsync()).ToLookup(c => c.Table);
        var category = await db.IssueCategories.Select(c => c.Id).FirstAsync();
        var (tasks, issues) = (Ids(14), Ids(18));
        Viewers = [.. Enum.GetValues<Seat>().SelectMany(seat => Enumerable.Range(0, 2), (seat, _) => Somebody(seat, tasks, issues))];

        var task = 0;
        Rows("tasks", 14, () => [("id", tasks[task++]), ("group_id", Pick(_groups)), ("jurisdiction_id", Pick(_areas)), ("status", Any<SupervisionTaskStatus>()), ("origin", Any<TaskOrigin>())]);
        Rows("task_targets", 14, () => [("supervision_task_id", Pick(tasks)), ("organisation_id", Pick(_bodies))]);
        Rows("task_crew", 14, () => [("supervision_task_id", Pick(tasks)), ("officer_id", Pick(_officers))]);
        var templates = Rows("task_templates", 8, () => [("jurisdiction_id", Pick(_areas))]);
        var orders = Rows("sealed_orders", 12, () => [("drafter_id", Pick(_officers)), ("approver_id", Pick(_officers)), ("jurisdiction_id", Pick(_areas)), ("status", Any<SealedOrderStatus>())]);
        Rows("sealed_knowers", 10, () => [("sealed_order_id", Pick(orders))]);
        var sealedOrder = 0;
        Rows("unsealings", 9, () =>
        [
            ("task_id", _random.Next(3) is 0 ? null : tasks[sealedOrder]), ("id", orders[sealedOrder++]), ("drafter_id", Pick(_officers)), ("approver_id", Pick(_officers)), ("jurisdiction_id", Pick(_areas)), ("status", Any<UnsealingStatus>()),
            ("member_ids", $"{{{Pick(_officers)},{Pick(_officers)}}}"), ("opened_officer_id", Maybe(_officers)),
        ]);
        Rows("confidentiality_pledges", 12, () => [("unsealing_id", orders[_random.Next(9)])]);
        var attachments = Rows("attachments", 14, () => [("uploaded_officer_id", Pick(_officers))]);
        var visits = Rows("visits", 12, () => [("file_ids", $"{{{Pick(attachments)}}}"), ("task_id", Pick(tasks)), ("group_id", Pick(_groups)), ("jurisdiction_id", Pick(_areas)), ("organisation_id", Pick(_bodies))]);
        var issue = 0;
        Rows("issues", 18, () =>
        [
            ("id", issues[issue++]), ("group_id", Maybe(_groups)), ("task_id", Maybe(tasks)), ("jurisdiction_id", Pick(_areas)), ("rectifier_id", Maybe(_bodies)), ("organisation_id", Pick(_bodies)),
            ("recheck_group_id", Maybe(_groups)), ("status", Any<IssueStatus>()), ("category_id", category), ("number", $"WT-2026-{_random.Next():0000000000}"),
        ]);
        var measures = Rows("measures", 12, () => [("issue_id", Pick(issues))]);
        var owners = _pairs.ToDictionary();
        Rows("measure_proofs", 14, () => Pick(measures) is var measure
            ? [("rectification_measure_id", measure), ("rectification_measure_issue_id", owners[measure]), ("attachment_id", Pick(attachments))] : []);
        Rows("objection_files", 8, () => [("issue_id", Pick(issues)), ("attachment_id", Pick(attachments))]);
        var handovers = Rows("handovers", 14, () =>
            [("group_id", Maybe(_groups)), ("jurisdiction_id", Pick(_areas)), ("addressee_id", Pick(_bodies)), ("issued_organisation_id", Pick(_bodies)), ("status", Any<HandoverStatus>()),
                ("concerns", $"{{{Pick(issues)},{Pick(_bodies)},{Pick(tasks)}}}")]);
        var recusals = Rows("recusals", 10, () => [("officer_id", Pick(_officers)), ("group_id", Maybe(_groups)), ("matter_id", Pick([.. _bodies, .. tasks, .. issues]))]);
        Rows("issue_extensions", 10, () => [("issue_id", Pick(issues))]);
        Rows("handover_extensions", 10, () => [("handover_id", Pick(handovers))]);
        var chases = Rows("chases", 12, () =>
            [("group_id", Maybe(_groups)), ("jurisdiction_id", Pick(_areas)), ("addressee_id", Pick(_bodies)), ("sent_organisation_id", Pick(_bodies)),
                ("concerns", $"{{{Pick(issues)},{Pick(_bodies)},{Pick(tasks)}}}")]);
        Rows("notices", 12, () => [("account_id", Pick(_accounts)), ("subject_id", Pick(issues))]);
        var quarterOfDraw = 20000;
        var draws = Rows("recheck_draws", 4, () => [("jurisdiction_id", Pick(_areas)), ("quarter_key", ++quarterOfDraw)]);
        var rechecks = Rows("rechecks", 10, () => [("draw_id", Pick(draws)), ("issue_id", Pick(issues)), ("group_id", Pick(_groups)), ("jurisdiction_id", Pick(_areas))]);
        var meetings = Rows("meetings", 10, () => [("group_id", Maybe(_groups)), ("jurisdiction_id", Pick(_areas))]);
        var help = Rows("help_requests", 10, () => [("group_id", Pick(_groups)), ("organisation_id", Maybe(_bodies))]);
        var questions = Rows("figure_questions", 14, () =>
            [("owner_group_id", Maybe(_groups)), ("owner_county_id", Maybe(_areas)), ("report_group_id", Maybe(_groups)), ("report_id", null), ("asked_officer_id", Pick(_officers)), ("asked_organisation_id", Pick(_bodies)),
                ("concerns", $"{{{Pick(issues)},{Pick(_bodies)},{Pick(tasks)}}}")]);
        var number = 0;
        var bulletins = Rows("bulletins", 6, () => [("jurisdiction_id", Pick(_areas)), ("number", ++number), ("kind", "Daily"), ("round_id", Guid.NewGuid())]);
        Rows("bulletin_figures", 6, () => [("bulletin_id", Pick(bulletins))]);
        var circulars = Rows("circulars", 8, () => [("jurisdiction_id", Pick(_areas)), ("status", Any<CircularStatus>()), ("times_submitted", _random.Next(2)), ("report_id", Guid.NewGuid()), ("number", null)]);
        Rows("circular_figures", 8, () => [("circular_id", Pick(circulars))]);
        var archives = Rows("archives", 3, () => [("jurisdiction_id", Pick(_areas))]);
        var notes = Rows("ledger_notes", 10, () => [("group_id", Maybe(_groups)), ("jurisdiction_id", Pick(_areas))]);
        var pool = Rows("pool_members", 12, () => [("officer_id", Pick(_officers)), ("nominator_id", Pick(_bodies)), ("nominated_officer_id", Pick(_officers)), ("seconded_group_id", Maybe(_groups)), ("jurisdiction_id", Pick(_areas))]);
        var ties = Rows("ties", 12, () => [("officer_id", Pick(_officers)), ("nominator_id", Maybe(_bodies)), ("nominated_by_id", Maybe(_officers)), ("jurisdiction_id", Pick(_areas)), ("source", Any<TieSource>()), ("status", Any<TieStatus>()), ("kind", Any<TieKind>()), ("recorded_organisation_id", Pick(_bodies))]);
        var schemes = Rows("rotation_schemes", 10, () => [("drafter_id", Pick(_officers)), ("approver_id", Maybe(_officers)), ("jurisdiction_id", Pick(_areas))]);
        var poolDraws = Rows("pool_draws", 6, () => [("jurisdiction_id", Pick(_areas))]);
        Rows("pool_draw_places", 10, () => [("pool_draw_id", Pick(poolDraws))]);
        Rows("pool_recommendations", 8, () => [("pool_member_id", Pick(pool))]);
        var roundAppraisals = Rows("round_appraisals", 10, () => [("officer_id", Pick(_officers)), ("leader_id", Maybe(_officers)), ("peer_ids", $"{{{Pick(_officers)},{Pick(_officers)}}}")]);
        var graded = new Queue<Guid>(roundAppraisals);
        Rows("round_appraisal_ballots", 10, () => [("round_appraisal_id", graded.Dequeue()), ("officer_id", Pick(_officers))]);
        Rows("pool_appraisals", 10, () => [("pool_member_id", Pick(pool))], hasId: false);
        var held = new Queue<Guid>(meetings);
        var minutes = Rows("minutes", 10, () => [("meeting_id", held.Dequeue()), ("group_id", Maybe(_groups)), ("jurisdiction_id", Pick(_areas)), ("status", Any<MinutesStatus>()), ("owner_ids", $"{{{Pick(_officers)},{Pick(_officers)}}}")]);
        Rows("minutes_decisions", 12, () => [("meeting_minutes_id", Pick(minutes))]);
        var classes = Rows("classes", 10, () => [("file_ids", $"{{{Pick(attachments)}}}"), ("holder_id", Guid.NewGuid()), ("group_id", Maybe(_groups)), ("jurisdiction_id", Pick(_areas)), ("city_wide", _random.Next(3) is 0), ("hours", 2)]);
        Rows("class_attendance", 10, () => [("discipline_class_id", Pick(classes))], hasId: false);
        Rows("class_cases", 10, () => [("discipline_class_id", Pick(classes)), ("issue_id", Pick(issues))], hasId: false);
        // At most one of an issue.
        var referred = new Queue<Guid>(issues);
        var clues = Rows("clues", 12, () => [("custody_id", Pick(_areas)), ("issue_id", _random.Next(4) is 0 ? null : referred.Dequeue()), ("organisation_id", Maybe(_bodies)), ("handed_officer_id", Pick(_officers)), ("status", Any<ClueStatus>())]);
        var receipts = new Queue<Guid>(issues);
        Rows("clue_receipts", 10, () => [("issue_id", receipts.Dequeue())], hasId: false);
        var successions = Rows("successions", 10, () =>
            [("officer_id", Guid.NewGuid()), ("successor_id", Pick(_officers)), ("offered_officer_id", Pick(_officers)), ("jurisdiction_id", Pick(_areas)), ("status", Any<SuccessionStatus>())]);
        Rows("succession_items", 10, () => [("succession_id", Pick(successions))]);
        var quarter = 0;
        var group = Rows("reports", 10, () => [("kind", "group"), ("group_id", Pick(_groups)), ("quarter_key", ++quarter), ("times_sent", _random.Next(2)), ("status", Any<ReportStatus>())]);
        var synthesis = Rows("reports", 6, () => [("kind", "synthesis"), ("quarter_key", ++quarter), ("times_sent", _random.Next(2)), ("status", Any<ReportStatus>())]);
        Rows("report_figures", 10, () => [("quarter_report_id", Pick([.. group, .. synthesis]))]);
        Rows("report_notes", 6, () => [("quarter_report_id", Pick([.. group, .. synthesis]))]);
        Rows("report_restatements", 6, () => [("quarter_report_id", Pick([.. group, .. synthesis]))]);
        Rows("report_submissions", 6, () => [("quarter_report_id", Pick([.. group, .. synthesis]))]);
        Rows("report_missing_groups", 6, () => [("synthesis_report_id", Pick(synthesis))]);
        var batches = Rows("import_batches", 10, () => [("account_id", Pick(_accounts))]);
        var views = Rows("saved_views", 12, () => [("account_id", Pick(_accounts)), ("organisation_id", Pick(_bodies)), ("list", Any<ListKind>()), ("audience", Any<ViewAudience>())]);
        var chosen = new Queue<Guid>(_accounts);
        Rows("list_columns", 5, () => [("account_id", chosen.Dequeue()), ("list", "Issues")], hasId: false);
        Rows("plan_searches", 8, () => [("account_id", Pick(_accounts)), ("name", "方案"), ("ending", "Found")]);
        Rows("bulk_runs", 8, () => [("account_id", Pick(_accounts)), ("verb", Any<BulkVerb>()), ("status", "Completed")]);
        var row = 0;
        Rows("import_rows", 14, () => [("batch_id", Pick(batches)), ("row", ++row), ("issue_id", Maybe(issues)), ("task_id", Maybe(tasks)), ("handover_id", Maybe(handovers)), ("pool_member_id", Maybe(pool))], hasId: false);
        foreach (var (subject, ids) in new[]
        {
            ("Issue", issues), ("Handover", handovers), ("Chase", chases), ("Visit", visits), ("SupervisionTask", tasks), ("Meeting", meetings), ("HelpRequest", help), ("FigureQuestion", questions), ("Bulletin", bulletins), ("Circular", circulars), ("ArchivePackage", archives), ("LedgerNote", notes), ("PoolMember", pool), ("PoolDraw", poolDraws), ("RoundAppraisal", roundAppraisals), ("Tie", ties), ("RotationScheme", schemes), ("DisciplineClass", classes), ("MeetingMinutes", minutes), ("Clue", clues), ("SealedOrder", orders), ("TaskTemplate", templates), ("Unsealing", orders[..9]), ("RecheckDraw", draws), ("Recheck", rechecks), ("Succession", successions), ("GroupReport", group),
            ("SynthesisReport", synthesis), ("Recusal", recusals), ("SavedView", views), ("Organisation", _bodies), ("UnitGroup", _groups), ("Account", _accounts),
        })
        {
            Rows("history", 6, () =>
            [
                ("subject", subject), ("subject_id", Pick(ids)), ("chain", Guid.NewGuid()), ("sequence", 1), ("by_officer_id", Pick(_officers)), ("ledger", _random.Next(3) is 0 ? "Issue" : null),
                ("group_id", Maybe(_groups)), ("jurisdiction_id", Maybe(_areas)),
            ], hasId: false);
        }

        await db.Database.ExecuteSqlRawAsync(_sql.ToString().Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
    }

    /// <summary>Measures and the issues that they are of.</summary>
    private readonly List<KeyValuePair<Guid, Guid>> _pairs = [];

    private Guid[] Rows(string table, int count, Func<(string Name, object? Value)[]> make, bool hasId = true) => [.. Enumerable.Range(0, count).Select(_ =>
    {
        var (id, given) = (Guid.NewGuid(), make().ToDictionary(v => v.Name, v => v.Value));
        if (hasId)
        {
            id = given.TryGetValue("id", out var own) ? (Guid)own! : id;
            given["id"] = id;
        }

        if (table is "measures")
        {
            _pairs.Add(new(id, (Guid)given["issue_id"]!));
        }

        foreach (var column in _columns[table].Where(c => !given.ContainsKey(c.Name)))
        {
            given[column.Name] = Fill(column);
        }

        _sql.Append(CultureInfo.InvariantCulture, $"insert into {table} ({string.Join(", ", given.Keys.Select(k => $"\"{k}\""))}) values ({string.Join(", ", given.Values.Select(Literal))});\n");
        return id;
    })];

    private object Fill(Column column) => column.Type switch
    {
        "uuid" => Guid.NewGuid(),
        "boolean" => _random.Next(2) is 0,
        "integer" or "bigint" or "smallint" or "numeric" => _random.Next(1, 30_000),
        "date" => "2026-05-01",
        "timestamp with time zone" => "2026-05-01T00:00:00Z",
        "json" or "jsonb" or "ARRAY" => "{}",
        "bytea" => "\\x00",
        _ => Guid.NewGuid().ToString("N")[..Math.Min(32, column.Length ?? 32)],
    };

    private Viewer Somebody(Seat seat, Guid[] tasks, Guid[] issues)
    {
        var groups = _groups.Where(_ => _random.Next(3) is 0).ToArray();
        return new(Pick(_accounts), Pick(_officers), "某", Pick(_bodies), "某单位", Pick(_areas), seat, groups, [.. groups.Where(_ => _random.Next(2) is 0)])
        {
            Tasks = [.. tasks.Where(_ => _random.Next(6) is 0)],
            LedOfficers = [.. _officers.Where(_ => _random.Next(4) is 0)],
            Recusals = _random.Next(2) is 0 ? [] : [.. new[] { _bodies, tasks, issues }.SelectMany(m => m.Where(_ => _random.Next(9) is 0))],
        };
    }

    private Guid Pick(Guid[] from) => from[_random.Next(from.Length)];

    private Guid? Maybe(Guid[] from) => _random.Next(4) is 0 ? null : Pick(from);

    private string Any<T>()
        where T : struct, Enum => Enum.GetNames<T>() is var names ? names[_random.Next(names.Length)] : "";

    private static string Literal(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => $"'{value}'",
    };

    private static Guid[] Ids(int count) => [.. Enumerable.Range(0, count).Select(_ => Guid.NewGuid())];
}
