using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Tests.Hosting;

namespace Kunming.Supervision.Web.Tests.Infrastructure;

/// <summary>What several requests need at once is asked once, and nobody hears an answer that was another's.</summary>
public sealed class KeptAnswersTests
{
    private static readonly Viewer Someone = new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), "甲", Guid.CreateVersion7(), "党风政风监督室", Guid.CreateVersion7(), Seat.PartyConductOffice, [], []);

    private static readonly DateOnly Today = new(2026, 9, 28);

    private readonly KeptAnswers _kept = new(new TestClock(new(2026, 9, 28, 1, 0, 0, TimeSpan.Zero)));
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _asked;

    [Fact]
    public async Task Get_SeveralAtOnce_AsksOnceAndKeepsIt()
    {
        var waiting = Enumerable.Range(0, 8).Select(_ => _kept.GetAsync("什么", Someone, Today, AskAsync)).ToList();
        _gate.SetResult();
        var answers = await Task.WhenAll(waiting);

        Assert.Single(answers.Distinct());
        Assert.Equal("答1", await _kept.GetAsync("什么", Someone, Today, AskAsync));
        Assert.Equal(1, _asked);
    }

    [Fact]
    public async Task Get_WhoAsksFails_TheOthersAskThemselves()
    {
        var first = _kept.GetAsync("什么", Someone, Today, async Task<string> () =>
        {
            await _gate.Task;
            throw new InvalidOperationException("断开");
        });
        var second = _kept.GetAsync("什么", Someone, Today, AskAsync);
        _gate.SetResult();

        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        Assert.Equal("答1", await second);
    }

    [Fact]
    public async Task Get_TheSameAccountInAnotherSeat_AsksForItself()
    {
        var office = _kept.GetAsync("什么", Someone, Today, AskAsync);
        var leader = _kept.GetAsync("什么", Someone with { Seat = Seat.Leader }, Today, AskAsync);
        _gate.SetResult();

        await Task.WhenAll(office, leader);
        Assert.Equal(2, _asked);
    }

    [Fact]
    public async Task Get_AnotherDayOrAfterAChange_AsksAnew()
    {
        _gate.SetResult();
        await _kept.GetAsync("什么", Someone, Today, AskAsync);
        await _kept.GetAsync("什么", Someone, Today.AddDays(1), AskAsync);
        await new KeptAnswersForgetter(_kept).TransactionCommittedAsync(null!, null!, TestContext.Current.CancellationToken);
        await _kept.GetAsync("什么", Someone, Today.AddDays(1), AskAsync);

        Assert.Equal(3, _asked);
    }

    private async Task<string> AskAsync()
    {
        var number = Interlocked.Increment(ref _asked);
        await _gate.Task;
        return $"答{number}";
    }
}
