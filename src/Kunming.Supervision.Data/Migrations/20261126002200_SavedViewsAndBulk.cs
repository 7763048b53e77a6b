using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class SavedViewsAndBulk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "bulk_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    verb = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    recheck_on = table.Column<DateOnly>(type: "date", nullable: true),
                    issue_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    revisions = table.Column<int[]>(type: "integer[]", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    seen = table.Column<int>(type: "integer", nullable: false),
                    taken = table.Column<int>(type: "integer", nullable: false),
                    refusals = table.Column<string>(type: "jsonb", nullable: false),
                    failure = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    asked_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    asked_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    asked_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    asked_organisation_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bulk_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "list_columns",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    list = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    columns = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_list_columns", x => new { x.account_id, x.list });
                });

            migrationBuilder.CreateTable(
                name: "saved_views",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    list = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    query = table.Column<string>(type: "character varying(1500)", maxLength: 1500, nullable: false),
                    audience = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    removed = table.Column<bool>(type: "boolean", nullable: false),
                    saved_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    saved_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    saved_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    saved_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    saved_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_views", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_bulk_runs_account_id_id",
                table: "bulk_runs",
                columns: new[] { "account_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_saved_views_account_id_list_name",
                table: "saved_views",
                columns: new[] { "account_id", "list", "name" },
                unique: true,
                filter: "not removed");

            migrationBuilder.CreateIndex(
                name: "ix_saved_views_list_audience",
                table: "saved_views",
                columns: new[] { "list", "audience" },
                filter: "not removed");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bulk_runs");

            migrationBuilder.DropTable(
                name: "list_columns");

            migrationBuilder.DropTable(
                name: "saved_views");
        }
    }
}
