using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Clues;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Meetings;
using Kunming.Supervision.Domain.Recusals;
using Kunming.Supervision.Domain.Regulations;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.Visits;
using Kunming.Supervision.Web.Infrastructure.Files;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>Tasks, visits, issues and meetings, brought where they are wanted by the domain's own verbs.</summary>
public sealed partial class AccessWorld
{
    private Visit? _visit;

    /// <summary>Drafted and approved by the office unless a leader or the county drafted it; the two units are its targets.</summary>
    private async Task<Spot> TaskAsync(SupervisionTaskStatus to, Role? drafter = null)
    {
        var county = drafter is Role.County;
        var (drafts, approves) = (drafter is { } own ? As(own) : As(Drafter), county ? As(await SecondCountyAsync()) : As(Role.Office));
        var task = NewTask(drafts, county);
        Action[] way =
        [
            () => task.Submit(drafts, Now),
            () => task.Approve(approves, Now),
            () => task.Issue(_city.Group.Name, approves, Now),
            () => { },
            () => task.Report("已检查完毕", [], As(Role.GroupLeader), Now),
            () => task.Finish(approves, Now),
        ];
        List<object> made = [task];
        foreach (var (step, status) in way.Zip(Enum.GetValues<SupervisionTaskStatus>().Skip(1)).TakeWhile(s => s.Second <= to))
        {
            step();
            if (status is SupervisionTaskStatus.InProgress)
            {
                made.AddRange([Begin(task, _city.UnitA), Begin(task, _city.UnitB)]);
            }
        }

        Assert.Equal(to, task.Status);
        await App.SaveAsync([.. made]);
        return Spot.Of(task.Id);
    }

    private async Task<Regulation> RegulationAsync()
    {
        var regulation = Regulation.Enter($"某办法{Next()}", "试行", new(2025, 1, 1), As(Role.Office), Now);
        regulation.AddClause("第三条", "公示的范围和时间", new(2025, 1, 1), As(Role.Office), Now);
        await App.SaveAsync(regulation);
        return regulation;
    }

    /// <summary>Somebody of a department, lent to the first group.</summary>
    private async Task<TestPerson> LendAsync()
    {
        var department = Given.Establish("KM-CZ", "市财政局", Domain.Organisations.OrganisationKind.FunctionalDepartment, _city.City);
        await App.SaveAsync(department);
        var person = await App.AddPersonAsync(Seat.GroupOfficer, department);
        await App.InDb(async db =>
        {
            (await db.UnitGroups.SingleAsync(g => g.Id == _city.Group.Id)).Join(person.Officer, Given.Since, TestPeople.Setup);
            return await db.SaveChangesAsync();
        });
        return person;
    }

    /// <summary>A task that names its crew: the member and the lent officer, with a visit of theirs to the first unit when it is under way.</summary>
    private async Task<(SupervisionTask Task, Visit? Visit, Issue? Issue)> CrewedAsync(SupervisionTaskStatus to, bool withVisit = false)
    {
        var task = NewTask(As(Drafter));
        var group = await App.InDb(db => db.UnitGroups.AsNoTracking().SingleAsync(g => g.Id == _city.Group.Id));
        task.Assign(Person(Role.Member).Officer, group, Today, As(Drafter), Now);
        task.Assign(Person(Role.Lent).Officer, group, Today, As(Drafter), Now);
        task.Submit(As(Drafter), Now);
        task.Approve(As(Role.Office), Now);
        task.Issue(_city.Group.Name, As(Role.Office), Now);
        var visit = withVisit || to > SupervisionTaskStatus.Issued ? Begin(task, _city.UnitA) : null;
        var issue = withVisit ? Issue.Raise(
            $"WT-A-{Next():0000}", visit!, _city.UnitA.Name, new(Category.Id, Today, VisitMethods.Files, $"执行人员发现的问题，第{Next()}号", null, false, false, null), LentOn(task), Now) : null;
        if (to is SupervisionTaskStatus.Finished)
        {
            task.Report("已检查完毕", [], As(Role.GroupLeader), Now);
            task.Finish(As(Role.Office), Now);
        }

        await App.SaveAsync([.. new object?[] { task, visit, issue }.OfType<object>()]);
        return (task, visit, issue);
    }

    private TestPerson? _recused;

    /// <summary>Somebody more of the first group, who keeps out of a unit that nothing else is about.</summary>
    private async Task<Spot> RecusalAsync(RecusalStatus to)
    {
        if (_recused is null)
        {
            _recused = await App.AddPersonAsync(Seat.GroupOfficer, _city.Office1);
            await App.InDb(async db =>
            {
                (await db.UnitGroups.SingleAsync(g => g.Id == _city.Group.Id)).Join(_recused.Officer, Given.Since, TestPeople.Setup);
                return await db.SaveChangesAsync();
            });
        }

        var recusal = Recusal.Declare(
            _recused.Officer, new(MatterKind.Unit, Guid.Parse((await UnitAsync()).Route[0].Value), "某单位"), _city.Group.Id, "近亲属在该单位任职", Today, null,
            Given.ViewerOf(_recused, _city.Group), Now);
        if (to is RecusalStatus.InForce)
        {
            recusal.Decide(true, "同意", As(Role.Office), Now);
        }

        await App.SaveAsync(recusal);
        return Spot.Of(recusal.Id);
    }

