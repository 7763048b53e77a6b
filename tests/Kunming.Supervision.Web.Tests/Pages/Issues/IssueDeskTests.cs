using System.Net;
using Kunming.Supervision.Data.Audit;
using Kunming.Supervision.Data.History.Verification;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Issues.Import;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Pages.Issues.Registration;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kunming.Supervision.Web.Tests.Pages.Issues;

/// <summary>What is handed in at the same moment is saved together, and nobody notices but by the time it takes.</summary>
public sealed class IssueDeskTests(IssueScene scene) : IClassFixture<IssueScene>
{
    private const string Series = "WT-2031";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private IssueDesk Desk => scene.App.Services.GetRequiredService<IssueDesk>();

    private string Address => $"/visits/{scene.Visit.Id}/issues/new";

    [Fact]
    public async Task Forms_SentAtOnce_AreTakenOnceEachWithoutGapsAndTheChainsHold()
    {
        using var member = await scene.App.BrowseAsync(scene.GroupMember);
        var page = await member.OpenAsync(Address);
        var facts = Enumerable.Range(1, 24).Select(n => $"䶮镇惠农补贴名册缺页，同时登记第{n}处").ToList();

        var answers = await Task.WhenAll(facts.Select(f => member.SendAsync(page, Address, scene.Filled(page, f, Guid.NewGuid()))));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
        var made = await scene.App.InDb(db => db.Issues.AsNoTracking().Where(i => facts.Contains(i.Facts)).OrderBy(i => i.Number).ToListAsync());
        Assert.Equal(facts.Order(StringComparer.Ordinal), made.Select(i => i.Facts).Order(StringComparer.Ordinal));
        Assert.Equal(answers.Select(a => a.Location).Order(StringComparer.Ordinal), made.Select(i => $"/issues/{i.Id}").Order(StringComparer.Ordinal));
        var first = SequenceOf(made[0]);
        Assert.Equal(Enumerable.Range(0, 24).Select(n => IssueNumber.Format(scene.Today.Year, first + n)), made.Select(i => i.Number));
        var ids = made.ConvertAll(i => i.Id);
        Assert.Equal(24, await scene.App.InDb(db => db.History.CountAsync(h => ids.Contains(h.SubjectId))));
        Assert.Equal(24, await scene.App.InDb(db => db.Audit.Where(a => a.SubjectId != null && ids.Contains(a.SubjectId.Value) && a.Outcome == AuditOutcome.Done && a.OfficerId == scene.GroupMember.Officer.Id).Select(a => a.SubjectId).Distinct().CountAsync()));
        Assert.True((await scene.App.Services.GetRequiredService<ChainVerifier>().VerifyAsync(null, TestContext.Current.CancellationToken)).IsWhole);
    }

