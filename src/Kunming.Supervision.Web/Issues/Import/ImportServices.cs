using Kunming.Supervision.Data.Handovers.Import;
using Kunming.Supervision.Data.Issues.Bulk;
using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Data.TalentPool.Import;
using Kunming.Supervision.Data.Tasks.Import;
using Kunming.Supervision.Web.Infrastructure.Jobs;

namespace Kunming.Supervision.Web.Issues.Import;

public static class ImportServices
{
    public static void AddIssueImport(this IServiceCollection services)
    {
        services.AddSingleton<PendingJobs>();
        services.AddHostedService<JobRunner>();
        services.AddHostedService<ImportClearUp>();
        services.AddScoped<ImportSteps>();
        services.AddScoped<IssueListCommit>();
        services.AddScoped<TaskListCommit>();
        services.AddScoped<HandoverListCommit>();
        services.AddScoped<PoolListCommit>();
        services.AddScoped<IssueListJobs>();
        services.AddScoped<BulkWork>();
        services.AddScoped<Bulk.BulkJobs>();
    }
}
