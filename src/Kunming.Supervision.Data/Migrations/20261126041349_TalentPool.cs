using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class TalentPool : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "pool_member_id",
                table: "import_rows",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "pool_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nominator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    gender = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    born_in = table.Column<DateOnly>(type: "date", nullable: false),
                    native_place = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    grew_up_in = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    politics = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    major = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    speciality = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    experience = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    relatives = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    statement = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    seconded_to = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    seconded_until = table.Column<DateOnly>(type: "date", nullable: true),
                    rounds = table.Column<int>(type: "integer", nullable: false),
                    recommended_day = table.Column<DateOnly>(type: "date", nullable: true),
                    digest = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    decided_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    decided_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    decided_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    nominated_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    nominated_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nominated_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    nominated_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    nominated_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pool_members", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pool_appraisals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    pool_member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    grade = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    remark = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    by_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    by_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    by_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pool_appraisals", x => new { x.pool_member_id, x.id });
                    table.ForeignKey(
                        name: "fk_pool_appraisals_pool_members_pool_member_id",
                        column: x => x.pool_member_id,
                        principalTable: "pool_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_import_rows_pool_member_id",
                table: "import_rows",
                column: "pool_member_id");

            migrationBuilder.CreateIndex(
                name: "ix_pool_members_digest",
                table: "pool_members",
                column: "digest");

            migrationBuilder.CreateIndex(
                name: "ix_pool_members_number",
                table: "pool_members",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pool_members_officer_id",
                table: "pool_members",
                column: "officer_id");

            migrationBuilder.CreateIndex(
                name: "ix_pool_members_status_id",
                table: "pool_members",
                columns: new[] { "status", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "pool_appraisals");

            migrationBuilder.DropTable(
                name: "pool_members");

            migrationBuilder.DropIndex(
                name: "ix_import_rows_pool_member_id",
                table: "import_rows");

            migrationBuilder.DropColumn(
                name: "pool_member_id",
                table: "import_rows");
        }
    }
}
