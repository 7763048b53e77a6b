using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class FigureAmounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<decimal[]>(
                name: "amounts",
                table: "report_figures",
                type: "numeric(16,2)[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<int>(
                name: "handling_first",
                table: "issues",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "handling_fourth",
                table: "issues",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "handling_recovered",
                table: "issues",
                type: "numeric(16,2)",
                precision: 16,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "handling_second",
                table: "issues",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "handling_third",
                table: "issues",
                type: "integer",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "amounts",
                table: "report_figures");

            migrationBuilder.DropColumn(
                name: "handling_first",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "handling_fourth",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "handling_recovered",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "handling_second",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "handling_third",
                table: "issues");
        }
    }
}
