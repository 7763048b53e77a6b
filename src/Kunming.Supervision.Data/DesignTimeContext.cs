using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Kunming.Supervision.Data;

/// <summary>Lets the migrations tool see the model without a server.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<SupervisionDbContext>
{
    public SupervisionDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SupervisionDbContext>().UseSupervision("Host=localhost").Options);
}
