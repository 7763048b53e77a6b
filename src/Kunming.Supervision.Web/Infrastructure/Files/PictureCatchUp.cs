using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Infrastructure.Files;

/// <summary>
/// Reads once, after the start, the pictures that were stored before what is known of pictures today was: in small steps, each saved by itself, so that a stop loses
/// nothing and the next start goes on where this one ended. One program at a time does it.
/// </summary>
public sealed class PictureCatchUp(IServiceScopeFactory scopes, FileStore files, PictureReader pictures, ILogger<PictureCatchUp> log) : BackgroundService
{
    public const string Setting = "Files:CatchUp";

    /// <summary>More are left to the next start.</summary>
    public const int Most = 20_000;

    private const int Step = 20;
    private const long Lock = 0x7069637475726573;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <returns>How many pictures were read.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken = default)
    {
        var (read, last) = (0, Guid.Empty);
        while (read < Most)
        {
            var (done, upTo) = await StepAsync(last, cancellationToken);
            if (upTo is not { } next)
            {
                break;
            }

            (read, last) = (read + done, next);
            await Task.Delay(Pause, cancellationToken);
        }

        if (read > 0)
        {
            log.LogInformation("{Count} pictures that were stored before can be compared now", read);
        }

        return read;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await RunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogDebug("Reading older pictures goes on at the next start");
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Whatever it is, the site goes on, and the next start tries again.
            log.LogError(failure, "Older pictures could not be read");
        }
    }

    /// <returns>How many were read, and up to which; null when there is none left, or somebody else is at it.</returns>
    private async Task<(int Read, Guid? UpTo)> StepAsync(Guid after, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDbContext>();
        db.Scope = RowScope.System("pictures");
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!(await db.Database.SqlQuery<bool>($"select pg_try_advisory_xact_lock({Lock})").ToListAsync(cancellationToken))[0])
        {
            return (0, null);
        }

        var waiting = await db.Attachments.Where(a => a.PictureVersion < PictureMark.Version && a.MediaType.StartsWith("image/") && a.Id > after).OrderBy(a => a.Id).Take(Step).ToListAsync(cancellationToken);
        var read = 0;
        foreach (var attachment in waiting)
        {
            // A file that is not there now may be there at the next start: it stays unread.
            if (files.Exists(attachment.Sha256))
            {
                attachment.With(await pictures.ReadAsync(attachment.MediaType, () => files.Open(attachment.Sha256)!, cancellationToken));
                read++;
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        Guid[] ids = [.. waiting.Select(a => a.Id)];
        await db.Database.ExecuteSqlAsync(
            $"update measure_proofs p set taken_on = a.taken_on from attachments a where a.id = p.attachment_id and a.id = any ({ids}) and p.taken_on is null and a.taken_on is not null", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (read, waiting.Count > 0 ? waiting[^1].Id : null);
    }
}
