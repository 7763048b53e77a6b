using AngleSharp.Html.Dom;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Domain.Visits;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Issues;

/// <summary>A group with leader and member, a county with commission and two units, the office, and one visit: everybody who meets over an issue.</summary>
public sealed class IssueScene(AppFixture server) : IAsyncLifetime
{
    private static readonly DateOnly Since = new(2025, 1, 1);
    private int _count;

    public TestApp App { get; private set; } = null!;

    public TestPerson Office { get; private set; } = null!;

    public TestPerson SecondOffice { get; private set; } = null!;

    public TestPerson GroupLeader { get; private set; } = null!;

    public TestPerson GroupMember { get; private set; } = null!;

    public TestPerson OtherGroupLeader { get; private set; } = null!;

    public TestPerson County { get; private set; } = null!;

    public TestPerson OtherCounty { get; private set; } = null!;

    public TestPerson Liaison { get; private set; } = null!;

    public TestPerson OtherLiaison { get; private set; } = null!;

    public TestPerson CityLeader { get; private set; } = null!;

    public TestPerson CaseOfficer { get; private set; } = null!;

    public UnitGroup Group { get; private set; } = null!;

    public Visit Visit { get; private set; } = null!;

    public IssueCategory Category { get; private set; } = null!;

    public DateTimeOffset Now => ChinaTime.ToLocal(App.Clock.GetUtcNow());

    public DateOnly Today => ChinaTime.DayOf(Now);

    public Organisation Unit => Liaison.Organisation;

