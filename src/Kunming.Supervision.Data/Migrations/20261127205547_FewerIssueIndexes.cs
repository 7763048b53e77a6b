using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class FewerIssueIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_issues_clause_ids",
                table: "issues");

            migrationBuilder.DropIndex(
                name: "ix_issues_found_on_id",
                table: "issues");

            migrationBuilder.DropIndex(
                name: "ix_issues_tally",
                table: "issues");

            migrationBuilder.CreateIndex(
                name: "ix_issues_clause_ids",
                table: "issues",
                column: "clause_ids",
                filter: "cardinality(clause_ids) > 0")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_issues_found_on_id",
                table: "issues",
                columns: new[] { "found_on", "id" })
                .Annotation("Npgsql:IndexInclude", new[] { "jurisdiction_id", "tally", "open_due_on", "first_due_on" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_issues_clause_ids",
                table: "issues");

            migrationBuilder.DropIndex(
                name: "ix_issues_found_on_id",
                table: "issues");

            migrationBuilder.CreateIndex(
                name: "ix_issues_clause_ids",
                table: "issues",
                column: "clause_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_issues_found_on_id",
                table: "issues",
                columns: new[] { "found_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_issues_tally",
                table: "issues",
                columns: new[] { "found_on", "jurisdiction_id" })
                .Annotation("Npgsql:IndexInclude", new[] { "tally", "open_due_on", "first_due_on" });
        }
    }
}
