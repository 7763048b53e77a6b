using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Kunming.Supervision.Data;

/// <summary>
/// Rows in the binary format of COPY, made in memory: the driver's own writer makes them while they are sent, and as long as it does the database waits. What is
/// written follows the manual of PostgreSQL ("COPY", File Formats, Binary Format) and what the types' receive functions read: everything big-endian, each
/// field behind its length in bytes, -1 for null. The hashes of the chains cover texts, numbers, ids and times in this very form (<see cref="History.RowBytes"/>): how
/// those are written can never change.
/// </summary>
public static class CopyFormat
{
    private const int GuidLength = 16;
    private const string Text = "text";

    private static readonly DateTimeOffset Epoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly EpochDay = new(2000, 1, 1);

    // As the driver does: half a character is an error here and not a question mark in the database.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Dictionary<string, Field> Fields = new(StringComparer.Ordinal)
    {
        ["boolean"] = (to, value) => WriteFixed(to, (bool)value, 1, static (span, v) => span[0] = v ? (byte)1 : (byte)0),
        ["integer"] = (to, value) => WriteInt32(to, (int)value),
        ["bigint"] = (to, value) => Write(to, (long)value),
        ["date"] = (to, value) => Write(to, (DateOnly)value),
        ["timestamp with time zone"] = (to, value) => Write(to, (DateTimeOffset)value),
        ["uuid"] = (to, value) => Write(to, (Guid)value),
        ["bytea"] = (to, value) => Write(to, (byte[])value),
        [Text] = (to, value) => Write(to, (string)value),
        ["character varying"] = (to, value) => Write(to, (string)value),
        ["character"] = (to, value) => Write(to, (string)value),
        ["json"] = (to, value) => Write(to, (string)value),
        ["jsonb"] = (to, value) => WriteText(to, (string)value, version: 1),
        // Rare, and the one type whose binary form is hard: the database reads it from its text.
        ["numeric"] = (to, value) => Write(to, ((decimal)value).ToString(CultureInfo.InvariantCulture)),
        ["text[]"] = (to, value) => WriteArray(to, 25, (IReadOnlyCollection<string>)value, Utf8.GetByteCount, Write),
        ["character varying[]"] = (to, value) => WriteArray(to, 1043, (IReadOnlyCollection<string>)value, Utf8.GetByteCount, Write),
        ["uuid[]"] = (to, value) => WriteArray(to, 2950, (IReadOnlyCollection<Guid>)value, _ => GuidLength, Write),
        ["integer[]"] = (to, value) => WriteArray(to, 23, (int[])value, _ => sizeof(int), WriteInt32),
    };

    /// <summary>Writes one value, which is not null, behind its length.</summary>
    /// <exception cref="InvalidCastException">The value is not of the kind that the column holds.</exception>
    public delegate void Field(IBufferWriter<byte> to, object value);

    /// <param name="storeType">With or without a length: <c>character varying(60)</c>.</param>
    /// <exception cref="NotSupportedException">No bulk table has had such a column yet.</exception>
    public static Field FieldOf(string storeType) => Fields.TryGetValue(BaseOf(storeType), out var field) ? field
        : throw new NotSupportedException($"Columns of type {storeType} are not written in bulk.");

    /// <summary>What the column is while the rows are under way, if not what it is in its table.</summary>
    public static string? StagedAs(string storeType) => BaseOf(storeType) is "numeric" ? Text : null;

    public static void Begin(IBufferWriter<byte> to)
    {
        // The signature, no flags, no extension.
        ReadOnlySpan<byte> header = [(byte)'P', (byte)'G', (byte)'C', (byte)'O', (byte)'P', (byte)'Y', (byte)'\n', 0xFF, (byte)'\r', (byte)'\n', 0, 0, 0, 0, 0, 0, 0, 0, 0];
        to.Write(header);
    }

    public static void BeginRow(IBufferWriter<byte> to, int fields) => WriteInt16(to, checked((short)fields));

