using Kunming.Supervision.Web.Infrastructure;
using Microsoft.Extensions.Configuration;

namespace Kunming.Supervision.Web.Tests.Infrastructure;

/// <summary>Whoever came first goes first, nobody is turned away, and who gives up holds nobody up.</summary>
public sealed class DatabaseTurnsTests
{
    private static CancellationToken Running => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Take_MoreThanAtOnce_WaitInTheOrderInWhichTheyCame()
    {
        using var turns = Turns("2");
        var (first, second) = (await turns.TakeAsync(Running), await turns.TakeAsync(Running));
        var third = turns.TakeAsync(Running).AsTask();
        var fourth = turns.TakeAsync(Running).AsTask();
        Assert.False(third.IsCompleted);

        second.Dispose();
        second.Dispose();
        var got = await third;

        Assert.True(got.IsAcquired);
        Assert.False(fourth.IsCompleted);
        first.Dispose();
        Assert.True((await fourth).IsAcquired);
    }

    [Fact]
    public async Task Take_WhoGivesUpWhileWaiting_LeavesTheRow()
    {
        using var turns = Turns("1");
        var first = await turns.TakeAsync(Running);
        using var gone = new CancellationTokenSource();
        var second = turns.TakeAsync(gone.Token).AsTask();
        var third = turns.TakeAsync(Running).AsTask();

        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        first.Dispose();

        Assert.True((await third).IsAcquired);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("两个")]
    [InlineData("99999999999")]
    public void Setting_NoWholeNumberAboveZero_SaysSo(string set) =>
        Assert.Contains(set, Assert.Throws<InvalidOperationException>(() => Turns(set)).Message, StringComparison.Ordinal);

    private static DatabaseTurns Turns(string set) =>
        new(new ConfigurationBuilder().AddInMemoryCollection([new(DatabaseTurns.Setting, set)]).Build());
}
