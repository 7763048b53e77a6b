using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Meetings;
using S = Kunming.Supervision.Domain.Reports.IndicatorSubject;

namespace Kunming.Supervision.Domain.Reports;

/// <summary>The catalogue of indicators. Rates are not in it: they are computed from two figures (<see cref="Rates"/>), so that both can be opened.</summary>
public static class Indicators
{
    /// <summary>The mechanism began in the first quarter of 2019.</summary>
    internal static readonly DateOnly FirstDay = new(2019, 1, 1);

    /// <summary>From here on the rows carry what these count.</summary>
    private static readonly DateOnly Handled = new(2026, 1, 1);

    public static readonly Indicator Visits = Indicator.Of<VisitRow>("V1", "检查次数", "检查日期在本季度的检查，一个单位一天为一次", "次", S.Visits, (_, _) => true);
    public static readonly Indicator NilFindings = Indicator.Of<VisitRow>("V2", "零问题结果", "本季度检查中由组长签署零问题结果的", "次", S.Visits, (v, _) => v.NilFinding);
    public static readonly Indicator Found = Indicator.Of<IssueRow>("I1", "发现问题", "发现日期在本季度的全部问题；已拆分、已并入的由拆分出的或并入的问题计数", "个", S.Issues, (_, _) => true);
    public static readonly Indicator Recognised = Indicator.Of<IssueRow>("I2", "认定问题", "本季度发现且已认定的问题；异议成立后不予认定的不计", "个", S.Issues, (i, _) => i.Stands, moves: true);
    public static readonly Indicator NotRecognised = Indicator.Of<IssueRow>("I3", "不予认定", "本季度发现且不予认定的问题", "个", S.Issues, (i, _) => i.Status is IssueStatus.NotRecognised, moves: true);
    public static readonly Indicator Immediate = Indicator.Of<IssueRow>("I4", "立行立改", "本季度认定的问题中须立行立改或已有立行立改措施的，原因整改另计", "个", S.Issues, (i, _) => i.Stands && i.Immediate, moves: true);
    public static readonly Indicator HandedOver = Indicator.Of<IssueRow>("I5", "交办问题", "本季度发现且已交办的问题", "个", S.Issues, (i, _) => i.HandedOver, moves: true);
    public static readonly Indicator Clues = Indicator.Of<IssueRow>("I6", "移交线索", "本季度发现且已移交问题线索的", "件", S.Issues, (i, _) => i.Status is IssueStatus.ReferredAsClue, moves: true);
    public static readonly Indicator ClosedOut = Indicator.Of<IssueRow>("I7", "销号问题", "本季度发现且已销号（含阶段销号）的问题", "个", S.Issues, (i, _) => i.IsClosedOut, moves: true);
    public static readonly Indicator ClosedOnTime = Indicator.Of<IssueRow>("I8", "按期销号", "已销号问题中最后一次申请销号的日期不晚于首次期限的，审核用时不计；没有期限的计为按期", "个", S.Issues, (i, _) => i.IsOnTime, moves: true);
    public static readonly Indicator Overdue = Indicator.Of<IssueRow>("I9", "逾期未销号", "本季度发现、现行期限已过而未销号的问题", "个", S.Issues, (i, today) => i.IsOpen && i.DueOn < today, moves: true);
    public static readonly Indicator Relapsed = Indicator.Of<IssueRow>("I10", "反弹问题", "本季度发现的问题中回头看发现反弹的", "个", S.Issues, (i, _) => i.Relapses > 0, moves: true);
    public static readonly Indicator Due = Indicator.Of<IssueRow>("I11", "到期问题", "本季度发现且已认定的问题中首次期限已过的，延期不改变首次期限；移交线索的不计", "个", S.Issues, IsDue, moves: true);
    public static readonly Indicator DueOnTime = Indicator.Of<IssueRow>("I12", "到期按期", "到期问题中已销号、申请销号的日期不晚于首次期限的", "个", S.Issues, (i, today) => IsDue(i, today) && i.IsOnTime, moves: true);
    public static readonly Indicator Amount = Indicator.Of<IssueRow>("I13", "涉及金额", "本季度发现的问题登记的涉及金额之和", "元", S.Issues, (i, _) => i.Amount > 0, i => i.Amount);
    public static readonly Indicator Measures = Indicator.Of<MeasureRow>("M1", "整改措施", "本季度发现的问题的整改措施", "条", S.Measures, (_, _) => true, moves: true);
    public static readonly Indicator MeasuresDone = Indicator.Of<MeasureRow>("M2", "完成措施", "上述措施中已完成或长期坚持的", "条", S.Measures, (m, _) => m.Done, moves: true);
    public static readonly Indicator Handovers = Indicator.Of<HandoverRow>("H1", "交办件", "签发日期在本季度的交办件", "件", S.Handovers, (_, _) => true);
    public static readonly Indicator Closings = Indicator.Of<ClosingRow>("C1", "期内销号", "销号日期在本季度的问题（含阶段销号），不论何时发现；再次销号的计入再次销号的季度", "个", S.Closings, (_, _) => true);
    public static readonly Indicator FirstForm = People("P1", "第一种形态", c => c.Handling.First);
    public static readonly Indicator SecondForm = People("P2", "第二种形态", c => c.Handling.Second);
    public static readonly Indicator ThirdForm = People("P3", "第三种形态", c => c.Handling.Third);
    public static readonly Indicator FourthForm = People("P4", "第四种形态", c => c.Handling.Fourth);
    public static readonly Indicator PeopleHandled = Indicator.Of<ClosingRow>("P5", "处理人数", "本季度销号的问题登记的四种形态处理人数之和", "人", S.Closings, (c, _) => c.Handling.People > 0, c => c.Handling.People, since: Handled);
    public static readonly Indicator Recovered = Indicator.Of<ClosingRow>("P6", "追缴挽回金额", "本季度销号的问题登记的追缴挽回金额之和", "元", S.Closings, (c, _) => c.Handling.Recovered > 0, c => c.Handling.Recovered, since: Handled);
    public static readonly Indicator Regular = Indicator.Of<MeetingRow>("J1", "工作例会", "会议日期在本季度的工作例会", "次", S.Meetings, (m, _) => m.Kind is MeetingKind.Regular);
    public static readonly Indicator Deployments = Indicator.Of<MeetingRow>("J2", "集中部署", "会议日期在本季度的集中部署", "次", S.Meetings, (m, _) => m.Kind is MeetingKind.Deployment);
    public static readonly Indicator Classes = Indicator.Of<ClassRow>("J3", "纪法课堂", "授课日期在本季度且已签到的纪法课堂", "期", S.Classes, (_, _) => true);
    public static readonly Indicator Taught = Indicator.Of<ClassRow>("J4", "参训人次", "上述课堂签到的人数之和", "人次", S.Classes, (c, _) => c.Present > 0, c => c.Present);
    public static readonly Indicator HelpAsked = Indicator.Of<HelpRow>("X1", "需协调事项", "首次提出日期在本季度的需协调事项，撤回的不计", "件", S.HelpRequests, (_, _) => true);
    public static readonly Indicator HelpSettled = Indicator.Of<HelpRow>("X2", "协调办结", "上述事项中已办结的", "件", S.HelpRequests, (h, _) => h.Settled, moves: true);
    public static readonly Indicator Chases = Indicator.Of<ChaseRow>("D1", "督办", "发出日期在本季度的督办通知和告诫书", "件", S.Chases, (_, _) => true);
    public static readonly Indicator Extensions = Indicator.Of<ExtensionRow>("D2", "同意延期", "审批日期在本季度的延期，整改和反馈都计；首次期限不变", "次", S.Extensions, (_, _) => true);
    public static readonly Indicator Rechecks = Indicator.Of<RecheckRow>("B1", "抽查回头看", "结果日期在本季度的抽查回头看", "次", S.Rechecks, (_, _) => true);
    public static readonly Indicator RecheckRelapsed = Indicator.Of<RecheckRow>("B2", "抽查反弹", "上述回头看中结果为反弹的", "次", S.Rechecks, (r, _) => r.Relapsed);

