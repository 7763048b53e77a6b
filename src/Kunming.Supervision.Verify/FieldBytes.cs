using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Kunming.Supervision.Verify;

/// <summary>Columns in the form in which they are hashed (docs/audit.md, "The hashed bytes"): length, then bytes; all numbers big-endian.</summary>
internal sealed class FieldBytes
{
    private static readonly DateTime Epoch = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private readonly ArrayBufferWriter<byte> _buffer = new(1024);

    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    public void Clear() => _buffer.ResetWrittenCount();

    public void Text(string? text)
    {
        if (text is null)
        {
            Int32(-1);
            return;
        }

        var length = Encoding.UTF8.GetByteCount(text);
        Int32(length);
        Encoding.UTF8.GetBytes(text, _buffer.GetSpan(length));
        _buffer.Advance(length);
    }

    public void Number(long number)
    {
        Int32(sizeof(long));
        BinaryPrimitives.WriteInt64BigEndian(_buffer.GetSpan(sizeof(long)), number);
        _buffer.Advance(sizeof(long));
    }

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Int32(bytes.Length);
        _buffer.Write(bytes);
    }

    public void Id(Guid? id)
    {
        if (id is not { } value)
        {
            Int32(-1);
            return;
        }

        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        Bytes(bytes);
    }

    /// <exception cref="JsonException">The text is no day.</exception>
    public void Day(string text)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            throw new JsonException($"“{text}”不是日期");
        }

        Int32(sizeof(int));
        Int32(day.DayNumber - DateOnly.FromDateTime(Epoch).DayNumber);
    }

    /// <exception cref="JsonException">The text is no moment.</exception>
    public void Moment(string text)
    {
        if (!DateTime.TryParseExact(
            text, "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment))
        {
            throw new JsonException($"“{text}”不是时间");
        }

        Number((moment - Epoch).Ticks / TimeSpan.TicksPerMicrosecond);
    }

    private void Int32(int number)
    {
        BinaryPrimitives.WriteInt32BigEndian(_buffer.GetSpan(sizeof(int)), number);
        _buffer.Advance(sizeof(int));
    }
}