    public static void WriteNull(IBufferWriter<byte> to) => WriteLength(to, -1);

    /// <summary>UTF-8.</summary>
    /// <exception cref="EncoderFallbackException">Half a character.</exception>
    public static void Write(IBufferWriter<byte> to, string text) => WriteText(to, text);

    public static void Write(IBufferWriter<byte> to, byte[] value)
    {
        WriteLength(to, value.Length);
        to.Write(value);
    }

    /// <summary>64 bits.</summary>
    public static void Write(IBufferWriter<byte> to, long number) => WriteFixed(to, number, sizeof(long), BinaryPrimitives.WriteInt64BigEndian);

    /// <summary>16 bytes in the order in which a UUID is written.</summary>
    public static void Write(IBufferWriter<byte> to, Guid id) => WriteFixed(to, id, GuidLength, static (span, v) => v.TryWriteBytes(span, bigEndian: true, out _));

    /// <summary>32 bits: days since 2000-01-01.</summary>
    public static void Write(IBufferWriter<byte> to, DateOnly day) => WriteInt32(to, day.DayNumber - EpochDay.DayNumber);

    /// <summary>64 bits: microseconds since 2000-01-01 00:00 UTC, what is finer cut off.</summary>
    public static void Write(IBufferWriter<byte> to, DateTimeOffset on) => Write(to, (on - Epoch).Ticks / TimeSpan.TicksPerMicrosecond);

    public static void End(IBufferWriter<byte> to) => WriteInt16(to, -1);

    private static string BaseOf(string storeType)
    {
        var (open, close) = (storeType.IndexOf('('), storeType.IndexOf(')'));
        return open < 0 ? storeType : string.Concat(storeType.AsSpan(0, open), storeType.AsSpan(close + 1));
    }

    private static void WriteInt16(IBufferWriter<byte> to, short value)
    {
        BinaryPrimitives.WriteInt16BigEndian(to.GetSpan(sizeof(short)), value);
        to.Advance(sizeof(short));
    }

    private static void WriteLength(IBufferWriter<byte> to, int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(to.GetSpan(sizeof(int)), length);
        to.Advance(sizeof(int));
    }

    private static void WriteInt32(IBufferWriter<byte> to, int value) => WriteFixed(to, value, sizeof(int), BinaryPrimitives.WriteInt32BigEndian);

    private static void WriteFixed<T>(IBufferWriter<byte> to, T value, int length, Action<Span<byte>, T> write)
    {
        var span = to.GetSpan(sizeof(int) + length);
        BinaryPrimitives.WriteInt32BigEndian(span, length);
        write(span[sizeof(int)..], value);
        to.Advance(sizeof(int) + length);
    }

    private static void WriteText(IBufferWriter<byte> to, string value, byte? version = null)
    {
        var before = sizeof(int) + (version is null ? 0 : 1);
        var span = to.GetSpan(before + Utf8.GetMaxByteCount(value.Length));
        var length = before + Utf8.GetBytes(value, span[before..]);
        if (version is { } first)
        {
            span[sizeof(int)] = first;
        }

        BinaryPrimitives.WriteInt32BigEndian(span, length - sizeof(int));
        to.Advance(length);
    }

    /// <summary>One dimension that begins at 1, without nulls; nothing at all has no dimension.</summary>
    private static void WriteArray<T>(IBufferWriter<byte> to, int elementOid, IReadOnlyCollection<T> values, Func<T, int> lengthOf, Action<IBufferWriter<byte>, T> write)
    {
        ReadOnlySpan<int> head = values.Count is 0 ? [0, 0, elementOid] : [1, 0, elementOid, values.Count, 1];
        WriteLength(to, (sizeof(int) * head.Length) + values.Sum(v => sizeof(int) + lengthOf(v)));
        foreach (var number in head)
        {
            WriteLength(to, number);
        }

        foreach (var value in values)
        {
            write(to, value);
        }
    }
}
