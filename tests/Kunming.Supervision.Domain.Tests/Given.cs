using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Domain.Visits;

namespace Kunming.Supervision.Domain.Tests;

/// <summary>The small city that the tests live in: its bodies, one viewer of each seat, and every matter at every state, made by the domain's own verbs.</summary>
internal static class Given
{
    public static readonly DateTimeOffset Now = new(2026, 9, 1, 9, 0, 0, ChinaTime.Offset);
    public static readonly DateOnly Today = ChinaTime.DayOf(Now);
    public static readonly Guid City = Guid.CreateVersion7();
    public static readonly Guid County = Guid.CreateVersion7();
    public static readonly Guid Group = Guid.CreateVersion7();
    public static readonly Guid OtherGroup = Guid.CreateVersion7();
    public static readonly Signature Registrar = new(Guid.CreateVersion7(), "登记员", Guid.CreateVersion7(), "办公室", Now);

    public static readonly Organisation Commission = Organisation("KM", "市纪委监委", OrganisationKind.CityCommission, City);
    public static readonly Organisation PartyOffice = Organisation("KM-DF", "党风政风监督室", OrganisationKind.PartyConductOffice, City);
    public static readonly Organisation SupervisionOffice = Organisation("KM-JD1", "第一监督检查室", OrganisationKind.SupervisionOffice, City);
    public static readonly Organisation ResidentGroup = Organisation("KM-PZ1", "驻市财政局纪检监察组", OrganisationKind.ResidentGroup, City);
    public static readonly Organisation CountyCommission = Organisation("XQ-JW", "某县纪委监委", OrganisationKind.CountyCommission, County);
    public static readonly Organisation Unit = Organisation("XQ-01", "某县农业农村局", OrganisationKind.InspectedUnit, County);
    public static readonly Organisation OtherUnit = Organisation("XQ-02", "某县水务局", OrganisationKind.InspectedUnit, County);

    public static readonly Viewer Office = Viewer(Seat.PartyConductOffice, PartyOffice);
    public static readonly Viewer SecondOffice = Viewer(Seat.PartyConductOffice, PartyOffice);
    public static readonly Viewer GroupLeader = Viewer(Seat.GroupOfficer, SupervisionOffice, [Group], [Group]);
    public static readonly Viewer GroupMember = Viewer(Seat.GroupOfficer, ResidentGroup, [Group]);
    public static readonly Viewer OtherGroupLeader = Viewer(Seat.GroupOfficer, SupervisionOffice, [OtherGroup], [OtherGroup]);
    public static readonly Viewer CountyOfficer = Viewer(Seat.CountyOfficer, CountyCommission);
    public static readonly Viewer SecondCountyOfficer = Viewer(Seat.CountyOfficer, CountyCommission);
    public static readonly Viewer Liaison = Viewer(Seat.Liaison, Unit);
    public static readonly Viewer OtherLiaison = Viewer(Seat.Liaison, OtherUnit);
    public static readonly Viewer CityLeader = Viewer(Seat.Leader, Commission);

    public static readonly DeadlineRule FifteenWorkingDays = new(15, DeadlineUnit.WorkingDays);

    public static Organisation Organisation(string code, string name, OrganisationKind kind, Guid? jurisdiction = null) =>
        Domain.Organisations.Organisation.Establish(code, name, kind, jurisdiction ?? City, null, new(2019, 1, 1), Registrar);

    public static Viewer Viewer(Seat seat, Organisation of, IReadOnlyList<Guid>? groups = null, IReadOnlyList<Guid>? led = null, Guid? officer = null) =>
        new(Guid.CreateVersion7(), officer ?? Guid.CreateVersion7(), "干部", of.Id, of.Name, of.JurisdictionId, seat, groups ?? [], led ?? []);

    public static UnitGroup UnitGroup(int number = 1) => Domain.UnitGroups.UnitGroup.Form(
        number, $"第{GroupFormation.Numeral(number)}监督单元组", City, SupervisionOffice, [], GroupTemplate.City(City, Registrar), "测试", Today, Registrar);

    public static TaskPlan Plan(TaskOrigin origin = TaskOrigin.CentralDispatch, Guid? group = null) => new(
        origin, "年度监督计划", "惠农补贴发放", group ?? Group, null, [Unit.Id], TaskMethod.Cross, false, Today, Today.AddDays(10), Today.AddDays(15));

    public static SupervisionTask TaskAt(SupervisionTaskStatus status)
    {
        var task = SupervisionTask.Draft("RW-2026-001", Plan(), Office, Now);
        ReadOnlySpan<Action> way =
        [
            () => task.Submit(Office, Now),
            () => task.Approve(SecondOffice, Now),
            () => task.Issue("第一监督单元组", Office, Now),
            () => Visit.Begin("JC-2026-0001", task, Unit.Id, Unit.Name, County, Record(), GroupMember, Now),
            () => task.Report("检查完毕", [], GroupLeader, Now),
            () => task.Finish(Office, Now),
            () => task = Voided(),
        ];
        foreach (var step in way[..(int)status])
        {
            step();
        }

        return task;

        static SupervisionTask Voided()
        {
            var voided = TaskAt(SupervisionTaskStatus.Draft);
            voided.Void("重复下达", Office, Now);
            return voided;
        }
    }

    public static VisitRecord Record() =>
        new(Today, VisitMethods.Files | VisitMethods.Talks, "检查员甲、检查员乙", "在场人员", "查阅账目并谈话", new(2, 30, 1, 5));

    public static Visit VisitUnder(SupervisionTask task) => Visit.Begin("JC-2026-0001", task, Unit.Id, Unit.Name, County, Record(), GroupMember, Now);

    public static Visit VisitAt(VisitStatus status)
    {
        var visit = VisitUnder(TaskAt(SupervisionTaskStatus.Issued));
        if (status > VisitStatus.OnSite)
        {
            visit.Confirm(null, GroupMember, Now);
        }

        if (status > VisitStatus.Confirmed)
        {
            visit.Approve(Unit.Name, 1, GroupLeader, Now);
        }

        return visit;
    }

    public static IssueFacts Facts(bool sustained = false, string facts = "补贴发放名册未公示") =>
        new(Guid.CreateVersion7(), Today.AddDays(-3), VisitMethods.Files, facts, "公示规定", false, sustained, 1200m);

    public static Issue IssueOfCounty(ListedPromise? promise = null) => Issue.TakeFromList(
        "WT-2026-0009", new(null, Unit.Id, Unit.Name, County), Facts(facts: "公务接待超标准"), new("清单.xlsx", 4, "1", "已销号", "9月底前", null), CountyOfficer, Now, promise);

    /// <summary>As lists brought in before they were refused: of a unit of the city's own, found by no group. Whoever takes it stands for the gap that has been closed.</summary>
    public static Issue IssueOfNobody() => Issue.TakeFromList(
        "WT-2026-0010", new(null, Unit.Id, Unit.Name, City), Facts(), new("清单.xlsx", 4, null, null, null, null), Viewer(Seat.CountyOfficer, Commission), Now);

    public static Matter IssueAt(IssueStatus status, bool sustained = false) => Matter.At(status, sustained);

    public static Attachment File(string name = "公示照片.jpg", DateTimeOffset? on = null, string? sha256 = null) =>
        new(name, sha256 ?? Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32)), 1024, "image/jpeg", Liaison.Sign(on ?? Now));
}
