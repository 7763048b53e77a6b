using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class ReportSending : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "closed_on",
                table: "issues",
                type: "date",
                nullable: true);

            // What was closed before has its day in its conclusion.
            migrationBuilder.Sql("update issues set closed_on = (conclusion_on at time zone 'Asia/Shanghai')::date where conclusion_on is not null");

            migrationBuilder.CreateTable(
                name: "report_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    quarter_report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    place = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    by_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    by_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    by_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_notes", x => new { x.quarter_report_id, x.id });
                    table.ForeignKey(
                        name: "fk_report_notes_reports_quarter_report_id",
                        column: x => x.quarter_report_id,
                        principalTable: "reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "report_restatements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    quarter_report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    quarter_key = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    before = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    now = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    added = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    removed = table.Column<Guid[]>(type: "uuid[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_restatements", x => new { x.quarter_report_id, x.id });
                    table.ForeignKey(
                        name: "fk_report_restatements_reports_quarter_report_id",
                        column: x => x.quarter_report_id,
                        principalTable: "reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "report_submissions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    quarter_report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    body = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    codes = table.Column<string[]>(type: "character varying(10)[]", nullable: false),
                    values = table.Column<decimal[]>(type: "numeric(18,2)[]", nullable: false),
                    on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_submissions", x => new { x.quarter_report_id, x.id });
                    table.ForeignKey(
                        name: "fk_report_submissions_reports_quarter_report_id",
                        column: x => x.quarter_report_id,
                        principalTable: "reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "report_templates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    from_quarter = table.Column<int>(type: "integer", nullable: false),
                    body = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    issued_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    issued_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    issued_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    issued_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    issued_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_templates", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_issues_closed_on_id",
                table: "issues",
                columns: new[] { "closed_on", "id" },
                filter: "closed_on is not null");

            migrationBuilder.CreateIndex(
                name: "ix_report_templates_kind_version",
                table: "report_templates",
                columns: new[] { "kind", "version" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "report_notes");

            migrationBuilder.DropTable(
                name: "report_restatements");

            migrationBuilder.DropTable(
                name: "report_submissions");

            migrationBuilder.DropTable(
                name: "report_templates");

            migrationBuilder.DropIndex(
                name: "ix_issues_closed_on_id",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "closed_on",
                table: "issues");
        }
    }
}
