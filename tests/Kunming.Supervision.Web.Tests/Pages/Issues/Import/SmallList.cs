using System.IO.Compression;
using Kunming.Supervision.Web.Tests.Spreadsheets;

namespace Kunming.Supervision.Web.Tests.Pages.Issues.Import;

/// <summary>Lists of a few plain columns, whose rows can be taken unless a test spoils them.</summary>
internal static class SmallList
{
    public const string Unit = "市科技局";

    public static readonly object?[] Titles = ["问题编号", "发现日期", "监督单元组", "被监督单位", "问题类别", "问题子类", "问题描述", "整改时限"];

    public static object?[] Row(string number, string facts, string day = "2026-08-03", string unit = Unit, string deadline = "15个工作日") =>
        [number, day, "第三监督单元组", unit, "工程项目与资金管理", "财务管理", facts, deadline];

    public static byte[] Of(params object?[][] rows) => TestWorkbook.Of([Titles, .. rows]).ToArray();

    /// <summary>With rows that Excel does not show, counted from 1 as in Excel.</summary>
    public static byte[] WithHidden(byte[] list, params int[] rows) => Changed(list, xml =>
        rows.Aggregate(xml, (all, row) => all.Replace($"<row r=\"{row}\">", $"<row r=\"{row}\" hidden=\"1\">", StringComparison.Ordinal)));

    /// <summary>With what its sheet says put otherwise.</summary>
    public static byte[] Changed(byte[] list, Func<string, string> change)
    {
        using var content = new MemoryStream();
        content.Write(list);
        using (var zip = new ZipArchive(content, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var sheet = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
            var xml = change(new StreamReader(sheet).ReadToEnd());
            sheet.SetLength(0);
            using var writer = new StreamWriter(sheet);
            writer.Write(xml);
        }

        return content.ToArray();
    }

    /// <summary>So many rows, all to be taken; the tag sets their facts apart from those of other lists.</summary>
    public static byte[] Many(int count, string tag) => Of([.. Enumerable.Range(1, count).Select(n => Row($"{tag}-{n}", $"{tag}第{n}笔往来款长期挂账"))]);
}

/// <summary>One site for all tests of the import pages.</summary>
[CollectionDefinition(Name)]
public sealed class ImportPages : ICollectionFixture<ImportSite>
{
    public const string Name = "import pages";
}
