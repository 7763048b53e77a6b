using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class OneSynthesisPerQuarter : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_reports_jurisdiction_id_quarter_key",
                table: "reports",
                columns: new[] { "jurisdiction_id", "quarter_key" },
                unique: true,
                filter: "kind = 'synthesis'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_reports_jurisdiction_id_quarter_key",
                table: "reports");
        }
    }
}
