using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class CategoryVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "category_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    adopted_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    adopted_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    adopted_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    adopted_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    adopted_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    withdrawn_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    withdrawn_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawn_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    withdrawn_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_category_versions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "category_successors",
                columns: table => new
                {
                    category_id = table.Column<Guid>(type: "uuid", nullable: false),
                    successor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    category_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    main = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_category_successors", x => new { x.category_version_id, x.category_id, x.successor_id });
                    table.ForeignKey(
                        name: "fk_category_successors_category_versions_category_version_id",
                        column: x => x.category_version_id,
                        principalTable: "category_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "category_successors");

            migrationBuilder.DropTable(
                name: "category_versions");
        }
    }
}
