using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Clues;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;

namespace Kunming.Supervision.Domain.Tests.Walks;

/// <summary>A verb with good arguments; false when it makes no sense here, a refusal when the domain says so.</summary>
internal delegate bool Play(Board board, Viewer by);

/// <summary>One issue, the letter that carries it, and every verb that can move them: what <see cref="Search"/> plays on.</summary>
/// <param name="contested">With objections.</param>
internal sealed class Board(Issue issue, bool contested)
{
    public static readonly IReadOnlyList<Play> Objections =
    [
        Always((b, by) => b.Issue.RaiseObjection("不是问题", [], by, b._now)),
        Always((b, by) => b.Issue.UpholdObjection("理由成立", by, b._now)),
        Always((b, by) => b.Issue.DismissObjection("理由不成立", by, b._now)),
    ];

    public static readonly IReadOnlyList<Play> Plays =
    [
        Always((b, by) => b.Issue.Submit(by, b._now)),
        Always((b, by) => b.Issue.Recognise(by, b._now)),
        Always((b, by) => b.Issue.NotRecognise("事实不清", by, b._now)),
        Always((b, by) => b.Issue.Split(
            [new("WT-2026-0101", Given.Facts(facts: "名册没有公示") with { Amount = b.Issue.Amount }), new("WT-2026-0102", Given.Facts(facts: "签字由人代笔") with { Amount = null })], Given.Unit.Name, "是两件事", by, b._now)),
        Always((b, by) => b.Issue.MergeInto(Given.IssueOfCounty(), "同一件事", by, b._now)),
        Always((b, by) => b.Issue.FixOnSite("当场改", "责任人", by, b._now)),
        Always((b, by) => Clue.HandIn(b.Issue, new(null, null, b.Issue.Facts), Guid.Empty, by, b._now)),
        Always((b, by) => b.HandOver(Given.Unit, by)),
        Always((b, by) => b.HandOver(Given.CountyCommission, by)),
        OnLetter((b, letter, by) => letter.Receive([b.Issue], StatutoryCalendar.Current, by, b._now)),
        OnLetter((b, letter, by) => letter.Refuse("不属本单位", [b.Issue], by, b._now)),
        OnLetter((b, letter, by) => b._letter = letter.Reroute(
            "昆监交〔2026〕2号", letter.AddresseeId == Given.Unit.Id ? Given.CountyCommission : Given.Unit, [b.Issue], "限期整改", Given.FifteenWorkingDays, StatutoryCalendar.Current, by, b._now)),
        OnLetter((b, letter, by) => letter.Reply("已办", [b.Issue], by, b._now)),
        OnLetter((b, letter, by) => letter.Return("不全", by, b._now)),
        OnLetter((b, letter, by) => letter.Finish([b.Issue], by, b._now)),
        When(b => b.Issue.Measures.Count is 0 || b.Issue.RemainderUnmeasured || (b.Issue.Measures.Count is 1 && b.Issue.QuicklyFixed), (b, by) => b.Issue.AddMeasure("措施", "责任人", null, null, by, b._now)),
        When(b => !b.Issue.HasCause && b.Issue.Measures.Count > 0, (b, by) => b.Issue.AnalyseCause(CauseKind.NoRule, "没有制度", by, b._now)),
        When(b => b.Issue.QuicklyFixed && b.Issue.Cause?.Kind is not CauseKind.Isolated, (b, by) => b.Issue.AnalyseCause(CauseKind.Isolated, "个别疏忽", by, b._now)),
        When(b => b.TooSoon, (b, _) => b._now = b._now.AddDays(b.Issue.LeastDays)),
        OnMeasure((b, m, by) => b.Issue.Prove(m.Id, Given.File(on: b._now), ChinaTime.DayOf(b._now), by, b._now)),
        OnMeasure((b, m, by) => b.Issue.Progress(m.Id, MeasureStatus.Completed, by, b._now), proved: true),
        Always((b, by) => b.Issue.ApplyToCloseOut("已改", by, b._now)),
        Always((b, by) => b.Issue.VerifyFirst("属实", by, b._now)),
        Always((b, by) => b.Issue.Return("不全", by, b._now)),
        Always((b, by) => b.Issue.CloseOut("到位", ChinaTime.DayOf(b._now).AddDays(1), by, b._now)),
        When(b => b.Issue.Measures.Count < 2, (b, by) => b.Issue.AcceptInPart("还差一项", [], by, b._now)),
        Always((b, by) => b.Issue.AcceptInPart("还差一项", [.. b.Issue.Measures.Take(1).Select(m => m.Id)], by, b._now)),
        Always((b, by) => b.Issue.Relapse("又犯", by, b._now)),
        Always((b, by) => b.Issue.KeepUp("仍好", ChinaTime.DayOf(b._now).AddDays(1), by, b._now)),
        Always((b, by) => b.Issue.EndKeepingUp("不必再看", by, b._now)),
    ];

