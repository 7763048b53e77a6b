using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Domain.Visits;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests;

/// <summary>
/// A small city for page tests: an office of two, two groups with a leader and a member each, a county, two units of the county, a liaison.
/// <c>public sealed class X(Given given) : IClassFixture&lt;Given&gt;</c>
/// </summary>
public sealed class Given(AppFixture server) : IAsyncLifetime
{
    public static readonly DateOnly Since = new(2026, 1, 1);

    public TestApp App { get; private set; } = null!;

    public Jurisdiction City { get; } = new("530100", "昆明市", JurisdictionKind.City);

    public Jurisdiction County { get; } = new("530102", "五华区", JurisdictionKind.County);

    public Organisation Office1 { get; private set; } = null!;

    public Organisation Commission { get; private set; } = null!;

    public Organisation UnitA { get; private set; } = null!;

    public Organisation UnitB { get; private set; } = null!;

    public UnitGroup Group { get; private set; } = null!;

    public UnitGroup OtherGroup { get; private set; } = null!;

    /// <summary>党风政风监督室, the drafter and the approver.</summary>
    public TestPerson Office { get; private set; } = null!;

    public TestPerson OfficeHead { get; private set; } = null!;

    public TestPerson GroupLeader { get; private set; } = null!;

    public TestPerson Member { get; private set; } = null!;

    public TestPerson OtherLeader { get; private set; } = null!;

    public TestPerson CountyOfficer { get; private set; } = null!;

    public TestPerson Liaison { get; private set; } = null!;

    public TestPerson Leader { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await server.StartAsync();
        var conduct = Establish("KM-DF", "党风政风监督室", OrganisationKind.PartyConductOffice, City);
        var head = Establish("KM", "市纪委监委", OrganisationKind.CityCommission, City);
        (Office1, var office2) = (Establish("KM-J1", "第一监督检查室", OrganisationKind.SupervisionOffice, City), Establish("KM-J2", "第二监督检查室", OrganisationKind.SupervisionOffice, City));
        Commission = Establish("530102", "五华区纪委监委", OrganisationKind.CountyCommission, County);
        (UnitA, UnitB) = (Establish("530102001", "护国街道办事处", OrganisationKind.InspectedUnit, County), Establish("530102002", "大观街道办事处", OrganisationKind.InspectedUnit, County));
        UnitA.Affiliate(AffiliationKind.ContactedBy, Office1, Since, TestPeople.Setup);
        await App.SaveAsync(City, County, conduct, head, Office1, office2, Commission, UnitA, UnitB);

        (Office, OfficeHead) = (await App.AddPersonAsync(Seat.PartyConductOffice, conduct), await App.AddPersonAsync(Seat.PartyConductOffice, conduct));
        (GroupLeader, Member) = (await App.AddPersonAsync(Seat.GroupOfficer, Office1), await App.AddPersonAsync(Seat.GroupOfficer, Office1));
        OtherLeader = await App.AddPersonAsync(Seat.GroupOfficer, office2);
        CountyOfficer = await App.AddPersonAsync(Seat.CountyOfficer, Commission);
        Liaison = await App.AddPersonAsync(Seat.Liaison, UnitA);
        Leader = await App.AddPersonAsync(Seat.Leader, head);

        var template = GroupTemplate.City(City.Id, TestPeople.Setup);
        Group = UnitGroup.Form(1, "第一监督单元组", City.Id, Office1, [], template, "测试用", Since, TestPeople.Setup);
        Group.Join(GroupLeader.Officer, Since, TestPeople.Setup);
        Group.Join(Member.Officer, Since, TestPeople.Setup);
        Group.NameLeader(GroupLeader.Officer, TestPeople.Setup);
        OtherGroup = UnitGroup.Form(2, "第二监督单元组", City.Id, office2, [], template, "测试用", Since, TestPeople.Setup);
        OtherGroup.Join(OtherLeader.Officer, Since, TestPeople.Setup);
        OtherGroup.NameLeader(OtherLeader.Officer, TestPeople.Setup);
        await App.SaveAsync(template, Group, OtherGroup);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    public static Organisation Establish(string code, string name, OrganisationKind kind, Jurisdiction area) =>
        Organisation.Establish(code, name, kind, area.Id, null, Since, TestPeople.Setup);

    /// <summary>The viewer that the site would make of a person.</summary>
    public static Viewer ViewerOf(TestPerson person, UnitGroup? group = null, bool leads = false) => new(
        person.Account.Id, person.Officer.Id, person.Officer.Name, person.Organisation.Id, person.Organisation.Name, person.Jurisdiction.Id, person.Account.Seat!.Value,
        group is null ? [] : [group.Id], leads ? [group!.Id] : []);

    /// <summary>A stored task of the first group on both units.</summary>
    public async Task<SupervisionTask> TaskAsync(SupervisionTaskStatus status = SupervisionTaskStatus.Draft)
    {
        var on = App.Clock.GetUtcNow();
        var (drafter, approver) = (ViewerOf(Office), ViewerOf(OfficeHead));
        var task = SupervisionTask.Draft(
            $"RW-T-{Guid.NewGuid():N}"[..20].ToUpperInvariant(),
            new(TaskOrigin.CentralDispatch, "年度计划", "节日纠风检查", Group.Id, null, [UnitA.Id, UnitB.Id], TaskMethod.Cross, false, new(2026, 9, 1), new(2026, 9, 30), new(2026, 10, 9)),
            drafter, on);
        if (status >= SupervisionTaskStatus.AwaitingApproval)
        {
            task.Submit(drafter, on);
        }

        if (status >= SupervisionTaskStatus.Approved)
        {
            task.Approve(approver, on);
        }

        if (status >= SupervisionTaskStatus.Issued)
        {
            task.Issue(Group.Name, approver, on);
        }

        await App.SaveAsync(task);
        return task;
    }

    /// <summary>A stored visit of the first group to the first unit, under a task of its own.</summary>
    public async Task<Visit> VisitAsync(bool confirmed = false)
    {
        var issued = await TaskAsync(SupervisionTaskStatus.Issued);
        var (by, on) = (ViewerOf(Member, Group), App.Clock.GetUtcNow());
        return await App.InDb(async db =>
        {
            var task = await db.Tasks.SingleAsync(t => t.Id == issued.Id);
            var visit = Visit.Begin(
                $"JC-T-{Guid.NewGuid():N}"[..20], task, UnitA.Id, UnitA.Name, County.Id,
                new(new(2026, 9, 20), VisitMethods.Files | VisitMethods.Sites, "甲某、乙某", "丙某（办公室主任）", "查阅账册。", new(1, 2, 3, 0)), by, on);
            if (confirmed)
            {
                visit.Confirm(null, by, on);
            }

            db.Add(visit);
            await db.SaveChangesAsync();
            return visit;
        });
    }
}
