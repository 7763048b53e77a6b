using CsCheck;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Sealed;
using Kunming.Supervision.Domain.Tasks;

namespace Kunming.Supervision.Domain.Tests.Sealed;

/// <summary>Everybody tries every verb at any time, in any order: nobody outside the known circle comes to see what is inside, and no event says it.</summary>
public class SealedWalkTests
{
    private const int Verbs = 11;
    private const string Number = "RW-2026-077";

    [Fact]
    public void Walk_BeforeOpening_NobodyOutsideTheKnownCircleSees()
    {
        var (opened, pledged, replaced) = (0, 0, 0);
        for (var round = 0; round is 0 || (round < 20 && (opened < 20 || pledged < 20 || replaced < 5)); round++)
        {
            Gen.Select(Gen.Int[0, Verbs - 1], Gen.Int[0, 99], Gen.Int[0, 3], Gen.Int[-2, 40]).Array[120, 200].Sample(
                attempts =>
                {
                    var walk = new SealedWalk();
                    foreach (var (verb, who, whom, hours) in attempts)
                    {
                        walk.Try(verb, who, whom, Given.Now.AddHours(Math.Max(hours, 0)));
                        walk.Check();
                    }

                    Interlocked.Add(ref opened, walk.Task is null ? 0 : 1);
                    Interlocked.Add(ref pledged, walk.Unsealing?.Pledges.Count(p => p.SignedAt is not null) ?? 0);
                    Interlocked.Add(ref replaced, walk.Unsealing?.Pledges.Count(p => p.Status is PledgeStatus.Replaced) ?? 0);
                },
                iter: 60);
        }

        Assert.True(opened >= 20 && pledged >= 20 && replaced >= 5, $"{opened} openings, {pledged} pledges, {replaced} replacements: the walk proves nothing.");
    }

    private sealed class SealedWalk
    {
        private readonly SealedScene _scene = new();
        private readonly Viewer[] _cast;

        public SealedWalk()
        {
            // The main people more often, or hardly anything would ever be opened.
            Viewer[] main = [Given.Office, Given.SecondOffice, _scene.As(_scene.Leader), _scene.As(_scene.Member), _scene.As(_scene.Second), _scene.As(_scene.Spare)];
            Viewer[] strangers =
            [
                Given.Viewer(Seat.PartyConductOffice, Given.PartyOffice), Given.OtherGroupLeader, Given.GroupMember, Given.CountyOfficer, Given.CityLeader, Given.Liaison,
                // The drafter and the leader in other seats are nobody.
                Given.Viewer(Seat.SystemAdministrator, Given.PartyOffice, officer: Given.Office.OfficerId), Given.Viewer(Seat.Liaison, Given.Unit, officer: _scene.Leader.Id),
            ];
            _cast = [.. main, .. main, .. main, .. strangers];
        }

        public Unsealing? Unsealing { get; private set; }

        public SupervisionTask? Task { get; private set; }

        public void Try(int verb, int who, int whom, DateTimeOffset on)
        {
            var (by, order) = (_cast[who % _cast.Length], _scene.Order);
            try
            {
                switch (verb)
                {
                    case 0: order.Revise(_scene.Plan([_scene.Member.Id, _scene.Second.Id]), by, Given.Now); break;
                    case 1 or 2: order.Submit(by, Given.Now); break;
                    case 3: order.Approve(by, on); break;
                    case 4 when whom is 0: order.SendBack("再核对", by, on); break;
                    case 5: Unsealing = order.Dispatch(_scene.Group, _scene.People, _scene.Targets, by, on); break;
                    case 6 when whom is 0 && on.Hour is 3: order.Void("变化", Unsealing, by, on); break;
                    case 7:
                        Unsealing?.Open(by, on);
                        Task = Unsealing is { Status: UnsealingStatus.Opened, TaskId: null } ? order.Open(Number, Unsealing) : Task;
                        break;
                    case 8: Unsealing?.Pledge(by, on); break;
                    case 9: Unsealing?.Declare(whom is 0 ? "亲属任职" : null, by, on); break;
                    case 10: Unsealing?.Replace(new[] { _scene.Leader, _scene.Member, _scene.Second, _scene.Spare }[whom], _scene.People[(whom + who) % 4], _scene.Group, _scene.Targets, Task, "改派", by, on); break;
                    default: break;
                }
            }
            catch (RuleViolationException)
            {
                // Refused, and so without a trace: what there is gets checked after every attempt.
            }
        }

        public void Check()
        {
            var (order, opened) = (_scene.Order, Task is not null);
            foreach (var viewer in _cast)
            {
                var known = SealedOrder.MayDraft(viewer)
                    && (viewer.OfficerId == Given.Office.OfficerId || (viewer.OfficerId == Given.SecondOffice.OfficerId && order.Knowers.Any(k => k.OfficerId == viewer.OfficerId)));
                Assert.True(known || !order.IsKnownBeforeOpeningTo(viewer), $"{viewer.Seat} {viewer.Name} knows.");
                var place = Unsealing?.Pledges.SingleOrDefault(p => p.OfficerId == viewer.OfficerId && p.Status is not PledgeStatus.Replaced);
                Assert.Equal(opened && place is { SignedAt: not null, RecusalReason: null }, Unsealing?.Sees(viewer.OfficerId) ?? false);
            }

            Assert.True(Unsealing?.Opened is not { } by || (by.On >= order.OpensAt && by.OfficerId == _scene.Leader.Id));
            Assert.All(order.Events.Concat(Unsealing?.Events ?? []), e =>
            {
                var said = $"{e.Summary} {System.Text.Json.JsonSerializer.Serialize(e, e.GetType())}";
                Assert.DoesNotContain(SealedScene.Topic, System.Text.RegularExpressions.Regex.Unescape(said), StringComparison.Ordinal);
                Assert.DoesNotContain(Given.Unit.Id.ToString(), said, StringComparison.Ordinal);
                Assert.DoesNotContain(Number, said, StringComparison.Ordinal);
                Assert.Null(e.Ledger);
            });
        }
    }
}
