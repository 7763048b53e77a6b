using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class SealedPassingOn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "drafter_id",
                table: "sealed_orders",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            // Until now the drafter was always the one who signed.
            migrationBuilder.Sql("update sealed_orders set drafter_id = drafted_officer_id; alter table sealed_orders alter column drafter_id drop default;");

            migrationBuilder.AddColumn<Guid>(
                name: "template_id",
                table: "sealed_orders",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "until",
                table: "sealed_knowers",
                type: "timestamp with time zone",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "drafter_id",
                table: "sealed_orders");

            migrationBuilder.DropColumn(
                name: "template_id",
                table: "sealed_orders");

            migrationBuilder.DropColumn(
                name: "until",
                table: "sealed_knowers");
        }
    }
}
