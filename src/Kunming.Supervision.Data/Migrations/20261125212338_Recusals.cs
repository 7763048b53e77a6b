using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class Recusals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid[]>(
                name: "concerns",
                table: "handovers",
                type: "uuid[]",
                nullable: false,
                defaultValue: new Guid[0]);

            migrationBuilder.Sql(
                """
                update handovers h set concerns = h.issue_ids || coalesce((
                    select array_agg(distinct x.id) from issues i, unnest(array[i.organisation_id, i.task_id]) as x(id) where i.id = any (h.issue_ids) and x.id is not null), '{}');
                """);

            migrationBuilder.CreateTable(
                name: "recusals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    matter_kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    matter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    matter = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    opinion = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    lift_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    decided_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    decided_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    decided_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    declared_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    declared_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    declared_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    declared_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    declared_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    lifted_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    lifted_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    lifted_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lifted_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    lifted_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recusals", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_recusals_officer_id",
                table: "recusals",
                column: "officer_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "recusals");

            migrationBuilder.DropColumn(
                name: "concerns",
                table: "handovers");
        }
    }
}