    public static readonly IReadOnlyList<Indicator> All =
    [
        Visits, NilFindings, Found, Recognised, NotRecognised, Immediate, HandedOver, Clues, ClosedOut, ClosedOnTime, Overdue, Relapsed, Due, DueOnTime, Amount, Measures, MeasuresDone, Handovers,
        Closings, FirstForm, SecondForm, ThirdForm, FourthForm, PeopleHandled, Recovered, Regular, Deployments, Classes, Taught, HelpAsked, HelpSettled, Chases, Extensions, Rechecks, RecheckRelapsed,
    ];

    /// <summary>What one quarter is compared with another by.</summary>
    public static readonly IReadOnlyList<Indicator> Headline = [Visits, NilFindings, Found, Recognised, HandedOver, Clues, ClosedOut, Overdue, Relapsed, PeopleHandled, Recovered];

    private static readonly Dictionary<string, Indicator> ByCode = All.ToDictionary(i => i.Code);

    public static Indicator? Find(string code) => ByCode.GetValueOrDefault(code);

    private static bool IsDue(IssueRow issue, DateOnly today) =>
        issue.Stands && issue.FirstDueOn < today && issue.Status is not IssueStatus.ReferredAsClue;

    private static Indicator People(string code, string form, Func<ClosingRow, int> count) => Indicator.Of<ClosingRow>(
        code, $"{form}处理人数", $"本季度销号的问题登记的{form}处理人数之和", "人", S.Closings, (c, _) => count(c) > 0, c => count(c), since: Handled);
}
