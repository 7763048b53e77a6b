using System.Text;

namespace Kunming.Supervision.Web.Tests.Spreadsheets;

/// <summary>The smallest workbook of the format before 2007: a compound file with one stream of BIFF8 records.</summary>
internal static class TestXls
{
    private const int Sector = 512;
    private const int SmallestStream = 4096;

    public static MemoryStream Of(params object?[][] rows)
    {
        var stream = Biff(rows);
        var sectors = Math.Max(SmallestStream, stream.Length + Sector - 1) / Sector;
        Array.Resize(ref stream, sectors * Sector);
        var file = new MemoryStream();
        using var writer = new BinaryWriter(file, Encoding.Unicode, leaveOpen: true);
        Header(writer);
        AllocationTable(writer, sectors);
        Entry(writer, "Root Entry", 5, child: 1, start: -2, size: 0);
        Entry(writer, "Workbook", 2, child: -1, start: 2, size: stream.Length);
        writer.Write(new byte[2 * 128]);
        writer.Write(stream);
        writer.Flush();
        file.Position = 0;
        return file;
    }

    private static void Header(BinaryWriter writer)
    {
        writer.Write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[16]]);
        writer.Write([0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0, .. new byte[10]]);
        foreach (var number in (int[])[1, 1, 0, SmallestStream, -2, 0, -2, 0, 0, .. Enumerable.Repeat(-1, 108)])
        {
            writer.Write(number);
        }
    }

    private static void AllocationTable(BinaryWriter writer, int sectors)
    {
        int[] table = [-3, -2, .. Enumerable.Range(3, sectors - 1), -2];
        foreach (var next in table.Concat(Enumerable.Repeat(-1, (Sector / 4) - table.Length)))
        {
            writer.Write(next);
        }
    }

    private static void Entry(BinaryWriter writer, string name, byte type, int child, int start, int size)
    {
        writer.Write(Encoding.Unicode.GetBytes(name.PadRight(32, '\0')));
        writer.Write((short)((name.Length + 1) * 2));
        writer.Write([type, 1]);
        writer.Write(-1);
        writer.Write(-1);
        writer.Write(child);
        writer.Write(new byte[36]);
        writer.Write(start);
        writer.Write((long)size);
    }

    private static byte[] Biff(object?[][] rows)
    {
        var globals = Records(w =>
        {
            Record(w, 0x0809, [0, 6, 5, 0, .. new byte[12]]);
            Record(w, 0x0042, [0xB0, 0x04]);
            Record(w, 0x00E0, new byte[20]);
        });
        byte[] name = [2, 1, .. Encoding.Unicode.GetBytes("清单")];
        var start = globals.Length + 4 + 6 + name.Length + 4;
        return
        [
            .. globals,
            .. Records(w =>
            {
                Record(w, 0x0085, [.. BitConverter.GetBytes(start), 0, 0, .. name]);
                Record(w, 0x000A, []);
                Record(w, 0x0809, [0, 6, 0x10, 0, .. new byte[12]]);
                Record(w, 0x0200, [0, 0, 0, 0, .. BitConverter.GetBytes(rows.Length), 0, 0, .. BitConverter.GetBytes((short)rows.Max(r => r.Length)), 0, 0]);
                foreach (var (row, column, value) in rows.SelectMany((r, i) => r.Select((v, c) => ((short)i, (short)c, v))))
                {
                    byte[] place = [.. BitConverter.GetBytes(row), .. BitConverter.GetBytes(column), 0, 0];
                    if (value is string text)
                    {
                        Record(w, 0x0204, [.. place, .. BitConverter.GetBytes((short)text.Length), 1, .. Encoding.Unicode.GetBytes(text)]);
                    }
                    else if (value is double number)
                    {
                        Record(w, 0x0203, [.. place, .. BitConverter.GetBytes(number)]);
                    }
                }

                Record(w, 0x000A, []);
            }),
        ];
    }

    private static byte[] Records(Action<BinaryWriter> write)
    {
        var stream = new MemoryStream();
        write(new(stream));
        return stream.ToArray();
    }

    private static void Record(BinaryWriter writer, ushort id, byte[] content)
    {
        writer.Write(id);
        writer.Write((ushort)content.Length);
        writer.Write(content);
    }
}
