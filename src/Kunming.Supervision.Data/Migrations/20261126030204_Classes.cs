using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class Classes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "classes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    session = table.Column<int>(type: "integer", nullable: false),
                    holder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    holder = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    city_wide = table.Column<bool>(type: "boolean", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: true),
                    topic = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    lecturer = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    venue = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    hours = table.Column<decimal>(type: "numeric(5,1)", precision: 5, scale: 1, nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    present = table.Column<int>(type: "integer", nullable: false),
                    absent = table.Column<int>(type: "integer", nullable: false),
                    discussion = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    cancel_reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    appraisal_average = table.Column<decimal>(type: "numeric(4,1)", precision: 4, scale: 1, nullable: true),
                    appraisal_passed = table.Column<int>(type: "integer", nullable: true),
                    appraisal_remark = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    appraisal_taken = table.Column<int>(type: "integer", nullable: true),
                    appraised_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    appraised_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    appraised_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    appraised_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    appraised_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    arranged_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    arranged_officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    arranged_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    arranged_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    arranged_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cancelled_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    cancelled_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    cancelled_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cancelled_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    cancelled_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    held_officer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    held_officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    held_on = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    held_organisation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    held_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_classes", x => x.id);
                    table.ForeignKey(
                        name: "fk_classes_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "rounds",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "class_attendance",
                columns: table => new
                {
                    discipline_class_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    unit = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    present = table.Column<int>(type: "integer", nullable: false),
                    names = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    absent = table.Column<int>(type: "integer", nullable: false),
                    absent_names = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_class_attendance", x => new { x.discipline_class_id, x.id });
                    table.ForeignKey(
                        name: "fk_class_attendance_classes_discipline_class_id",
                        column: x => x.discipline_class_id,
                        principalTable: "classes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "class_cases",
                columns: table => new
                {
                    discipline_class_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    issue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_class_cases", x => new { x.discipline_class_id, x.id });
                    table.ForeignKey(
                        name: "fk_class_cases_classes_discipline_class_id",
                        column: x => x.discipline_class_id,
                        principalTable: "classes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_classes_day_id",
                table: "classes",
                columns: new[] { "day", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_classes_holder_id_year_session",
                table: "classes",
                columns: new[] { "holder_id", "year", "session" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_classes_round_id",
                table: "classes",
                column: "round_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "class_attendance");

            migrationBuilder.DropTable(
                name: "class_cases");

            migrationBuilder.DropTable(
                name: "classes");
        }
    }
}
