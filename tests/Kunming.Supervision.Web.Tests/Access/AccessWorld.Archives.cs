using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Archives;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Ledgers;
using Kunming.Supervision.Web.Archives;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>Packages, and what was entered by hand.</summary>
public sealed partial class AccessWorld
{
    /// <param name="over">Whether its time is over; it was made as long ago.</param>
    private async Task<Spot> ArchiveAsync(ArchiveStatus status, bool over)
    {
        var serial = Next();
        var made = over ? Now.AddYears(-12) : Now;
        var content = System.Text.Encoding.UTF8.GetBytes($"package {serial}");
        var sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content));
        var folder = Directory.CreateDirectory(Path.Combine(App.Folder, "files", "archives"));
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"{sha256}.zip"), content);
        var package = ArchivePackage.Make(
            $"DA-A-{serial:000}", $"第{serial}轮监督工作档案", null, (Guid.NewGuid(), ChinaTime.DayOf(made).AddDays(-1)), _city.City.Id, Retention.TenYears,
            new(sha256, content.Length, 1, $"9  {sha256}  台账/台账.xlsx\n", "AAAA-BBBB-CCCC-DDDD"), As(Role.Office), made);
        if (status is not ArchiveStatus.Kept)
        {
            package.ProposeDestruction("保管期满", As(Role.Office), Now);
        }

        if (status is ArchiveStatus.Destroyed)
        {
            package.Destroy(As(Role.CityLeader), Now);
        }

        await App.SaveAsync(package);
        return Spot.Of(package.Id);
    }

    /// <summary>Something to keep in each of the last quarters: other tests may have archived some of them already.</summary>
    private async Task<Spot> QuartersToArchiveAsync()
    {
        for (var (quarter, left) = (Quarter.Of(Today).Previous, 8); left > 0; (quarter, left) = (quarter.Previous, left - 1))
        {
            await NoteAsync(quarter.End);
        }

        return Spot.None;
    }

    /// <summary>A package that was asked for and has ended.</summary>
    private async Task<Spot> MakingAsync()
    {
        var round = Domain.Rounds.Round.Plan($"轮次{Next()}", _city.City.Id, Today.AddDays(-20), Today.AddDays(-10), TestPeople.Setup);
        await App.SaveAsync(round);
        var making = await App.Services.GetRequiredService<ArchiveMakings>().StartAsync(new(As(Role.Office).AccountId, round.Id.ToString(), ArchiveScope.Of(round), Retention.TenYears));
        await RestAsync();
        return Spot.Of(making.Id);
    }

    private async Task<Spot> NoteAsync(DateOnly? on = null)
    {
        var day = on ?? Today;
        var note = LedgerNote.Enter($"SG-A-{Next():000}", new(LedgerKind.Meeting, day, "县委常委会听取汇报", "听取单元组工作情况", null), _city.Group.Id, _city.City.Id, As(Role.Member), Now);
        await App.SaveAsync(note);
        return Spot.Of(note.Id);
    }
}
