using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Numbers;
using Kunming.Supervision.Data.Organisations;
using Kunming.Supervision.Data.Regulations;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Web.Deadlines;
using Kunming.Supervision.Web.Infrastructure.Files;
using Kunming.Supervision.Web.Organisations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>
/// A lived-in demonstration: nine months of 2026 told by the domain's own verbs, from the directory workbook to closed issues and reports.
/// The same seed tells the same story; only ids differ.
/// </summary>
public sealed class DemonstrationSeed
{
    private const int Seed = 20260928;
    private const int FilesAtOnce = 8;

    private readonly SupervisionDbContext _db;
    private readonly FileStore _files;
    private readonly DemonstrationStage _stage;

    private DemonstrationSeed(SupervisionDbContext db, FileStore files, DemonstrationStage stage) => (_db, _files, _stage) = (db, files, stage);

    /// <summary>Fills an empty database, whole or not at all; does nothing when there are organisations.</summary>
    /// <param name="services">The host's root services.</param>
    /// <param name="clock">Its present is the end of the story, but at most <see cref="DemonstrationClock.Start"/>.</param>
    /// <returns>True when it was filled now.</returns>
    public static async Task<bool> SeedAsync(IServiceProvider services, TimeProvider clock, CancellationToken cancellationToken = default)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDbContext>();
        db.Scope = RowScope.System("demonstration");
        if (await db.Organisations.AnyAsync(cancellationToken))
        {
            return false;
        }

