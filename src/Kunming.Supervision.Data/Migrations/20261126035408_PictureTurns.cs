using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class PictureTurns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long[]>(
                name: "picture_turns",
                table: "attachments",
                type: "bigint[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<int>(
                name: "picture_version",
                table: "attachments",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "ix_attachments_unread_pictures",
                table: "attachments",
                column: "id",
                filter: "picture_version < 1 and media_type like 'image/%'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_attachments_unread_pictures",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "picture_turns",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "picture_version",
                table: "attachments");
        }
    }
}
