using System.Net;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Web.Deadlines;
using Kunming.Supervision.Web.Tests.Accounts;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Pages.Issues;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Kunming.Supervision.Web.Tests.Pages.Deadlines;

/// <summary>Mail from the form of the address to the letter that arrives.</summary>
public sealed class NoticeMailTests(IssueScene scene) : IClassFixture<IssueScene>
{
    [Fact]
    public async Task Run_AccountThatEnteredAnAddress_IsToldNumbersOnlyAndOnce()
    {
        await using var trap = new MailTrap();
        await using var site = new TestApp(scene.App.ConnectionString, scene.App.OwnerConnectionString, () => Task.CompletedTask);
        trap.Serve(site);
        using var liaison = await site.BrowseAsync(scene.Liaison);
        (await liaison.SubmitAsync("/account/mail", ("Form.Address", " lianluo@dangwei.example.cn "))).ExpectRedirect("/account");
        Assert.Contains("通知邮箱已登记", Read(Assert.Single(trap.Taken)).Subject, StringComparison.Ordinal);
        trap.Taken.Clear();
        var issue = await scene.AddIssueAsync(IssueStatus.Rectifying);
        await scene.App.InDb(async db =>
        {
            var late = await db.Issues.SingleAsync(i => i.Id == issue.Id);
            db.Entry(late).ComplexProperty(i => i.Deadline!).Property(d => d.DueOn).CurrentValue = scene.Today.AddDays(-1);
            return await db.SaveChangesAsync();
        });

        await site.Services.GetRequiredService<DeadlineRun>().RunAsync(TestContext.Current.CancellationToken);
        await site.Services.GetRequiredService<DeadlineRun>().RunAsync(TestContext.Current.CancellationToken);

        var letter = Read(Assert.Single(trap.Taken, t => t.To == "lianluo@dangwei.example.cn"));
        Assert.Contains(issue.Number, letter.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain(issue.Facts, letter.TextBody, StringComparison.Ordinal);
        Assert.Equal("system@kmjw.example.cn", letter.From.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task Post_AddressThatTheServerRefuses_IsNotEntered()
    {
        await using var trap = new MailTrap();
        await using var site = new TestApp(scene.App.ConnectionString, scene.App.OwnerConnectionString, () => Task.CompletedTask);
        trap.Serve(site);
        site.Settings["Mail:Domains:0"] = "kmjw.example.cn";
        using var office = await site.BrowseAsync(scene.Office);

        Assert.Equal([MailRules.NotDelivered.Message], (await office.SubmitAsync("/account/mail", ("Form.Address", "nobody@kmjw.example.cn"))).Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Equal([MailRules.Malformed.Message], (await office.SubmitAsync("/account/mail", ("Form.Address", "office"))).Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Equal(
            [MailRules.ForeignDomain.With("kmjw.example.cn").Message], (await office.SubmitAsync("/account/mail", ("Form.Address", "a@x.cn"))).Expect(HttpStatusCode.BadRequest).Errors);

        Assert.Null(await scene.App.InDb(db => db.Users.Where(u => u.UserName == scene.Office.UserName).Select(u => u.Email).SingleAsync()));
        Assert.Empty(trap.Taken);
    }

    [Fact]
    public async Task Post_NoServer_KeepsTheAddressAndSaysSo()
    {
        using var leader = await scene.App.BrowseAsync(scene.GroupLeader);
        Assert.Contains("没有接通邮件服务器", (await leader.OpenAsync("/account/mail")).Text, StringComparison.Ordinal);

        (await leader.SubmitAsync("/account/mail", ("Form.Address", "zu@kmjw.example.cn"))).ExpectRedirect("/account");
        Assert.Contains("zu@kmjw.example.cn", (await leader.OpenAsync("/account")).Text, StringComparison.Ordinal);
        (await leader.SubmitAsync("/account/mail", ("Form.Address", ""))).ExpectRedirect("/account");
        Assert.Contains("没有登记", (await leader.OpenAsync("/account")).Text, StringComparison.Ordinal);
    }

    private static MimeMessage Read((string To, string Letter) taken) => MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(taken.Letter)));
}
