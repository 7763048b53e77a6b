using System.Buffers.Binary;

namespace Kunming.Supervision.Data.History.Verification;

/// <summary>
/// The rows of a binary COPY, as bytes: no value is decoded that is not asked for. One row at a time is in memory, in a buffer that is used
/// over and over.
/// </summary>
internal sealed class CopyRows(Stream stream, int fields)
{
    private const int HeaderLength = 19;
    private const int EndOfRows = -1;

    private readonly int[] _starts = new int[fields];
    private readonly int[] _lengths = new int[fields];
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private int _row;
    private int _hash;
    private bool _begun;

    /// <summary>The fields before this one, with their lengths.</summary>
    public ReadOnlySpan<byte> Before(int field) => _buffer.AsSpan(_row, StartOf(field) - _row);

    /// <summary>The fields from this one to the last but one, with their lengths.</summary>
    public ReadOnlySpan<byte> From(int field) => _buffer.AsSpan(StartOf(field), _hash - StartOf(field));

    /// <summary>A field's value; empty for null.</summary>
    public ReadOnlySpan<byte> this[int field] => _buffer.AsSpan(_starts[field], Math.Max(0, _lengths[field]));

    public long NumberAt(int field) => BinaryPrimitives.ReadInt64BigEndian(this[field]);

    /// <summary>Steps to the next row that has arrived whole; false when more has to be read first.</summary>
    public bool TryTake()
    {
        if (!_begun && !TryBegin())
        {
            return false;
        }

        var at = _start;
        if (_end - at < sizeof(short) || BinaryPrimitives.ReadInt16BigEndian(_buffer.AsSpan(at)) is EndOfRows)
        {
            return false;
        }

        at += sizeof(short);
        _row = at;
        for (var field = 0; field < fields; field++)
        {
            if (_end - at < sizeof(int))
            {
                return false;
            }

            _hash = at;
            _lengths[field] = BinaryPrimitives.ReadInt32BigEndian(_buffer.AsSpan(at));
            at += sizeof(int);
            _starts[field] = at;
            at += Math.Max(0, _lengths[field]);
            if (at > _end)
            {
                return false;
            }
        }

        _start = at;
        return true;
    }

    /// <summary>Reads on; false at the end. What <see cref="TryTake"/> gave is gone then.</summary>
    public async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellation);
        _end += read;
        return read > 0;
    }

    private int StartOf(int field) => _starts[field] - sizeof(int);

    private bool TryBegin()
    {
        if (_end - _start < HeaderLength)
        {
            return false;
        }

        _start += HeaderLength + BinaryPrimitives.ReadInt32BigEndian(_buffer.AsSpan(_start + HeaderLength - sizeof(int)));
        return _begun = true;
    }
}
