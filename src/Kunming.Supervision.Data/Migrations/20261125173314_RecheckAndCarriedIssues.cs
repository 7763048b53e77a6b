using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class RecheckAndCarriedIssues : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "rejected_on",
                table: "measures",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "office_verifies_first",
                table: "issues",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "rechecks",
                table: "issues",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "remainder_unmeasured",
                table: "issues",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid[]>(
                name: "issue_ids",
                table: "handovers",
                type: "uuid[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string[]>(
                name: "issue_numbers",
                table: "handovers",
                type: "character varying(30)[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.CreateIndex(
                name: "ix_issues_recheck_on_id",
                table: "issues",
                columns: new[] { "recheck_on", "id" },
                filter: "recheck_on is not null");

            // What letters carried that are there already: their history tells it, of refused ones too.
            migrationBuilder.Sql("""
                update handovers h set issue_ids = c.ids, issue_numbers = c.numbers
                from (
                    select e.payload ->> 'Handover' as letter, array_agg(i.id order by i.number) as ids, array_agg(i.number order by i.number) as numbers
                    from history e join issues i on i.id = e.subject_id
                    where e.subject = 'Issue' and e.event = 'IssueHandedOver'
                    group by 1) c
                where c.letter = h.number
                """);
            migrationBuilder.Sql("""
                update issues i set office_verifies_first = true
                from organisations o
                where o.id = i.rectifier_id and i.group_id is null and o.kind in ('CountyCommission', 'ZoneCommission')
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_issues_recheck_on_id",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "rejected_on",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "office_verifies_first",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "rechecks",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "remainder_unmeasured",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "issue_ids",
                table: "handovers");

            migrationBuilder.DropColumn(
                name: "issue_numbers",
                table: "handovers");
        }
    }
}
