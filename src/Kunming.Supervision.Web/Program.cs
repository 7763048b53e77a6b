using Kunming.Supervision.Web.Infrastructure;

var builder = WebApplication.CreateBuilder(args);
builder.AddSupervisionWeb();
var app = builder.Build();
app.UseSupervisionWeb();
app.Run();

/// <summary>Named so that the test host can find the entry point.</summary>
public partial class Program;
