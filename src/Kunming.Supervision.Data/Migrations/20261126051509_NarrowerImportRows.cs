using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class NarrowerImportRows : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_import_rows_handover_id",
                table: "import_rows");

            migrationBuilder.DropIndex(
                name: "ix_import_rows_issue_id",
                table: "import_rows");

            migrationBuilder.DropIndex(
                name: "ix_import_rows_pool_member_id",
                table: "import_rows");

            migrationBuilder.DropIndex(
                name: "ix_import_rows_task_id",
                table: "import_rows");

            migrationBuilder.CreateIndex(
                name: "ix_import_rows_handover_id",
                table: "import_rows",
                column: "handover_id",
                filter: "handover_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_import_rows_issue_id",
                table: "import_rows",
                column: "issue_id",
                filter: "issue_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_import_rows_pool_member_id",
                table: "import_rows",
                column: "pool_member_id",
                filter: "pool_member_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_import_rows_task_id",
                table: "import_rows",
                column: "task_id",
                filter: "task_id is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_import_rows_handover_id",
                table: "import_rows");

            migrationBuilder.DropIndex(
                name: "ix_import_rows_issue_id",
                table: "import_rows");

            migrationBuilder.DropIndex(
                name: "ix_import_rows_pool_member_id",
                table: "import_rows");

            migrationBuilder.DropIndex(
                name: "ix_import_rows_task_id",
                table: "import_rows");

            migrationBuilder.CreateIndex(
                name: "ix_import_rows_handover_id",
                table: "import_rows",
                column: "handover_id");

            migrationBuilder.CreateIndex(
                name: "ix_import_rows_issue_id",
                table: "import_rows",
                column: "issue_id");

            migrationBuilder.CreateIndex(
                name: "ix_import_rows_pool_member_id",
                table: "import_rows",
                column: "pool_member_id");

            migrationBuilder.CreateIndex(
                name: "ix_import_rows_task_id",
                table: "import_rows",
                column: "task_id");
        }
    }
}
