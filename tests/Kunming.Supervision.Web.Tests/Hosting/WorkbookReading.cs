using System.Globalization;
using System.Net;
using ExcelDataReader;

namespace Kunming.Supervision.Web.Tests.Hosting;

/// <summary>Reads back what a page exports.</summary>
internal static class WorkbookReading
{
    /// <summary>The rows of the first sheet as texts, days as 2026-09-24; the first is the line about the export, the second the headings.</summary>
    public static async Task<List<string[]>> WorkbookAsync(this Browser browser, string address)
    {
        using var response = await browser.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("filename*=UTF-8''", response.Content.Headers.GetValues("Content-Disposition").Single(), StringComparison.Ordinal);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(await response.Content.ReadAsByteArrayAsync()));
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(c => reader.GetValue(c) switch
            {
                null => "",
                DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
            })]);
        }

        return rows;
    }
}
