namespace Kunming.Supervision.Data.History;

/// <summary>A table whose rows are chained, with the columns in the order in which they are hashed.</summary>
/// <param name="Own">After those that every chained row begins with.</param>
public sealed record ChainedTable(string Name, IReadOnlyList<string> Own)
{
    public const string Hash = "hash";

    public static readonly ChainedTable History = new(
        "history",
        [
            "subject", "subject_id", "label", "event", "summary", "payload", "by_officer_id", "by_officer", "by_organisation_id", "by_organisation", "by_on",
            "day", "ledger", "group_id", "jurisdiction_id",
        ]);

    public static readonly ChainedTable Audit = new(
        "audit",
        [
            "on", "account_id", "seat", "officer_id", "officer", "organisation_id", "organisation", "kind", "action", "subject", "subject_id", "label",
            "outcome", "codes", "address", "reference",
        ]);

    public static readonly IReadOnlyList<ChainedTable> All = [History, Audit];

    /// <summary>How many columns tell a row's place.</summary>
    internal const int PlaceColumns = 5;

    private static readonly string[] Common = ["id", "chain", "sequence", "algorithm", "previous_hash"];

    /// <summary>All columns but the hash, as they are hashed.</summary>
    public IReadOnlyList<string> Hashed => [.. Common, .. Own];

    /// <summary>The table's name as it is hashed before the columns.</summary>
    internal byte[] NameBytes
    {
        get
        {
            var bytes = new RowBytes();
            bytes.Write(Name);
            return bytes.Written.ToArray();
        }
    }

    /// <summary>The columns of a row as they are hashed.</summary>
    /// <returns>Where the row's own columns begin.</returns>
    internal static int Write(ChainedRow row, RowBytes bytes)
    {
        bytes.Write(row.Id);
        bytes.Write(row.Chain);
        bytes.Write(row.Sequence);
        bytes.Write(row.Algorithm);
        bytes.Write(row.PreviousHash);
        var content = bytes.Written.Length;
        row.WriteOwn(bytes);
        return content;
    }
}
