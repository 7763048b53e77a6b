using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Issues;

/// <summary>What makes somebody look twice.</summary>
public enum EvidenceKind
{
    /// <summary>同一文件</summary>
    SameFile,

    /// <summary>图片近似</summary>
    NearPicture,

    /// <summary>裁剪图片</summary>
    CutPicture,

    /// <summary>早于签收</summary>
    BeforeOrder,

    /// <summary>照片过早</summary>
    OldPicture,

    /// <summary>集中在最后一天</summary>
    LastDay,

    /// <summary>写法雷同</summary>
    SameWording,
}

public static class EvidenceKinds
{
    public static string NameOf(EvidenceKind kind) => kind switch
    {
        EvidenceKind.SameFile => "同一文件",
        EvidenceKind.NearPicture => "图片近似",
        EvidenceKind.CutPicture => "裁剪图片",
        EvidenceKind.BeforeOrder => "早于签收",
        EvidenceKind.OldPicture => "照片过早",
        EvidenceKind.LastDay => "集中在最后一天",
        EvidenceKind.SameWording => "写法雷同",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>How it is found, for those who read the list.</summary>
    public static string Explain(EvidenceKind kind) => kind switch
    {
        EvidenceKind.SameFile => "同一文件（内容逐字节相同，文件名不论）作为不同问题的佐证。",
        EvidenceKind.NearPicture =>
            $"两条措施的图片虽不是同一文件，画面几乎相同：改名、重新压缩或者缩放后仍能认出。图片分成8×8格，逐格比较相邻两格的明暗，得到64位；相差不超过{PictureMark.Same}位的列出。旋转、镜像的也比对，裁剪的另列；过大或者几乎单色的图片不比对。",
        EvidenceKind.CutPicture =>
            $"两条措施的图片整体不同，但至少有{PicturePoint.Least}处细部相同，而且相互位置一致：一张可能是另一张裁剪、放大而来。每张图片在六种大小上取突出的细部，把细部周围分成4×4格，逐格比较明暗。文字页、同一版式的表格和裁去大半的图片往往认不出。",
        EvidenceKind.BeforeOrder => "填写的材料所指日期早于承办单位签收的日期。",
        EvidenceKind.OldPicture => "照片自身记录的拍摄日期早于问题的发现日期或者签收日期。拍摄日期由相机写入，相机时钟可能不准。",
        EvidenceKind.LastDay => "同一单位有三个以上问题都在期限的最后一天申请销号。",
        EvidenceKind.SameWording => "待审核问题的整改措施与其他单位同类问题的措施写法基本相同；逐条比较，须单独选择。",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}

/// <summary>佐证预警: something in the evidence that a verifier should look at twice. It never blocks; who passes over it says why.</summary>
public sealed record EvidenceWarning(EvidenceKind Kind, string Sentence)
{
    public static EvidenceWarning SameFile(string file, int others) => new(EvidenceKind.SameFile, $"佐证“{file}”与另外{others}个问题的佐证是同一文件");

    public static EvidenceWarning NearPicture(string file, int measures) => new(EvidenceKind.NearPicture, $"佐证“{file}”与另外{measures}条措施的图片画面几乎相同");

    public static EvidenceWarning CutPicture(string file, int measures) =>
        new(EvidenceKind.CutPicture, $"佐证“{file}”与另外{measures}条措施的图片有多处细部相同且位置一致，可能是同一张图片裁剪而来");

    public static EvidenceWarning BeforeOrder(string file, DateOnly refersTo, DateOnly ordered) =>
        new(EvidenceKind.BeforeOrder, $"佐证“{file}”所指日期{refersTo:yyyy-MM-dd}早于签收日期{ordered:yyyy-MM-dd}");

    /// <param name="day">The day of the fact, or of receipt.</param>
    public static EvidenceWarning OldPicture(string file, DateOnly taken, DateOnly day) =>
        new(EvidenceKind.OldPicture, $"照片“{file}”自身记录的拍摄日期{taken:yyyy-MM-dd}早于{day:yyyy-MM-dd}，即问题发现或签收的日期");

    public static EvidenceWarning LastDay(int issues, DateOnly day) => new(EvidenceKind.LastDay, $"承办单位在期限最后一天{day:yyyy-MM-dd}同时为{issues}个问题申请销号");

    public static EvidenceWarning SameWording(string measure, int units) => new(EvidenceKind.SameWording, $"措施“{measure}”与另外{units}个单位的措施写法基本相同");
}

public sealed partial class Issue
{
    /// <summary>Proof that counts and is dated before the rectifying side had the issue, or was taken before that or before the fact by its own account.</summary>
    public IReadOnlyList<EvidenceWarning> WarningsOfDates()
    {
        var counting = _measures.SelectMany(m => m.Proofs).Where(p => RelapsedOn is null || p.Added.On > RelapsedOn).ToList();
        return
        [
            .. counting.Where(p => p.RefersTo < ReceivedOn).Select(p => EvidenceWarning.BeforeOrder(p.Name, p.RefersTo, ReceivedOn!.Value)),
            .. counting.Where(p => p.TakenOn < FoundOn || p.TakenOn < ReceivedOn)
                .Select(p => EvidenceWarning.OldPicture(p.Name, p.TakenOn!.Value, p.TakenOn < FoundOn ? FoundOn : ReceivedOn!.Value)),
        ];
    }

    /// <summary>Keeps that a verifier saw the warnings and went on, and why; called before the verification itself.</summary>
    /// <exception cref="RuleViolationException">There are warnings, and no reason.</exception>
    public void PassWarnings(IReadOnlyList<EvidenceWarning> warnings, string? reason, Viewer by, DateTimeOffset on)
    {
        if (warnings.Count is 0)
        {
            return;
        }

        RuleViolationException.ThrowIfAny(Status is IssueStatus.CloseOutApplied ? ObstaclesToVerifyFirst(by) : ObstaclesToConclude(by));
        var because = Text.Required(reason, "预警核实情况", ReasonMaxLength);
        Record(new IssueWarningsPassed(by.Sign(on), [.. warnings.Select(w => w.Sentence)], because));
    }
}