    [Fact]
    public async Task Form_SentFiveTimesAtOnce_IsTakenOnceAndEverybodyIsLedThere()
    {
        using var member = await scene.App.BrowseAsync(scene.GroupMember);
        var page = await member.OpenAsync(Address);
        var fields = scene.Filled(page, "一份表单连点五次", Guid.NewGuid());

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => member.SendAsync(page, Address, fields)));

        var made = await scene.App.InDb(db => db.Issues.AsNoTracking().SingleAsync(i => i.Facts == "一份表单连点五次"));
        Assert.All(answers, a => a.ExpectRedirect($"/issues/{made.Id}"));
        Assert.Equal(4, await scene.App.InDb(db => db.Audit.CountAsync(a => a.Codes == FormOnceFilter.AlreadyTakenCode && a.OfficerId == scene.GroupMember.Officer.Id)));
    }

    [Fact]
    public async Task SameFacts_InTwoFormsAtOnce_OneIsTakenAndTheOtherRefusedInWords()
    {
        using var member = await scene.App.BrowseAsync(scene.GroupMember);
        var page = await member.OpenAsync(Address);

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => member.SendAsync(page, Address, scene.Filled(page, "两份表单写着同一件事", Guid.NewGuid()))));

        Assert.Single(answers, a => a.Status is HttpStatusCode.Redirect);
        Assert.Equal([IssueFormChecks.SameFacts.Message], Assert.Single(answers, a => a.Status is HttpStatusCode.BadRequest).Errors);
        Assert.Equal(1, await scene.App.InDb(db => db.Issues.CountAsync(i => i.Facts == "两份表单写着同一件事")));
    }

    [Fact]
    public async Task ThoseWhoWait_AreSavedInOneTransaction()
    {
        using var gate = new Gate();
        var first = Register("甲组先到的一件", Series, gate.Hold);
        await gate.Reached;
        var waiting = Enumerable.Range(1, 5).Select(n => Register($"甲组等着的第{n}件", Series)).ToList();
        gate.Open();
        await Task.WhenAll(waiting.Append(first)).WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.Equal(2, await scene.App.InDb(db => db.Database.SqlQuery<int>($"""select count(distinct xmin::text)::int as "Value" from issues where number like {Series + "%"}""").SingleAsync()));
    }

    [Fact]
    public async Task OneThatTheDomainRefuses_AmongSeveral_IsRefusedAloneAndItsNumberGoesToAnother()
    {
        var series = "WT-2032";
        using var gate = new Gate();
        var first = Register("乙组先到的一件", series, gate.Hold);
        await gate.Reached;
        var good = new[] { Register("乙组等着的第1件", series), Register("乙组等着的第2件", series) };
        var bad = Register("乙组不能登记的一件", series, _ => throw new RuleViolationException(IssueRules.NotYours));
        var last = Register("乙组等着的第3件", series);
        gate.Open();

        Assert.Equal([IssueRules.NotYours], (await Assert.ThrowsAsync<RuleViolationException>(() => bad.WaitAsync(Patience, TestContext.Current.CancellationToken))).Rules);
        var made = await Task.WhenAll([first, .. good, last]).WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal([1, 2, 3, 4], made.Select(m => SequenceOf(m.Issue!)).Order());
    }

    [Fact]
    public async Task WhoHasGone_BeforeTheSaveBegins_LeavesNothing()
    {
        var series = "WT-2033";
        using var gate = new Gate();
        using var gone = new CancellationTokenSource();
        var first = Register("丙组先到的一件", series, gate.Hold);
        await gate.Reached;
        var left = Register("丙组走了的一件", series, cancellation: gone.Token);
        await gone.CancelAsync();
        gate.Open();

        await first.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left.WaitAsync(Patience, TestContext.Current.CancellationToken));
        Assert.Equal(0, await scene.App.InDb(db => db.Issues.CountAsync(i => i.Facts == "丙组走了的一件")));
    }

    private Task<Registration> Register(string facts, string series, Action<long>? before = null, CancellationToken cancellation = default)
    {
        var (viewer, year) = (scene.As(scene.GroupMember), int.Parse(series[3..], System.Globalization.CultureInfo.InvariantCulture));
        return Desk.RegisterAsync(
            new(Guid.NewGuid(), viewer.AccountId, RowScope.Of(viewer), scene.Now, series, FactsDigest.Of(scene.Unit.Id.ToString(), scene.Today.AddDays(-20), facts), Make, issue => $"/issues/{issue.Id}", null),
            IssueFormChecks.SameFacts, cancellation);

        Issue Make(long number)
        {
            before?.Invoke(number);
            return Issue.Raise(IssueNumber.Format(year, number), scene.Visit, scene.Unit.Name, scene.Facts(facts), viewer, scene.Now);
        }
    }

    private static long SequenceOf(Issue issue) => long.Parse(issue.Number.Split('-')[2], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Holds a save in its middle, so that others come while it is under way.</summary>
    private sealed class Gate : IDisposable
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim _open = new();

        public Task Reached => _reached.Task.WaitAsync(Patience);

        public void Hold(long number)
        {
            _reached.TrySetResult();
            Assert.True(_open.Wait(Patience));
        }

        public void Open() => _open.Set();

        public void Dispose() => _open.Dispose();
    }
}
