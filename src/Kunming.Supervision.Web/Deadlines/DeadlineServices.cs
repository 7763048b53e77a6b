using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Mail;

namespace Kunming.Supervision.Web.Deadlines;

public static class DeadlineServices
{
    public static void AddDeadlines(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<MailSender>();
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
