using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class LineageAndRegulations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid[]>(
                name: "clause_ids",
                table: "issues",
                type: "uuid[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string[]>(
                name: "clause_names",
                table: "issues",
                type: "character varying(240)[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "lineage_reason",
                table: "issues",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into_id",
                table: "issues",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "split_from_id",
                table: "issues",
                type: "uuid",
                nullable: true);

            migrationBuilder.AlterColumn<DateOnly>(
                name: "open_due_on",
                table: "issues",
                type: "date",
                nullable: true,
                computedColumnSql: "case when status in ('ClosedOut', 'Sustained', 'NotRecognised', 'ReferredAsClue', 'SplitUp', 'Merged') then null else deadline_due_on end",
                stored: true,
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true,
                oldComputedColumnSql: "case when status in ('ClosedOut', 'Sustained', 'NotRecognised', 'ReferredAsClue') then null else deadline_due_on end",
                oldStored: true);

            migrationBuilder.CreateTable(
                name: "regulations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_regulations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "regulation_clauses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    regulation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    article = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_regulation_clauses", x => new { x.regulation_id, x.id });
                    table.ForeignKey(
                        name: "fk_regulation_clauses_regulations_regulation_id",
                        column: x => x.regulation_id,
                        principalTable: "regulations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_issues_clause_ids",
                table: "issues",
                column: "clause_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_issues_merged_into_id",
                table: "issues",
                column: "merged_into_id",
                filter: "merged_into_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_issues_split_from_id",
                table: "issues",
                column: "split_from_id",
                filter: "split_from_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_regulations_title_from",
                table: "regulations",
                columns: new[] { "title", "from" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_issues_issues_merged_into_id",
                table: "issues",
                column: "merged_into_id",
                principalTable: "issues",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_issues_issues_split_from_id",
                table: "issues",
                column: "split_from_id",
                principalTable: "issues",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_issues_issues_merged_into_id",
                table: "issues");

            migrationBuilder.DropForeignKey(
                name: "fk_issues_issues_split_from_id",
                table: "issues");

            migrationBuilder.DropTable(
                name: "regulation_clauses");

            migrationBuilder.DropTable(
                name: "regulations");

            migrationBuilder.DropIndex(
                name: "ix_issues_clause_ids",
                table: "issues");

            migrationBuilder.DropIndex(
                name: "ix_issues_merged_into_id",
                table: "issues");

            migrationBuilder.DropIndex(
                name: "ix_issues_split_from_id",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "clause_ids",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "clause_names",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "lineage_reason",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "merged_into_id",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "split_from_id",
                table: "issues");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "open_due_on",
                table: "issues",
                type: "date",
                nullable: true,
                computedColumnSql: "case when status in ('ClosedOut', 'Sustained', 'NotRecognised', 'ReferredAsClue') then null else deadline_due_on end",
                stored: true,
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true,
                oldComputedColumnSql: "case when status in ('ClosedOut', 'Sustained', 'NotRecognised', 'ReferredAsClue', 'SplitUp', 'Merged') then null else deadline_due_on end",
                oldStored: true);
        }
    }
}
