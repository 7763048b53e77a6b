using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Web.Infrastructure;

namespace Kunming.Supervision.Web.Deadlines;

public static class DeadlineServices
{
    public static void AddDeadlines(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MailOptions>().Bind(configuration.GetSection(MailOptions.Section));
        services.AddScoped<DeadlineWatch>();
        services.AddScoped<NoticeBox>();
        services.AddSingleton<NoticeMail>();
        services.AddSingleton<DeadlineRun>();
        if (configuration.GetValue(DeadlineSchedule.Setting, true))
        {
            services.AddDeadlineSchedule(StorageServices.ConnectionString);
        }
    }
}
