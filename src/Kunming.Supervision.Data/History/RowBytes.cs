using System.Buffers;

namespace Kunming.Supervision.Data.History;

/// <summary>
/// The form in which a row is hashed: for each column its length in bytes as a 32-bit number, then the bytes; −1 and nothing for null. All
/// numbers are big-endian. These are the field forms of PostgreSQL's binary COPY, so that the verifier can hash what it reads as it stands.
/// </summary>
internal sealed class RowBytes
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1024);

    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    public void Clear() => _buffer.ResetWrittenCount();

    public void Write(string? text)
    {
        if (text is null)
        {
            CopyFormat.WriteNull(_buffer);
        }
        else
        {
            CopyFormat.Write(_buffer, text);
        }
    }

    public void Write(long number) => CopyFormat.Write(_buffer, number);

    public void Write(byte[] value) => CopyFormat.Write(_buffer, value);

    public void Write(Guid? value)
    {
        if (value is { } id)
        {
            CopyFormat.Write(_buffer, id);
        }
        else
        {
            CopyFormat.WriteNull(_buffer);
        }
    }

    public void Write(DateOnly day) => CopyFormat.Write(_buffer, day);

    public void Write(DateTimeOffset on) => CopyFormat.Write(_buffer, on);
}
