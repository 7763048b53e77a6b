using Kunming.Supervision.Web.Accounts;
using Kunming.Supervision.Web.Deadlines;
using Kunming.Supervision.Web.Demonstration;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Audit;

if (args is [VerifyHistory.Verb, .. var options])
{
    return await VerifyHistory.RunAsync(options, Console.Out);
}

var builder = WebApplication.CreateBuilder(args);
await using var privateServer = await builder.OpenDatabaseAsync();
builder.AddSupervisionWeb();
var demonstration = args.Contains(DemonstrationStart.Switch);
if (demonstration)
{
    builder.AddDemonstration();
}

var app = builder.Build();
app.UseSupervisionWeb();
if (args.Contains(AdministratorSetup.Verb))
{
    await AdministratorSetup.RunAsync(app.Services, Console.Out);
    return 0;
}

if (args.Contains(DeadlineVerb.Verb))
{
    await DeadlineVerb.RunAsync(app.Services, Console.Out);
    return 0;
}

if (demonstration)
{
    await app.StartDemonstrationAsync();
}
else
{
    await app.CreateFirstAdministratorsAsync();
}

await app.RunAsync();
return 0;

/// <summary>Named so that the test host can find the entry point.</summary>
public partial class Program;
