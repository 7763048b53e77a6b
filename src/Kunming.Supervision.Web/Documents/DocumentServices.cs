namespace Kunming.Supervision.Web.Documents;

public static class DocumentServices
{
    /// <summary>Fonts and the PDF engine, both one per host; HTML and Word need no service.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DocumentOptions>().Bind(configuration.GetSection(DocumentOptions.Section))
            .Validate(o => o.Concurrency is > 0 and <= 16, "Documents:Concurrency must lie between 1 and 16.")
            .ValidateOnStart();
        return services.AddSingleton<DocumentFonts>().AddSingleton<DocumentPdf>();
    }
}
