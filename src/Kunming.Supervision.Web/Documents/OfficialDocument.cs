using System.Globalization;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Documents;

/// <summary>Which head a document carries: 文件 (red issuer mark and rule), 信函, 纪要, or a plain internal 情况报告.</summary>
public enum DocumentForm
{
    Formal,
    Letter,
    Minutes,
    Plain,
}

/// <summary>紧急程度: none, 加急 or 特急.</summary>
public enum Urgency
{
    None,
    Urgent,
    Extreme,
}

/// <summary>
/// One official document after GB/T 9704-2012, from which preview, Word and PDF are made. It has no field for a secrecy
/// level: this system holds no state secrets, and marking what is none is forbidden (保密法 art 22).
/// </summary>
public sealed record OfficialDocument
{
    public required DocumentForm Form { get; init; }

    /// <summary>A line feed in it is a wanted line break.</summary>
    public required string Title { get; init; }

    /// <summary>发文机关标志, as it is to be printed, with 文件 or 纪要 if it ends so. Plain documents carry none.</summary>
    public string? IssuerMark { get; init; }

    public DocumentNumber? Number { get; init; }

    public Urgency Urgency { get; init; }

    /// <summary>签发人: upward documents name who signed; null otherwise.</summary>
    public string? Signer { get; init; }

    /// <summary>主送机关, without its colon.</summary>
    public string? Addressee { get; init; }

    public required IReadOnlyList<DocumentBlock> Body { get; init; }

    /// <summary>附件: named in the note below the body; those with blocks are printed on new pages before the imprint.</summary>
    public IReadOnlyList<DocumentAttachment> Attachments { get; init; } = [];

    public DocumentSignature? Signature { get; init; }

    /// <summary>附注, without its brackets.</summary>
    public string? Note { get; init; }

    /// <summary>出席、请假、列席 of minutes; empty otherwise.</summary>
    public IReadOnlyList<DocumentAttendance> Attendance { get; init; } = [];

    public DocumentImprint? Imprint { get; init; }

    /// <summary>What forbids to print it, in any of the three ways.</summary>
    public IReadOnlyList<Rule> ObstaclesToPrint() => DocumentRules.ObstaclesTo(this);

    internal string? UrgencyWord => Urgency switch { Urgency.Urgent => "加急", Urgency.Extreme => "特急", _ => null };

    internal string OneLineTitle => Title.Replace("\n", "", StringComparison.Ordinal);

    /// <summary>2026年9月30日: Arabic figures without leading zeros (GB/T 9704-2012, 7.3.5.4).</summary>
    public static string DateText(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");
}

/// <summary>发文字号 as printed.</summary>
public sealed record DocumentNumber
{
    private DocumentNumber(string text) => Text = text;

    public string Text { get; }

    /// <summary>机关代字〔年份〕序号号.</summary>
    public static DocumentNumber Of(string organCode, int year, int serial) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{organCode}〔{year}〕{serial}号"));

    /// <summary>The number that was kept as text, 机关代字〔年份〕序号号.</summary>
    /// <exception cref="FormatException">It is no such number.</exception>
    public static DocumentNumber Read(string text) => text.Split('〔', '〕') is [var organ, var year, var serial]
        ? Of(organ, int.Parse(year, CultureInfo.InvariantCulture), int.Parse(serial.TrimEnd('号'), CultureInfo.InvariantCulture))
        : throw new FormatException($"No document number: {text}");

    /// <summary>第…期, as minutes and bulletins are numbered.</summary>
    public static DocumentNumber Issue(int serial) => new(string.Create(CultureInfo.InvariantCulture, $"第{serial}期"));

    public override string ToString() => Text;
}

/// <summary>发文机关署名 and 成文日期, for a document without a printed seal.</summary>
public sealed record DocumentSignature(string Name, DateOnly Date);

/// <summary>An attachment without blocks is sent beside the document and only named in it.</summary>
public sealed record DocumentAttachment(string Title, IReadOnlyList<DocumentBlock> Blocks);

/// <summary>A line below the body of minutes: label (出席, 请假, 列席) and names.</summary>
public sealed record DocumentAttendance(string Label, string Names);

/// <summary>版记: 抄送机关, 印发机关 and 印发日期. In letters only the copies are printed.</summary>
public sealed record DocumentImprint(IReadOnlyList<string> CopyTo, string Office, DateOnly Date);
