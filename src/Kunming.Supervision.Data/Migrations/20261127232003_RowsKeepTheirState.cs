using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kunming.Supervision.Data.Migrations
{
    /// <inheritdoc />
    public partial class RowsKeepTheirState : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // A row that can be taken knows which issue it becomes; of lists that wait for confirmation it does not yet.
            migrationBuilder.Sql("update import_rows r set issue_id = gen_random_uuid() from import_batches b where b.id = r.batch_id and b.list = 'Issues' and r.state = 'Ready'");
            migrationBuilder.Sql("update import_rows set state = 'Ready' where state = 'Taken'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("update import_rows r set state = 'Taken' from import_batches b where b.id = r.batch_id and b.status = 'Completed' and r.state = 'Ready'");
            migrationBuilder.Sql("update import_rows r set issue_id = null where r.state <> 'Taken'");
        }
    }
}
