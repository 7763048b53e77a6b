using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class ListIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_issues_group_id_open_due_on",
                table: "issues",
                columns: new[] { "group_id", "open_due_on" },
                filter: "open_due_on is not null");

            migrationBuilder.CreateIndex(
                name: "ix_issues_jurisdiction_id_open_due_on",
                table: "issues",
                columns: new[] { "jurisdiction_id", "open_due_on" },
                filter: "open_due_on is not null");

            migrationBuilder.CreateIndex(
                name: "ix_issues_waiting",
                table: "issues",
                columns: new[] { "status", "group_id", "jurisdiction_id" },
                filter: "status in ('UnderReview', 'CloseOutApplied', 'FirstVerified')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_issues_group_id_open_due_on",
                table: "issues");

            migrationBuilder.DropIndex(
                name: "ix_issues_jurisdiction_id_open_due_on",
                table: "issues");

            migrationBuilder.DropIndex(
                name: "ix_issues_waiting",
                table: "issues");
        }
    }
}
