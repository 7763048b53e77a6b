using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Data.Audit;
using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Rechecks;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Templates;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Web.Infrastructure.Files;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Organisations;
using Kunming.Supervision.Web.Tests.Pages.Issues.Import;
using Kunming.Supervision.Web.Tests.Spreadsheets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>Reports, groups, the directory, and lists on their way in.</summary>
public sealed partial class AccessWorld
{
    private readonly Dictionary<Guid, Quarter> _quarters = [];

    private readonly Dictionary<Guid, Quarter> _recent = [];

    /// <summary>So many reports are made, each of a quarter further back, that the last are of quarters before the catalogue begins.</summary>
    private static IReadOnlyList<Figure> Some(IReadOnlyList<Figure> counted) => counted.Count > 0 ? counted : [.. Indicators.All.Select(i => new Figure(i.Code, null, []))];

    /// <summary>A quarter for which this group, or the city (<see cref="Guid.Empty"/>), has no report yet: there is one report for each. Never one of <see cref="RecentQuarter"/>.</summary>
    private Quarter NextQuarter(Guid of) => _quarters[of] = _quarters.TryGetValue(of, out var used) ? used.Previous : new(2011, 4);

    /// <summary>The same where the quarter must be one that the pages know and the catalogue counts.</summary>
    private Quarter RecentQuarter(Guid of) => _recent[of] = _recent.TryGetValue(of, out var used) ? used.Previous : Quarter.Of(Today).Previous;

    private async Task<Spot> AccountAsync(bool enabled = true, bool locked = false, bool link = false)
    {
        var person = await App.AddPersonAsync(Seat.GroupOfficer, _city.Office1);
        DateTimeOffset? until = locked ? App.Clock.GetUtcNow().AddYears(1) : null;
        await App.InDb(db => db.Users.Where(a => a.Id == person.Account.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Enabled, enabled).SetProperty(a => a.LockoutEnd, until)));
        if (link)
        {
            await App.SaveAsync(new OneTimeLink
            {
                AccountId = person.Account.Id, Purpose = LinkPurpose.Password, TokenHash = Guid.NewGuid().ToByteArray(), IssuedOn = App.Clock.GetUtcNow(),
                IssuedBy = _people[Role.SecurityAdministrator].Account.Id, ExpiresOn = App.Clock.GetUtcNow().AddYears(1),
            });
        }

