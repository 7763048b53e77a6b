using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class Rotation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "rotation_rule_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    severity = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    parameter = table.Column<int>(type: "integer", nullable: false),
                    in_force = table.Column<bool>(type: "boolean", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    made_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    made_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    made_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    made_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    made_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rotation_rule_versions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rotation_schemes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    problem_text = table.Column<string>(type: "text", nullable: false),
                    plan_text = table.Column<string>(type: "text", nullable: false),
                    seed = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    commitment = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    is_best = table.Column<bool>(type: "boolean", nullable: false),
                    cost = table.Column<long>(type: "bigint", nullable: false),
                    bound = table.Column<long>(type: "bigint", nullable: false),
                    based_on_id = table.Column<Guid>(type: "uuid", nullable: true),
                    drafter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    approver_id = table.Column<Guid>(type: "uuid", nullable: true),
                    approver = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    turned_round_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    approved_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    approved_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    approved_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    approved_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    approved_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    drafted_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    drafted_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    drafted_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    drafted_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    drafted_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rotation_schemes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ties",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    nominator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    nominated_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    source = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    target = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    waiver_reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    decided_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    decided_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    decided_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    recorded_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    recorded_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    waived_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    waived_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    waived_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    waived_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    waived_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ties", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_rotation_rule_versions_code_from",
                table: "rotation_rule_versions",
                columns: new[] { "code", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_rotation_schemes_approver_id",
                table: "rotation_schemes",
                column: "approver_id");

            migrationBuilder.CreateIndex(
                name: "ix_rotation_schemes_drafter_id",
                table: "rotation_schemes",
                column: "drafter_id");

            migrationBuilder.CreateIndex(
                name: "ix_ties_officer_id",
                table: "ties",
                column: "officer_id");

            migrationBuilder.CreateIndex(
                name: "ix_ties_status_id",
                table: "ties",
                columns: new[] { "status", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "rotation_rule_versions");

            migrationBuilder.DropTable(
                name: "rotation_schemes");

            migrationBuilder.DropTable(
                name: "ties");
        }
    }
}
