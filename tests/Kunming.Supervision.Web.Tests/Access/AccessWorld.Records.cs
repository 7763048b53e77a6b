using Kunming.Supervision.Domain.Clues;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Domain.Meetings;
using Kunming.Supervision.Domain.Recusals;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Sealed;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.Visits;

using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>The records by name. A new page that needs another kind adds its line here.</summary>
public sealed partial class AccessWorld
{
    private static readonly Dictionary<string, Func<AccessWorld, Task<Spot>>> Makers = new(StringComparer.Ordinal)
    {
        ["account"] = w => w.AccountAsync(),
        ["account:disabled"] = w => w.AccountAsync(enabled: false),
        ["account:locked"] = w => w.AccountAsync(locked: true),
        ["account:link"] = w => w.AccountAsync(link: true),
        ["task:draft"] = w => w.TaskAsync(SupervisionTaskStatus.Draft),
        ["task:own-draft"] = w => w.TaskAsync(SupervisionTaskStatus.Draft, Role.GroupLeader),
        ["task:county-draft"] = w => w.TaskAsync(SupervisionTaskStatus.Draft, Role.County),
        ["task:submitted"] = w => w.TaskAsync(SupervisionTaskStatus.AwaitingApproval),
        ["task:approved"] = w => w.TaskAsync(SupervisionTaskStatus.Approved),
        ["task:county-approved"] = w => w.TaskAsync(SupervisionTaskStatus.Approved, Role.County),
        ["task:issued"] = w => w.TaskAsync(SupervisionTaskStatus.Issued),
        ["task:visited"] = w => w.TaskAsync(SupervisionTaskStatus.InProgress),
        ["task:reported"] = w => w.TaskAsync(SupervisionTaskStatus.Reported),
        ["task:finished"] = w => w.TaskAsync(SupervisionTaskStatus.Finished),
        ["task:crewed"] = async w => Spot.Of((await w.CrewedAsync(SupervisionTaskStatus.Issued)).Task.Id),
        ["task:crewed-finished"] = async w => Spot.Of((await w.CrewedAsync(SupervisionTaskStatus.Finished)).Task.Id),
        ["visit:crewed"] = async w => Spot.Of((await w.CrewedAsync(SupervisionTaskStatus.InProgress, withVisit: true)).Visit!.Id),
        ["visit:crewed-to-raise"] = async w => new("", ("visitId", (await w.CrewedAsync(SupervisionTaskStatus.InProgress, withVisit: true)).Visit!.Id.ToString())),
        ["visit:crewed-finished"] = async w => Spot.Of((await w.CrewedAsync(SupervisionTaskStatus.Finished, withVisit: true)).Visit!.Id),
        ["issue:crewed"] = async w => Spot.Of((await w.CrewedAsync(SupervisionTaskStatus.InProgress, withVisit: true)).Issue!.Id),
        ["issue:crewed-finished"] = async w => Spot.Of((await w.CrewedAsync(SupervisionTaskStatus.Finished, withVisit: true)).Issue!.Id),
        ["template"] = w => w.TemplateAsync(Role.Office),
        ["template:county"] = w => w.TemplateAsync(Role.County),
        ["template:varied"] = async w => new($"of={(await w.TemplateAsync(Role.Office)).Route[0].Value}"),
        ["round"] = async w => Spot.Of(await w.App.InDb(db => db.Rounds.OrderBy(r => r.Id).Select(r => r.Id).FirstAsync())),
        ["visit:listed"] = w => w.ListedVisitAsync(),
        ["sealed:draft"] = w => w.SealedAsync(SealedOrderStatus.Draft),
        ["sealed:foreign-draft"] = w => w.SealedAsync(SealedOrderStatus.Draft, ofRole: false),
        ["sealed:submitted"] = w => w.SealedAsync(SealedOrderStatus.AwaitingApproval, ofRole: false),
        ["sealed:approved"] = w => w.SealedAsync(SealedOrderStatus.Approved),
        ["sealed:waiting"] = w => w.SealedAsync(SealedOrderStatus.Sealed),
        ["sealed:early"] = w => w.SealedAsync(SealedOrderStatus.Sealed, early: true),
        ["sealed:opened"] = w => w.SealedAsync(SealedOrderStatus.Opened),
        ["sealed:pledged"] = w => w.SealedAsync(SealedOrderStatus.Opened, member: PledgeStatus.Pledged),
        ["sealed:recused"] = w => w.SealedAsync(SealedOrderStatus.Opened, member: PledgeStatus.Recused),
        ["task:unsealed"] = w => w.UnsealedTaskAsync(PledgeStatus.Awaiting),
        ["task:unsealed-pledged"] = w => w.UnsealedTaskAsync(PledgeStatus.Clear),
        ["help:asked"] = w => w.HelpAsync(answered: false),
        ["help:answered"] = w => w.HelpAsync(answered: true),
        ["recusal:declared"] = w => w.RecusalAsync(RecusalStatus.Declared),
        ["recusal:in-force"] = w => w.RecusalAsync(RecusalStatus.InForce),
        ["recusal:of-unit"] = async w => new($"unit={(await w.UnitAsync()).Route[0].Value}"),
        ["recusal:of-task"] = async w => new($"task={(await w.CrewedAsync(SupervisionTaskStatus.Issued)).Task.Id}"),
        ["recusal:of-issue"] = async w => new($"issue={(await w.IssueAsync(IssueStatus.Recognised, own: true)).Route[0].Value}"),
        ["visit:on-site"] = w => w.VisitAsync(VisitStatus.OnSite),
        ["visit:confirmed"] = w => w.VisitAsync(VisitStatus.Confirmed),
        ["visit:nil"] = w => w.VisitAsync(VisitStatus.Confirmed, nil: true),
        ["visit:approved"] = w => w.VisitAsync(VisitStatus.Approved, nil: true),
        ["visit:to-raise"] = async w => new("", ("visitId", (await w.NewVisitAsync(VisitStatus.Confirmed)).Id.ToString())),
        ["issue:registered"] = w => w.IssueAsync(IssueStatus.Registered),
        ["issue:review"] = w => w.IssueAsync(IssueStatus.UnderReview),
        ["regulation"] = async w => Spot.Of((await w.RegulationAsync()).Id),
        ["regulation:clause"] = async w =>
        {
            var regulation = await w.RegulationAsync();
            return new("", ("id", regulation.Id.ToString()), ("clauseId", regulation.Clauses[0].Id.ToString()));
        },
        ["issue:twice"] = async w =>
        {
            await w.IssueAsync(IssueStatus.UnderReview);
            return await w.IssueAsync(IssueStatus.UnderReview);
        },
        ["issue:recognised"] = w => w.IssueAsync(IssueStatus.Recognised),
        ["issue:on-site"] = w => w.IssueAsync(IssueStatus.FixedOnSite),
        ["issue:clue"] = w => w.IssueAsync(IssueStatus.ReferredAsClue),
        ["issue:handed-over"] = w => w.IssueAsync(IssueStatus.HandedOver),
        ["issue:rectifying"] = w => w.IssueAsync(IssueStatus.Rectifying),
        ["issue:extension"] = w => w.ExtensionAsync(),
        ["letter:extension"] = w => w.ExtensionAsync(ofLetter: true),
        ["issue:overdue"] = w => w.OverdueAsync(),
        ["letter:overdue"] = w => w.OverdueAsync(ofLetter: true),
        ["chase"] = w => w.ChaseAsync(),
        ["chase:word"] = async w => With(await w.ChaseAsync(), "", ("format", "word")),
        ["issue:proved"] = w => w.IssueAsync(IssueStatus.Rectifying, proved: true),
        ["issue:applied"] = w => w.IssueAsync(IssueStatus.CloseOutApplied),
        ["issue:verified"] = w => w.IssueAsync(IssueStatus.FirstVerified),
        ["issue:closed"] = w => w.IssueAsync(IssueStatus.ClosedOut),
        ["issue:sustained"] = w => w.IssueAsync(IssueStatus.Sustained),
        ["issue:county-registered"] = w => w.IssueAsync(IssueStatus.Registered, own: true),
        ["issue:county-review"] = w => w.IssueAsync(IssueStatus.UnderReview, own: true),
        ["issue:county-recognised"] = w => w.IssueAsync(IssueStatus.Recognised, own: true),
        ["issue:county-applied"] = w => w.IssueAsync(IssueStatus.CloseOutApplied, own: true),
        ["issue:objected"] = w => w.IssueAsync(IssueStatus.Rectifying, objected: true),
        ["issue:to-commission"] = w => w.IssueAsync(IssueStatus.Rectifying, toCommission: true),
        ["recheck"] = w => w.RecheckAsync(),
        ["recheck:quarter"] = w => w.ClosedQuarterAsync(),
        ["measure:open"] = w => w.MeasureAsync(proved: false),
        ["measure:proved"] = w => w.MeasureAsync(proved: true),
        ["bulk:review"] = async w => Chosen(await w.IssueAsync(IssueStatus.UnderReview), BulkVerb.Recognise),
        ["bulk:county-review"] = async w => Chosen(await w.IssueAsync(IssueStatus.UnderReview, own: true), BulkVerb.Recognise),
        ["bulk:applied"] = async w => Chosen(await w.IssueAsync(IssueStatus.CloseOutApplied), BulkVerb.VerifyFirst),
        ["bulk:to-return"] = async w => Chosen(await w.IssueAsync(IssueStatus.CloseOutApplied), BulkVerb.Return),
        ["bulk:verified"] = async w => Chosen(await w.IssueAsync(IssueStatus.FirstVerified), BulkVerb.CloseOut),
        ["bulk:run"] = w => w.BulkRunAsync(),
        ["view:new"] = _ => Task.FromResult(new Spot("list=Issues&view=all")),
        ["view:of-tasks"] = _ => Task.FromResult(new Spot("list=Tasks")),
        ["view:own"] = w => w.ViewAsync(Role.GroupLeader, ViewAudience.Own),
        ["view:everybody"] = w => w.ViewAsync(Role.Office, ViewAudience.Everybody),
        ["chosen:recognised"] = async w => Chosen(await w.IssueAsync(IssueStatus.Recognised)),
        ["chosen:county-recognised"] = async w => Chosen(await w.IssueAsync(IssueStatus.Recognised, own: true)),
        ["letter:waiting"] = w => w.LetterAsync(HandoverStatus.AwaitingReceipt),
        ["letter:to-commission"] = w => w.LetterAsync(HandoverStatus.AwaitingReceipt, toCommission: true),
        ["letter:in-hand"] = w => w.LetterAsync(HandoverStatus.InHand),
        ["letter:refused"] = w => w.RefusedAsync(),
        ["letter:slip"] = async w => With(await w.LetterAsync(HandoverStatus.InHand), "", ("format", "word")),
        ["letter:answered"] = w => w.LetterAsync(HandoverStatus.Answered),
        ["letter:settled"] = w => w.LetterAsync(HandoverStatus.Answered, settled: true),
        ["letter:county-answered"] = w => w.LetterAsync(HandoverStatus.Answered, own: true),
        ["clue:handed-in"] = w => w.ClueAsync(ClueStatus.HandedIn),
        ["clue:registered"] = w => w.ClueAsync(ClueStatus.Registered),
        ["clue:repeated"] = w => w.RepeatedClueAsync(),
        ["clue:assigned"] = w => w.ClueAsync(ClueStatus.Assigned),
        ["clue:proposed"] = w => w.ClueAsync(ClueStatus.Proposed),
        ["clue:approved"] = w => w.ClueAsync(ClueStatus.Approved),
        ["clue:in-hand"] = w => w.ClueAsync(ClueStatus.InHand),
        ["clue:shelved"] = w => w.ClueAsync(ClueStatus.Shelved),
        ["meeting:group"] = w => w.MeetingAsync(Role.GroupLeader),
        ["meeting:office"] = w => w.MeetingAsync(Role.Office),
        ["meeting:county"] = w => w.MeetingAsync(Role.County),
        ["class:group"] = w => w.ClassAsync(Role.GroupLeader, held: false),
        ["class:office"] = w => w.ClassAsync(Role.Office, held: false),
        ["class:county"] = w => w.ClassAsync(Role.County, held: false),
        ["class:held"] = w => w.ClassAsync(Role.County, held: true),
        ["class:case"] = w => w.ClassWithMaterialAsync(),
        ["group"] = w => Task.FromResult(Spot.Of(w.City.Group.Id)),
        ["group:county"] = w => Task.FromResult(Spot.Of(w.CountyGroup.Id)),
        ["group:new"] = w => w.GroupAsync(),
        ["group:county-new"] = w => w.GroupAsync(county: true),
        ["office:new"] = w => w.OfficeAsync(),
        ["unit"] = w => Task.FromResult(Spot.Of(w.City.UnitA.Id)),
        ["unit:new"] = w => w.UnitAsync(),
        ["commission"] = w => Task.FromResult(Spot.Of(w.City.Commission.Id)),
        ["report:own-quarter"] = w => Task.FromResult(new Spot($"group={w.City.Group.Id}&quarter={w.NextQuarter(w.City.Group.Id).Key}")),
        ["report:quarter"] = w => Task.FromResult(new Spot($"quarter={w.NextQuarter(Guid.Empty).Key}")),
        ["report:drafted"] = w => w.GroupReportAsync(ReportStatus.Drafted),
        ["report:sent"] = w => w.GroupReportAsync(ReportStatus.Sent),
        ["report:accepted"] = w => w.GroupReportAsync(ReportStatus.Accepted),
        ["report:word"] = async w => With(await w.GroupReportAsync(ReportStatus.Sent), "", ("format", "word")),
        ["report:figure"] = async w => With(await w.GroupReportAsync(ReportStatus.Sent), "", ("code", "I1")),
        ["synthesis:drafted"] = w => w.SynthesisAsync(ReportStatus.Drafted),
        ["synthesis:missing"] = async w => With(await w.SynthesisAsync(ReportStatus.Drafted, complete: false), $"group={w.City.OtherGroup.Id}"),
        ["synthesis:sent"] = w => w.SynthesisAsync(ReportStatus.Sent),
        ["synthesis:approved"] = w => w.SynthesisAsync(ReportStatus.Approved),
        ["synthesis:circulated"] = w => w.SynthesisAsync(ReportStatus.Circulated),
        ["synthesis:figure"] = async w => With(await w.SynthesisAsync(ReportStatus.Circulated), "", ("code", "I1")),
        ["proof"] = w => w.ProofAsync(),
        ["directory"] = w => w.DirectoryAsync(),
        ["list:columns"] = w => w.ListAsync(preview: false),
        ["list:preview"] = w => w.ListAsync(preview: true),
        ["succession"] = w => w.SuccessionAsync(),
        ["succession:leaving"] = async w => new Spot($"officer={(await w.LeavingAsync()).Officer.Id}"),
        ["setting"] = _ => Task.FromResult(new Spot("", ("key", "PasswordHistory"))),
        ["setting:period"] = _ => Task.FromResult(new Spot("", ("key", "RecheckNotice"))),
        ["setting:seats"] = _ => Task.FromResult(new Spot("", ("key", "SecondFactorSeats"))),
        ["audit:user"] = world => world.AuditRowAsync(Role.County),
        ["audit:administrator"] = world => world.AuditRowAsync(Role.SystemAdministrator),
        ["help:section"] = _ => Task.FromResult(new Spot("", ("section", "issues"))),
        ["help:picture"] = _ => Task.FromResult(new Spot("", ("name", "work.png"))),
        ["problem"] = _ => Task.FromResult(new Spot("", ("code", "503"))),
    };

    private static Spot With(Spot spot, string query, params (string, string)[] more) => new(query, [.. spot.Route, .. more]);

    /// <summary>An issue as it is named in the address of a page about several.</summary>
    private static Spot Chosen(Spot issue) => new($"id={issue.Route[0].Value}");

    private static Spot Chosen(Spot issue, BulkVerb verb) => new($"verb={verb}&{Chosen(issue).Query}");
}
