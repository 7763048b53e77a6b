using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class TalentPoolDraws : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "group",
                table: "successions",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "group_id",
                table: "successions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "renewed_officer",
                table: "pool_members",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "renewed_officer_id",
                table: "pool_members",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "renewed_on",
                table: "pool_members",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "renewed_organisation",
                table: "pool_members",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "renewed_organisation_id",
                table: "pool_members",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "seconded_group_id",
                table: "pool_members",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "pool_draws",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    round_from = table.Column<DateOnly>(type: "date", nullable: false),
                    round_to = table.Column<DateOnly>(type: "date", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    group = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    way = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    wanted = table.Column<int>(type: "integer", nullable: false),
                    terms_text = table.Column<string>(type: "text", nullable: false),
                    candidates_text = table.Column<string>(type: "text", nullable: false),
                    seed = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    commitment = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    announced_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    announced_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    announced_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    announced_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    announced_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    appraising_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    appraising_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    appraising_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    appraising_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    appraising_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    confirmed_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    confirmed_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    confirmed_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    drawn_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    drawn_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    drawn_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    drawn_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    drawn_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pool_draws", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pool_recommendations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    pool_member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    addressee = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    @for = table.Column<string>(name: "for", type: "character varying(60)", maxLength: 60, nullable: false),
                    reasons = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    facts = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    by_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    by_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    by_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pool_recommendations", x => new { x.pool_member_id, x.id });
                    table.ForeignKey(
                        name: "fk_pool_recommendations_pool_members_pool_member_id",
                        column: x => x.pool_member_id,
                        principalTable: "pool_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "round_appraisals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    draw_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    round = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    group = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    leader_id = table.Column<Guid>(type: "uuid", nullable: true),
                    peer_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    leader_grade = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    leader_remark = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    excellent = table.Column<int>(type: "integer", nullable: false),
                    competent = table.Column<int>(type: "integer", nullable: false),
                    barely = table.Column<int>(type: "integer", nullable: false),
                    incompetent = table.Column<int>(type: "integer", nullable: false),
                    led_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    led_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    led_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    led_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    led_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    opened_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    opened_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    opened_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    opened_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_round_appraisals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pool_draw_places",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    pool_draw_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    instead_of = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    left_reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pool_draw_places", x => new { x.pool_draw_id, x.id });
                    table.ForeignKey(
                        name: "fk_pool_draw_places_pool_draws_pool_draw_id",
                        column: x => x.pool_draw_id,
                        principalTable: "pool_draws",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "round_appraisal_ballots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_appraisal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    grade = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    remark = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_round_appraisal_ballots", x => new { x.round_appraisal_id, x.id });
                    table.ForeignKey(
                        name: "fk_round_appraisal_ballots_round_appraisals_round_appraisal_id",
                        column: x => x.round_appraisal_id,
                        principalTable: "round_appraisals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_pool_draws_round_id",
                table: "pool_draws",
                column: "round_id");

            migrationBuilder.CreateIndex(
                name: "ix_round_appraisal_ballots_round_appraisal_id_officer_id",
                table: "round_appraisal_ballots",
                columns: new[] { "round_appraisal_id", "officer_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_round_appraisals_draw_id",
                table: "round_appraisals",
                column: "draw_id");

            migrationBuilder.CreateIndex(
                name: "ix_round_appraisals_member_id",
                table: "round_appraisals",
                column: "member_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "pool_draw_places");

            migrationBuilder.DropTable(
                name: "pool_recommendations");

            migrationBuilder.DropTable(
                name: "round_appraisal_ballots");

            migrationBuilder.DropTable(
                name: "pool_draws");

            migrationBuilder.DropTable(
                name: "round_appraisals");

            migrationBuilder.DropColumn(
                name: "group",
                table: "successions");

            migrationBuilder.DropColumn(
                name: "group_id",
                table: "successions");

            migrationBuilder.DropColumn(
                name: "renewed_officer",
                table: "pool_members");

            migrationBuilder.DropColumn(
                name: "renewed_officer_id",
                table: "pool_members");

            migrationBuilder.DropColumn(
                name: "renewed_on",
                table: "pool_members");

            migrationBuilder.DropColumn(
                name: "renewed_organisation",
                table: "pool_members");

            migrationBuilder.DropColumn(
                name: "renewed_organisation_id",
                table: "pool_members");

            migrationBuilder.DropColumn(
                name: "seconded_group_id",
                table: "pool_members");
        }
    }
}
