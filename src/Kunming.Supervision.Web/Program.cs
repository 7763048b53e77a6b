using Kunming.Supervision.Data.PrivateServer;
using Kunming.Supervision.Web.Accounts;
using Kunming.Supervision.Web.Deadlines;
using Kunming.Supervision.Web.Demonstration;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Audit;
using Microsoft.AspNetCore.Connections;

if (args is [VerifyHistory.Verb, .. var options])
{
    return await VerifyHistory.RunAsync(options, Console.Out);
}

var builder = WebApplication.CreateBuilder(args);
PrivatePostgres? opened;
try
{
    opened = await builder.OpenDatabaseAsync();
}
catch (PrivatePostgresException refused)
{
    // What an operator needs is one sentence that says what to do, not where in the program it happened.
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}

await using var privateServer = opened;
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

try
{
    await app.RunAsync();
}
catch (IOException problem) when (problem.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync($"{problem.Message} Stop the other program, or choose another address (ASPNETCORE_URLS, KUNMING_ADDRESS).");
    return 1;
}

return 0;

/// <summary>Named so that the test host can find the entry point.</summary>
public partial class Program;
