using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Clues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Recusals;
using Kunming.Supervision.Web.Deadlines;
using Kunming.Supervision.Web.Tests.Accounts;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Pages.Issues;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Kunming.Supervision.Web.Tests.Pages.Clues;

/// <summary>By which settings a clue's deadlines are set, and that nobody but its case office is told of them.</summary>
public sealed class ClueDeadlineTests(IssueScene scene) : IClassFixture<IssueScene>
{
    private const string Person = "化名某乙";
    private const string Problem = "反映的另一个问题";
    private int _count;

    [Theory]
    [InlineData(21, null)]
    [InlineData(20, NoticeKind.Green)]
    [InlineData(10, NoticeKind.Yellow)]
    [InlineData(-1, NoticeKind.Red)]
    [InlineData(-5, NoticeKind.Urge)]
    [InlineData(-15, NoticeKind.Admonish)]
    public async Task Run_AtEveryStep_OnlyItsOwnCaseOfficeIsTold(int daysLeft, NoticeKind? kind)
    {
        var fellow = await scene.App.AddPersonAsync(Seat.CaseOffice, scene.CaseOfficer.Organisation);
        await scene.App.AddPersonAsync(Seat.CaseOffice);
        var recused = await scene.App.AddPersonAsync(Seat.CaseOffice, scene.CaseOfficer.Organisation);
        await scene.App.SaveAsync(Recusal.Declare(
            recused.Officer, new(MatterKind.Unit, scene.Unit.Id, scene.Unit.Name), scene.Group.Id, "近亲属任职", scene.Today, null, scene.As(scene.Office), scene.Now));
        var clue = await RegisteredAsync(daysLeft);

        await RunAsync();
        await RunAsync();

        var told = (await NoticesAsync(clue.Id)).Where(n => n.AccountId != recused.Account.Id).ToList();
        Assert.Equal(told.Count, (await NoticesAsync(clue.Id)).Count);
        Assert.All(told, n => Assert.Equal(kind, n.Kind));
        Assert.Equal(kind is not null, told.Any(n => n.AccountId == fellow.Account.Id) && told.Any(n => n.AccountId == scene.CaseOfficer.Account.Id));
        var keepers = await scene.App.InDb(db => (
            from account in db.Users
            join officer in db.Officers on account.OfficerId equals officer.Id
            where account.Seat == Seat.CaseOffice && officer.OrganisationId == scene.CaseOfficer.Organisation.Id
            select account.Id).ToListAsync());
        Assert.All(told, n => Assert.Contains(n.AccountId, keepers));
    }

