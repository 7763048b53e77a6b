using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class NarrowerIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_issues_handover_id",
                table: "issues");

            migrationBuilder.DropIndex(
                name: "ix_issues_rectifier_id_found_on_id",
                table: "issues");

            migrationBuilder.DropIndex(
                name: "ix_issues_task_id",
                table: "issues");

            migrationBuilder.DropIndex(
                name: "ix_issues_visit_id",
                table: "issues");

            migrationBuilder.RenameIndex(
                name: "ix_issues_found_on_id1",
                table: "issues",
                newName: "ix_issues_relapsed");

            migrationBuilder.CreateIndex(
                name: "ix_issues_handover_id",
                table: "issues",
                column: "handover_id",
                filter: "handover_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_issues_rectifier_id_found_on_id",
                table: "issues",
                columns: new[] { "rectifier_id", "found_on", "id" },
                filter: "rectifier_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_issues_task_id",
                table: "issues",
                column: "task_id",
                filter: "task_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_issues_visit_id",
                table: "issues",
                column: "visit_id",
                filter: "visit_id is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_issues_handover_id",
                table: "issues");

            migrationBuilder.DropIndex(
                name: "ix_issues_rectifier_id_found_on_id",
                table: "issues");

            migrationBuilder.DropIndex(
                name: "ix_issues_task_id",
                table: "issues");

            migrationBuilder.DropIndex(
                name: "ix_issues_visit_id",
                table: "issues");

            migrationBuilder.RenameIndex(
                name: "ix_issues_relapsed",
                table: "issues",
                newName: "ix_issues_found_on_id1");

            migrationBuilder.CreateIndex(
                name: "ix_issues_handover_id",
                table: "issues",
                column: "handover_id");

            migrationBuilder.CreateIndex(
                name: "ix_issues_rectifier_id_found_on_id",
                table: "issues",
                columns: new[] { "rectifier_id", "found_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_issues_task_id",
                table: "issues",
                column: "task_id");

            migrationBuilder.CreateIndex(
                name: "ix_issues_visit_id",
                table: "issues",
                column: "visit_id");
        }
    }
}