    private Viewer LentOn(SupervisionTask task) => As(Role.Lent) with { Tasks = [task.Id] };

    private SupervisionTask NewTask(Viewer drafts, bool county = false) => SupervisionTask.Draft(
        $"RW-A-{Next():0000}",
        new(drafts.IsOffice || county ? TaskOrigin.CentralDispatch : TaskOrigin.OwnJudgement, "年度计划", "节日纠风检查", county ? CountyGroup.Id : _city.Group.Id, null,
            [_city.UnitA.Id, _city.UnitB.Id], TaskMethod.Cross, false, new(2026, 9, 1), new(2026, 9, 30), new(2026, 10, 9)),
        drafts, Now);

    private Visit Begin(SupervisionTask task, Domain.Organisations.Organisation unit) => Visit.Begin(
        $"JC-A-{Next():0000}", task, unit.Id, unit.Name, unit.JurisdictionId,
        new(new(2026, 9, 20), VisitMethods.Files | VisitMethods.Sites, "甲某、乙某", "丙某（办公室主任）", "查阅账册。", new(1, 2, 3, 0)), task.HasCrew ? LentOn(task) : As(Role.Member), Now);

    private async Task<Spot> VisitAsync(VisitStatus to, bool nil = false) => Spot.Of((await NewVisitAsync(to, nil)).Id);

    private async Task<Visit> NewVisitAsync(VisitStatus to, bool nil = false)
    {
        var task = NewTask(As(Drafter));
        task.Submit(As(Drafter), Now);
        task.Approve(As(Role.Office), Now);
        task.Issue(_city.Group.Name, As(Role.Office), Now);
        var visit = Begin(task, _city.UnitA);
        if (to >= VisitStatus.Confirmed)
        {
            visit.Confirm(null, As(Role.Member), Now);
        }

        if (nil)
        {
            visit.SignNilFinding("未发现问题", 0, As(Role.GroupLeader), Now);
        }

        if (to >= VisitStatus.Approved)
        {
            visit.Approve(_city.UnitA.Name, 0, As(Role.GroupLeader), Now);
        }

        await App.SaveAsync(task, visit);
        return visit;
    }

    private async Task<Spot> IssueAsync(IssueStatus to, bool own = false, bool toCommission = false, bool proved = false, bool objected = false) =>
        Spot.Of((await NewIssueAsync(to, own, toCommission, proved, objected: objected)).Issue.Id);

