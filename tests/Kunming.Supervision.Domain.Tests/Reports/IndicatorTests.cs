using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Meetings;
using Kunming.Supervision.Domain.Reports;

namespace Kunming.Supervision.Domain.Tests.Reports;

/// <summary>Every indicator over one planted quarter: which rows it counts, and what they come to.</summary>
public class IndicatorTests
{
    private static readonly DateOnly Today = Given.Today;
    private static readonly DateOnly Before = Today.AddDays(-10);

    private static readonly Dictionary<string, FactRow> Planted = new()
    {
        ["open, promise runs"] = Issue(IssueStatus.Rectifying, handedOver: true, due: Today.AddDays(5)),
        ["open, extended beyond the first promise"] = Issue(IssueStatus.Rectifying, handedOver: true, firstDue: Before, due: Today.AddDays(5), amount: 1000.5m),
        ["open, overdue"] = Issue(IssueStatus.Rectifying, handedOver: true, due: Before),
        ["closed on the first promise"] = Issue(IssueStatus.ClosedOut, handedOver: true, due: Before, applied: Before),
        ["closed for the stage, late although extended"] = Issue(IssueStatus.Sustained, handedOver: true, firstDue: Before, due: Today, applied: Before.AddDays(1), relapses: 1),
        ["fixed on site, closed, no promise"] = Issue(IssueStatus.ClosedOut, immediate: true, applied: Before, amount: 200),
        ["not recognised"] = Issue(IssueStatus.NotRecognised, recognised: false),
        ["recognised, then given up after an objection"] = Issue(IssueStatus.NotRecognised, immediate: true, due: Before),
        ["only registered, immediate"] = Issue(IssueStatus.Registered, recognised: false, immediate: true),
        ["clue"] = Issue(IssueStatus.ReferredAsClue, due: Before),
        ["split up"] = Issue(IssueStatus.SplitUp, due: Before, immediate: true, amount: 9, relapses: 1),
        ["merged"] = Issue(IssueStatus.Merged, due: Before),
        ["measure in hand"] = new MeasureRow(Id(), null, null, null, IssueStatus.Rectifying, false),
        ["measure done"] = new MeasureRow(Id(), null, null, null, IssueStatus.Rectifying, true),
        ["measure of what was merged away"] = new MeasureRow(Id(), null, null, null, IssueStatus.Merged, true),
        ["visit"] = new VisitRow(Id(), Given.Group, Given.County, false),
        ["visit without finding"] = new VisitRow(Id(), Given.Group, Given.County, true),
        ["letter"] = new HandoverRow(Id(), null, Given.County),
        ["closing of an earlier issue"] = new ClosingRow(Id(), null, null, null, new(3, 2, 0, 1, 500.25m)),
        ["closing with money alone"] = new ClosingRow(Id(), null, null, null, new(0, 0, 0, 0, 100)),
        ["closing with the third form"] = new ClosingRow(Id(), null, null, null, new(1, 0, 4, 0, 0)),
        ["closing without persons"] = new ClosingRow(Id(), null, null, null, HandlingResult.None),
        ["meeting"] = new MeetingRow(Id(), null, null, MeetingKind.Regular),
        ["second meeting"] = new MeetingRow(Id(), null, null, MeetingKind.Regular),
        ["deployment"] = new MeetingRow(Id(), null, null, MeetingKind.Deployment),
        ["class"] = new ClassRow(Id(), null, null, 38),
        ["second class"] = new ClassRow(Id(), null, null, 12),
        ["help asked"] = new HelpRow(Id(), null, null, false),
        ["help settled"] = new HelpRow(Id(), null, null, true),
        ["chase"] = new ChaseRow(Id(), null, null),
        ["extension"] = new ExtensionRow(Id(), null, null),
        ["recheck held"] = new RecheckRow(Id(), null, null, false),
        ["recheck relapsed"] = new RecheckRow(Id(), null, null, true),
    };

    private static readonly IReadOnlyList<Figure> Figures = FigureBook.Count(new([.. Planted.Values]), null, Today);

