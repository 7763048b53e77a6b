using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Kunming.Supervision.Data.History;

/// <summary>
/// The form in which a row is hashed: for each column its length in bytes as a 32-bit number, then the bytes; −1 and nothing for null. All
/// numbers are big-endian. These are the field forms of PostgreSQL's binary COPY, so that the verifier can hash what it reads as it stands.
/// </summary>
internal sealed class RowBytes
{
    private const int TicksPerMicrosecond = (int)TimeSpan.TicksPerMicrosecond;
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
    private static readonly DateTimeOffset Epoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly EpochDay = new(2000, 1, 1);

    private readonly ArrayBufferWriter<byte> _buffer = new(1024);

    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    public void Clear() => _buffer.ResetWrittenCount();

    /// <summary>UTF-8.</summary>
    public void Write(string? text)
    {
        if (text is null)
        {
            WriteLength(-1);
            return;
        }

        var length = Utf8.GetByteCount(text);
        WriteLength(length);
        Utf8.GetBytes(text, _buffer.GetSpan(length));
        _buffer.Advance(length);
    }

    /// <summary>64 bits.</summary>
    public void Write(long number)
    {
        WriteLength(sizeof(long));
        BinaryPrimitives.WriteInt64BigEndian(_buffer.GetSpan(sizeof(long)), number);
        _buffer.Advance(sizeof(long));
    }

    public void Write(byte[] value)
    {
        WriteLength(value.Length);
        _buffer.Write(value);
    }

    /// <summary>16 bytes in the order in which a UUID is written.</summary>
    public void Write(Guid? value)
    {
        if (value is not { } id)
        {
            WriteLength(-1);
            return;
        }

        WriteLength(16);
        id.TryWriteBytes(_buffer.GetSpan(16), bigEndian: true, out _);
        _buffer.Advance(16);
    }

    /// <summary>32 bits: days since 2000-01-01.</summary>
    public void Write(DateOnly day)
    {
        WriteLength(sizeof(int));
        WriteLength(day.DayNumber - EpochDay.DayNumber);
    }

    /// <summary>64 bits: microseconds since 2000-01-01 00:00 UTC, what is finer cut off.</summary>
    public void Write(DateTimeOffset on) => Write((on - Epoch).Ticks / TicksPerMicrosecond);

    private void WriteLength(int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(_buffer.GetSpan(sizeof(int)), length);
        _buffer.Advance(sizeof(int));
    }
}
