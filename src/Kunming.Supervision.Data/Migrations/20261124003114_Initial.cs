using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seat = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "attachments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sha256 = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    media_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    uploaded_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    uploaded_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    uploaded_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    uploaded_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    uploaded_organisation_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    friendly_name = table.Column<string>(type: "text", nullable: true),
                    xml = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "group_templates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_group_templates", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "handovers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    addressee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    requirement = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    refusal_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    answer = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: true),
                    returns = table.Column<int>(type: "integer", nullable: false),
                    answer_rule_unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    answer_rule_value = table.Column<int>(type: "integer", nullable: false),
                    answered_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    answered_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    answered_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answered_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    answered_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    deadline_calendar_version = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    deadline_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    deadline_from = table.Column<DateOnly>(type: "date", nullable: true),
                    deadline_provisional = table.Column<bool>(type: "boolean", nullable: true),
                    deadline_unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    deadline_value = table.Column<int>(type: "integer", nullable: true),
                    finished_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    finished_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    finished_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    finished_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    finished_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    issued_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    issued_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    issued_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    issued_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    issued_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    receipt_deadline_calendar_version = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    receipt_deadline_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    receipt_deadline_from = table.Column<DateOnly>(type: "date", nullable: false),
                    receipt_deadline_provisional = table.Column<bool>(type: "boolean", nullable: false),
                    receipt_deadline_unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    receipt_deadline_value = table.Column<int>(type: "integer", nullable: false),
                    received_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    received_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    received_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    received_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    received_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_handovers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "history",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    subject = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    label = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    @event = table.Column<string>(name: "event", type: "character varying(60)", maxLength: 60, nullable: false),
                    summary = table.Column<string>(type: "text", nullable: false),
                    payload = table.Column<string>(type: "jsonb", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    ledger = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    by_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    by_organisation_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_history", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "import_batches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sha256 = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    sheet = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    fingerprint = table.Column<string>(type: "character(32)", fixedLength: true, maxLength: 32, nullable: false),
                    columns = table.Column<string>(type: "jsonb", nullable: false),
                    details = table.Column<string>(type: "jsonb", nullable: false),
                    other_sheets = table.Column<string>(type: "jsonb", nullable: false),
                    choice = table.Column<string>(type: "jsonb", nullable: true),
                    status = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    rows_done = table.Column<int>(type: "integer", nullable: false),
                    rows_total = table.Column<int>(type: "integer", nullable: false),
                    counts = table.Column<string>(type: "jsonb", nullable: false),
                    skipped = table.Column<string>(type: "jsonb", nullable: false),
                    taken = table.Column<int>(type: "integer", nullable: false),
                    first_number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    last_number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    failure = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    uploaded_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    uploaded_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    uploaded_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    uploaded_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    uploaded_organisation_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_batches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "import_layouts",
                columns: table => new
                {
                    fingerprint = table.Column<string>(type: "character(32)", fixedLength: true, maxLength: 32, nullable: false),
                    columns = table.Column<string>(type: "jsonb", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_layouts", x => x.fingerprint);
                });

            migrationBuilder.CreateTable(
                name: "issue_categories",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_issue_categories", x => x.id);
                    table.ForeignKey(
                        name: "fk_issue_categories_issue_categories_parent_id",
                        column: x => x.parent_id,
                        principalTable: "issue_categories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "jurisdictions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    autonomous = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_jurisdictions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "meetings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    venue = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    participants = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    attendance = table.Column<int>(type: "integer", nullable: false),
                    minutes = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    recorded_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    recorded_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meetings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "number_sequences",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    last = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_number_sequences", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    quarter_key = table.Column<int>(type: "integer", nullable: false),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    body = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    times_sent = table.Column<int>(type: "integer", nullable: false),
                    return_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    kind = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false),
                    frozen_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    frozen_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    frozen_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    frozen_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    frozen_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sent_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    sent_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    sent_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    sent_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    sent_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    approved_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    approved_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    approved_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    approved_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    approved_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rounds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rounds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "submissions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    location = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submissions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "tasks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    origin = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    basis = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    subject = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: true),
                    method = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    covert = table.Column<bool>(type: "boolean", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    report_due = table.Column<DateOnly>(type: "date", nullable: false),
                    result = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    approved_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    approved_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    approved_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    approved_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    approved_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    drafted_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    drafted_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    drafted_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    drafted_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    drafted_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    issued_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    issued_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    issued_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    issued_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    issued_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tasks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "unit_groups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    lead_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    deviation = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_groups", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "visits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    task_id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    methods = table.Column<int>(type: "integer", nullable: false),
                    inspectors = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    unit_persons = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    course = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    refusal = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    nil_statement = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    approved_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    approved_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    approved_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    approved_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    approved_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    confirmed_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    confirmed_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    confirmed_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    counters_files = table.Column<int>(type: "integer", nullable: false),
                    counters_households = table.Column<int>(type: "integer", nullable: false),
                    counters_sites = table.Column<int>(type: "integer", nullable: false),
                    counters_talks = table.Column<int>(type: "integer", nullable: false),
                    nil_signed_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    nil_signed_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    nil_signed_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    nil_signed_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    nil_signed_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    recorded_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    recorded_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visits", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "account_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_claims_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_account_logins_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_account_tokens_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "group_template_slots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_template_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    least = table.Column<int>(type: "integer", nullable: false),
                    most = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_group_template_slots", x => new { x.group_template_id, x.id });
                    table.ForeignKey(
                        name: "fk_group_template_slots_group_templates_group_template_id",
                        column: x => x.group_template_id,
                        principalTable: "group_templates",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_rows",
                columns: table => new
                {
                    batch_id = table.Column<Guid>(type: "uuid", nullable: false),
                    row = table.Column<int>(type: "integer", nullable: false),
                    cells = table.Column<string[]>(type: "text[]", nullable: false),
                    state = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    problems = table.Column<string>(type: "jsonb", nullable: false),
                    warned = table.Column<bool>(type: "boolean", nullable: false),
                    source_number = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    found_on = table.Column<DateOnly>(type: "date", nullable: true),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    unit = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: true),
                    category_id = table.Column<Guid>(type: "uuid", nullable: true),
                    methods = table.Column<int>(type: "integer", nullable: false),
                    facts = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    immediate = table.Column<bool>(type: "boolean", nullable: false),
                    keeps_on = table.Column<bool>(type: "boolean", nullable: false),
                    deadline = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    period_value = table.Column<int>(type: "integer", nullable: true),
                    period_unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    measure = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    owner = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    reported_state = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    remarks = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    digest = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: true),
                    issue_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_rows", x => new { x.batch_id, x.row });
                    table.ForeignKey(
                        name: "fk_import_rows_import_batches_batch_id",
                        column: x => x.batch_id,
                        principalTable: "import_batches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "issues",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    visit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    category_id = table.Column<Guid>(type: "uuid", nullable: false),
                    found_on = table.Column<DateOnly>(type: "date", nullable: false),
                    methods = table.Column<int>(type: "integer", nullable: false),
                    facts = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    clause = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    immediate = table.Column<bool>(type: "boolean", nullable: false),
                    keeps_on = table.Column<bool>(type: "boolean", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(16,2)", precision: 16, scale: 2, nullable: true),
                    facts_digest = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    not_recognised_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    handover_id = table.Column<Guid>(type: "uuid", nullable: true),
                    rectifier_id = table.Column<Guid>(type: "uuid", nullable: true),
                    first_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recheck_on = table.Column<DateOnly>(type: "date", nullable: true),
                    relapses = table.Column<int>(type: "integer", nullable: false),
                    relapsed_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    number_order = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, computedColumnSql: "split_part(number, '-', 1) || '-' || split_part(number, '-', 2) || '-' || lpad(split_part(number, '-', 3), 10, '0')", stored: true),
                    open_due_on = table.Column<DateOnly>(type: "date", nullable: true, computedColumnSql: "case when status in ('ClosedOut', 'Sustained', 'NotRecognised', 'ReferredAsClue') then null else deadline_due_on end", stored: true),
                    applied_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    applied_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    applied_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    applied_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    applied_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    conclusion_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    conclusion_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    conclusion_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    conclusion_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    conclusion_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    conclusion_outcome = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    deadline_calendar_version = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    deadline_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    deadline_from = table.Column<DateOnly>(type: "date", nullable: true),
                    deadline_provisional = table.Column<bool>(type: "boolean", nullable: true),
                    deadline_unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    deadline_value = table.Column<int>(type: "integer", nullable: true),
                    first_verified_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    first_verified_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    first_verified_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    first_verified_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    first_verified_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recognised_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    recognised_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recognised_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    recognised_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    recognised_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    registered_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    registered_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    registered_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    registered_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    registered_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source_deadline = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    source_file = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    source_number = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    source_remarks = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    source_reported_state = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    source_row = table.Column<int>(type: "integer", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_issues", x => x.id);
                    table.ForeignKey(
                        name: "fk_issues_issue_categories_category_id",
                        column: x => x.category_id,
                        principalTable: "issue_categories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organisations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisations", x => x.id);
                    table.ForeignKey(
                        name: "fk_organisations_jurisdictions_jurisdiction_id",
                        column: x => x.jurisdiction_id,
                        principalTable: "jurisdictions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_figures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    quarter_report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    part = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    ids = table.Column<Guid[]>(type: "uuid[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_figures", x => new { x.quarter_report_id, x.id });
                    table.ForeignKey(
                        name: "fk_report_figures_reports_quarter_report_id",
                        column: x => x.quarter_report_id,
                        principalTable: "reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "report_missing_groups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    synthesis_report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_missing_groups", x => new { x.synthesis_report_id, x.id });
                    table.ForeignKey(
                        name: "fk_report_missing_groups_reports_synthesis_report_id",
                        column: x => x.synthesis_report_id,
                        principalTable: "reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "task_targets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    supervision_task_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_task_targets", x => new { x.supervision_task_id, x.id });
                    table.ForeignKey(
                        name: "fk_task_targets_tasks_supervision_task_id",
                        column: x => x.supervision_task_id,
                        principalTable: "tasks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "unit_group_officers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    leads = table.Column<bool>(type: "boolean", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_group_officers", x => new { x.unit_group_id, x.id });
                    table.ForeignKey(
                        name: "fk_unit_group_officers_unit_groups_unit_group_id",
                        column: x => x.unit_group_id,
                        principalTable: "unit_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "unit_group_organisations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_group_organisations", x => new { x.unit_group_id, x.id });
                    table.ForeignKey(
                        name: "fk_unit_group_organisations_unit_groups_unit_group_id",
                        column: x => x.unit_group_id,
                        principalTable: "unit_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "measures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    issue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    description = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    owner = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measures", x => new { x.issue_id, x.id });
                    table.ForeignKey(
                        name: "fk_measures_issues_issue_id",
                        column: x => x.issue_id,
                        principalTable: "issues",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "officers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_officers", x => x.id);
                    table.ForeignKey(
                        name: "fk_officers_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organisation_affiliations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    target_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_affiliations", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_organisation_affiliations_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organisation_names",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_names", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_organisation_names_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "measure_proofs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    rectification_measure_issue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rectification_measure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    attachment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sha256 = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    refers_to = table.Column<DateOnly>(type: "date", nullable: false),
                    added_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    added_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    added_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    added_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    added_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measure_proofs", x => new { x.rectification_measure_issue_id, x.rectification_measure_id, x.id });
                    table.ForeignKey(
                        name: "fk_measure_proofs_measures_rectification_measure_issue_id_rect",
                        columns: x => new { x.rectification_measure_issue_id, x.rectification_measure_id },
                        principalTable: "measures",
                        principalColumns: new[] { "issue_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_account_claims_user_id",
                table: "account_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_logins_user_id",
                table: "account_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "accounts",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "accounts",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_accounts_officer_id",
                table: "accounts",
                column: "officer_id");

            migrationBuilder.CreateIndex(
                name: "ix_attachments_sha256",
                table: "attachments",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "ix_group_templates_jurisdiction_id",
                table: "group_templates",
                column: "jurisdiction_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_handovers_addressee_id_status",
                table: "handovers",
                columns: new[] { "addressee_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_handovers_group_id_status",
                table: "handovers",
                columns: new[] { "group_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_handovers_number",
                table: "handovers",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_history_day_id",
                table: "history",
                columns: new[] { "day", "id" },
                filter: "ledger is not null");

            migrationBuilder.CreateIndex(
                name: "ix_history_group_id_day_id",
                table: "history",
                columns: new[] { "group_id", "day", "id" },
                filter: "ledger is not null");

            migrationBuilder.CreateIndex(
                name: "ix_history_jurisdiction_id_day_id",
                table: "history",
                columns: new[] { "jurisdiction_id", "day", "id" },
                filter: "ledger is not null");

            migrationBuilder.CreateIndex(
                name: "ix_history_subject_id_id",
                table: "history",
                columns: new[] { "subject_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_import_batches_account_id_id",
                table: "import_batches",
                columns: new[] { "account_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_import_batches_sha256",
                table: "import_batches",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "ix_import_rows_batch_id_state_row",
                table: "import_rows",
                columns: new[] { "batch_id", "state", "row" });

            migrationBuilder.CreateIndex(
                name: "ix_import_rows_issue_id",
                table: "import_rows",
                column: "issue_id");

            migrationBuilder.CreateIndex(
                name: "ix_issue_categories_parent_id",
                table: "issue_categories",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_issues_category_id_found_on_id",
                table: "issues",
                columns: new[] { "category_id", "found_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_issues_facts_digest",
                table: "issues",
                column: "facts_digest");

            migrationBuilder.CreateIndex(
                name: "ix_issues_found_on_id",
                table: "issues",
                columns: new[] { "found_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_issues_found_on_id1",
                table: "issues",
                columns: new[] { "found_on", "id" },
                filter: "relapses > 0");

            migrationBuilder.CreateIndex(
                name: "ix_issues_group_id_found_on_id",
                table: "issues",
                columns: new[] { "group_id", "found_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_issues_handover_id",
                table: "issues",
                column: "handover_id");

            migrationBuilder.CreateIndex(
                name: "ix_issues_jurisdiction_id_found_on_id",
                table: "issues",
                columns: new[] { "jurisdiction_id", "found_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_issues_number",
                table: "issues",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_issues_number_order_id",
                table: "issues",
                columns: new[] { "number_order", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_issues_open_due_on_id",
                table: "issues",
                columns: new[] { "open_due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_issues_organisation_id_found_on_id",
                table: "issues",
                columns: new[] { "organisation_id", "found_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_issues_rectifier_id_found_on_id",
                table: "issues",
                columns: new[] { "rectifier_id", "found_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_issues_status_found_on_id",
                table: "issues",
                columns: new[] { "status", "found_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_issues_visit_id",
                table: "issues",
                column: "visit_id");

            migrationBuilder.CreateIndex(
                name: "ix_jurisdictions_code",
                table: "jurisdictions",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_measure_proofs_attachment_id",
                table: "measure_proofs",
                column: "attachment_id");

            migrationBuilder.CreateIndex(
                name: "ix_measure_proofs_sha256",
                table: "measure_proofs",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "ix_meetings_day_id",
                table: "meetings",
                columns: new[] { "day", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_officers_organisation_id",
                table: "officers",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_affiliations_target_id_kind",
                table: "organisation_affiliations",
                columns: new[] { "target_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_organisation_names_name",
                table: "organisation_names",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_organisations_code",
                table: "organisations",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organisations_jurisdiction_id",
                table: "organisations",
                column: "jurisdiction_id");

            migrationBuilder.CreateIndex(
                name: "ix_organisations_name",
                table: "organisations",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_reports_group_id_quarter_key",
                table: "reports",
                columns: new[] { "group_id", "quarter_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_submissions_on",
                table: "submissions",
                column: "on");

            migrationBuilder.CreateIndex(
                name: "ix_task_targets_organisation_id",
                table: "task_targets",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_tasks_group_id_status",
                table: "tasks",
                columns: new[] { "group_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_tasks_number",
                table: "tasks",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unit_group_officers_officer_id",
                table: "unit_group_officers",
                column: "officer_id");

            migrationBuilder.CreateIndex(
                name: "ix_unit_group_organisations_organisation_id",
                table: "unit_group_organisations",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_unit_groups_jurisdiction_id_number",
                table: "unit_groups",
                columns: new[] { "jurisdiction_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_visits_group_id_day",
                table: "visits",
                columns: new[] { "group_id", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_visits_number",
                table: "visits",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_visits_organisation_id_day",
                table: "visits",
                columns: new[] { "organisation_id", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_visits_task_id",
                table: "visits",
                column: "task_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_claims");

            migrationBuilder.DropTable(
                name: "account_logins");

            migrationBuilder.DropTable(
                name: "account_tokens");

            migrationBuilder.DropTable(
                name: "attachments");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "group_template_slots");

            migrationBuilder.DropTable(
                name: "handovers");

            migrationBuilder.DropTable(
                name: "history");

            migrationBuilder.DropTable(
                name: "import_layouts");

            migrationBuilder.DropTable(
                name: "import_rows");

            migrationBuilder.DropTable(
                name: "measure_proofs");

            migrationBuilder.DropTable(
                name: "meetings");

            migrationBuilder.DropTable(
                name: "number_sequences");

            migrationBuilder.DropTable(
                name: "officers");

            migrationBuilder.DropTable(
                name: "organisation_affiliations");

            migrationBuilder.DropTable(
                name: "organisation_names");

            migrationBuilder.DropTable(
                name: "report_figures");

            migrationBuilder.DropTable(
                name: "report_missing_groups");

            migrationBuilder.DropTable(
                name: "rounds");

            migrationBuilder.DropTable(
                name: "submissions");

            migrationBuilder.DropTable(
                name: "task_targets");

            migrationBuilder.DropTable(
                name: "unit_group_officers");

            migrationBuilder.DropTable(
                name: "unit_group_organisations");

            migrationBuilder.DropTable(
                name: "visits");

            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "group_templates");

            migrationBuilder.DropTable(
                name: "import_batches");

            migrationBuilder.DropTable(
                name: "measures");

            migrationBuilder.DropTable(
                name: "organisations");

            migrationBuilder.DropTable(
                name: "reports");

            migrationBuilder.DropTable(
                name: "tasks");

            migrationBuilder.DropTable(
                name: "unit_groups");

            migrationBuilder.DropTable(
                name: "issues");

            migrationBuilder.DropTable(
                name: "jurisdictions");

            migrationBuilder.DropTable(
                name: "issue_categories");
        }
    }
}
