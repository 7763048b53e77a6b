using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class TaskCrew : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "crewed",
                table: "visits",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "task_id",
                table: "issues",
                type: "uuid",
                nullable: true);

            migrationBuilder.Sql("update issues i set task_id = v.task_id from visits v where v.id = i.visit_id;");

            migrationBuilder.CreateTable(
                name: "task_crew",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    supervision_task_id = table.Column<Guid>(type: "uuid", nullable: false),
                    officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_task_crew", x => new { x.supervision_task_id, x.id });
                    table.ForeignKey(
                        name: "fk_task_crew_tasks_supervision_task_id",
                        column: x => x.supervision_task_id,
                        principalTable: "tasks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_issues_task_id",
                table: "issues",
                column: "task_id");

            migrationBuilder.CreateIndex(
                name: "ix_task_crew_officer_id",
                table: "task_crew",
                column: "officer_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "task_crew");

            migrationBuilder.DropIndex(
                name: "ix_issues_task_id",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "crewed",
                table: "visits");

            migrationBuilder.DropColumn(
                name: "task_id",
                table: "issues");
        }
    }
}
