using System.Buffers.Binary;
using System.Buffers.Text;
using Kunming.Supervision.Domain.Issues;

namespace Kunming.Supervision.Web.Pages.Issues.Bulk;

/// <summary>
/// Which issues were looked at, and at which revision: twenty bytes each, as one field of the form. It grants nothing: each issue is read through what its
/// sender may see and asked for obstacles again.
/// </summary>
public static class BulkPlan
{
    private const int Length = 20;

    public static string Write(IEnumerable<Issue> issues) => Write(issues.Select(i => (i.Id, i.Revision)));

    public static string Write(IEnumerable<(Guid Id, int Revision)> seen)
    {
        using var bytes = new MemoryStream();
        Span<byte> one = stackalloc byte[Length];
        foreach (var (id, revision) in seen)
        {
            id.TryWriteBytes(one);
            BinaryPrimitives.WriteInt32LittleEndian(one[16..], revision);
            bytes.Write(one);
        }

        return Base64Url.EncodeToString(bytes.ToArray());
    }

    /// <returns>Null for what is no plan, or too long for one; each issue once.</returns>
    public static IReadOnlyList<(Guid Id, int Revision)>? Read(string? text)
    {
        if (string.IsNullOrEmpty(text) || !Base64Url.IsValid(text) || Base64Url.DecodeFromChars(text) is not { } bytes || bytes.Length % Length is not 0
            || bytes.Length / Length > BulkVerbs.Most)
        {
            return null;
        }

        return [.. bytes.Chunk(Length).Select(one => (Id: new Guid(one.AsSpan(0, 16)), Revision: BinaryPrimitives.ReadInt32LittleEndian(one.AsSpan(16)))).DistinctBy(s => s.Id)];
    }
}
