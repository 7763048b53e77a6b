using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class Deadlines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "chases",
                table: "issues",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "last_chased_on",
                table: "issues",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "times_extended",
                table: "issues",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "chases",
                table: "handovers",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "first_due_on",
                table: "handovers",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "last_chased_on",
                table: "handovers",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "times_extended",
                table: "handovers",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            // What was promised so far was promised once.
            migrationBuilder.Sql("update handovers set first_due_on = deadline_due_on where deadline_due_on is not null");

            migrationBuilder.CreateTable(
                name: "chases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    issue_id = table.Column<Guid>(type: "uuid", nullable: true),
                    handover_id = table.Column<Guid>(type: "uuid", nullable: true),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    addressee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    addressee = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    concerns = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    requirement = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    final_day = table.Column<DateOnly>(type: "date", nullable: false),
                    promise_days_overdue = table.Column<int>(type: "integer", nullable: false),
                    promise_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    promise_earlier = table.Column<int>(type: "integer", nullable: false),
                    promise_first_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    promise_item = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    promise_times_extended = table.Column<int>(type: "integer", nullable: false),
                    promise_waited = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    sent_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    sent_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sent_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    sent_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_chases", x => x.id);
                    table.ForeignKey(
                        name: "fk_chases_handovers_handover_id",
                        column: x => x.handover_id,
                        principalTable: "handovers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_chases_issues_issue_id",
                        column: x => x.issue_id,
                        principalTable: "issues",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "handover_extensions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    handover_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    wanted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    asked_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    asked_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    asked_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    granted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    opinion = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    decided_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    decided_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    decided_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_handover_extensions", x => new { x.handover_id, x.id });
                    table.ForeignKey(
                        name: "fk_handover_extensions_handovers_handover_id",
                        column: x => x.handover_id,
                        principalTable: "handovers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "issue_extensions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    issue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    wanted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    asked_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    asked_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    asked_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    granted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    opinion = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    decided_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    decided_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    decided_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_issue_extensions", x => new { x.issue_id, x.id });
                    table.ForeignKey(
                        name: "fk_issue_extensions_issues_issue_id",
                        column: x => x.issue_id,
                        principalTable: "issues",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    occasion = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    made_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    read_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    mailed_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notices", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_issues_extended",
                table: "issues",
                columns: new[] { "found_on", "id" },
                filter: "times_extended > 0");

            migrationBuilder.CreateIndex(
                name: "ix_chases_addressee_id",
                table: "chases",
                column: "addressee_id");

            migrationBuilder.CreateIndex(
                name: "ix_chases_handover_id",
                table: "chases",
                column: "handover_id");

            migrationBuilder.CreateIndex(
                name: "ix_chases_issue_id",
                table: "chases",
                column: "issue_id");

            migrationBuilder.CreateIndex(
                name: "ix_chases_number",
                table: "chases",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_handover_extensions_status",
                table: "handover_extensions",
                column: "status",
                filter: "status = 'Asked'");

            migrationBuilder.CreateIndex(
                name: "ix_issue_extensions_status",
                table: "issue_extensions",
                column: "status",
                filter: "status = 'Asked'");

            migrationBuilder.CreateIndex(
                name: "ix_notices_account_id_id",
                table: "notices",
                columns: new[] { "account_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_notices_account_id_subject_id_kind_occasion",
                table: "notices",
                columns: new[] { "account_id", "subject_id", "kind", "occasion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_notices_made_on",
                table: "notices",
                column: "made_on",
                filter: "mailed_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_notices_unread",
                table: "notices",
                column: "account_id",
                filter: "read_on is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "chases");

            migrationBuilder.DropTable(
                name: "handover_extensions");

            migrationBuilder.DropTable(
                name: "issue_extensions");

            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropIndex(
                name: "ix_issues_extended",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "chases",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "last_chased_on",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "times_extended",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "chases",
                table: "handovers");

            migrationBuilder.DropColumn(
                name: "first_due_on",
                table: "handovers");

            migrationBuilder.DropColumn(
                name: "last_chased_on",
                table: "handovers");

            migrationBuilder.DropColumn(
                name: "times_extended",
                table: "handovers");
        }
    }
}
