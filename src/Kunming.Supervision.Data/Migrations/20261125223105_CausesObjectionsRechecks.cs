using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class CausesObjectionsRechecks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "quick",
                table: "measures",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "cause_kind",
                table: "issues",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "cause_officer",
                table: "issues",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "cause_officer_id",
                table: "issues",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "cause_on",
                table: "issues",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "cause_organisation",
                table: "issues",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "cause_organisation_id",
                table: "issues",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "cause_text",
                table: "issues",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "least_days",
                table: "issues",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "objected_officer",
                table: "issues",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "objected_officer_id",
                table: "issues",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "objected_on",
                table: "issues",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "objected_organisation",
                table: "issues",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "objected_organisation_id",
                table: "issues",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "objection",
                table: "issues",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "objection_decision_officer",
                table: "issues",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "objection_decision_officer_id",
                table: "issues",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "objection_decision_on",
                table: "issues",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "objection_decision_organisation",
                table: "issues",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "objection_decision_organisation_id",
                table: "issues",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "objection_decision_outcome",
                table: "issues",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "objection_outcome",
                table: "issues",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<DateOnly>(
                name: "received_on",
                table: "issues",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "recheck_group_id",
                table: "issues",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "severity",
                table: "issues",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "Ordinary");

            migrationBuilder.CreateTable(
                name: "close_out_policies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinary_days = table.Column<int>(type: "integer", nullable: false),
                    serious_days = table.Column<int>(type: "integer", nullable: false),
                    grave_days = table.Column<int>(type: "integer", nullable: false),
                    recheck_percent = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_close_out_policies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "objection_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    issue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    attachment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sha256 = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_objection_files", x => new { x.issue_id, x.id });
                    table.ForeignKey(
                        name: "fk_objection_files_issues_issue_id",
                        column: x => x.issue_id,
                        principalTable: "issues",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recheck_draws",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    quarter_key = table.Column<int>(type: "integer", nullable: false),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    percent = table.Column<int>(type: "integer", nullable: false),
                    seed = table.Column<string>(type: "character(32)", fixedLength: true, maxLength: 32, nullable: false),
                    population = table.Column<string[]>(type: "character varying(100)[]", nullable: false),
                    group_numbers = table.Column<int[]>(type: "integer[]", nullable: false),
                    drawn = table.Column<int>(type: "integer", nullable: false),
                    made_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    made_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    made_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    made_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    made_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recheck_draws", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rechecks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    draw_id = table.Column<Guid>(type: "uuid", nullable: false),
                    quarter_key = table.Column<int>(type: "integer", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    issue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    issue_number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rectifier_id = table.Column<Guid>(type: "uuid", nullable: true),
                    task_id = table.Column<Guid>(type: "uuid", nullable: true),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    result_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    result_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    result_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    result_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    result_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    result_outcome = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rechecks", x => x.id);
                    table.ForeignKey(
                        name: "fk_rechecks_issues_issue_id",
                        column: x => x.issue_id,
                        principalTable: "issues",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_rechecks_recheck_draws_draw_id",
                        column: x => x.draw_id,
                        principalTable: "recheck_draws",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_issues_id",
                table: "issues",
                column: "id",
                filter: "objection_outcome = 'Pending'");

            migrationBuilder.CreateIndex(
                name: "ix_issues_recheck_group_id_found_on_id",
                table: "issues",
                columns: new[] { "recheck_group_id", "found_on", "id" },
                filter: "recheck_group_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_objection_files_attachment_id",
                table: "objection_files",
                column: "attachment_id");

            migrationBuilder.CreateIndex(
                name: "ix_recheck_draws_jurisdiction_id_quarter_key",
                table: "recheck_draws",
                columns: new[] { "jurisdiction_id", "quarter_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rechecks_draw_id_order",
                table: "rechecks",
                columns: new[] { "draw_id", "order" });

            migrationBuilder.CreateIndex(
                name: "ix_rechecks_group_id_status_due_on",
                table: "rechecks",
                columns: new[] { "group_id", "status", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_rechecks_issue_id",
                table: "rechecks",
                column: "issue_id");

            // What the new columns would have held: the day of receipt, and the lane of what was fixed on site.
            migrationBuilder.Sql("update issues set received_on = deadline_from where handover_id is not null and deadline_from is not null");
            migrationBuilder.Sql("update measures m set quick = true from issues i where i.id = m.issue_id and i.status = 'FixedOnSite'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "close_out_policies");

            migrationBuilder.DropTable(
                name: "objection_files");

            migrationBuilder.DropTable(
                name: "rechecks");

            migrationBuilder.DropTable(
                name: "recheck_draws");

            migrationBuilder.DropIndex(
                name: "ix_issues_id",
                table: "issues");

            migrationBuilder.DropIndex(
                name: "ix_issues_recheck_group_id_found_on_id",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "quick",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "cause_kind",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "cause_officer",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "cause_officer_id",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "cause_on",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "cause_organisation",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "cause_organisation_id",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "cause_text",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "least_days",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "objected_officer",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "objected_officer_id",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "objected_on",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "objected_organisation",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "objected_organisation_id",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "objection",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "objection_decision_officer",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "objection_decision_officer_id",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "objection_decision_on",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "objection_decision_organisation",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "objection_decision_organisation_id",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "objection_decision_outcome",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "objection_outcome",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "received_on",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "recheck_group_id",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "severity",
                table: "issues");
        }
    }
}
