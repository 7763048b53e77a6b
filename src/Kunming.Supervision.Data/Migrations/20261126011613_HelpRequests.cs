using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class HelpRequests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "help_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    situation = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    wanted = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    times = table.Column<int>(type: "integer", nullable: false),
                    again_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    measure = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    undertaker = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    outcome = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
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
                    ended_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    ended_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ended_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    ended_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_help_requests", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_help_requests_group_id_status",
                table: "help_requests",
                columns: new[] { "group_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_help_requests_number",
                table: "help_requests",
                column: "number",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "help_requests");
        }
    }
}
