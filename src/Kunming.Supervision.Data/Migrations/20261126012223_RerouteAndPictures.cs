using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class RerouteAndPictures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "taken_on",
                table: "measure_proofs",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "first_receipt_due_on",
                table: "handovers",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            // What was sent before was to be signed for by its own day.
            migrationBuilder.Sql("update handovers set first_receipt_due_on = receipt_deadline_due_on");

            migrationBuilder.AddColumn<Guid>(
                name: "rerouted_from_id",
                table: "handovers",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "rerouted_to_id",
                table: "handovers",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int[]>(
                name: "picture_bands",
                table: "attachments",
                type: "integer[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<long>(
                name: "picture_hash",
                table: "attachments",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "taken_on",
                table: "attachments",
                type: "date",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_handovers_rerouted_from_id",
                table: "handovers",
                column: "rerouted_from_id");

            migrationBuilder.CreateIndex(
                name: "ix_attachments_picture_bands",
                table: "attachments",
                column: "picture_bands")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.AddForeignKey(
                name: "fk_handovers_handovers_rerouted_from_id",
                table: "handovers",
                column: "rerouted_from_id",
                principalTable: "handovers",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_handovers_handovers_rerouted_from_id",
                table: "handovers");

            migrationBuilder.DropIndex(
                name: "ix_handovers_rerouted_from_id",
                table: "handovers");

            migrationBuilder.DropIndex(
                name: "ix_attachments_picture_bands",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "taken_on",
                table: "measure_proofs");

            migrationBuilder.DropColumn(
                name: "first_receipt_due_on",
                table: "handovers");

            migrationBuilder.DropColumn(
                name: "rerouted_from_id",
                table: "handovers");

            migrationBuilder.DropColumn(
                name: "rerouted_to_id",
                table: "handovers");

            migrationBuilder.DropColumn(
                name: "picture_bands",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "picture_hash",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "taken_on",
                table: "attachments");
        }
    }
}
