using System.Buffers.Text;
using System.Text;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Rounds;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Infrastructure;

public sealed class KeysetPageTests(KeysetPageTests.Rounds rounds) : IClassFixture<KeysetPageTests.Rounds>
{
    private static readonly KeysetOrder<Round, DateOnly> Newest = new("from", r => r.From, x => x.Id);
    private static readonly KeysetOrder<Round, DateOnly> Oldest = new("from", r => r.From, r => r.Id, Descending: false);
    private static readonly KeysetOrder<Round, string> ByName = new("name", r => r.Name, r => r.Id, Descending: false);

    private Task<KeysetPage<Round>> ReadAsync(KeysetOrder<Round, DateOnly> order, string? after = null, string? before = null) => rounds.App.InDb(db =>
        db.Rounds.AsNoTracking().ToKeysetPageAsync(order, new() { After = after, Before = before }, q => q, r => (r.From, r.Id), 3));

    private async Task<IReadOnlyList<string>> StoredAsync(bool descending) => await rounds.App.InDb(db =>
        (descending ? db.Rounds.OrderByDescending(r => r.From).ThenByDescending(r => r.Id) : db.Rounds.OrderBy(r => r.From).ThenBy(r => r.Id))
            .Select(r => r.Name).ToListAsync());

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Read_PageByPage_MeetsEveryRowOnceInOrder(bool descending)
    {
        var order = descending ? Newest : Oldest;
        var met = new List<string>();
        var page = await ReadAsync(order);
        Assert.Null(page.Previous);
        met.AddRange(page.Rows.Select(r => r.Name));
        while (page.Next is not null)
        {
            page = await ReadAsync(order, after: page.Next);
            met.AddRange(page.Rows.Select(r => r.Name));
        }

        Assert.Equal(await StoredAsync(descending), met);
    }

    [Fact]
    public async Task Read_Backwards_GivesThePagesThatWereLeft()
    {
        var first = await ReadAsync(Newest);
        var second = await ReadAsync(Newest, after: first.Next);
        var third = await ReadAsync(Newest, after: second.Next);

        var back = await ReadAsync(Newest, before: third.Previous);
        var start = await ReadAsync(Newest, before: back.Previous);

        Assert.Equal(second.Rows.Select(r => r.Id), back.Rows.Select(r => r.Id));
        Assert.Equal((second.Previous, second.Next), (back.Previous, back.Next));
        Assert.Equal(first.Rows.Select(r => r.Id), start.Rows.Select(r => r.Id));
        Assert.Null(start.Previous);
        Assert.Equal(first.Next, start.Next);
    }

    [Fact]
    public async Task Read_TextKey_Continues()
    {
        var page = await rounds.App.InDb(db => db.Rounds.ToKeysetPageAsync(ByName, new(), q => q, r => (r.Name, r.Id), 3));
        var next = await rounds.App.InDb(db => db.Rounds.ToKeysetPageAsync(ByName, new() { After = page.Next }, q => q, r => (r.Name, r.Id), 3));

        Assert.Equal(["轮次01", "轮次02", "轮次03"], page.Rows.Select(r => r.Name));
        Assert.Equal(["轮次04", "轮次05", "轮次06"], next.Rows.Select(r => r.Name));
    }

    [Theory]
    [InlineData("?")]
    [InlineData("AAAA")]
    [InlineData("中文")]
    [InlineData("_____w")]
    [InlineData("from\n2026-13-01\n0123456789abcdef0123456789abcdef", true)]
    [InlineData("from\n2026-01-01\nnot-an-id", true)]
    [InlineData("name\n2026-01-01\n0123456789abcdef0123456789abcdef", true)]
    public async Task Read_DamagedPlace_FirstPageAndSaysSo(string place, bool encode = false)
    {
        var page = await ReadAsync(Newest, after: encode ? Base64Url.EncodeToString(Encoding.UTF8.GetBytes(place)) : place);

        Assert.True(page.Lost);
        Assert.Null(page.Previous);
        Assert.Equal((await ReadAsync(Newest)).Rows.Select(r => r.Id), page.Rows.Select(r => r.Id));
    }

    [Fact]
    public void Decode_ControlCharacterInTextKey_IsRefused() =>
        Assert.Null(KeysetCursor.Decode<string>(new KeysetCursor<string>("a\0b", Guid.Empty).Encode("name"), "name"));

    [Fact]
    public async Task Read_PlaceBeyondTheEnd_IsEmptyAndNotLost()
    {
        var page = await ReadAsync(Newest, after: new KeysetCursor<DateOnly>(DateOnly.MinValue, Guid.Empty).Encode("from"));

        Assert.Empty(page.Rows);
        Assert.False(page.Lost);
    }

    [Fact]
    public async Task Beyond_IsARowValueWithParameters()
    {
        var sql = await rounds.App.InDb(db => System.Threading.Tasks.Task.FromResult(
            Newest.Sort(Newest.Beyond(db.Rounds, new(new(2026, 1, 1), Guid.Empty), backwards: false), backwards: false).ToQueryString()));

        Assert.Matches(@"\(r\.""?from""?, r\.id\) < \(@\w+, @\w+\)", sql);
    }

    /// <summary>Ten rounds, some of which begin on the same day.</summary>
    public sealed class Rounds(AppFixture server) : IAsyncLifetime
    {
        public TestApp App { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            App = await server.StartAsync();
            var place = await App.AddPersonAsync(Domain.Accounts.Seat.Leader);
            await App.SaveAsync([.. Enumerable.Range(1, 10).Select(n =>
                Round.Plan($"轮次{n:00}", place.Jurisdiction.Id, new DateOnly(2026, 1, 1).AddDays(n / 3), new(2026, 12, 31), TestPeople.Setup))]);
        }

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}
