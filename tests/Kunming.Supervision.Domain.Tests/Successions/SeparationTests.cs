using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Officers;
using Kunming.Supervision.Domain.Successions;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.UnitGroups;

namespace Kunming.Supervision.Domain.Tests.Successions;

/// <summary>No chain of successions lets anybody judge what is his own: every chain of three among three persons is tried.</summary>
public class SeparationTests
{
    private const int Depth = 3;

    private static readonly Viewer[] Members = [Given.GroupMember, Given.Viewer(Seat.GroupOfficer, Given.ResidentGroup, [Given.Group]), Given.Viewer(Seat.GroupOfficer, Given.ResidentGroup, [Given.Group])];
    private static readonly Viewer[] Offices = [Given.Office, Given.SecondOffice, Given.Viewer(Seat.PartyConductOffice, Given.PartyOffice)];

    [Fact]
    public void VerifyFirst_AfterEveryChainOfSuccessions_NeverByWhoeverHeldTheApplication()
    {
        var verified = 0;
        foreach (var chain in Chains(Members.Length, Depth))
        {
            foreach (var verifier in Members)
            {
                var issue = Given.IssueAt(IssueStatus.FixedOnSite).Issue;
                issue.Prove(issue.Measures[0].Id, Given.File(), Given.Today, Members[0], Given.Now);
                issue.AnalyseCause(CauseKind.Isolated, "一时疏忽", Members[0], Given.Now);
                issue.ApplyToCloseOut("已整改", Members[0], Given.Now);
                HashSet<Guid> held = [Members[0].OfficerId];
                foreach (var (from, to) in chain)
                {
                    issue.Succeed(new(Members[to].Sign(Given.Now), Members[from].OfficerId, Members[from].Name, SuccessionKind.Application));
                    if (held.Contains(Members[from].OfficerId))
                    {
                        held.Add(Members[to].OfficerId);
                    }
                }

                if (held.Contains(verifier.OfficerId))
                {
                    Assert.Contains(IssueRules.ApplicantCannotVerify, issue.ObstaclesToVerifyFirst(verifier));
                    Refused.For(IssueRules.ApplicantCannotVerify, () => issue.VerifyFirst("同意", verifier, Given.Now));
                    Refused.For(IssueRules.ApplicantCannotVerify, () => issue.Return("不实", verifier, Given.Now));
                }
                else
                {
                    issue.VerifyFirst("同意", verifier, Given.Now);
                    verified++;
                }
            }
        }

        Assert.True(verified > 50, $"only {verified} were verified");
    }

    [Fact]
    public void Approve_AfterEveryChainOfSuccessions_NeverByWhoeverHeldTheDraft()
    {
        var approved = 0;
        foreach (var chain in Chains(Offices.Length, Depth))
        {
            foreach (var approver in Offices)
            {
                var task = Given.TaskAt(SupervisionTaskStatus.AwaitingApproval);
                HashSet<Guid> held = [Given.Office.OfficerId];
                foreach (var (from, to) in chain)
                {
                    task.Succeed(new(Offices[to].Sign(Given.Now), Offices[from].OfficerId, Offices[from].Name, SuccessionKind.Task));
                    if (held.Contains(Offices[from].OfficerId))
                    {
                        held.Add(Offices[to].OfficerId);
                    }
                }

                if (held.Contains(approver.OfficerId))
                {
                    Refused.For(TaskRules.ApproverDrafted, () => task.Approve(approver, Given.Now));
                    Refused.For(TaskRules.ApproverDrafted, () => task.SendBack("重拟", approver, Given.Now));
                }
                else
                {
                    task.Approve(approver, Given.Now);
                    approved++;
                }
            }
        }

        Assert.True(approved > 50, $"only {approved} were approved");
    }

    [Fact]
    public void ApplyToCloseOut_Anew_ForgetsWhoHeldTheApplicationOfBefore()
    {
        var issue = Given.IssueAt(IssueStatus.FixedOnSite).Issue;
        issue.Prove(issue.Measures[0].Id, Given.File(), Given.Today, Members[0], Given.Now);
        issue.AnalyseCause(CauseKind.Isolated, "一时疏忽", Members[0], Given.Now);
        issue.ApplyToCloseOut("已整改", Members[0], Given.Now);
        issue.Succeed(new(Members[1].Sign(Given.Now), Members[0].OfficerId, Members[0].Name, SuccessionKind.Application));
        issue.Return("材料不全", Members[2], Given.Now);

        issue.ApplyToCloseOut("已补齐", Members[0], Given.Now);

        Assert.DoesNotContain(IssueRules.ApplicantCannotVerify, issue.ObstaclesToVerifyFirst(Members[1]));
    }

    [Fact]
    public void Succeed_InAGroup_TakesThePlaceAndTheLead()
    {
        var group = Given.UnitGroup();
        var (leaving, coming) = (Given.GroupLeader, Given.GroupMember);
        var officer = Officer.Enrol("组长", Given.SupervisionOffice.Id, null, Given.Registrar);
        var leader = officer.Id;
        group.Join(officer, Given.Today, Given.Registrar);
        group.NameLeader(officer, Given.Registrar);

        group.Succeed(new(coming.Sign(Given.Now), leader, leaving.Name, SuccessionKind.Leadership));

        Assert.Equal(Given.Today, group.Officers[0].Until);
        Assert.False(group.Officers[0].Leads);
        var successor = group.Officers.Single(m => m.OfficerId == coming.OfficerId);
        Assert.True(successor.Leads);
        Assert.Null(successor.Until);
        Refused.For(UnitGroupRules.NotMember, () => group.Succeed(new(coming.Sign(Given.Now), leader, leaving.Name, SuccessionKind.Leadership)));
    }

    private static IEnumerable<(int From, int To)[]> Chains(int people, int depth) => depth is 0
        ? [[]]
        : Chains(people, depth - 1).SelectMany(chain => Pairs(people).Select(pair => ((int, int)[])[.. chain, pair])).Append([]);

    private static IEnumerable<(int From, int To)> Pairs(int people) =>
        from one in Enumerable.Range(0, people) from other in Enumerable.Range(0, people) where one != other select (one, other);
}
