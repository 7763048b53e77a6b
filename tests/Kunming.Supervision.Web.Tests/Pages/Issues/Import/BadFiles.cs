using System.Text;
using Kunming.Supervision.Web.Tests.Spreadsheets;

namespace Kunming.Supervision.Web.Tests.Pages.Issues.Import;

/// <summary>Files that are no list, each with a name that says otherwise and a part of the sentence that must come back.</summary>
internal static class BadFiles
{
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1100]];

    public static IReadOnlyDictionary<string, (string Name, Func<byte[]> Content, string Sentence)> All { get; } =
        new Dictionary<string, (string, Func<byte[]>, string)>(StringComparer.Ordinal)
        {
            ["zero bytes"] = ("空.xlsx", () => [], "0字节"),
            ["web page"] = ("清单.xls", () => Encoding.UTF8.GetBytes("<html><table><tr><td>序号</td></tr></table></html>"), "而是网页"),
            ["pdf"] = ("清单.xlsx", () => Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n"), "而是PDF文件"),
            ["picture"] = ("清单.xlsx", () => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 1, 2, 3], "而是其他类型的文件"),
            ["word document"] = ("清单.xlsx", () => TestWorkbook.Zip(("word/document.xml", "<w/>")).ToArray(), "而是Word文档"),
            ["program"] = ("清单.xlsx", () => [(byte)'M', (byte)'Z', 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0], "而是其他类型的文件"),
            ["encrypted"] = ("清单.xlsx", () => [.. Compound, .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[500]], "设有打开密码"),
            ["truncated"] = ("清单.xlsx", () => SmallList.Many(500, "截断")[..^400], "不完整或者已经损坏"),
            ["two gigabytes claimed"] = ("清单.xlsx", Claiming, "解压后有2048MB"),
            ["two hundred columns"] = ("清单.xlsx", () => SmallList.Of([.. Enumerable.Range(1, 200).Select(object? (n) => $"第{n}列")]), "最多允许150列"),
            ["no table"] = ("清单.csv", () => Encoding.UTF8.GetBytes("只有一句话"), "没有找到可以导入的表格"),
            ["external entities"] = ("清单.xlsx", () => TestWorkbook.Raw(("清单", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + TestWorkbook.SheetXml(""))).ToArray(), "文档类型声明"),
            ["program's name"] = ("清单.exe", () => SmallList.Many(1, "程序"), "可执行程序"),
        };

    /// <summary>A sheet whose entry in the zip's directory says that it inflates to 2 GB.</summary>
    private static byte[] Claiming()
    {
        var bytes = SmallList.Many(1, "二吉");
        var directory = bytes.AsSpan().LastIndexOf("xl/worksheets/sheet1.xml"u8) - 46;
        BitConverter.TryWriteBytes(bytes.AsSpan(directory + 24), 0x7FFFFFFFu);
        return bytes;
    }
}
