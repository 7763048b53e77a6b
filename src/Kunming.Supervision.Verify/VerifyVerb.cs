using System.IO.Compression;

namespace Kunming.Supervision.Verify;

/// <summary>The command: <c>Kunming.Supervision.Verify FILE [--value CODE]</c>. Ends with 0 when all is true, 1 when something is not, 2 when it could not be asked.</summary>
public static class VerifyVerb
{
    private const int True = 0;
    private const int False = 1;
    private const int NotAsked = 2;
    private const int MostShown = 20;

    public static async Task<int> RunAsync(string[] arguments, TextWriter output)
    {
        if (arguments.Length is not (1 or 3) || (arguments.Length is 3 && arguments[1] is not "--value"))
        {
            await output.WriteLineAsync("用法：Kunming.Supervision.Verify 文件 [--value 校验码]\n文件是系统导出的可核验台账、回执（.zip 或 .jsonl）；校验码印在报告和回执上。");
            return NotAsked;
        }

        var (file, value) = (arguments[0], arguments.ElementAtOrDefault(2));
        if (!File.Exists(file))
        {
            await output.WriteLineAsync($"没有这个文件：{file}");
            return NotAsked;
        }

        BookResult result;
        try
        {
            await using var stream = File.OpenRead(file);
            await using var book = await OpenAsync(stream);
            result = await new BookCheck(value).RunAsync(book);
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException)
        {
            await output.WriteLineAsync($"不能读取：{problem.Message}");
            return NotAsked;
        }

        await ShowAsync(result, value, output);
        return result.IsTrue ? True : False;
    }

    /// <summary>The book itself, or the one in an archive.</summary>
    private static async Task<Stream> OpenAsync(FileStream file)
    {
        var magic = new byte[2];
        var read = await file.ReadAtLeastAsync(magic, magic.Length, throwOnEndOfStream: false);
        file.Position = 0;
        if (read < magic.Length || magic is not [(byte)'P', (byte)'K'])
        {
            return file;
        }

        var archive = new ZipArchive(file);
        var entry = archive.Entries.FirstOrDefault(e => e.Name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidDataException("压缩包里没有可核验台账（.jsonl）。");
        return await entry.OpenAsync();
    }

    private static async Task ShowAsync(BookResult result, string? value, TextWriter output)
    {
        await output.WriteLineAsync($"{result.Title}　{result.About}");
        foreach (var chain in result.Chains)
        {
            await output.WriteLineAsync($"链 {chain.Name}：第{chain.First}至{chain.Last}行");
        }

        await output.WriteLineAsync($"共{result.Rows}行，其中{result.Disclosed}行载明内容；全部链尾的校验码 {result.CheckValue}");
        foreach (var fault in result.Faults.Take(MostShown))
        {
            await output.WriteLineAsync($"不符：{fault}");
        }

        if (result.Faults.Count > MostShown)
        {
            await output.WriteLineAsync($"……共{result.Faults.Count}处不符");
        }

        if (value is not null)
        {
            await output.WriteLineAsync(result.ValueFound is { } found ? $"校验码 {value}：与{found}一致" : $"校验码 {value}：不在这份台账中");
        }

        await output.WriteLineAsync(result.IsTrue ? "结论：真" : "结论：假");
    }
}
