using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class PicturePoints : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_attachments_unread_pictures",
                table: "attachments");

            migrationBuilder.AddColumn<long[]>(
                name: "picture_points",
                table: "attachments",
                type: "bigint[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.CreateIndex(
                name: "ix_attachments_unread_pictures",
                table: "attachments",
                column: "id",
                filter: "picture_version < 2 and media_type like 'image/%'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_attachments_unread_pictures",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "picture_points",
                table: "attachments");

            migrationBuilder.CreateIndex(
                name: "ix_attachments_unread_pictures",
                table: "attachments",
                column: "id",
                filter: "picture_version < 1 and media_type like 'image/%'");
        }
    }
}
