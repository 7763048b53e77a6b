using Kunming.Supervision.Data.Audit;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kunming.Supervision.Web.Infrastructure.Audit;

/// <summary>An act that leaves a row: its key in the row, its sort, and how the auditors' pages call it.</summary>
/// <param name="Key">The page with its handler (<c>/Issues/Export</c>, <c>/Ledgers/Index:Export</c>), or a word of its own.</param>
public sealed record AuditAction(string Key, AuditKind Kind, string Word);

/// <summary>
/// What leaves a row: every form, without asking, and those readings that are listed here or lie under <c>/Admin</c>. A new form or a new
/// sensitive page gets its line, so that the auditors read a word; a test counts them.
/// </summary>
public static partial class AuditActions
{
    /// <summary>Of an upload in parts; the form that takes it leaves a row of its own.</summary>
    public static AuditAction UploadBegun => new("uploads.begin", AuditKind.Verb, "开始上传文件");

    public static AuditAction UploadForgotten => new("uploads.forget", AuditKind.Verb, "放弃上传的文件");

    private const string Administration = "/Admin/";

    public static AuditAction? Find(string key) => ByKey.GetValueOrDefault(key);

    /// <summary>The word for people; the key itself where none is known.</summary>
    public static string WordOf(string key) => Find(key)?.Word ?? key;

    /// <summary>The act that a request is, or null when it leaves no row: of a page, or of an endpoint that says which act it is (<see cref="AuditAction"/> in its metadata).</summary>
    public static (string Key, AuditKind Kind)? For(HttpContext http)
    {
        var metadata = http.GetEndpoint()?.Metadata;
        return metadata?.GetMetadata<CompiledPageActionDescriptor>() is { } page ? For(page, http.Request)
            : metadata?.GetMetadata<AuditAction>() is { } own ? (own.Key, own.Kind) : null;
    }

    /// <summary>The act that a request for a page is, or null when reading that page leaves no row.</summary>
    public static (string Key, AuditKind Kind)? For(CompiledPageActionDescriptor page, HttpRequest request)
    {
        var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var key = KeyOf(page, reads ? HttpMethods.Get : request.Method, (string?)request.RouteValues["handler"] ?? request.Query["handler"]);
        var listed = Find(key);
        return reads
            ? listed is { Kind: AuditKind.Reading } || page.ViewEnginePath.StartsWith(Administration, StringComparison.Ordinal) ? (key, AuditKind.Reading) : null
            : (key, listed?.Kind is AuditKind.Session ? AuditKind.Session : AuditKind.Verb);
    }

    /// <summary>The large-type switch changes only a cookie of the browser: without an account it says nothing about anybody.</summary>
    public static bool IsLeftOut(string key, bool signedIn) => !signedIn && key is "/LargeType";

    /// <summary>Only a handler that the page has comes into the key: the name in the address is anybody's text.</summary>
    private static string KeyOf(CompiledPageActionDescriptor page, string method, string? handler)
    {
        var name = page.HandlerMethods.FirstOrDefault(h => h.Name is not null && string.Equals(h.Name, handler, StringComparison.OrdinalIgnoreCase)
            && string.Equals(h.HttpMethod, method, StringComparison.OrdinalIgnoreCase))?.Name;
        return name is null ? page.ViewEnginePath : $"{page.ViewEnginePath}:{name}";
    }
}
