using System.Text.RegularExpressions;

namespace Kunming.Supervision.Web.Tests.Accounts;

/// <summary>Which columns of which tables an SQL text asks for; every table in it bears a short name.</summary>
internal static partial class ViewerSources
{
    public static IEnumerable<string> Columns(string sql)
    {
        var tables = Named().Matches(sql).Select(m => (Table: m.Groups[1].Value, Name: m.Groups[2].Value)).ToLookup(t => t.Name, t => t.Table);
        return Asked().Matches(sql).SelectMany(m => tables[m.Groups[1].Value].Distinct().Select(t => $"{t}.{m.Groups[2].Value}"));
    }

    [GeneratedRegex(@"(?:from|join) (\w+) (\w)\b")]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(\w)\.""?(\w+)""?")]
    private static partial Regex Asked();
}
