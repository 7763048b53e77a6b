using System.Globalization;
using System.Text;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Accounts;
using Kunming.Supervision.Web.Infrastructure.Audit;
using Microsoft.AspNetCore.Antiforgery;

namespace Kunming.Supervision.Web.Infrastructure.Files;

/// <summary>
/// Uploads in parts, after the core and the creation extension of the tus protocol 1.0.0: POST says how long the file is, HEAD how far it has come, PATCH brings
/// the next part. Only the account that began one knows it. What has come whole is named by the form that takes it. An antiforgery token goes in the header.
/// </summary>
public static class UploadEndpoints
{
    public const string Path = "/uploads";
    public const string Length = "Upload-Length";
    public const string Offset = "Upload-Offset";
    public const string Metadata = "Upload-Metadata";
    public const string PartType = "application/offset+octet-stream";

    public static void MapUploads(this WebApplication app)
    {
        var one = Path + "/{id:guid}";
        app.MapPost(Path, BeginAsync).DisableAntiforgery().WithMetadata(AuditActions.UploadBegun);
        app.MapMethods(one, [HttpMethods.Head], ShowAsync);
        app.MapMethods(one, [HttpMethods.Patch], AppendAsync).DisableAntiforgery();
        app.MapMethods(one, [HttpMethods.Delete], ForgetAsync).DisableAntiforgery().WithMetadata(AuditActions.UploadForgotten);
    }

    private static async Task BeginAsync(HttpContext http, UploadDesk desk, CurrentViewer current, IAntiforgery tokens)
    {
        if (await AccountAsync(http, current, tokens) is not { } account)
        {
            return;
        }

        if (!long.TryParse(http.Request.Headers[Length], NumberStyles.None, CultureInfo.InvariantCulture, out var length) || NameOf(http.Request.Headers[Metadata]) is not { } name)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        try
        {
            http.Response.Headers.Location = $"{http.Request.PathBase}{Path}/{desk.Begin(account, name, length)}";
            Answer(http, StatusCodes.Status201Created, 0);
        }
        catch (RuleViolationException refused)
        {
            var tooLarge = refused.Rules.Any(r => r.Code == FileRules.TooLarge.Code);
            await SayAsync(http, tooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest, refused.Message);
        }
    }

    private static async Task ShowAsync(HttpContext http, Guid id, UploadDesk desk, CurrentViewer current)
    {
        if (await current.FindAsync(http.User, http.RequestAborted) is not { } viewer || desk.Find(viewer.AccountId, id) is not { } upload)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.Headers[Length] = upload.Length.ToString(CultureInfo.InvariantCulture);
        Answer(http, StatusCodes.Status200OK, upload.Offset);
    }

    private static async Task AppendAsync(HttpContext http, Guid id, UploadDesk desk, CurrentViewer current, IAntiforgery tokens)
    {
        if (await AccountAsync(http, current, tokens) is not { } account)
        {
            return;
        }

        if (http.Request.ContentType is not PartType || !long.TryParse(http.Request.Headers[Offset], NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var (outcome, now) = await desk.AppendAsync(account, id, offset, http.Request.Body, http.RequestAborted);
        Answer(http, outcome switch
        {
            PartOutcome.Received => StatusCodes.Status204NoContent,
            PartOutcome.NoSuchUpload => StatusCodes.Status404NotFound,
            PartOutcome.WrongOffset => StatusCodes.Status409Conflict,
            PartOutcome.Busy => StatusCodes.Status423Locked,
            _ => StatusCodes.Status413PayloadTooLarge,
        }, now);
    }

    private static async Task ForgetAsync(HttpContext http, Guid id, UploadDesk desk, CurrentViewer current, IAntiforgery tokens)
    {
        if (await AccountAsync(http, current, tokens) is not { } account)
        {
            return;
        }

        http.Response.StatusCode = desk.Find(account, id) is null ? StatusCodes.Status404NotFound : StatusCodes.Status204NoContent;
        desk.Forget(account, id);
    }

    /// <summary>Null when the answer has been given: nobody who records visits or holds classes, or no token.</summary>
    private static async Task<Guid?> AccountAsync(HttpContext http, CurrentViewer current, IAntiforgery tokens)
    {
        if (!await tokens.IsRequestValidAsync(http))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return null;
        }

        if (await current.FindAsync(http.User, http.RequestAborted) is not { Seat: Seat.GroupOfficer or Seat.PartyConductOffice or Seat.CountyOfficer } viewer)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return null;
        }

        return viewer.AccountId;
    }

    private static void Answer(HttpContext http, int status, long? offset)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
        if (offset is { } at)
        {
            http.Response.Headers[Offset] = at.ToString(CultureInfo.InvariantCulture);
        }
    }

    private static Task SayAsync(HttpContext http, int status, string sentence)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(sentence, http.RequestAborted);
    }

    /// <summary>"filename 5ZCN5a2X": keys and values in Base64, with commas between.</summary>
    private static string? NameOf(string? metadata)
    {
        var value = metadata?.Split(',').Select(p => p.Trim().Split(' ', 2)).FirstOrDefault(p => p is ["filename", _])?[1];
        var bytes = new byte[value?.Length ?? 0];
        return value is not null && Convert.TryFromBase64String(value, bytes, out var read) ? Encoding.UTF8.GetString(bytes.AsSpan(0, read)) : null;
    }
}
