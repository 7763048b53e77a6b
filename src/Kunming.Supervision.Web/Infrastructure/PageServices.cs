using System.Text.Encodings.Web;
using System.Text.Unicode;
using Kunming.Supervision.Web.Accounts;
using Kunming.Supervision.Web.Infrastructure.Audit;
using Kunming.Supervision.Web.Help;
using Kunming.Supervision.Web.Pages.Issues.List;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kunming.Supervision.Web.Infrastructure;

public static class PageServices
{
    public static void AddSupervisionPages(this IServiceCollection services, IConfiguration configuration)
    {
        var https = CookieNames.IsHttps(configuration);
        services.AddRazorPages()
            .AddMvcOptions(mvc =>
            {
                mvc.Filters.Add<RuleViolationFilter>();
                mvc.Filters.Add<FreshFactorFilter>();
                // A page model's own filter methods have this order and a narrower scope: the viewer must be known before them.
                mvc.Filters.Add<ViewerFilter>(int.MinValue);
                mvc.Filters.Add<AuditFilter>(int.MinValue);
                mvc.Filters.Add<FormOnceFilter>(int.MinValue);
                mvc.ModelMetadataDetailsProviders.Add(new ChineseValidation());
                ChineseValidation.Translate(mvc.ModelBindingMessageProvider);
            })
            .AddViewOptions(view => view.HtmlHelperOptions.ClientValidationEnabled = false);
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.Replace(ServiceDescriptor.Singleton<IHttpResponseStreamWriterFactory, PageWriterFactory>());
        services.AddScoped<Conflicts.ConflictFinder>();
        services.AddSingleton<Navigation>();
        services.AddSingleton<HeadLinks>();
        services.AddSingleton<SideMenu>();
        services.AddSingleton<Lookups>();
        services.AddSingleton(_ => ManualBook.Read(Path.Combine(AppContext.BaseDirectory, ManualBook.Folder)));
        services.AddSingleton<KeptAnswers>();
        services.AddScoped<Lists.ListFaces>();
        services.AddSingleton<Planning.PlanSearches>();
        services.AddSingleton<KeptAnswersForgetter>();
        services.Configure<RouteOptions>(route => route.LowercaseUrls = true);
        services.Configure<FormOptions>(FormLimits.Apply);
        services.AddAntiforgery(token =>
        {
            token.Cookie.Guard("supervision-form", https, SameSiteMode.Strict);
            token.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<CookieTempDataProviderOptions>(notice => notice.Cookie.Guard("supervision-notice", https));
    }
}
