using Kunming.Supervision.Web.Infrastructure;

var builder = WebApplication.CreateBuilder(args);
await using var privateServer = await builder.OpenDatabaseAsync();
builder.AddSupervisionWeb();
var app = builder.Build();
app.UseSupervisionWeb();
await app.RunAsync();

/// <summary>Named so that the test host can find the entry point.</summary>
public partial class Program;
