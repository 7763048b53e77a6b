using System.IO.Compression;
using System.Security.Cryptography;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Archives;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Archives;
using Kunming.Supervision.Web.Infrastructure.Files;
using Kunming.Supervision.Web.Tests.Access;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Kunming.Supervision.Web.Tests.Pages.Archives;

/// <summary>Packages as jobs beside the request: what they take, what they say when they fail, and that they leave nothing half done.</summary>
[Collection(AccessSuite.Name)]
public sealed class ArchiveMakingTests(AccessWorld world)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Workshops => Path.Combine(world.App.Folder, "files", "archives", "making");

    /// <summary>Whole, and ended.</summary>
    private async Task<ArchiveMaking> MadeAsync(ArchiveOrder order)
    {
        var making = await world.App.Services.GetRequiredService<ArchiveMakings>().StartAsync(order);
        await world.RestAsync();
        return making;
    }

    [Fact]
    public async Task Make_QuarterWithNothingInIt_SaysWhyAndLeavesNoFile()
    {
        var quarter = Quarter.TryFromKey(20151)!.Value;
        var making = await MadeAsync(new(world.As(Role.Office).AccountId, $"{quarter.Key}", ArchiveScope.Of(quarter), Retention.TenYears));

        Assert.Equal((ArchiveMakingState.Failed, ArchiveFileRules.NothingToKeep.Message), (making.State, making.Failure));
        Assert.Contains(ArchiveFileRules.NothingToKeep.Message, (await (await world.BrowserOf(Role.Office)).OpenAsync($"/archives/making/{making.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains(ArchiveFileRules.NothingToKeep.Message, (await (await world.BrowserOf(Role.Office)).OpenAsync("/archives")).Text, StringComparison.Ordinal);
        Assert.False(await world.App.InDb(db => db.Archives.AnyAsync(a => a.QuarterKey == quarter.Key)));
        Assert.Empty(Directory.Exists(Workshops) ? Directory.GetDirectories(Workshops) : []);
    }

    [Fact]
    public async Task Make_AccountThatIsGone_SaysSo()
    {
        var quarter = Quarter.TryFromKey(20152)!.Value;

        Assert.Equal(ArchiveMaker.AccountGone, (await MadeAsync(new(Guid.NewGuid(), $"{quarter.Key}", ArchiveScope.Of(quarter), Retention.TenYears))).Failure);
    }

    [Fact]
    public void Start_WhatIsBeingMadeAlready_IsRefused()
    {
        var (quarter, jobs) = (Quarter.TryFromKey(20153)!.Value, new Web.Infrastructure.Jobs.PendingJobs());
        var makings = new ArchiveMakings(jobs, world.App.Clock);
        var order = new ArchiveOrder(Guid.NewGuid(), $"{quarter.Key}", ArchiveScope.Of(quarter), Retention.TenYears);
        _ = makings.StartAsync(order);

        var refused = Assert.Throws<RuleViolationException>(() => { _ = makings.Start(new Microsoft.AspNetCore.Http.DefaultHttpContext(), order); });

        Assert.Equal([ArchiveMakings.AlreadyMaking], refused.Rules);
    }

    [Fact]
    public void ClearUp_AtTheNextStart_RemovesWhatWasLeftAndNotWhatIsBeingMade()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var store = new ArchiveStore(Options.Create(new FileStoreOptions { Folder = folder }));
        var left = Directory.CreateDirectory(Path.Combine(folder, "archives", "making", "left")).FullName;
        File.WriteAllText(Path.Combine(left, "package.zip"), "half");
        using (var working = store.Open())
        {
            Assert.Equal(1, store.ClearUp());
            Assert.Equal((false, true), (Directory.Exists(left), Directory.Exists(working.Folder)));
        }

        Assert.Empty(Directory.GetDirectories(Path.Combine(folder, "archives", "making")));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Build_ReportWithAKeptPdf_TakesItsBytes()
    {
        var id = Guid.Parse((await world.FreshAsync("report:paper")).Route[0].Value);
        var report = await world.App.InDb(db => db.Reports.AsNoTracking().SingleAsync(r => r.Id == id));
        var note = Domain.Ledgers.LedgerNote.Enter($"SG-B-{Guid.NewGuid():N}"[..20], new(LedgerKind.Meeting, report.Quarter.Start, "县委常委会听取汇报", "听取单元组工作情况", null), world.City.Group.Id, world.City.City.Id, world.As(Role.Member), world.Now);
        await world.App.SaveAsync(note);
        await using var scope = world.App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<SupervisionDbContext>().Scope = RowScope.Of(world.As(Role.Office));
        using var workshop = scope.ServiceProvider.GetRequiredService<ArchiveStore>().Open();
        var steps = new List<ArchiveProgress>();

        var (seal, file) = await scope.ServiceProvider.GetRequiredService<ArchiveBuilder>().BuildAsync(
            workshop.Folder, ArchiveScope.Of(report.Quarter), Retention.TenYears, world.As(Role.Office), world.Now, steps.Add, Cancel);

        var kept = report.Last!.Paper!;
        using var zip = await ZipFile.OpenReadAsync(file, Cancel);
        await using var entry = await zip.GetEntry($"报告/{report.Title}.pdf")!.OpenAsync(Cancel);
        using var bytes = new MemoryStream();
        await entry.CopyToAsync(bytes, Cancel);
        Assert.Equal((kept.Sha256, kept.Bytes), (Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray())), bytes.Length));
        Assert.Contains($"{kept.Bytes}  {kept.Sha256}  报告/{report.Title}.pdf\n", seal.Contents, StringComparison.Ordinal);
        Assert.All(steps, s => Assert.InRange(s.Done, 0, s.Total - 1));
        Assert.Equal(steps.OrderBy(s => s.Done), steps);
    }
}
