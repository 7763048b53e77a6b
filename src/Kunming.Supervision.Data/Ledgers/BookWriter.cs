using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Data.Ledgers;

/// <summary>The lines of a book, one JSON object in each (docs/audit.md): a head, for each chain its beginning, its rows and its end, and the end of all.</summary>
internal sealed class BookWriter : IAsyncDisposable
{
    public const string Format = "kunming-supervision-book/2";

    /// <summary>Books from before the lines had 档号.</summary>
    public const string FormatWithoutNumbers = "kunming-supervision-book/1";

    private const int FlushAt = 64 * 1024;
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };
    private readonly Stream _stream;
    private readonly System.Buffers.ArrayBufferWriter<byte> _buffer = new(2 * FlushAt);
    private readonly Utf8JsonWriter _json;
    private readonly ChainDigest _digest = new();
    private readonly RowBytes _bytes = new();
    private readonly List<ChainMark> _marks = [];
    private ChainMark? _last;
    private string _custodian = LedgerArchiveNumber.NoCustodian;
    private long _rows;
    private long _disclosed;

    public BookWriter(Stream stream)
    {
        _stream = stream;
        _json = new(_buffer, Options);
    }

    public void Begin(BookHead head)
    {
        _json.WriteStartObject();
        _json.WriteString("book", Format);
        _json.WriteString("title", head.Title);
        _json.WriteString("about", head.About);
        _json.WriteString("made_by", head.MadeBy);
        _json.WriteString("made_on", Text(head.MadeOn));
        EndLine();
    }

    /// <param name="custodian">Whose lines the next rows are, as 档号 names it.</param>
    public void BeginChain(string custodian) => _custodian = custodian;

    /// <param name="full">Whether it is shown, or only followed.</param>
    public async ValueTask WriteAsync(HistoryEntry row, bool full, CancellationToken cancellation)
    {
        if (_last is null)
        {
            _json.WriteStartObject();
            _json.WriteString("chain", row.Chain);
            _json.WriteNumber("after", row.Sequence - 1);
            _json.WriteString("previous", Convert.ToHexStringLower(row.PreviousHash));
            _json.WriteString("custodian", _custodian);
            EndLine();
        }

        _json.WriteStartObject();
        _json.WriteNumber("n", row.Sequence);
        _json.WriteNumber("id", row.Id);
        _json.WriteString("algorithm", row.Algorithm);
        if (full)
        {
            WriteContent(row);
            if (row.Ledger is { } kind)
            {
                _json.WriteString("archive_number", LedgerArchiveNumber.Of(_custodian, row.Day, kind, row.Sequence));
            }

            _disclosed++;
        }
        else if (row.Algorithm is ChainDigest.Sm3 or ChainDigest.Sha256)
        {
            _json.WriteString("content", Convert.ToHexStringLower(ContentOf(row)));
        }

        _json.WriteString("hash", Convert.ToHexStringLower(row.Hash));
        EndLine();
        _rows++;
        _last = new(row.Chain, row.Sequence, row.Hash);
        if (_buffer.WrittenCount >= FlushAt)
        {
            await FlushAsync(cancellation);
        }
    }

    public void EndChain()
    {
        if (_last is { } mark)
        {
            _marks.Add(mark);
            _last = null;
        }
    }

    public async Task<BookEnd> EndAsync(CancellationToken cancellation)
    {
        var end = new BookEnd(_rows, _disclosed, ChainMark.CheckValueOf(_marks), _marks);
        _json.WriteStartObject();
        _json.WriteNumber("rows", end.Rows);
        _json.WriteNumber("disclosed", end.Disclosed);
        _json.WriteString("check", end.CheckValue);
        EndLine();
        await FlushAsync(cancellation);
        return end;
    }

    public async ValueTask DisposeAsync()
    {
        _digest.Dispose();
        await _json.DisposeAsync();
    }

    private static string Text(DateTimeOffset on) => on.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    private byte[] ContentOf(HistoryEntry row)
    {
        _bytes.Clear();
        row.WriteOwn(_bytes);
        var digest = new byte[ChainDigest.Length];
        _digest.ComputeContent(row.Algorithm, _bytes.Written, digest);
        return digest;
    }

    /// <summary>In the order in which the columns are hashed.</summary>
    private void WriteContent(HistoryEntry row)
    {
        _json.WriteString("subject", row.Subject);
        _json.WriteString("subject_id", row.SubjectId);
        _json.WriteString("label", row.Label);
        _json.WriteString("event", row.Event);
        _json.WriteString("summary", row.Summary);
        _json.WriteString("payload", row.Payload);
        _json.WriteString("by_officer_id", row.By.OfficerId);
        _json.WriteString("by_officer", row.By.Officer);
        _json.WriteString("by_organisation_id", row.By.OrganisationId);
        _json.WriteString("by_organisation", row.By.Organisation);
        _json.WriteString("by_on", Text(row.By.On));
        _json.WriteString("day", row.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        _json.WriteString("ledger", row.Ledger?.ToString());
        WriteId("group_id", row.GroupId);
        WriteId("jurisdiction_id", row.JurisdictionId);
    }

    private void WriteId(string name, Guid? id)
    {
        if (id is { } value)
        {
            _json.WriteString(name, value);
        }
        else
        {
            _json.WriteNull(name);
        }
    }

    private void EndLine()
    {
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        _buffer.GetSpan(1)[0] = (byte)'\n';
        _buffer.Advance(1);
    }

    private async ValueTask FlushAsync(CancellationToken cancellation)
    {
        await _stream.WriteAsync(_buffer.WrittenMemory, cancellation);
        _buffer.ResetWrittenCount();
    }
}
