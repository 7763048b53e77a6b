using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class GroupChasesFilesAndTally : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "chases",
                table: "tasks",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "last_chased_on",
                table: "tasks",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "chases",
                table: "rechecks",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "last_chased_on",
                table: "rechecks",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid[]>(
                name: "file_ids",
                table: "classes",
                type: "uuid[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<Guid>(
                name: "recheck_id",
                table: "chases",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "task_id",
                table: "chases",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "tally",
                table: "issues",
                type: "integer",
                nullable: false,
                computedColumnSql: "case when status in ('SplitUp', 'Merged') then 0 else 1 + case when recognised_on is not null and status <> 'NotRecognised' then 2 else 0 end + case when handover_id is not null then 4 else 0 end + case when status = 'ReferredAsClue' then 8 else 0 end + case when status in ('ClosedOut', 'Sustained') then 16 else 0 end + case when status in ('ClosedOut', 'Sustained') and (first_due_on is null or (applied_on at time zone 'Asia/Shanghai')::date <= first_due_on) then 32 else 0 end + case when relapses > 0 then 64 else 0 end end",
                stored: true);

            migrationBuilder.CreateIndex(
                name: "ix_issues_tally",
                table: "issues",
                columns: new[] { "found_on", "jurisdiction_id" })
                .Annotation("Npgsql:IndexInclude", new[] { "tally", "open_due_on", "first_due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_classes_file_ids",
                table: "classes",
                column: "file_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_chases_recheck_id",
                table: "chases",
                column: "recheck_id");

            migrationBuilder.CreateIndex(
                name: "ix_chases_task_id",
                table: "chases",
                column: "task_id");

            migrationBuilder.AddForeignKey(
                name: "fk_chases_rechecks_recheck_id",
                table: "chases",
                column: "recheck_id",
                principalTable: "rechecks",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_chases_tasks_task_id",
                table: "chases",
                column: "task_id",
                principalTable: "tasks",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_chases_rechecks_recheck_id",
                table: "chases");

            migrationBuilder.DropForeignKey(
                name: "fk_chases_tasks_task_id",
                table: "chases");

            migrationBuilder.DropIndex(
                name: "ix_issues_tally",
                table: "issues");

            migrationBuilder.DropIndex(
                name: "ix_classes_file_ids",
                table: "classes");

            migrationBuilder.DropIndex(
                name: "ix_chases_recheck_id",
                table: "chases");

            migrationBuilder.DropIndex(
                name: "ix_chases_task_id",
                table: "chases");

            migrationBuilder.DropColumn(
                name: "tally",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "chases",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "last_chased_on",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "chases",
                table: "rechecks");

            migrationBuilder.DropColumn(
                name: "last_chased_on",
                table: "rechecks");

            migrationBuilder.DropColumn(
                name: "file_ids",
                table: "classes");

            migrationBuilder.DropColumn(
                name: "recheck_id",
                table: "chases");

            migrationBuilder.DropColumn(
                name: "task_id",
                table: "chases");
        }
    }
}