        var now = clock.GetUtcNow() < DemonstrationClock.Start ? clock.GetUtcNow() : DemonstrationClock.Start;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var stage = await PrepareAsync(scope.ServiceProvider, db, now, cancellationToken);
        var story = new DemonstrationSeed(db, scope.ServiceProvider.GetRequiredService<FileStore>(), stage);
        await story.TellAsync(scope.ServiceProvider.GetRequiredService<FigureCounter>(), scope.ServiceProvider.GetRequiredService<NoticeBox>(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static async Task<DemonstrationStage> PrepareAsync(IServiceProvider services, SupervisionDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var random = new Random(Seed);
        await using (var workbook = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Demonstration", "机构名录.xlsx")))
        {
            await services.GetRequiredService<DirectoryImport>().ApplyAsync(
                DirectoryWorkbook.Read(workbook, cancellationToken), ChinaTime.DayOf(DemonstrationCast.Setup.On), DemonstrationCast.Setup, cancellationToken);
        }

        await IssueCategorySeed.EnsureAsync(db, cancellationToken);
        await RegulationSeed.EnsureAsync(db, cancellationToken);
        var city = await db.Jurisdictions.SingleAsync(j => j.Kind == JurisdictionKind.City, cancellationToken);
        var directory = await db.Organisations.OrderBy(o => o.Code).ToListAsync(cancellationToken);
        var template = GroupTemplate.City(city.Id, DemonstrationCast.Setup);
        var groups = GroupFormation.FromDirectory(city.Id, directory, [], template, DemonstrationCast.Since, DemonstrationCast.Setup);
        var cast = new DemonstrationCast(directory, groups, random);
        db.Add(template);
        db.AddRange(groups);
        await AddAccountsAsync(services, db, cast, now, cancellationToken);
        return new(cast, await db.IssueCategories.ToListAsync(cancellationToken), services.GetRequiredService<WorkCalendar>(), random, now)
        {
            Catalogue = await db.CatalogueAsync(cancellationToken),
            Areas = await db.Jurisdictions.OrderBy(j => j.Code).ToListAsync(cancellationToken),
        };
    }

    private static async Task AddAccountsAsync(
        IServiceProvider services, SupervisionDbContext db, DemonstrationCast cast, DateTimeOffset now, CancellationToken cancellationToken)
    {
        db.AddRange(cast.Officers);
        await db.SaveChangesAsync(cancellationToken);
        var accounts = services.GetRequiredService<UserManager<Account>>();
        var configuration = services.GetRequiredService<IConfiguration>();
        var password = DemonstrationFolder.From(configuration).Password(configuration);
        foreach (var account in DemonstrationAccounts.All)
        {
            var created = await accounts.CreateAsync(
                new() { UserName = account.UserName, Seat = account.Seat, OfficerId = cast.Holders[account.UserName].Id, Enabled = true, CreatedOn = now, PasswordSetOn = now }, password);
            if (!created.Succeeded)
            {
                throw new InvalidOperationException($"Demonstration account {account.UserName}: {string.Join(' ', created.Errors.Select(e => e.Description))}");
            }
        }
    }

    /// <summary>Runs the story in stretches: figures of a report are counted from what was stored when it was written.</summary>
    private async Task TellAsync(FigureCounter counter, NoticeBox notices, CancellationToken cancellationToken)
    {
        var enrolled = _stage.Cast.Officers.Count;
        new DemonstrationTemplates(_stage).Plan();
        new DemonstrationTasks(_stage, new(_stage, new(_stage, new(_stage), new(_stage)))).Plan();
        new DemonstrationMeetings(_stage).Plan();
        new DemonstrationClasses(_stage).Plan();
        new DemonstrationCategories(_stage).Plan();
        new DemonstrationRecusals(_stage).Plan();
        new DemonstrationHelpRequests(_stage).Plan();
        new DemonstrationLedgers(_stage).Plan();
        new DemonstrationTalentPool(_stage).Plan();
        new DemonstrationRotation(_stage).Plan();
        new DemonstrationSealed(_stage).Plan();
        new DemonstrationSuccessions(_stage).Plan();
        new DemonstrationLineage(_stage).Plan();
        new DemonstrationViews(_stage, await _db.Users.ToDictionaryAsync(a => a.UserName!, a => a.Id, cancellationToken)).Plan();
        foreach (var (on, write) in Chapters(new(_stage, counter), new(_stage, _db, counter, notices)))
        {
            await RunAsync(on, enrolled, cancellationToken);
            enrolled = _stage.Cast.Officers.Count;
            if (on <= _stage.Now)
            {
                await write(on, cancellationToken);
            }
        }

        await RunAsync(_stage.Now, enrolled, cancellationToken);
        foreach (var (series, count) in _stage.Numbers)
        {
            await _db.TakeNumbersAsync(series, count, cancellationToken);
        }
    }

    private IEnumerable<(DateTimeOffset On, Func<DateTimeOffset, CancellationToken, Task> Write)> Chapters(DemonstrationReports reports, DemonstrationQuestions questions)
    {
        foreach (var quarter in (Quarter[])[new(DemonstrationStage.Year, 1), new(DemonstrationStage.Year, 2)])
        {
            yield return (_stage.Moment(_stage.Calendar.LastWorkingDayOf(quarter), 0, 10), (on, cancel) => reports.ReportOfGroupsAsync(quarter, on, cancel));
            yield return (_stage.Moment(quarter.End, 3, 10), (on, cancel) => reports.SynthesiseAsync(quarter, on, cancel));
            if (quarter.Number is 2)
            {
                yield return (_stage.Moment(quarter.End, 8, 9), (on, cancel) => questions.AskAsync(quarter, on, cancel));
            }

            yield return (DemonstrationRechecks.DayOf(quarter, _stage.Calendar), (on, cancel) => new DemonstrationRechecks(_stage, _db).DrawAsync(quarter, on, cancel));
        }

        yield return (_stage.Moment(new(DemonstrationStage.Year, 9, 24), 0, 16), (on, cancel) => reports.BeginAsync(new(DemonstrationStage.Year, 3), on, cancel));
        yield return (_stage.Moment(new(DemonstrationStage.Year, 9, 24), 0, 17), questions.IssueAsync);
        yield return (DemonstrationSchemes.On, (on, cancel) => new DemonstrationSchemes(_stage, _db).DraftAsync(on, cancel));
    }

    private async Task RunAsync(DateTimeOffset until, int enrolled, CancellationToken cancellationToken)
    {
        // What begins takes some minutes, and nothing happens after the end.
        var last = _stage.Now.AddMinutes(-15);
        _stage.Agenda.RunUntil(until < last ? until : last);
        await Parallel.ForEachAsync(_stage.Files, new ParallelOptions { MaxDegreeOfParallelism = FilesAtOnce, CancellationToken = cancellationToken }, StoreAsync);
        _stage.FilesStored();
        _db.AddRange(_stage.Cast.Officers.Skip(enrolled));
        _db.AddRange(_stage.Made);
        _stage.Made.Clear();
        _db.ChangeTracker.DetectChanges();

        // History is written here in the order of time: the save itself would write it thing by thing.
        var aggregates = _db.ChangeTracker.Entries<Aggregate>().Select(e => e.Entity).ToList();
        _db.History.AddRange(aggregates.SelectMany(HistoryWriter.EntriesOf).OrderBy(h => h.By.On));
        aggregates.ForEach(a => a.ClearEvents());
        await _db.SaveChangesAsync(cancellationToken);
    }

    private async ValueTask StoreAsync((byte[] Bytes, Attachment Attachment) file, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(file.Bytes);
        var stored = await _files.SaveAsync(content, file.Attachment.Name, file.Attachment.Uploaded, cancellationToken);
        file.Attachment.With(new(stored.PictureHash, stored.TakenOn) { Turns = stored.PictureTurns, Points = stored.PicturePoints });
        if ((stored.Sha256, stored.MediaType) != (file.Attachment.Sha256, file.Attachment.MediaType))
        {
            throw new InvalidOperationException($"The store took {file.Attachment.Name} for {stored.MediaType} with another digest.");
        }
    }
}
