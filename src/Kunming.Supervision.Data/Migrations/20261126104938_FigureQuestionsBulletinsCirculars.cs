using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class FigureQuestionsBulletinsCirculars : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "paper_bytes",
                table: "report_submissions",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "paper_sha256",
                table: "report_submissions",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "paper_text_sha256",
                table: "report_submissions",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "bulletins",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    start = table.Column<DateOnly>(type: "date", nullable: false),
                    end = table.Column<DateOnly>(type: "date", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    issued_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    issued_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    issued_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    issued_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    issued_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bulletins", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "circulars",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    quarter_key = table.Column<int>(type: "integer", nullable: false),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    body = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    times_submitted = table.Column<int>(type: "integer", nullable: false),
                    return_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
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
                    paper_bytes = table.Column<long>(type: "bigint", nullable: true),
                    paper_sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    paper_text_sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    submitted_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    submitted_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    submitted_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    submitted_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    submitted_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_circulars", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "figure_questions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    report_id = table.Column<Guid>(type: "uuid", nullable: true),
                    report_group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    quarter_key = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    part = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    row_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    row_numbers = table.Column<string[]>(type: "character varying(120)[]", nullable: false),
                    concerns = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    owner_group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    owner_county_id = table.Column<Guid>(type: "uuid", nullable: true),
                    doubt = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    times = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    verdict = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    answer = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    answered_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    answered_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    answered_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answered_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    answered_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    asked_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    asked_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    asked_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    asked_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_figure_questions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "bulletin_figures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    bulletin_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    part = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    amounts = table.Column<decimal[]>(type: "numeric[]", nullable: false, defaultValueSql: "'{}'")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bulletin_figures", x => new { x.bulletin_id, x.id });
                    table.ForeignKey(
                        name: "fk_bulletin_figures_bulletins_bulletin_id",
                        column: x => x.bulletin_id,
                        principalTable: "bulletins",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "circular_figures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    circular_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    part = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    amounts = table.Column<decimal[]>(type: "numeric(16,2)[]", nullable: false, defaultValueSql: "'{}'")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_circular_figures", x => new { x.circular_id, x.id });
                    table.ForeignKey(
                        name: "fk_circular_figures_circulars_circular_id",
                        column: x => x.circular_id,
                        principalTable: "circulars",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_bulletins_round_id_kind_number",
                table: "bulletins",
                columns: new[] { "round_id", "kind", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bulletins_round_id_kind_start",
                table: "bulletins",
                columns: new[] { "round_id", "kind", "start" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_circulars_number",
                table: "circulars",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_circulars_report_id",
                table: "circulars",
                column: "report_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_figure_questions_owner_group_id_status",
                table: "figure_questions",
                columns: new[] { "owner_group_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_figure_questions_report_id",
                table: "figure_questions",
                column: "report_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bulletin_figures");

            migrationBuilder.DropTable(
                name: "circular_figures");

            migrationBuilder.DropTable(
                name: "figure_questions");

            migrationBuilder.DropTable(
                name: "bulletins");

            migrationBuilder.DropTable(
                name: "circulars");

            migrationBuilder.DropColumn(
                name: "paper_bytes",
                table: "report_submissions");

            migrationBuilder.DropColumn(
                name: "paper_sha256",
                table: "report_submissions");

            migrationBuilder.DropColumn(
                name: "paper_text_sha256",
                table: "report_submissions");
        }
    }
}