    /// <summary>Days from one verb to the next.</summary>
    private const int Step = 2;

    private DateTimeOffset _now = Given.Now;
    private Handover? _letter;

    public Issue Issue { get; } = issue;

    /// <summary>Nothing waits for anybody: neither the issue nor the letter.</summary>
    public bool Settled => IssueStatuses.Settled.Contains(Issue.Status) && _letter?.Status is null or HandoverStatus.Finished or HandoverStatus.Refused;

    /// <summary>What can be waited out, and only that way.</summary>
    private bool TooSoon => Issue.ClosableFrom > ChinaTime.DayOf(_now.AddDays(Step));

    private bool Objectable => contested && Issue.ObjectionOutcome is ObjectionOutcome.None && !(Issue.ObjectionUntil < ChinaTime.DayOf(_now.AddDays(Step)));

    /// <summary>Everything of the state that any obstacle asks for.</summary>
    public string Key => string.Join('|',
        [
            Issue.Cause?.Kind, Issue.HasCause, Issue.ObjectionOutcome, TooSoon, Objectable, Issue.ObjectionOutcome is ObjectionOutcome.Pending || Objectable ? Issue.Recognised?.OfficerId : null,
            Issue.Status, Issue.HandoverId is null ? null : _letter?.Status, Issue.RectifierId, Issue.OfficeVerifiesFirst, Issue.RemainderUnmeasured, Issue.Applied?.OfficerId, Issue.FirstVerified?.OfficerId,
            .. Issue.Measures.Select(m => (object)(m.Quick, m.IsDone, m.IsProvedSince(Issue.RelapsedOn))),
        ]);

    /// <summary>False when the verb makes no sense or is refused; then nothing has changed.</summary>
    public bool Try(Play play, Viewer by)
    {
        var before = _now;
        _now = _now.AddDays(Step);
        try
        {
            var played = play(this, by);
            _now = played ? _now : before;
            return played;
        }
        catch (RuleViolationException)
        {
            _now = before;
            return false;
        }
    }

    private void HandOver(Organisation to, Viewer by) =>
        _letter = Handover.Issue("昆监交〔2026〕1号", to, [Issue], "限期整改", Given.FifteenWorkingDays, StatutoryCalendar.Current, by, _now);

    private static Play Always(Action<Board, Viewer> verb) => When(_ => true, verb);

    private static Play OnLetter(Action<Board, Handover, Viewer> verb) => When(b => b._letter is not null, (b, by) => verb(b, b._letter!, by));

    /// <summary>On the first measure that lacks proof, or that is proved and not done.</summary>
    private static Play OnMeasure(Action<Board, RectificationMeasure, Viewer> verb, bool proved = false)
    {
        RectificationMeasure? Next(Board b) => b.Issue.Measures.FirstOrDefault(m => m.IsProvedSince(b.Issue.RelapsedOn) == proved && !(proved && m.IsDone));
        return When(b => Next(b) is not null, (b, by) => verb(b, Next(b)!, by));
    }

    private static Play When(Func<Board, bool> sensible, Action<Board, Viewer> verb) => (board, by) =>
    {
        if (!sensible(board))
        {
            return false;
        }

        verb(board, by);
        return true;
    };
}
