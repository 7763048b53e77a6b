using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class TaskTemplates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string[]>(
                name: "marks",
                table: "visits",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AddColumn<string[]>(
                name: "checklist",
                table: "tasks",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AddColumn<Guid>(
                name: "template_id",
                table: "tasks",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "unchecked_reason",
                table: "tasks",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string[]>(
                name: "checklist",
                table: "sealed_orders",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AddColumn<Guid[]>(
                name: "group_ids",
                table: "rounds",
                type: "uuid[]",
                nullable: false,
                defaultValue: new Guid[0]);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "rounds",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "Regular");

            migrationBuilder.AddColumn<string>(
                name: "theme",
                table: "rounds",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "task_templates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    of_city = table.Column<bool>(type: "boolean", nullable: false),
                    variant_of_id = table.Column<Guid>(type: "uuid", nullable: true),
                    theme = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    subject = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    basis = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    method = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    covert = table.Column<bool>(type: "boolean", nullable: false),
                    items = table.Column<string[]>(type: "text[]", nullable: false),
                    made_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    made_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    made_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    made_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    made_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    retired_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    retired_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    retired_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    retired_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    retired_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_task_templates", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_tasks_round_id",
                table: "tasks",
                column: "round_id");

            migrationBuilder.CreateIndex(
                name: "ix_task_templates_variant_of_id_jurisdiction_id",
                table: "task_templates",
                columns: new[] { "variant_of_id", "jurisdiction_id" },
                unique: true,
                filter: "variant_of_id is not null and retired_on is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "task_templates");

            migrationBuilder.DropIndex(
                name: "ix_tasks_round_id",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "marks",
                table: "visits");

            migrationBuilder.DropColumn(
                name: "checklist",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "template_id",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "unchecked_reason",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "checklist",
                table: "sealed_orders");

            migrationBuilder.DropColumn(
                name: "group_ids",
                table: "rounds");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "rounds");

            migrationBuilder.DropColumn(
                name: "theme",
                table: "rounds");
        }
    }
}
