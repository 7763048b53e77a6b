using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class Clues : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "clue_receipts",
                columns: table => new
                {
                    issue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    @class = table.Column<string>(name: "class", type: "character varying(20)", maxLength: 20, nullable: false),
                    on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clue_receipts", x => x.issue_id);
                    table.ForeignKey(
                        name: "fk_clue_receipts_issues_issue_id",
                        column: x => x.issue_id,
                        principalTable: "issues",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "clues",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    issue_id = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    custody_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    source = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    @class = table.Column<string>(name: "class", type: "character varying(20)", maxLength: 20, nullable: true),
                    person = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    post = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    problem = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: true),
                    undertaker_id = table.Column<Guid>(type: "uuid", nullable: true),
                    disposal = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    opinion = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    approved_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    approval_day = table.Column<DateOnly>(type: "date", nullable: true),
                    begun_on = table.Column<DateOnly>(type: "date", nullable: true),
                    review_on = table.Column<DateOnly>(type: "date", nullable: true),
                    duplicate_of_id = table.Column<Guid>(type: "uuid", nullable: true),
                    outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    result = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    people = table.Column<int>(type: "integer", nullable: false),
                    approved_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    approved_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    approved_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    approved_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    approved_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    concluded_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    concluded_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    concluded_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    concluded_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    concluded_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    deadline_calendar_version = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    deadline_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    deadline_from = table.Column<DateOnly>(type: "date", nullable: true),
                    deadline_provisional = table.Column<bool>(type: "boolean", nullable: true),
                    deadline_unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    deadline_value = table.Column<int>(type: "integer", nullable: true),
                    handed_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    handed_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    handed_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    handed_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    handed_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    proposed_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    proposed_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    proposed_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    registered_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    registered_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    registered_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    registered_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    registered_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clues", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_clues_custody_id_status",
                table: "clues",
                columns: new[] { "custody_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_clues_issue_id",
                table: "clues",
                column: "issue_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_clues_number",
                table: "clues",
                column: "number",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "clue_receipts");

            migrationBuilder.DropTable(
                name: "clues");
        }
    }
}
