using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class TravelAndSearches : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "base_id",
                table: "unit_groups",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "plan_searches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    problem_text = table.Column<string>(type: "text", nullable: false),
                    based_on_id = table.Column<Guid>(type: "uuid", nullable: true),
                    seconds = table.Column<int>(type: "integer", nullable: false),
                    seed = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    started_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seen_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ending = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    plan_text = table.Column<string>(type: "text", nullable: true),
                    is_best = table.Column<bool>(type: "boolean", nullable: false),
                    cost = table.Column<long>(type: "bigint", nullable: false),
                    bound = table.Column<long>(type: "bigint", nullable: false),
                    found = table.Column<int>(type: "integer", nullable: false),
                    why_text = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_searches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "travel_times",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    first_id = table.Column<Guid>(type: "uuid", nullable: false),
                    second_id = table.Column<Guid>(type: "uuid", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    made_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    made_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    made_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    made_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    made_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_travel_times", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_plan_searches_account_id_id",
                table: "plan_searches",
                columns: new[] { "account_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_travel_times_first_id_second_id",
                table: "travel_times",
                columns: new[] { "first_id", "second_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "plan_searches");

            migrationBuilder.DropTable(
                name: "travel_times");

            migrationBuilder.DropColumn(
                name: "base_id",
                table: "unit_groups");
        }
    }
}
