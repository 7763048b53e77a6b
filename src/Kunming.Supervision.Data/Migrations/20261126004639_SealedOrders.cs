using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class SealedOrders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "sealed_order_id",
                table: "tasks",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "sealed_orders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    opens_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    basis = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    subject = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: true),
                    method = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    covert = table.Column<bool>(type: "boolean", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    report_due = table.Column<DateOnly>(type: "date", nullable: false),
                    target_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    crew_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    approver_id = table.Column<Guid>(type: "uuid", nullable: false),
                    approver = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    approver_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    submitted = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    task_id = table.Column<Guid>(type: "uuid", nullable: true),
                    approved_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    approved_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    approved_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    approved_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    approved_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    dispatched_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    dispatched_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    dispatched_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    dispatched_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    dispatched_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    drafted_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    drafted_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    drafted_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    drafted_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    drafted_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sealed_orders", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "unsealings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    group = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    opens_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    drafter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    approver_id = table.Column<Guid>(type: "uuid", nullable: false),
                    task_id = table.Column<Guid>(type: "uuid", nullable: true),
                    member_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    dispatched_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    dispatched_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispatched_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    dispatched_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    dispatched_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    opened_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    opened_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    opened_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    opened_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unsealings", x => x.id);
                    table.CheckConstraint("ck_unsealings_not_before_time", "opened_on is null or opened_on >= opens_at");
                });

            migrationBuilder.CreateTable(
                name: "sealed_knowers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sealed_order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sealed_knowers", x => new { x.sealed_order_id, x.id });
                    table.ForeignKey(
                        name: "fk_sealed_knowers_sealed_orders_sealed_order_id",
                        column: x => x.sealed_order_id,
                        principalTable: "sealed_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "confidentiality_pledges",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unsealing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    officer = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    declared_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    recusal_reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    replaced_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_confidentiality_pledges", x => new { x.unsealing_id, x.id });
                    table.ForeignKey(
                        name: "fk_confidentiality_pledges_unsealings_unsealing_id",
                        column: x => x.unsealing_id,
                        principalTable: "unsealings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_tasks_sealed_order_id",
                table: "tasks",
                column: "sealed_order_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_confidentiality_pledges_officer_id",
                table: "confidentiality_pledges",
                column: "officer_id");

            migrationBuilder.CreateIndex(
                name: "ix_sealed_orders_code",
                table: "sealed_orders",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unsealings_task_id",
                table: "unsealings",
                column: "task_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "confidentiality_pledges");

            migrationBuilder.DropTable(
                name: "sealed_knowers");

            migrationBuilder.DropTable(
                name: "unsealings");

            migrationBuilder.DropTable(
                name: "sealed_orders");

            migrationBuilder.DropIndex(
                name: "ix_tasks_sealed_order_id",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "sealed_order_id",
                table: "tasks");
        }
    }
}
