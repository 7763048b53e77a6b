using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class Minutes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "minutes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: true),
                    mark = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    venue = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    host = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    attended = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    excused = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    observers = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    matters = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    owner_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
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
                    table.PrimaryKey("pk_minutes", x => x.id);
                    table.ForeignKey(
                        name: "fk_minutes_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "minutes_decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_minutes_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    wording = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    charged = table.Column<string>(type: "character varying(202)", maxLength: 202, nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    owner_body = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    ended_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ended_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    ended_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ended_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    ended_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_minutes_decisions", x => new { x.meeting_minutes_id, x.id });
                    table.ForeignKey(
                        name: "fk_minutes_decisions_minutes_meeting_minutes_id",
                        column: x => x.meeting_minutes_id,
                        principalTable: "minutes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_minutes_meeting_id",
                table: "minutes",
                column: "meeting_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_minutes_decisions_owner_id",
                table: "minutes_decisions",
                column: "owner_id",
                filter: "status = 'Open'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "minutes_decisions");

            migrationBuilder.DropTable(
                name: "minutes");
        }
    }
}
