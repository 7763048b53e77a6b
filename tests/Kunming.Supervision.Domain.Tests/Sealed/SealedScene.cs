using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Officers;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Sealed;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.UnitGroups;

namespace Kunming.Supervision.Domain.Tests.Sealed;

/// <summary>A group of a leader and three, an order for it by the office, and what comes of it.</summary>
internal sealed class SealedScene
{
    public const string Topic = "节日期间公车私用";
    public static readonly DateTimeOffset OpensAt = Given.Now.AddDays(1);
    public static readonly SealedApprover Approver = new(Given.SecondOffice.OfficerId, "审批人", "党风政风监督室", Given.City, Seat.PartyConductOffice);

    public SealedScene(params Guid[] crew)
    {
        (Leader, Member, Second, Spare) = (Enrol("组长甲"), Enrol("组员乙"), Enrol("组员丙"), Enrol("组员丁"));
        Officer[] all = [Leader, Member, Second, Spare];
        foreach (var officer in all)
        {
            Group.Join(officer, Given.Today, Given.Registrar);
        }

        Group.NameLeader(Leader, Given.Registrar);
        People = [.. all.Select(o => new SealedCandidate(o.Id, o.Name, Given.ResidentGroup.Id, Given.City, []))];
        Order = SealedOrder.Draft("MF-23456789", Plan(crew.Length is 0 ? [Member.Id, Second.Id] : crew), Given.Office, Given.Now);
    }

    public UnitGroup Group { get; } = Given.UnitGroup();

    public Officer Leader { get; }

    public Officer Member { get; }

    public Officer Second { get; }

    /// <summary>Of the group, and not named to go.</summary>
    public Officer Spare { get; }

    public IReadOnlyList<SealedCandidate> People { get; set; }

    public IReadOnlyList<SealedTarget> Targets { get; } = [new(Given.Unit.Id, Given.County)];

    public SealedOrder Order { get; }

    public Viewer As(Officer officer) => Given.Viewer(Seat.GroupOfficer, Given.ResidentGroup, [Group.Id], officer == Leader ? [Group.Id] : [], officer.Id);

    public SealedPlan Plan(IReadOnlyList<Guid> crew, DateTimeOffset? opens = null, SealedApprover? approver = null) => new(
        new(TaskOrigin.CentralDispatch, "专项方案", Topic, Group.Id, null, [Given.Unit.Id], TaskMethod.PointStrike, true, Given.Today, Given.Today.AddDays(10), Given.Today.AddDays(15)),
        opens ?? OpensAt, approver ?? Approver, crew);

    public SealedScene Approved()
    {
        Order.Submit(Given.Office, Given.Now);
        Order.Approve(Given.SecondOffice, Given.Now);
        return this;
    }

    public Unsealing Dispatch(Viewer? by = null) => Order.Dispatch(Group, People, Targets, by ?? Given.Office, Given.Now);

    public (Unsealing Unsealing, SupervisionTask Task) Opened()
    {
        var unsealing = Approved().Dispatch();
        unsealing.Open(As(Leader), OpensAt);
        return (unsealing, Order.Open("RW-2026-077", unsealing));
    }

    private static Officer Enrol(string name) => Officer.Enrol(name, Given.ResidentGroup.Id, null, Given.Registrar);
}
