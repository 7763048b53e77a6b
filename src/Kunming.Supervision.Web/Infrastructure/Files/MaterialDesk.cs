using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Infrastructure.Files;

/// <summary>Takes what a form brings as material of a visit or a class into the store, without the position unless it is wanted.</summary>
public sealed class MaterialDesk(SupervisionDbContext db, FileStore files, UploadDesk uploads)
{
    /// <summary>Adds the attachments; the caller saves. Uploads are given up once the answer has led on, so that a refused form still has them.</summary>
    /// <exception cref="RuleViolationException">One of them is of a kind that is not taken, or has not come whole.</exception>
    public async Task<IReadOnlyList<Attachment>> TakeAsync(MaterialForm form, Viewer by, DateTimeOffset on, HttpContext http)
    {
        var wanted = form.KeepPosition ? PicturePosition.Kept : PicturePosition.Removed;
        var taken = new List<Attachment>();
        foreach (var sent in form.Sent)
        {
            await using var content = sent.OpenReadStream();
            taken.Add(await files.SaveAsync(content, sent.FileName, by.Sign(on), wanted, http.RequestAborted));
        }

        var waiting = form.Uploads.Distinct().ToList();
        foreach (var id in waiting)
        {
            var (name, content) = uploads.Open(by.AccountId, id);
            await using (content)
            {
                taken.Add(await files.SaveAsync(content, name, by.Sign(on), wanted, http.RequestAborted));
            }
        }

        http.Response.OnCompleted(() =>
        {
            if (http.Response.StatusCode is StatusCodes.Status302Found)
            {
                waiting.ForEach(id => uploads.Forget(by.AccountId, id));
            }

            return Task.CompletedTask;
        });
        db.Attachments.AddRange(taken);
        return taken;
    }

    /// <summary>Files of a record that the viewer has been let see, in the order in which they came.</summary>
    public static async Task<IReadOnlyList<Attachment>> FilesOfAsync(SupervisionDbContext db, IReadOnlyList<Guid> ids, CancellationToken cancellation)
    {
        if (ids.Count is 0)
        {
            return [];
        }

        var found = await db.Attachments.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellation);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }
}