    [Fact]
    public async Task Inbox_OfTheCaseOffice_SaysNumberAndDaysLeftAndNothingElse()
    {
        var clue = await RegisteredAsync(6);
        await RunAsync();
        using var keeper = await scene.App.BrowseAsync(scene.CaseOfficer);

        var page = await keeper.OpenAsync("/notices");

        var row = page.TextsOf("table.list tbody tr").Single(r => r.Contains(clue.Number!, StringComparison.Ordinal));
        Assert.Contains("还剩 6 天", row, StringComparison.Ordinal);
        Assert.All([Person, Problem, "某局副局长", ClueNames.NameOf(ClueClass.Integrity), scene.Unit.Name, "登记"], word => Assert.DoesNotContain(word, row, StringComparison.Ordinal));
        Assert.Matches("通知 [0-9]+", page.TextsOf(".head .end a")[0]);
        foreach (var other in new[] { scene.Office, scene.CityLeader, scene.GroupLeader, scene.Liaison })
        {
            using var browser = await scene.App.BrowseAsync(other);
            Assert.DoesNotContain("昆案线", (await browser.OpenAsync("/notices?all=true")).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Run_ShelvedUntilADay_IsToldBeforeIt()
    {
        var clue = Entered();
        Register(clue, scene.Today, ClueTerms.Usual);
        var (keeper, second) = (scene.As(scene.CaseOfficer), scene.As(await scene.App.AddPersonAsync(Seat.CaseOffice, scene.CaseOfficer.Organisation)));
        clue.Assign(scene.Unit.Id, "承办部门", keeper, scene.Now);
        clue.Propose(ClueDisposal.Shelving, "暂不具备条件", scene.Today.AddDays(9), keeper, scene.Now);
        clue.Approve("分管领导", scene.Today, StatutoryCalendar.Current, ClueTerms.Usual, second, scene.Now);
        await scene.App.SaveAsync(clue);

        await RunAsync();

        var notice = Assert.Single(await NoticesAsync(clue.Id), n => n.AccountId == scene.CaseOfficer.Account.Id);
        Assert.Equal((NoticeKind.Yellow, $"review-{scene.Today.AddDays(9):yyyyMMdd}"), (notice.Kind, notice.Occasion));
    }

    [Fact]
    public async Task Mail_OfAClue_CountsIt()
    {
        await using var trap = new MailTrap();
        await using var site = new TestApp(scene.App.ConnectionString, scene.App.OwnerConnectionString, () => Task.CompletedTask);
        trap.Serve(site);
        var keeper = await scene.App.AddPersonAsync(Seat.CaseOffice);
        await scene.App.InDb(db => db.Users.Where(u => u.Id == keeper.Account.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.Email, "anguan@kmjw.example.cn")));
        var clue = Clue.Enter(new(Person, null, Problem), null, scene.As(keeper), scene.Now);
        Register(clue, scene.Today.AddDays(-60), ClueTerms.Usual, keeper);
        await scene.App.SaveAsync(clue);

        await site.Services.GetRequiredService<DeadlineRun>().RunAsync(TestContext.Current.CancellationToken);

        var letter = MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Assert.Single(trap.Taken, t => t.To == "anguan@kmjw.example.cn").Letter)));
        Assert.Contains("您有1件新的时限通知。", letter.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("昆案线", letter.TextBody + letter.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_AfterTheSettingWasChanged_GoesByIt()
    {
        var (_, _, administrator) = await scene.App.EnterAsync(Seat.SystemAdministrator);
        using (administrator)
        {
            (await administrator.SubmitAsync("/admin/settings/ClueOpinion/change", ("Form.Number", "12"), ("Form.Unit", "Days"), ("Form.Reason", "省里要求"))).ExpectRedirect("/admin/settings/clueopinion");
        }

        var fellow = await scene.App.AddPersonAsync(Seat.CaseOffice, scene.CaseOfficer.Organisation);
        var clue = Entered();
        await scene.App.SaveAsync(clue);
        using var keeper = await scene.App.EnterAsync(fellow, await scene.App.EnrolAsync(fellow));
        Assert.Contains("从收到日期起算，12日", (await keeper.OpenAsync($"/clues/{clue.Id}/register")).Text, StringComparison.Ordinal);

        (await keeper.SubmitAsync($"/clues/{clue.Id}/register", ("Form.Class", nameof(ClueClass.Integrity)), ("Form.Source", nameof(ClueSource.Petition)))).ExpectRedirect($"/clues/{clue.Id}");

        var deadline = await scene.App.InDb(db => db.Clues.Where(c => c.Id == clue.Id).Select(c => c.Deadline).SingleAsync());
        Assert.Equal(StatutoryCalendar.Current.Apply(new(12, DeadlineUnit.Days), scene.Today), deadline);
    }

    private Clue Entered() => Clue.Enter(new(Person, "某局副局长", Problem), scene.Unit.Id, scene.As(scene.CaseOfficer), scene.Now);

    private void Register(Clue clue, DateOnly receivedOn, ClueTerms terms, TestPerson? by = null) => clue.Register(
        $"昆案线〔2024〕{Guid.NewGuid():N}"[..20] + ++_count, ClueSource.Petition, ClueClass.Integrity, receivedOn, new(clue.Person, clue.Post, clue.Problem),
        StatutoryCalendar.Current, terms, scene.As(by ?? scene.CaseOfficer), scene.Now);

    private async Task<Clue> RegisteredAsync(int daysLeft)
    {
        var clue = Entered();
        Register(clue, scene.Today, ClueTerms.Usual);
        await scene.App.SaveAsync(clue);
        await scene.App.InDb(async db =>
        {
            var stored = await db.Clues.SingleAsync(c => c.Id == clue.Id);
            db.Entry(stored).ComplexProperty(c => c.Deadline!).Property(d => d.DueOn).CurrentValue = scene.Today.AddDays(daysLeft);
            return await db.SaveChangesAsync();
        });
        return clue;
    }

    private Task<DeadlineOutcome> RunAsync() => scene.App.Services.GetRequiredService<DeadlineRun>().RunAsync(TestContext.Current.CancellationToken);

    private Task<List<Notice>> NoticesAsync(Guid id) => scene.App.InDb(db => db.Set<Notice>().AsNoTracking().Where(n => n.SubjectId == id).ToListAsync());
}
