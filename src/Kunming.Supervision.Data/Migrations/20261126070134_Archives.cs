using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class Archives : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("ALTER TABLE chain_heads ALTER COLUMN algorithm SET DEFAULT 'SM3/2';");

            // Rows to come of chains that there are; what stands keeps its form.
            migrationBuilder.Sql("update chain_heads set algorithm = replace(algorithm, '/1', '/2')");

            migrationBuilder.CreateTable(
                name: "archives",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    quarter_key = table.Column<int>(type: "integer", nullable: true),
                    round_id = table.Column<Guid>(type: "uuid", nullable: true),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    retention = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    retain_until = table.Column<DateOnly>(type: "date", nullable: true),
                    sha256 = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    files = table.Column<int>(type: "integer", nullable: false),
                    contents = table.Column<string>(type: "character varying(200000)", maxLength: 200000, nullable: false),
                    check_value = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    destroyed_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    destroyed_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    destroyed_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    destroyed_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    destroyed_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    made_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    made_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    made_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    made_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    made_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    proposed_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    proposed_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    proposed_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_archives", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ledger_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    summary = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    parties = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    void_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    noted_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    noted_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    noted_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    noted_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    noted_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    voided_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    voided_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    voided_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    voided_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    voided_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_notes", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_archives_number",
                table: "archives",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_archives_quarter_key",
                table: "archives",
                column: "quarter_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_archives_round_id",
                table: "archives",
                column: "round_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ledger_notes_number",
                table: "ledger_notes",
                column: "number",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "archives");

            migrationBuilder.DropTable(
                name: "ledger_notes");

            migrationBuilder.Sql("ALTER TABLE chain_heads ALTER COLUMN algorithm SET DEFAULT 'SM3/1';");
        }
    }
}
