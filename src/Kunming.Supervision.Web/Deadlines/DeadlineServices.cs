using Kunming.Supervision.Data.Deadlines;

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
        if (configuration.GetValue(DeadlineService.Setting, true))
        {
            services.AddHostedService<DeadlineService>();
        }
    }
}
