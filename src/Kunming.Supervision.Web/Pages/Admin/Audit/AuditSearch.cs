using Kunming.Supervision.Data.Audit;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure.Audit;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Admin.Audit;

/// <summary>What the address of the audit list says.</summary>
public sealed record AuditSearch
{
    /// <summary>A whole name.</summary>
    [FromQuery(Name = "person")]
    public string? Person { get; init; }

    /// <summary>A whole name.</summary>
    [FromQuery(Name = "organisation")]
    public string? Organisation { get; init; }

    [FromQuery(Name = "action")]
    public string? Action { get; init; }

    [FromQuery(Name = "outcome")]
    public AuditOutcome? Outcome { get; init; }

    /// <summary>A whole number of a record.</summary>
    [FromQuery(Name = "record")]
    public string? Record { get; init; }

    [FromQuery(Name = "from")]
    public DateOnly? From { get; init; }

    /// <summary>This day included.</summary>
    [FromQuery(Name = "until")]
    public DateOnly? Until { get; init; }

    public IQueryable<AuditEntry> Narrow(IQueryable<AuditEntry> entries)
    {
        var (person, organisation, record, action) = (Clean(Person), Clean(Organisation), Clean(Record), Clean(Action));
        entries = person is null ? entries : entries.Where(a => a.Officer == person);
        entries = organisation is null ? entries : entries.Where(a => a.Organisation == organisation);
        entries = record is null ? entries : entries.Where(a => a.Label == record);
        entries = action is null ? entries : entries.Where(a => a.Action == action);
        entries = Outcome is { } outcome ? entries.Where(a => a.Outcome == outcome) : entries;
        if (From is { } from)
        {
            var start = ChinaTime.StartOf(from);
            entries = entries.Where(a => a.On >= start);
        }

        if (Until is { } until && until < DateOnly.MaxValue)
        {
            var end = ChinaTime.StartOf(until.AddDays(1));
            entries = entries.Where(a => a.On < end);
        }

        return entries;
    }

    /// <summary>In words, for the first line of an export and for the row that says what was looked for.</summary>
    /// <param name="known">The typed names are in the audit; what is not may be any text, and stays out.</param>
    public string Describe(bool known) => string.Join("，", new[]
    {
        known ? Named("人员", Person) : null,
        known ? Named("单位", Organisation) : null,
        known ? Named("编号", Record) : null,
        AuditActions.Find(Action ?? "") is { } action ? $"动作：{action.Word}" : null,
        Outcome is { } outcome ? $"结果：{AuditNames.NameOf(outcome)}" : null,
        From is { } from ? $"自{from:yyyy-MM-dd}" : null,
        Until is { } until ? $"至{until:yyyy-MM-dd}" : null,
    }.OfType<string>().DefaultIfEmpty("全部"));

    private static string? Named(string what, string? text) => Clean(text) is { } name ? $"{what}：{name}" : null;

    /// <summary>Signs that PostgreSQL keeps in no text are in none.</summary>
    private static string? Clean(string? text) => string.Concat(text?.Where(c => !char.IsControl(c)) ?? []).Trim() is { Length: > 0 } clean ? clean : null;
}
