using System.Diagnostics;
using Kunming.Supervision.Web.Tests.Architecture;
using Kunming.Supervision.Web.Tests.Hosting;
using Npgsql;

namespace Kunming.Supervision.Web.Tests.Audit;

/// <summary>deploy/backup.sh as an operator runs it, on a database of its own.</summary>
public sealed class BackupTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Backup_AnchorsWhereTheConfigurationPutsThem_AreCopiedAndTheKeyIsNot()
    {
        var folder = Directory.CreateTempSubdirectory("kunming-backup-").FullName;
        var (audit, key, backups) = (Path.Combine(folder, "elsewhere"), Path.Combine(folder, "secrets.key"), Path.Combine(folder, "backups"));
        Directory.CreateDirectory(audit);
        await File.WriteAllTextAsync(Path.Combine(audit, "anchors.txt"), "anchors");
        await File.WriteAllTextAsync(key, "key");

        var (exit, said) = await RunAsync(folder, audit, key, backups);

        Assert.True(exit is 0, said);
        var backup = Assert.Single(Directory.GetDirectories(backups));
        Assert.Equal("anchors", await File.ReadAllTextAsync(Path.Combine(backup, "anchors.txt")));
        Assert.DoesNotContain(Directory.GetFiles(backup), f => f.EndsWith(".key", StringComparison.Ordinal));
        Assert.Contains($"The key file {key} is not in it.", said, StringComparison.Ordinal);
        (exit, said) = await RunAsync(folder, audit, key, "--key-to", Path.Combine(backups, "secrets.key"), backups);
        Assert.True(exit is not 0 && said.Contains("Keep the key apart", StringComparison.Ordinal), said);
        (exit, said) = await RunAsync(folder, Path.Combine(folder, "nowhere"), key, "--key-to", Path.Combine(folder, "safe", "kept.key"), Path.Combine(folder, "more"));
        Assert.True(exit is 0 && said.Contains("No anchors were found", StringComparison.Ordinal), said);
        Assert.Equal("key", await File.ReadAllTextAsync(Path.Combine(folder, "safe", "kept.key")));
        Directory.Delete(folder, recursive: true);
    }

    private async Task<(int Exit, string Said)> RunAsync(string data, string audit, string key, params string[] arguments)
    {
        var database = new NpgsqlConnectionStringBuilder(site.App.OwnerConnectionString);
        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(SourceTree.Root, "deploy", "backup.sh"));
        Array.ForEach(arguments, start.ArgumentList.Add);
        foreach (var (name, value) in new[]
        {
            ("PGHOST", database.Host), ("PGPORT", $"{database.Port}"), ("PGUSER", database.Username), ("PGPASSWORD", database.Password), ("PGDATABASE", database.Database),
            ("KUNMING_DATA", data), ("Audit__Folder", audit), ("Keys__File", key),
        })
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var (said, failed) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await said + await failed);
    }
}
