using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class SuccessionsAndCalendarPlans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid[]>(
                name: "draft_heirs",
                table: "tasks",
                type: "uuid[]",
                nullable: false,
                defaultValue: new Guid[0]);

            migrationBuilder.AddColumn<Guid[]>(
                name: "applicant_heirs",
                table: "issues",
                type: "uuid[]",
                nullable: false,
                defaultValue: new Guid[0]);

            migrationBuilder.CreateTable(
                name: "calendar_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    notices = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    arrangement = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    entered_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    entered_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entered_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    entered_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    entered_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "successions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    successor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    successor = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    refusal_reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    answered_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    answered_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    answered_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answered_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    answered_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    offered_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    offered_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    offered_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    offered_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    offered_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_successions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "succession_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    succession_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    label = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    about = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_succession_items", x => new { x.succession_id, x.id });
                    table.ForeignKey(
                        name: "fk_succession_items_successions_succession_id",
                        column: x => x.succession_id,
                        principalTable: "successions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_calendar_plans_year_version",
                table: "calendar_plans",
                columns: new[] { "year", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_successions_officer_id",
                table: "successions",
                column: "officer_id",
                unique: true,
                filter: "status = 'Offered'");

            migrationBuilder.CreateIndex(
                name: "ix_successions_successor_id",
                table: "successions",
                column: "successor_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "calendar_plans");

            migrationBuilder.DropTable(
                name: "succession_items");

            migrationBuilder.DropTable(
                name: "successions");

            migrationBuilder.DropColumn(
                name: "draft_heirs",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "applicant_heirs",
                table: "issues");
        }
    }
}
