using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class TextGrams : Migration
    {
        /// <summary>
        /// What Kernel.TextGrams makes of number and facts, said once in SQL for rows that are there already. From now on whoever writes an issue
        /// writes its pairs, hence no default; and where a row is too long for its page it is they that move out.
        /// </summary>
        public const string FillExisting = """
            drop index if exists ix_issues_text;
            update issues set text_grams = (
                select coalesce(array_agg(distinct (((ascii(a)::bigint << 16) # ascii(b)) & 4294967295)::bit(32)::integer), '{}')
                from (values (number), (facts)) as texts(t), unnest(string_to_array(t, null), (string_to_array(t, null))[2:]) as pairs(a, b)
                where b is not null);
            alter table issues
                alter column text_grams drop default, alter column text_grams set storage external,
                alter column facts set storage main;
            """;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int[]>(
                name: "text_grams",
                table: "issues",
                type: "integer[]",
                nullable: false,
                defaultValue: new int[0]);

            migrationBuilder.Sql(FillExisting);

            migrationBuilder.CreateIndex(
                name: "ix_visits_day_id",
                table: "visits",
                columns: new[] { "day", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_issues_text_grams",
                table: "issues",
                column: "text_grams")
                .Annotation("Npgsql:IndexMethod", "gin");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_visits_day_id",
                table: "visits");

            migrationBuilder.DropIndex(
                name: "ix_issues_text_grams",
                table: "issues");

            migrationBuilder.DropColumn(
                name: "text_grams",
                table: "issues");
        }
    }
}
