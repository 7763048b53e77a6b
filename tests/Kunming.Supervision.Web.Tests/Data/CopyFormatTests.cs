using System.IO.Pipelines;
using System.Text;
using Kunming.Supervision.Data;
using Kunming.Supervision.Web.Tests.Hosting;
using Npgsql;

namespace Kunming.Supervision.Web.Tests.Data;

/// <summary>What the bulk ways write must come back as it went, at the edges of each type, too.</summary>
public sealed class CopyFormatTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    public static TheoryData<string, object[]> Edges => new()
    {
        { "boolean", [true, false] },
        { "integer", [0, 1, -1, int.MinValue, int.MaxValue] },
        { "bigint", [0L, -1L, long.MinValue, long.MaxValue] },
        { "date", [new DateOnly(2000, 1, 1), new DateOnly(1999, 12, 31), new DateOnly(1900, 2, 28), new DateOnly(2026, 11, 27), new DateOnly(9999, 12, 30)] },
        { "timestamp with time zone", [Utc("2000-01-01T00:00:00Z"), Utc("1999-12-31T23:59:59.999999Z"), Utc("2026-11-27T23:59:59.123456Z"), Utc("1900-01-01T00:00:00Z")] },
        { "uuid", [Guid.Empty, Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"), Guid.CreateVersion7()] },
        { "bytea", [Array.Empty<byte>(), new byte[] { 0, 255, 10, 13 }] },
        { "text", ["", "䶮翀燚", "𠮷野家", "引号\"反斜杠\\\n换行\t", new string('字', 40_000)] },
        { "character varying(60)", ["", "某县（区）农业农村局"] },
        { "character(4)", ["abcd"] },
        { "json", ["{\"甲\" : [1, null]}"] },
        { "jsonb", ["[1, 2]"] },
        { "numeric(18,2)", [0m, -0.01m, 12_345_678.90m, 9_999_999_999_999_999.99m] },
        { "text[]", [Array.Empty<string>(), new[] { "", "䶮", "a,\"b\"", "NULL" }] },
        { "character varying(60)[]", [new[] { "《某条例》第一条" }] },
        { "uuid[]", [Array.Empty<Guid>(), new[] { Guid.Empty, Guid.CreateVersion7() }] },
        { "integer[]", [Array.Empty<int>(), new[] { int.MinValue, 0, int.MaxValue }, Enumerable.Range(0, 5_000).ToArray()] },
    };

    [Theory]
    [MemberData(nameof(Edges), DisableDiscoveryEnumeration = true)]
    public async Task Copy_Values_ComeBackAsTheyWent(string type, object[] values)
    {
        await using var connection = await OpenAsync(type);
        await CopyAsync(connection, type, [.. values, null]);

        await using var read = new NpgsqlCommand("select value from copied order by place", connection);
        await using var rows = await read.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        foreach (var value in values)
        {
            Assert.True(await rows.ReadAsync(TestContext.Current.CancellationToken));
            Assert.Equal(value, value is DateOnly ? rows.GetFieldValue<DateOnly>(0) : value is DateTimeOffset ? rows.GetFieldValue<DateTimeOffset>(0) : rows.GetValue(0));
        }

        Assert.True(await rows.ReadAsync(TestContext.Current.CancellationToken));
        Assert.True(rows.IsDBNull(0));
        Assert.False(await rows.ReadAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void FieldOf_ATypeThatNobodyHasYet_SaysSo() =>
        Assert.Contains("interval", Assert.Throws<NotSupportedException>(() => CopyFormat.FieldOf("interval")).Message, StringComparison.Ordinal);

    [Fact]
    public void Text_WithHalfACharacter_IsRefused() =>
        Assert.Throws<EncoderFallbackException>(() => CopyFormat.FieldOf("text")(new Pipe().Writer, "半个\ud842"));

    [Fact]
    public void Value_OfAnotherKind_IsRefused() => Assert.Throws<InvalidCastException>(() => CopyFormat.FieldOf("integer")(new Pipe().Writer, 1L));

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private async Task<NpgsqlConnection> OpenAsync(string type)
    {
        var connection = new NpgsqlConnection(site.App.OwnerConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var create = new NpgsqlCommand($"create temporary table copied (place integer generated always as identity, value {CopyFormat.StagedAs(type) ?? type})", connection);
        await create.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    private static async Task CopyAsync(NpgsqlConnection connection, string type, object?[] values)
    {
        var pipe = new Pipe(new(pauseWriterThreshold: 0));
        CopyFormat.Begin(pipe.Writer);
        foreach (var value in values)
        {
            CopyFormat.BeginRow(pipe.Writer, 1);
            if (value is null)
            {
                CopyFormat.WriteNull(pipe.Writer);
            }
            else
            {
                CopyFormat.FieldOf(type)(pipe.Writer, value);
            }
        }

        CopyFormat.End(pipe.Writer);
        await pipe.Writer.CompleteAsync();
        await using (var stream = await connection.BeginRawBinaryCopyAsync("copy copied (value) from stdin (format binary)", TestContext.Current.CancellationToken))
        {
            await pipe.Reader.CopyToAsync(stream, TestContext.Current.CancellationToken);
        }

        if (CopyFormat.StagedAs(type) is not null)
        {
            await using var alter = new NpgsqlCommand($"alter table copied alter value type {type} using value::{type}", connection);
            await alter.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
    }
}