    /// <param name="to">What is kept up for good is due for its next look today.</param>
    /// <param name="own">Found by the county itself, on a list of its own; otherwise by the first group on a visit.</param>
    /// <param name="toCommission">Handed over to the county's commission; otherwise to the unit.</param>
    /// <param name="objected">The unit contests it.</param>
    /// <param name="overdue">The letter was signed for so long ago that its day has passed.</param>
    /// <param name="proved">Its measure is done and proved; it is from the application on.</param>
    private async Task<(Issue Issue, Handover? Letter)> NewIssueAsync(IssueStatus to, bool own = false, bool toCommission = false, bool proved = false, bool overdue = false, bool objected = false)
    {
        var began = overdue ? Now.AddDays(-60) : Now;
        var (records, decides) = own ? (As(Role.County), As(Role.County)) : (As(Role.Member), As(Role.GroupLeader));
        var (unit, rectifies) = (_city.UnitA, toCommission ? As(Role.County) : As(Role.Liaison));
        var facts = new IssueFacts(Category.Id, Today.AddDays(-20), VisitMethods.Files, $"补贴审核资料不全，第{Next()}号", "管理办法第十条", false, to is IssueStatus.Sustained, 1_000m);
        var issue = own
            ? Issue.TakeFromList($"WT-A-{Next():0000}", new(null, unit.Id, unit.Name, unit.JurisdictionId), facts, new("县区清单.xlsx", 3, null, null, null, null), records, Now)
            : Issue.Raise($"WT-A-{Next():0000}", _visit ??= await NewVisitAsync(VisitStatus.Confirmed), unit.Name, facts, records, Now);
        Handover? letter = null;
        Attachment? file = null;
        var rectified = proved || to is not (IssueStatus.HandedOver or IssueStatus.Rectifying);
        if (rectified)
        {
            file = await StoreAsync($"核验表{Next()}.txt");
        }

        (IssueStatus Status, Action Step)[] way =
        [
            (IssueStatus.UnderReview, () => issue.Submit(records, Now)),
            (IssueStatus.Recognised, () => issue.Recognise(decides, Now)),
            (IssueStatus.FixedOnSite, () => issue.FixOnSite("当场补签", "责任人甲", decides, Now)),
            (IssueStatus.ReferredAsClue, () => Clue.HandIn(issue, new(null, null, issue.Facts), Person(Role.CaseOffice).Jurisdiction.Id, decides, Now)),
            (IssueStatus.HandedOver, () => letter = Handover.Issue(
                HandoverNumber.Format(2024, Next()), toCommission ? _city.Commission : unit, [issue], "限期整改，逐条佐证", new(15, DeadlineUnit.WorkingDays), StatutoryCalendar.Current, decides, began)),
            (IssueStatus.Rectifying, () => Rectify(issue, letter!, rectified ? file : null, rectifies, began)),
            (IssueStatus.CloseOutApplied, () => issue.ApplyToCloseOut("已全部补齐", rectifies, Now)),
            (IssueStatus.FirstVerified, () => issue.VerifyFirst("材料齐全", records, Now)),
            (IssueStatus.ClosedOut, () => issue.CloseOut("核实无误", issue.KeepsOn ? Today : null, As(Drafter), Now.AddDays(-10))),
        ];
        foreach (var (status, step) in way)
        {
            if (issue.Status == to)
            {
                break;
            }

            if (status == to || status is not (IssueStatus.FixedOnSite or IssueStatus.ReferredAsClue))
            {
                step();
            }
        }

        if (objected)
        {
            issue.RaiseObjection("资料当时已经齐全", [], rectifies, Now);
        }

        Assert.Equal(to, issue.Status);
        await App.SaveAsync([.. new object?[] { issue, letter, issue.Measures.Count > 0 ? file : null }.OfType<object>()]);
        return (issue, letter);
    }

    private void Rectify(Issue issue, Handover letter, Attachment? proof, Viewer by, DateTimeOffset received)
    {
        letter.Receive([issue], StatutoryCalendar.Current, by, received);
        issue.AnalyseCause(CauseKind.Oversight, "审核没有人复核", by, Now);
        var measure = issue.AddMeasure("补齐核验资料", "责任人甲", null, null, by, Now);
        if (proof is not null)
        {
            issue.Prove(measure.Id, proof, Today, by, Now);
            issue.Progress(measure.Id, MeasureStatus.Completed, by, Now);
        }
    }

    /// <summary>The unit asks for another day to rectify, or to answer.</summary>
    private async Task<Spot> ExtensionAsync(bool ofLetter = false)
    {
        var (issue, letter) = await NewIssueAsync(IssueStatus.Rectifying);
        await App.InDb(async db =>
        {
            var (wanted, by) = (issue.Deadline!.DueOn.AddDays(14), As(Role.Liaison));
            if (ofLetter)
            {
                (await db.Handovers.SingleAsync(h => h.Id == letter!.Id)).AskExtension(wanted, "材料较多", by, Now);
            }
            else
            {
                (await db.Issues.SingleAsync(i => i.Id == issue.Id)).AskExtension(wanted, "补办手续需要时间", by, Now);
            }

            return await db.SaveChangesAsync();
        });
        return Spot.Of(ofLetter ? letter!.Id : issue.Id);
    }

    private async Task<Attachment> StoreAsync(string name)
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"佐证内容 {Guid.NewGuid()}"));
        return await App.Services.GetRequiredService<FileStore>().SaveAsync(content, name, Person(Role.Liaison).Sign(Now));
    }

    private async Task<Spot> MeasureAsync(bool proved)
    {
        var (issue, _) = await NewIssueAsync(IssueStatus.Rectifying, proved: proved);
        return new("", ("id", issue.Id.ToString()), ("measureId", issue.Measures[0].Id.ToString()));
    }

    private async Task<Spot> ProofAsync()
    {
        var (issue, _) = await NewIssueAsync(IssueStatus.Rectifying, proved: true);
        return Spot.Of(issue.Measures[0].Proofs[0].AttachmentId);
    }

    private async Task<Spot> MeetingAsync(Role by)
    {
        var meeting = Meeting.Hold(MeetingKind.Regular, $"工作例会{Next()}", Today, null, "有关单位", 12, "研究工作", by is Role.GroupLeader ? _city.Group.Id : null, As(by), Now);
        await App.SaveAsync(meeting);
        return Spot.Of(meeting.Id);
    }

    /// <summary>Another of the county's, who decides on what the county's role drafted.</summary>
    private async Task<TestPerson> SecondCountyAsync() => _secondCounty ??= await App.AddPersonAsync(Seat.CountyOfficer, _city.Commission);

    private TestPerson? _secondCounty;
}
