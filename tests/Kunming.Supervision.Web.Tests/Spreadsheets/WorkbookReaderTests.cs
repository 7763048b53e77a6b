using System.IO.Compression;
using System.Text;
using CsCheck;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Spreadsheets;

namespace Kunming.Supervision.Web.Tests.Spreadsheets;

public class WorkbookReaderTests
{
    [Fact]
    public void Open_ZeroBytes_IsRefused() => Refused("workbook.empty", new MemoryStream());

    [Theory]
    [InlineData("<html><table><tr><td>序号</td></tr></table></html>", "网页")]
    [InlineData("\uFEFF<!DOCTYPE html><meta charset=utf-8>", "网页")]
    [InlineData("%PDF-1.7\n", "PDF")]
    [InlineData("{\\rtf1}", "RTF")]
    [InlineData("\u0001\u0000\u0002\u0000", "其他")]
    public void Open_OtherFileNamedXlsx_SaysWhatItIs(string content, string kind) =>
        Assert.Contains(kind, Refused("workbook.not-a-workbook", TestWorkbook.Csv(content)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("word/document.xml", "Word")]
    [InlineData("ppt/presentation.xml", "演示文稿")]
    [InlineData("xl/workbook.bin", "xlsb")]
    [InlineData("content.xml", "OpenDocument")]
    [InlineData("readme.txt", "压缩包")]
    public void Open_OtherZipNamedXlsx_SaysWhatItIs(string part, string kind) =>
        Assert.Contains(kind, Refused("workbook.not-a-workbook", TestWorkbook.Zip((part, "x"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("EncryptedPackage", "workbook.encrypted")]
    [InlineData("WordDocument", "workbook.not-a-workbook")]
    [InlineData("Unknown", "workbook.damaged")]
    [InlineData("Workbook", "workbook.damaged")]
    public void Open_CompoundFile_IsToldByItsParts(string part, string code)
    {
        byte[] bytes = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1100], .. Encoding.Unicode.GetBytes(part), .. new byte[500]];

        Refused(code, new MemoryStream(bytes));
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public void Open_TruncatedWorkbook_IsDamaged(double part)
    {
        using var whole = new MemoryStream();
        using (var file = TestWorkbook.File("问题清单-规范样式.xlsx"))
        {
            file.CopyTo(whole);
        }

        Refused("workbook.damaged", new MemoryStream(whole.ToArray()[..(int)(whole.Length * part)]));
    }

    [Fact]
    public void Rows_GarbledPart_IsDamaged()
    {
        var whole = TestWorkbook.SheetXml("""<row r="1"><c r="A1"><v>1</v></c></row>""");

        RefusedRows("workbook.damaged", TestWorkbook.Raw(("清单", whole[..^30])));
    }

    [Fact]
    public void Open_HeaderClaimingTwoGigabytes_IsRefusedBeforeInflating()
    {
        var bytes = TestWorkbook.Of([["序号", "内容"], [1, "甲"]]).ToArray();
        var directory = bytes.AsSpan().LastIndexOf("xl/worksheets/sheet1.xml"u8) - 46;
        Assert.Equal(0x02014B50u, BitConverter.ToUInt32(bytes, directory));
        BitConverter.TryWriteBytes(bytes.AsSpan(directory + 24), 0x7FFFFFFFu);

        Assert.Contains("2048MB", Refused("workbook.too-large", new MemoryStream(bytes)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_HeaderClaimingLessThanThereIs_IsDamagedNotReadOn()
    {
        var bytes = TestWorkbook.Of([.. Enumerable.Range(0, 500).Select(i => new object?[] { i, "内容" })]).ToArray();
        var directory = bytes.AsSpan().LastIndexOf("xl/worksheets/sheet1.xml"u8) - 46;
        BitConverter.TryWriteBytes(bytes.AsSpan(directory + 24), 100u);

        Refused("workbook.damaged", new MemoryStream(bytes));
    }

    [Fact]
    public void Open_Bomb_IsRefusedByItsRatio()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("xl/workbook.xml");
            using var part = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 30; i++)
            {
                part.Write(zeros);
            }
        }

        Refused("workbook.suspicious-zip", stream);
    }

    [Fact]
    public void Open_MoreInflatedThanAllowed_IsRefused() =>
        Refused("workbook.too-large", TestWorkbook.File("问题清单-二万行.xlsx"), new() { MaxInflatedBytes = 1024 * 1024 });

    [Fact]
    public void Open_DocumentTypeDeclaration_IsRefused() =>
        Refused("workbook.external-entities", TestWorkbook.Raw(("清单", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + TestWorkbook.SheetXml(""))));

    [Theory]
    [InlineData("""<row r="2000000000"><c r="A2000000000"><v>1</v></c></row>""")]
    [InlineData("""<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>""")]
    public void Rows_ReferenceBeyondExcelsOwnSize_IsDamaged(string row) =>
        RefusedRows("workbook.damaged", TestWorkbook.Raw(("清单", TestWorkbook.SheetXml(row))));

    [Fact]
    public void Rows_TwoHundredColumns_NamesTheRow()
    {
        var wide = TestWorkbook.Of([["序号"], [.. Enumerable.Range(1, 200).Select(i => (object?)$"第{i}列")]]);

        Assert.Contains("第2行用到了第200列", RefusedRows("workbook.too-many-columns", wide).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_MoreThanAllowed_IsRefusedButBlankOnesDoNotCount()
    {
        object?[][] rows = [["序号"], ["1"], [], [], [], ["2"]];

        Assert.Equal(6, TestWorkbook.Rows(TestWorkbook.Of(rows), new() { MaxRows = 3 }).Count);
        RefusedRows("workbook.too-many-rows", TestWorkbook.Of(rows), new() { MaxRows = 2 });
    }

    [Fact]
    public void Find_WorkbookOfTheOldFormat_IsRead()
    {
        using var content = TestXls.Of(["发现问题清单"], ["序号", "单位", "问题"], [1.0, "甲街道", "账目\u0007不清"], [2.0, "乙街道", "擅自离岗"]);
        using var reader = WorkbookReader.Open(content);
        var table = TableRecogniser.Find(reader);

        Assert.Equal(WorkbookFormat.Xls, reader.Format);
        Assert.Equal("清单", table.SheetName);
        Assert.Equal(["1 甲街道 账目不清", "2 乙街道 擅自离岗"], table.Rows().Select(r => $"{r[0]} {r[1]} {r[2]}"));
    }

    [Fact]
    public void Open_AnyBytesChanged_IsReadOrRefusedAndNothingElse()
    {
        byte[][] files =
        [
            TestWorkbook.Of([["序号", "单位"], [1, "甲"], [2, "乙"]], "A1:A1").ToArray(),
            TestXls.Of(["序号", "单位"], [1.0, "甲"]).ToArray(),
        ];
        Gen.Select(Gen.Int[0, files.Length - 1], Gen.Select(Gen.Int[0, 1_000_000], Gen.Byte).Array[1, 8]).Sample(
            (file, changes) =>
            {
                var bytes = (byte[])files[file].Clone();
                foreach (var (at, value) in changes)
                {
                    bytes[at % Math.Min(bytes.Length, 3_000)] = value;
                }

                using var content = new MemoryStream(bytes);
                try
                {
                    using var reader = WorkbookReader.Open(content);
                    _ = TableRecogniser.Find(reader).Rows().Count();
                }
                catch (RuleViolationException refused)
                {
                    Assert.All(refused.Rules, r => Assert.StartsWith("workbook.", r.Code, StringComparison.Ordinal));
                }
            },
            iter: 2_000);
    }

    [Theory]
    [InlineData("UTF-8")]
    [InlineData("GB18030")]
    public void Rows_Csv_IsReadInEitherEncoding(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var content = TestWorkbook.Csv("序号,问题描述\r\n1,\"账目不清，金额1,000元\r\n另有一行\"\r\n", Encoding.GetEncoding(encoding));

        using var reader = WorkbookReader.Open(content);
        var rows = reader.Sheets().First().Rows().ToList();

        Assert.Equal(WorkbookFormat.Csv, reader.Format);
        Assert.Equal(["序号", "问题描述"], rows[0].Cells.Select(c => c.Text));
        Assert.Equal("账目不清，金额1,000元\n另有一行", rows[1][1].Text);
    }

    [Fact]
    public async Task OpenAsync_Cancelled_Stops()
    {
        using var cancellation = new CancellationTokenSource();
        var seen = new List<ReadProgress>();
        await using var content = TestWorkbook.File("问题清单-二万行.xlsx");
        using var reader = await WorkbookReader.OpenAsync(content, progress: new Immediately(p =>
        {
            seen.Add(p);
            if (p.RowsRead >= 3_000)
            {
                cancellation.Cancel();
            }
        }), cancellation: cancellation.Token);

        Assert.Throws<OperationCanceledException>(() => reader.Sheets().First().Rows().Count());
        Assert.Equal([1_000, 2_000, 3_000], seen.Select(p => p.RowsRead));
        Assert.All(seen, p => Assert.Equal(20_001, p.RowsInSheet));
    }

    private static Rule Refused(string code, Stream content, WorkbookLimits? limits = null)
    {
        using (content)
        {
            var rule = Assert.Throws<RuleViolationException>(() => WorkbookReader.Open(content, limits).Dispose()).Rules[0];
            Assert.Equal(code, rule.Code);
            Assert.DoesNotContain("{", rule.Message, StringComparison.Ordinal);
            return rule;
        }
    }

    private static Rule RefusedRows(string code, Stream content, WorkbookLimits? limits = null)
    {
        var rule = Assert.Single(Assert.Throws<RuleViolationException>(() => TestWorkbook.Rows(content, limits)).Rules);
        Assert.Equal(code, rule.Code);
        return rule;
    }

    private sealed class Immediately(Action<ReadProgress> take) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => take(value);
    }
}
