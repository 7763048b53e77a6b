namespace Kunming.Supervision.Web.Infrastructure.Files;

public static class FileServices
{
    public static void AddFileStore(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FileStoreOptions>().Bind(configuration.GetSection(FileStoreOptions.Section));
        services.AddSingleton<PictureReader>();
        services.AddSingleton<FileStore>();
        services.AddSingleton<PictureCatchUp>();
        if (configuration.GetValue(PictureCatchUp.Setting, true))
        {
            services.AddHostedService(p => p.GetRequiredService<PictureCatchUp>());
        }
        services.AddSingleton<UploadDesk>();
        services.AddScoped<MaterialDesk>();
        services.AddHostedService<UploadClearUp>();
    }
}
