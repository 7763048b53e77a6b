using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kunming.Supervision.Web.Tests.Hosting;

/// <summary>The real host on a database of its own, in the real role of the application, with a clock that stands on 24 September 2026.</summary>
public sealed class TestApp(string connectionString, string ownerConnectionString, Func<Task> drop) : WebApplicationFactory<Program>
{
    public TestClock Clock { get; } = new(new(2026, 9, 24, 9, 0, 0, TimeSpan.FromHours(8)));

    public string ConnectionString => connectionString;

    /// <summary>The role that owns the tables: for what only somebody with the database in hand could do.</summary>
    public string OwnerConnectionString => ownerConnectionString;

    /// <summary>Settings of one test, set before the first request; they win over those for all tests.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>Services of one test in place of the product's, set before the first request.</summary>
    public List<Action<IServiceCollection>> Replacements { get; } = [];

    /// <summary>Holds what this application keeps outside the database; removed at the end.</summary>
    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "kunming-supervision-tests-" + Guid.NewGuid().ToString("N"));

    /// <summary>A new visitor with a cookie jar of its own; redirects are not followed.</summary>
    public Browser Browse() => new(CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("http://localhost") }));

    /// <summary>A visitor who has signed in through the real form.</summary>
    public async Task<Browser> BrowseAsync(TestPerson person)
    {
        var browser = Browse();
        await browser.SignInAsync(person.UserName);
        return browser;
    }

    /// <summary>Asks or changes the database, past all visibility unless a scope is given.</summary>
    public async Task<T> InDb<T>(Func<SupervisionDbContext, Task<T>> act, RowScope? @as = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDbContext>();
        db.Scope = @as ?? RowScope.System("tests");
        return await act(db);
    }

    /// <summary>Adds what a test needs and saves it, with its history.</summary>
    public Task SaveAsync(params object[] entities) => InDb(db =>
    {
        db.AddRange(entities);
        return db.SaveChangesAsync();
    });

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await drop();
        await RemoveFolderAsync();
    }

    /// <summary>A job that was stopped in the middle may still be closing a file.</summary>
    private async Task RemoveFolderAsync()
    {
        for (var tries = 0; Directory.Exists(Folder); tries++)
        {
            try
            {
                Directory.Delete(Folder, recursive: true);
            }
            catch (IOException) when (tries < 50)
            {
                await Task.Delay(100);
            }
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Test");
        builder.UseSetting("ConnectionStrings:" + StorageServices.ConnectionName, connectionString);
        builder.UseSetting("Files:Folder", Path.Combine(Folder, "files"));
        builder.UseSetting("Audit:Folder", Path.Combine(Folder, "audit"));
        builder.UseSetting("Demonstration:Folder", Path.Combine(Folder, "demonstration"));
        builder.UseSetting("Keys:File", Path.Combine(Folder, "keys", "secrets.key"));
        // What costs time, or would turn away a test that is about something else; tests of accounts have the product's own values.
        builder.UseSetting("Accounts:IdleMinutes", "1000000");
        builder.UseSetting("Accounts:SessionHours", "100000");
        builder.UseSetting("Accounts:PasswordDays", "36500");
        builder.UseSetting("Accounts:FirstAdministrators", "false");
        builder.UseSetting("Deadlines:Scheduled", "false");
        builder.UseSetting("Files:CatchUp", "false");
        builder.UseSetting("Accounts:SecondFactorSeats", "none");
        builder.UseSetting("Accounts:PasswordIterations", "1000");
        builder.UseSetting("Accounts:SignInsPerAddressPerMinute", "100000");
        builder.UseSetting("Accounts:SignInsPerAccountPerMinute", "100000");
        foreach (var (name, value) in Settings)
        {
            builder.UseSetting(name, value);
        }

        builder.UseSetting("Serilog:MinimumLevel:Default", "Fatal");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft", "Fatal");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime", "Fatal");
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.Configure<MvcOptions>(mvc => mvc.Filters.Add<TestVerbs>());
            services.AddExceptionHandler<FaultWitness>();
            Replacements.ForEach(replace => replace(services));
        });
    }
}

/// <summary>Tells the run's output what made an answer 500: the page says a reference number only, and the log is off.</summary>
internal sealed class FaultWitness : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        await Console.Error.WriteLineAsync($"Unhandled at {httpContext.Request.Method} {httpContext.Request.Path}: {exception}");
        return false;
    }
}