        return Spot.Of(person.Account.Id);
    }

    /// <summary>A quarter of which nothing was drawn yet: there is one draw for each.</summary>
    private Quarter NextDrawn() => new(2001 + (Next() % 25), 1 + (Next() % 4));

    private async Task<Spot> RecheckAsync()
    {
        var closed = (await NewIssueAsync(IssueStatus.ClosedOut)).Issue;
        return await App.InDb(async db =>
        {
            var issue = await db.Issues.SingleAsync(i => i.Id == closed.Id);
            var quarter = NextDrawn();
            while (await db.RecheckDraws.AnyAsync(d => d.QuarterKey == quarter.Key))
            {
                quarter = NextDrawn();
            }

            var (draw, rechecks) = RecheckDraw.Make(quarter, [(issue, "530102")], [_city.Group, _city.OtherGroup], false, RecheckSampling.NewSeed(), 10, As(Role.Office), Now);
            db.AddRange([draw, .. rechecks]);
            await db.SaveChangesAsync();
            return Spot.Of(rechecks[0].Id);
        });
    }

    private async Task<Spot> ClosedQuarterAsync()
    {
        var (issue, quarter) = ((await NewIssueAsync(IssueStatus.ClosedOut)).Issue, NextDrawn());
        var on = ChinaTime.StartOf(quarter.Start.AddDays(10)).ToUniversalTime();
        await App.InDb(db => db.Database.ExecuteSqlAsync($"update issues set conclusion_on = {on} where id = {issue.Id}"));
        return new($"quarter={quarter.Key}");
    }

    private Task<Spot> GroupReportAsync(ReportStatus to) => GroupReportAsync(to, NextQuarter(_city.Group.Id));

    private async Task<Spot> GroupReportAsync(ReportStatus to, Quarter quarter)
    {
        var figures = Some(await App.InDb(db => new FigureCounter(db).OfGroupAsync(_city.Group.Id, quarter, Today)));
        var report = GroupReport.Draft(_city.Group, quarter, figures, ReportTemplates.Render(ReportDrafts.Group, quarter, _city.Group.Name, figures), As(Role.Member), Now);
        ExplainBlanks(report, As(Role.Member));
        if (to >= ReportStatus.Sent)
        {
            report.Send(report.Figures, As(Role.GroupLeader), Now);
        }

        if (to is ReportStatus.Accepted)
        {
            report.Accept(As(Role.Office), Now);
        }

        await App.SaveAsync(report);
        return Spot.Of(report.Id);
    }

    private async Task<Spot> ReportTemplateAsync()
    {
        var earlier = await App.InDb(db => db.ReportTemplates.AsNoTracking().ToListAsync());
        var template = ReportTemplate.Issue(ReportTemplateKind.Synthesis, $"{{{{季度}}}}检查{{{{V1}}}}次，第{Next()}稿。", "测试", Quarter.Of(Today), earlier, As(Role.Office), Now);
        await App.SaveAsync(template);
        return Spot.Of(template.Id);
    }

    private async Task<Spot> ChangedReportAsync()
    {
        var spot = await GroupReportAsync(ReportStatus.Sent);
        await App.InDb(async db =>
        {
            var report = await db.Reports.OfType<GroupReport>().SingleAsync(r => r.Id == Guid.Parse(spot.Route[0].Value));
            report.Return("请修改", As(Role.Office), Now);
            report.Write(report.Body + "\n补充一段。", As(Role.Member), Now);
            return await db.SaveChangesAsync();
        });
        return spot;
    }

    /// <summary>A report whose last quarter had, as it turned out, one more visit.</summary>
    private async Task<Spot> RestatedReportAsync()
    {
        var quarter = NextQuarter(_city.Group.Id);
        var restated = Restatement.Between(quarter.Previous.Key, [], 0, new("V1", null, [Guid.CreateVersion7()]))!;
        var report = GroupReport.Draft(_city.Group, quarter, [new("V1", null, [])], "检查{V1}次。", As(Role.Member), Now, [restated]);
        await App.SaveAsync(report);
        return With(Spot.Of(report.Id), "", ("quarterKey", restated.QuarterKey.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("code", restated.Code));
    }

    /// <summary>Quarters of the tests are mostly empty, which wants a reason.</summary>
    private void ExplainBlanks(QuarterReport report, Viewer by)
    {
        foreach (var blank in QuarterReport.NeverBlank.Where(i => report.FigureOf(i.Code) is { Value: 0 }))
        {
            report.Explain(blank.Code, "测试季度没有记录", by, Now);
        }
    }

    /// <param name="complete">Every group is recorded as missing, so that it can go up.</param>
    private async Task<Spot> SynthesisAsync(ReportStatus to, bool complete = true)
    {
        var quarter = NextQuarter(Guid.Empty);
        var figures = Some(await App.InDb(db => new FigureCounter(db).OfCityAsync(quarter, Today)));
        var groups = await App.InDb(db => db.UnitGroups.AsNoTracking().ToListAsync());
        var report = SynthesisReport.Compile(quarter, figures, ReportTemplates.Render(ReportDrafts.City, quarter, null, figures), As(Role.Office), Now);
        ExplainBlanks(report, As(Role.Office));
        if (complete)
        {
            groups.ForEach(g => report.RecordMissing(g, "测试中缺报", [], As(Role.Office), Now));
        }

        if (to >= ReportStatus.Sent)
        {
            report.Send(groups, [], report.Figures, As(Role.Office), Now);
        }

        if (to is ReportStatus.Approved or ReportStatus.Circulated)
        {
            report.Approve(As(Role.CityLeader), Now);
        }

        if (to is ReportStatus.Circulated)
        {
            report.Circulate(As(Role.Office), Now);
        }

        await App.SaveAsync(report);
        return Spot.Of(report.Id);
    }

    /// <summary>A group of an office of its own, or another of the county's, with a leader, a member, and one more person who could join.</summary>
    /// <param name="idle">With neither people nor work.</param>
    private async Task<Spot> GroupAsync(bool county = false, bool idle = false)
    {
        var (office, area) = county ? (_city.Commission, _city.County) : (await NewOfficeAsync(), _city.City);
        var leader = Domain.Officers.Officer.Enrol("某组长", office.Id, null, TestPeople.Setup);
        var second = Domain.Officers.Officer.Enrol("某组员", office.Id, null, TestPeople.Setup);
        var group = UnitGroup.Form(await App.InDb(db => db.UnitGroups.MaxAsync(g => g.Number)) + 1, $"{office.Name}组{Next()}", area.Id, office, [], GroupTemplate.City(area.Id, TestPeople.Setup), "测试用", Given.Since, TestPeople.Setup);
        if (!idle)
        {
            group.Join(leader, Given.Since, TestPeople.Setup);
            group.Join(second, Given.Since, TestPeople.Setup);
            group.NameLeader(leader, TestPeople.Setup);
        }

        await App.SaveAsync(leader, second, Domain.Officers.Officer.Enrol("未入组", office.Id, null, TestPeople.Setup), group);
        return Spot.Of(group.Id);
    }

    /// <summary>A supervision office that has no group yet.</summary>
    private async Task<Spot> OfficeAsync()
    {
        await NewOfficeAsync();
        return Spot.None;
    }

    private async Task<Spot> AuditRowAsync(Role role)
    {
        var row = new AuditAct { Kind = AuditKind.Verb, Action = "/Tasks/New", On = Now, By = As(role) }.ToEntry(AuditOutcome.Done);
        await App.SaveAsync(row);
        return new("", ("id", row.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    private async Task<Organisation> NewOfficeAsync()
    {
        var number = Next();
        var office = Given.Establish($"KM-A{number}", $"第{number}号监督检查室", OrganisationKind.SupervisionOffice, _city.City);
        await App.SaveAsync(office);
        return office;
    }

    private async Task<Spot> UnitAsync(bool closed = false)
    {
        var number = Next();
        var unit = Given.Establish($"A{number:0000}", $"第{number}号单位", OrganisationKind.InspectedUnit, _city.County);
        if (closed)
        {
            unit.Close(Today, TestPeople.Setup);
        }

        await App.SaveAsync(unit);
        return Spot.Of(unit.Id);
    }

    /// <summary>A directory workbook that the office's role has uploaded, with one unit that is new.</summary>
    private async Task<Spot> DirectoryAsync()
    {
        var book = new DirectoryBook().With("被监督单位", 1, 0, $"D{Next():0000}").With("被监督单位", 1, 1, $"市级第{Next()}号部门").With("被监督单位", 2, 0, "530102901");
        await using var content = TestWorkbook.OfSheets([.. book.Sheets.Select(s => (s.Key, s.Value, Array.Empty<string>()))]);
        var upload = await App.Services.GetRequiredService<FileStore>().SaveAsync(content, "机构名录.xlsx", Person(Role.Office).Sign(Now));
        await App.SaveAsync(upload);
        return Spot.Of(upload.Id);
    }

    /// <summary>A list that the group's leader has sent: one row that can be taken and one of an unknown unit.</summary>
    private async Task<Spot> ListAsync(bool preview)
    {
        var browser = await BrowserOf(Role.GroupLeader);
        var sent = await browser.UploadAsync($"清单{Next()}.xlsx", NewList());
        if (preview)
        {
            await browser.PostFormAsync(await browser.FollowAsync(sent), "main form", ("Form.GroupId", _city.Group.Id.ToString()), ("Form.CategoryId", Category.Id.ToString()));
            await browser.RestAsync(sent.BatchOf());
        }

        return Spot.Of(sent.BatchOf());
    }

    /// <summary>A list on each of two sheets, sent by the group's leader.</summary>
    private async Task<Spot> TwoSheetsAsync()
    {
        var browser = await BrowserOf(Role.GroupLeader);
        object?[] Row() => [_city.UnitA.Name, $"台账登记不全，第{Next()}处", "2026-09-10"];
        object?[] titles = ["被监督单位", "问题描述", "发现日期"];
        var sent = await browser.UploadAsync($"清单{Next()}.xlsx", TestWorkbook.OfSheets(("1月", [titles, Row(), Row()], []), ("2月", [titles, Row()], [])).ToArray());
        return Spot.Of(sent.BatchOf());
    }

    public byte[] NewList() => TestWorkbook.Of(
    [
        ["问题编号", "被监督单位", "问题描述", "发现日期"],
        [$"A-{Next()}", _city.UnitA.Name, $"台账登记不全，第{Next()}处", "2026-09-10"],
        [$"A-{Next()}", "没有这个单位", $"台账登记不全，第{Next()}处", "2026-09-10"],
    ]).ToArray();

    /// <summary>Waits until no list is being read or taken, for that goes on after the answer.</summary>
    public async Task RestAsync()
    {
        for (var tries = 0; tries < 600 && await App.InDb(db => db.Set<ImportBatch>().AnyAsync(b => b.Status == ImportStatus.Previewing || b.Status == ImportStatus.Importing)); tries++)
        {
            await Task.Delay(50);
        }

        for (var tries = 0; tries < 1200 && App.Services.GetRequiredService<Web.Archives.ArchiveMakings>().All.Any(m => m.IsRunning); tries++)
        {
            await Task.Delay(50);
        }
    }
}
