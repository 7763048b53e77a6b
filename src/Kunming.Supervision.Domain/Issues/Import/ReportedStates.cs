using System.Text.RegularExpressions;

namespace Kunming.Supervision.Domain.Issues.Import;

/// <summary>What a list claims about an issue; a claim only, it closes nothing by itself.</summary>
public enum ReportedState
{
    /// <summary>(blank)</summary>
    Unstated,

    /// <summary>未整改</summary>
    NotStarted,

    /// <summary>整改中</summary>
    Rectifying,

    /// <summary>部分完成</summary>
    PartlyDone,

    /// <summary>申请销号</summary>
    CloseOutApplied,

    /// <summary>已销号</summary>
    ClosedOut,

    /// <summary>长期坚持</summary>
    Sustained,

    /// <summary>退回整改</summary>
    SentBack,
}

/// <summary>A state read from free words; null when the words are not known. <paramref name="On"/>: a day stated beside it, as in 销号（10.20）.</summary>
public sealed record ReportedStateReading(ReportedState? State, DateOnly? On, string Original);

public static partial class ReportedStates
{
    // The order matters: 已报请销号 is no 销号, 未完成 no 完成.
    private static readonly (Regex Words, ReportedState State)[] Known =
    [
        (SentBack(), ReportedState.SentBack),
        (Applied(), ReportedState.CloseOutApplied),
        (Partly(), ReportedState.PartlyDone),
        (NotStarted(), ReportedState.NotStarted),
        (Rectifying(), ReportedState.Rectifying),
        (Sustained(), ReportedState.Sustained),
        (Closed(), ReportedState.ClosedOut),
    ];

    /// <summary>Reads 整改状态 or 销号情况; a day without a year is the latest one not after <paramref name="reference"/>.</summary>
    public static ReportedStateReading Read(string? text, DateOnly reference)
    {
        var original = text?.Trim() ?? "";
        var compact = Folding.Compact(original).TrimEnd('。', '.', ';', ',');
        DateOnly? on = null;
        if (Aside().Match(compact) is { Success: true } aside)
        {
            if (ChineseDates.TryRead(aside.Groups["day"].Value, reference, out var day, out _, MissingYear.NotAfterReference))
            {
                on = day;
            }

            compact = compact.Remove(aside.Index, aside.Length);
        }

        if (compact.Length is 0 or 1 && compact is "" or "-" or "/" or "—" or "无")
        {
            return new(on is null ? ReportedState.Unstated : null, on, original);
        }

        var known = Known.FirstOrDefault(k => k.Words.IsMatch(compact));
        return new(known.Words is null ? null : known.State, on, original);
    }

    [GeneratedRegex(@"[\((](?<day>[^()()]*\d[^()()]*)[\))]|(?<=[^\d])(?<day>\d{4}[年.\-/]\d{1,2}[月.\-/]\d{1,2}日?)|^(?<day>\d{4}[年.\-/]\d{1,2}[月.\-/]\d{1,2}日?)")]
    private static partial Regex Aside();

    [GeneratedRegex("^(已)?退回(整改|补充|重新整改)?$|^重新整改$")]
    private static partial Regex SentBack();

    [GeneratedRegex("^(已|正在?)?(报请|申请|提请|上报|申报|拟|待|提出)(申请)?销号(中)?$|^已?(报|提交)销号申请$|^销号(申请|审核)中$")]
    private static partial Regex Applied();

    [GeneratedRegex("^(已)?(部分|基本|阶段性)(完成|整改|销号|整改完成|完成整改)$")]
    private static partial Regex Partly();

    [GeneratedRegex("^(尚|还)?未(开始|启动|进行)?(整改|开展|启动|开始)?$|^未着手$|^[×xX✗✘]$")]
    private static partial Regex NotStarted();

    [GeneratedRegex("^(正在|正|持续|继续)?(整改|推进|进行|办理|处理|落实)(之)?(中|推进)?$|^(尚|还)?未(完成|销号|整改(完成|到位|完毕)|办结)(整改)?$|^持续推进$")]
    private static partial Regex Rectifying();

    [GeneratedRegex("^(已)?(纳入|需|并)?(长期|持续|常态化?)(坚持|整改|推进|保持)?(中)?$")]
    private static partial Regex Sustained();

    [GeneratedRegex("^[√✓✔☑]$|^是$|^(已|已经|全部|均已|已全部)?(销号|完成|办结|整改)(完成|完毕|到位|整改|销号)?$|^(已)?完成整改(并销号)?$|^已整改(并)?销号$")]
    private static partial Regex Closed();
}
