using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class IssuePartsCounted : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameIndex(
                name: "ix_issues_id",
                table: "issues",
                newName: "ix_issues_objected");

            migrationBuilder.AddColumn<bool>(
                name: "asks_extension",
                table: "issues",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "measures_done",
                table: "issues",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "measures_total",
                table: "issues",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.Sql("""
                update issues i set
                    measures_total = (select count(*) from measures m where m.issue_id = i.id),
                    measures_done = (select count(*) from measures m where m.issue_id = i.id and m.status in ('Completed', 'Sustained')),
                    asks_extension = exists (select from issue_extensions e where e.issue_id = i.id and e.status = 'Asked')
                """);

            migrationBuilder.CreateIndex(
                name: "ix_issues_asking",
                table: "issues",
                column: "id",
                filter: "asks_extension");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_issues_asking",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "asks_extension",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "measures_done",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "measures_total",
                table: "issues");

            migrationBuilder.RenameIndex(
                name: "ix_issues_objected",
                table: "issues",
                newName: "ix_issues_id");
        }
    }
}
