using System.Text;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure.Files;
using Kunming.Supervision.Web.Tests.Spreadsheets;
using Microsoft.Extensions.Options;

namespace Kunming.Supervision.Web.Tests.Infrastructure;

public sealed class FileStoreTests : IDisposable
{
    private const int SmallLimit = 1024 * 1024;
    private static readonly Signature By = new(Guid.Empty, "测试", Guid.Empty, "测试", new(2026, 9, 24, 1, 0, 0, TimeSpan.Zero));
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "kunming-files-" + Guid.NewGuid().ToString("N"));
    private readonly FileStore _store;

    public FileStoreTests() => _store = new(Options.Create(new FileStoreOptions { Folder = _folder, MaxBytes = SmallLimit }), new(Microsoft.Extensions.Logging.Abstractions.NullLogger<PictureReader>.Instance));

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task Save_Twice_StoresOnceUnderItsDigestForTheOwnerAlone()
    {
        var first = await SaveAsync("整改说明", "说明.txt");
        var second = await SaveAsync("整改说明", "另一份.txt");

        Assert.Equal(first.Sha256, second.Sha256);
        var file = Assert.Single(Files());
        Assert.Equal(first.Sha256, Path.GetFileName(file));
        Assert.True(await _store.VerifyAsync(first.Sha256, TestContext.Current.CancellationToken));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder));
        }
    }

    [Fact]
    public async Task Verify_BytesChangedBehindTheStore_IsFalse()
    {
        var saved = await SaveAsync("整改说明", "说明.txt");
        await File.AppendAllTextAsync(Files().Single(), "。", TestContext.Current.CancellationToken);

        Assert.False(await _store.VerifyAsync(saved.Sha256, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(@"..\..\x", "x")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("con", "_con")]
    [InlineData("NUL.txt", "_NUL.txt")]
    [InlineData("整改\u202Etxt.cod", "整改txt.cod")]
    [InlineData("a\0b\r\nc.txt", "abc.txt")]
    [InlineData("x<>:\"|?*.txt", "x.txt")]
    [InlineData("龚䶮的说明.txt", "龚䶮的说明.txt")]
    [InlineData(" . ", FileNames.Nameless)]
    [InlineData(null, FileNames.Nameless)]
    public async Task Save_HostileName_IsKeptAsHarmlessText(string? name, string kept)
    {
        var saved = await SaveAsync("内容", name);

        Assert.Equal(kept, saved.Name);
        Assert.Single(Files());
    }

    [Fact]
    public async Task Save_NameOf300Characters_IsShortenedAndKeepsItsEnding()
    {
        var saved = await SaveAsync("内容", new string('长', 300) + ".txt");

        Assert.True(saved.Name.Length <= Attachment.NameMaxLength);
        Assert.EndsWith("长.txt", saved.Name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MZ\u0090", "报告.pdf")]
    [InlineData("\u007fELF\u0002", "照片.png")]
    [InlineData("#!/bin/sh\nrm -r x", "说明.txt")]
    [InlineData("echo off", "整改.bat")]
    public Task Save_ProgramUnderAnotherName_IsRefused(string content, string name) => AssertRefused(FileRules.Executable, Encoding.Latin1.GetBytes(content), name);

    [Theory]
    [InlineData("<!DOCTYPE html><script>alert(1)</script>", "说明.txt")]
    [InlineData("  <svg xmlns=\"http://www.w3.org/2000/svg\"/>", "图.png")]
    [InlineData("普通文字", "页面.html")]
    public Task Save_Markup_IsRefused(string content, string name) => AssertRefused(FileRules.Markup, Encoding.UTF8.GetBytes(content), name);

    [Fact]
    public Task Save_ZeroBytes_IsRefused() => AssertRefused(FileRules.Empty, [], "空.pdf");

    [Fact]
    public Task Save_BeyondTheLimit_IsRefused() => AssertRefused(FileRules.TooLarge, new byte[SmallLimit + 1], "大.pdf");

    [Fact]
    public Task Save_UnknownBytes_IsRefused() => AssertRefused(FileRules.Unknown, [1, 2, 3, 0, 4], "资料.pdf");

    [Fact]
    public Task Save_ZipCutOff_IsRefused() => AssertRefused(FileRules.Damaged, Zip("a.txt")[..40], "资料.zip");

    [Fact]
    public Task Save_ProgramInZip_IsRefused() => AssertRefused(FileRules.Executable, Zip("资料/setup.exe"), "资料.zip");

    [Fact]
    public Task Save_Macros_AreRefused() => AssertRefused(FileRules.Macros, Zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"), "表.xlsx");

    public static TheoryData<byte[], string> Kinds => new()
    {
        { "%PDF-1.7\n"u8.ToArray(), "application/pdf" },
        { [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], "image/png" },
        { [0xFF, 0xD8, 0xFF, 0xE0, 0], "image/jpeg" },
        { "GIF89a\u0001"u8.ToArray(), "image/gif" },
        { "RIFF\u0001\u0001\u0001\u0001WEBPVP8 "u8.ToArray(), "image/webp" },
        { "RIFF\u0001\u0001\u0001\u0001WAVEfmt "u8.ToArray(), "audio/wav" },
        { [0, 0, 0, 0x18, .. "ftypisom"u8, 0, 0, 2, 0], "video/mp4" },
        { "ID3\u0004"u8.ToArray(), "audio/mpeg" },
        { [0xFF, 0xFB, 0x90, 0x64, 0], "audio/mpeg" },
        { Zip("a.txt"), "application/zip" },
        { Zip("[Content_Types].xml", "word/document.xml"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { Zip("[Content_Types].xml", "xl/workbook.xml"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { Zip("[Content_Types].xml", "ppt/presentation.xml"), "application/vnd.openxmlformats-officedocument.presentationml.presentation" },
        { Compound("WordDocument"), "application/msword" },
        { Compound("Workbook"), "application/vnd.ms-excel" },
        { Encoding.UTF8.GetBytes("已退缴，附凭证。"), "text/plain" },
        { [0xD2, 0xD1, 0xCD, 0xCB, 0xBD, 0xC9], "text/plain" },
        { Encoding.UTF8.GetBytes("单位,金额\n某街道,100\n"), "text/csv" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Save_KnownContentUnderALyingName_IsTakenForWhatItIs(byte[] content, string mediaType)
    {
        var saved = await _store.SaveAsync(new MemoryStream(content), "说是.图片", By, TestContext.Current.CancellationToken);

        Assert.Equal(mediaType, saved.MediaType);
        Assert.Equal(content.Length, saved.Bytes);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("ABCDEF")]
    [InlineData("")]
    public void Open_NoDigest_IsNull(string text) => Assert.Null(_store.Open(text));

    private Task<Attachment> SaveAsync(string text, string? name) =>
        _store.SaveAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), name, By, TestContext.Current.CancellationToken);

    private async Task AssertRefused(Rule rule, byte[] content, string name)
    {
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => _store.SaveAsync(new MemoryStream(content), name, By, TestContext.Current.CancellationToken));
        Assert.Equal(rule.Code, Assert.Single(refused.Rules).Code);
        Assert.Contains($"“{name}”", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Files());
    }

    private string[] Files() => Directory.Exists(_folder) ? Directory.GetFiles(_folder, "*", SearchOption.AllDirectories) : [];

    private static byte[] Zip(params string[] names) => TestWorkbook.Zip([.. names.Select(n => (n, "x"))]).ToArray();

    private static byte[] Compound(string part) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes(part + '\0')];
}
