using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class TaskListImport : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "plan_digest",
                table: "tasks",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "task_id",
                table: "import_rows",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "texts",
                table: "import_rows",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "list",
                table: "import_batches",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "Issues");

            migrationBuilder.CreateIndex(
                name: "ix_tasks_plan_digest",
                table: "tasks",
                column: "plan_digest");

            migrationBuilder.CreateIndex(
                name: "ix_import_rows_task_id",
                table: "import_rows",
                column: "task_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_tasks_plan_digest",
                table: "tasks");

            migrationBuilder.DropIndex(
                name: "ix_import_rows_task_id",
                table: "import_rows");

            migrationBuilder.DropColumn(
                name: "plan_digest",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "task_id",
                table: "import_rows");

            migrationBuilder.DropColumn(
                name: "texts",
                table: "import_rows");

            migrationBuilder.DropColumn(
                name: "list",
                table: "import_batches");
        }
    }
}
