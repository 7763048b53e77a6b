using Kunming.Supervision.Web.Tests.Hosting;

namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>Who may send a form, for one record, and what to write into it.</summary>
/// <param name="Page">The address that takes it, as the page states it, with the handler's name.</param>
/// <param name="May">Those who may; each of them does it once. Everybody else is refused.</param>
/// <param name="Fields">What is typed into the form; * takes the first choice of a list, or ticks the first box; # is a number that nobody had yet.</param>
public sealed record PostLine(string Page, string? Record, Role[] May, params (string Name, string Value)[] Fields)
{
    public string Form { get; init; } = "main form";

    /// <summary>A file for the form, made anew each time.</summary>
    public Func<AccessWorld, FormFile>? File { get; init; }

    /// <summary>A second click is led to the first result; if not, it must be refused.</summary>
    public bool Once { get; init; } = true;

    /// <summary>It shows something and takes nothing: the page comes back, as often as it is sent.</summary>
    public bool Shows { get; init; }

    /// <summary>What another test does with the same page uses its record up, so that it is opened anew each time.</summary>
    public bool UsedUp { get; init; }

    public override string ToString() => Record is null ? Page : $"{Page} | {Record}";
}