    public async ValueTask InitializeAsync()
    {
        App = await server.StartAsync();
        Office = await App.AddPersonAsync(Seat.PartyConductOffice);
        SecondOffice = await App.AddPersonAsync(Seat.PartyConductOffice, Office.Organisation);
        GroupLeader = await App.AddPersonAsync(Seat.GroupOfficer);
        GroupMember = await App.AddPersonAsync(Seat.GroupOfficer, GroupLeader.Organisation);
        OtherGroupLeader = await App.AddPersonAsync(Seat.GroupOfficer);
        CityLeader = await App.AddPersonAsync(Seat.Leader);
        CaseOfficer = await App.AddPersonAsync(Seat.CaseOffice);
        County = await App.AddPersonAsync(Seat.CountyOfficer, jurisdictionKind: JurisdictionKind.County);
        OtherCounty = await App.AddPersonAsync(Seat.CountyOfficer, jurisdictionKind: JurisdictionKind.County);
        Liaison = await App.AddPersonAsync(Seat.Liaison, await AddUnitAsync("某县农业农村局"));
        OtherLiaison = await App.AddPersonAsync(Seat.Liaison, await AddUnitAsync("某县水务局"));
        Category = await App.InDb(db => db.IssueCategories.SingleAsync(c => c.Name == "惠民惠农资金"));
        Group = await AddGroupAsync(1, GroupLeader, GroupMember);
        await AddGroupAsync(2, OtherGroupLeader);
        Visit = await AddVisitAsync();
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    public Viewer As(TestPerson person) => new(
        person.Account.Id, person.Officer.Id, person.Officer.Name, person.Organisation.Id, person.Organisation.Name, person.Jurisdiction.Id, person.Account.Seat!.Value,
        person == GroupLeader || person == GroupMember ? [Group.Id] : [], person == GroupLeader ? [Group.Id] : []);

    /// <summary>The form for a new issue as it stands on the page, with its facts and a number of its own.</summary>
    public List<(string Name, string Value)> Filled(Screen page, string facts, Guid? form = null)
    {
        (string Name, string Value)[] typed = [("Form.CategoryId", Category.Id.ToString()), ("Form.Facts", facts), (FormOnceFilter.Field, (form ?? Guid.NewGuid()).ToString())];
        return [.. Browser.FieldsOf((IHtmlFormElement)page.Find("main form")).Where(f => typed.All(t => t.Name != f.Name)), .. typed];
    }

    public IssueFacts Facts(string? facts = null, bool sustained = false) => new(
        Category.Id, Today.AddDays(-20), VisitMethods.Files | VisitMethods.Sites, facts ?? $"补贴审核资料不全，第{++_count}号", "管理办法第十条", false, sustained, 412_600.5m);

    /// <summary>An issue brought as far as asked by the domain's own verbs, saved, with the letter that carries it.</summary>
    public async Task<Issue> AddIssueAsync(IssueStatus status = IssueStatus.Registered, string? facts = null, bool sustained = false, Organisation? unit = null, Visit? visit = null)
    {
        unit ??= Unit;
        visit ??= unit.Id == Unit.Id ? Visit : await AddVisitAsync(unit);
        var issue = Issue.Raise($"WT-2025-{Interlocked.Increment(ref _count):0000}", visit, unit.Name, Facts(facts, sustained), As(GroupMember), Now);
        Handover? letter = null;
        Action[] way =
        [
            () => issue.Submit(As(GroupMember), Now),
            () => issue.Recognise(As(GroupLeader), Now),
            () => letter = Letter(issue, unit),
            () => letter!.Receive([issue], StatutoryCalendar.Current, As(unit.Id == Unit.Id ? Liaison : OtherLiaison), Now),
            () => Rectify(issue),
            () => issue.VerifyFirst("材料齐全", As(GroupMember), Now),
            () => issue.CloseOut("核实无误", sustained ? Today.AddDays(90) : null, As(Office), Now, new(1, 1, 0, 0, 2500.5m)),
        ];
        IssueStatus[] stops =
        [
            IssueStatus.UnderReview, IssueStatus.Recognised, IssueStatus.HandedOver, IssueStatus.Rectifying, IssueStatus.CloseOutApplied, IssueStatus.FirstVerified,
            sustained ? IssueStatus.Sustained : IssueStatus.ClosedOut,
        ];
        foreach (var step in way[..(Array.IndexOf(stops, status) + 1)])
        {
            step();
        }

        Assert.Equal(status, issue.Status);
        await App.SaveAsync(letter is null ? [issue] : [letter, issue]);
        return issue;
    }

    public Task<Issue> FindAsync(Guid id) => App.InDb(db => db.Issues.AsNoTracking().SingleAsync(i => i.Id == id));

    public Task<Handover> LetterAsync(Guid id) => App.InDb(db => db.Handovers.AsNoTracking().SingleAsync(h => h.Id == id));

    public async Task<Visit> AddVisitAsync(Organisation? unit = null)
    {
        unit ??= Unit;
        var number = Interlocked.Increment(ref _count);
        var plan = new TaskPlan(TaskOrigin.CentralDispatch, "年度监督计划", "惠农补贴发放", Group.Id, null, [unit.Id], TaskMethod.Cross, false, Today.AddDays(-30), Today, Today.AddDays(5));
        var task = SupervisionTask.Draft($"RW-2025-{number:000}", plan, As(Office), Now);
        task.Submit(As(Office), Now);
        task.Approve(As(SecondOffice), Now);
        task.Issue(Group.Name, As(Office), Now);
        var record = new VisitRecord(Today.AddDays(-20), VisitMethods.Files, "甲、乙", null, "查阅资料", new(1, 10, 0, 0));
        var visit = Visit.Begin($"JC-2025-{number:0000}", task, unit.Id, unit.Name, unit.JurisdictionId, record, As(GroupMember), Now);
        await App.SaveAsync(task, visit);
        return visit;
    }

    private Handover Letter(Issue issue, Organisation unit) => Handover.Issue(
        HandoverNumber.Format(2025, Interlocked.Increment(ref _count)), unit, [issue], "限期整改，逐条佐证", new(15, DeadlineUnit.WorkingDays), StatutoryCalendar.Current, As(Office), Now);

    private void Rectify(Issue issue)
    {
        var by = As(Liaison);
        var measure = issue.AddMeasure("补齐核验资料", "责任人甲", null, null, by, Now);
        issue.Prove(measure.Id, new("核验表.pdf", Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32)), 10, "application/pdf", by.Sign(Now)), Today, by, Now);
        issue.Progress(measure.Id, MeasureStatus.Completed, by, Now);
        issue.AnalyseCause(CauseKind.Oversight, "审核没有人复核", by, Now);
        issue.ApplyToCloseOut("已全部补齐", by, Now);
    }

    private async Task<Organisation> AddUnitAsync(string name)
    {
        var unit = Organisation.Establish($"U-{Guid.NewGuid():N}"[..12], name, OrganisationKind.InspectedUnit, County.Jurisdiction.Id, null, Since, TestPeople.Setup);
        await App.SaveAsync(unit);
        return unit;
    }

    private async Task<UnitGroup> AddGroupAsync(int number, TestPerson leader, params TestPerson[] members)
    {
        var template = GroupTemplate.City(leader.Jurisdiction.Id, TestPeople.Setup);
        var group = UnitGroup.Form(number, $"第{GroupFormation.Numeral(number)}监督单元组", leader.Jurisdiction.Id, leader.Organisation, [], template, "测试", Since, TestPeople.Setup);
        foreach (var person in members.Prepend(leader))
        {
            group.Join(person.Officer, Since, TestPeople.Setup);
        }

        group.NameLeader(leader.Officer, TestPeople.Setup);
        await App.SaveAsync(group);
        return group;
    }
}