    public static TheoryData<string, double, string[]> Expected => new()
    {
        { "V1", 2, ["visit", "visit without finding"] },
        { "V2", 1, ["visit without finding"] },
        { "I1", 10, ["open, promise runs", "open, extended beyond the first promise", "open, overdue", "closed on the first promise", "closed for the stage, late although extended", "fixed on site, closed, no promise", "not recognised", "recognised, then given up after an objection", "only registered, immediate", "clue"] },
        { "I2", 7, ["open, promise runs", "open, extended beyond the first promise", "open, overdue", "closed on the first promise", "closed for the stage, late although extended", "fixed on site, closed, no promise", "clue"] },
        { "I3", 2, ["not recognised", "recognised, then given up after an objection"] },
        { "I4", 1, ["fixed on site, closed, no promise"] },
        { "I5", 5, ["open, promise runs", "open, extended beyond the first promise", "open, overdue", "closed on the first promise", "closed for the stage, late although extended"] },
        { "I6", 1, ["clue"] },
        { "I7", 3, ["closed on the first promise", "closed for the stage, late although extended", "fixed on site, closed, no promise"] },
        { "I8", 2, ["closed on the first promise", "fixed on site, closed, no promise"] },
        { "I9", 1, ["open, overdue"] },
        { "I10", 1, ["closed for the stage, late although extended"] },
        { "I11", 4, ["open, extended beyond the first promise", "open, overdue", "closed on the first promise", "closed for the stage, late although extended"] },
        { "I12", 1, ["closed on the first promise"] },
        { "I13", 1200.5, ["open, extended beyond the first promise", "fixed on site, closed, no promise"] },
        { "M1", 2, ["measure in hand", "measure done"] },
        { "M2", 1, ["measure done"] },
        { "H1", 1, ["letter"] },
        { "C1", 4, ["closing of an earlier issue", "closing with money alone", "closing with the third form", "closing without persons"] },
        { "P1", 4, ["closing of an earlier issue", "closing with the third form"] },
        { "P2", 2, ["closing of an earlier issue"] },
        { "P3", 4, ["closing with the third form"] },
        { "P4", 1, ["closing of an earlier issue"] },
        { "P5", 11, ["closing of an earlier issue", "closing with the third form"] },
        { "P6", 600.25, ["closing of an earlier issue", "closing with money alone"] },
        { "J1", 2, ["meeting", "second meeting"] },
        { "J2", 1, ["deployment"] },
        { "J3", 2, ["class", "second class"] },
        { "J4", 50, ["class", "second class"] },
        { "X1", 2, ["help asked", "help settled"] },
        { "X2", 1, ["help settled"] },
        { "D1", 1, ["chase"] },
        { "D2", 1, ["extension"] },
        { "B1", 2, ["recheck held", "recheck relapsed"] },
        { "B2", 1, ["recheck relapsed"] },
    };

    [Theory]
    [MemberData(nameof(Expected))]
    public void Count_PlantedQuarter_CountsTheseRowsAndComesToThis(string code, double value, string[] rows)
    {
        var figure = Figures.Single(f => f.Code == code);

        Assert.Equal(rows.Select(r => Planted[r].Id), figure.Ids);
        Assert.Equal((decimal)value, figure.Value);
    }

    [Fact]
    public void Catalogue_EveryIndicator_HasItsLineAboveAndIsDefined()
    {
        Assert.Equal(Indicators.All.Select(i => i.Code), Expected.Select(e => e.Data.Item1));
        Assert.All(Indicators.All, i => Assert.True(i.Definition.Length > 5 && i.Unit.Length > 0 && IndicatorSubjects.NameOf(i.Subject).Length > 0, i.Code));
        Assert.Equal(Indicators.All.Count, Indicators.All.DistinctBy(i => i.Name).Count());
    }

    [Fact]
    public void Rates_OnTimeAndComplete_AreApartAndEachOfTwoFigures()
    {
        string Of(Rate rate) => ReportText.Rate(Figures.Single(f => f.Code == rate.Part.Code).Value, Figures.Single(f => f.Code == rate.Whole.Code).Value);

        Assert.Equal(("25.0%", "42.9%"), (Of(Rates.OnTime), Of(Rates.Complete)));
        Assert.All(Rates.All, r => Assert.Subset(Figures.Single(f => f.Code == r.Whole.Code).Ids.ToHashSet(), Figures.Single(f => f.Code == r.Part.Code).Ids.ToHashSet()));
    }

    [Fact]
    public void Of_AChoiceOfRows_KeepsWhatEachAdds()
    {
        var figure = Figures.Single(f => f.Code == "P6");

        Assert.Equal(100, figure.Of("某区", id => id == Planted["closing with money alone"].Id).Value);
        Assert.Equal(0, figure.Of("某区", _ => false).Value);
        Assert.Equal(1200.5m, Figure.Sum("P6", null, [figure, figure]).Value);
    }

    [Fact]
    public void Compile_ReportedAndUnreportedGroups_TheWholeIsTheSumOfTheParts()
    {
        var group = Given.UnitGroup();
        var leader = Given.Viewer(Domain.Accounts.Seat.GroupOfficer, Given.SupervisionOffice, [group.Id], [group.Id]);
        var sent = GroupReport.Draft(group, new Quarter(2026, 3), [new("P6", null, [Id()], [7.5m])], "正文", leader, Given.Now);
        var rows = new QuarterRows([new ClosingRow(Id(), group.Id, null, null, new(0, 0, 0, 0, 99)), new ClosingRow(Id(), Given.Group, null, null, new(0, 0, 0, 0, 2)), new ClosingRow(Id(), null, null, null, new(0, 0, 0, 0, 1))]);

        var figures = FigureBook.Compile(rows, [(group.Id, "一组"), (Given.Group, "二组")], new Dictionary<Guid, GroupReport> { [group.Id] = sent }, Today).Where(f => f.Code == "P6").ToDictionary(f => f.Part ?? "", f => f.Value);

        Assert.Equal((10.5m, 7.5m, 2m), (figures[""], figures["一组"], figures["二组"]));
    }

    private static Guid Id() => Guid.CreateVersion7();

    private static IssueRow Issue(
        IssueStatus status, bool recognised = true, bool immediate = false, bool handedOver = false, DateOnly? firstDue = null, DateOnly? due = null, DateOnly? applied = null, int relapses = 0, decimal amount = 0) =>
        new(Id(), Given.Group, Given.County, Guid.CreateVersion7(), status, recognised, immediate, handedOver, applied, firstDue ?? due, due, relapses, amount);
}
