using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Reports.Questions;

/// <summary>
/// 数据质疑: somebody doubts a figure. The question goes to whoever answers for the rows behind it, and the answer stays beside the figure. It changes
/// no figure itself: what is wrong is put right in its record, or comes as 补报 with the next quarter.
/// </summary>
public sealed partial class FigureQuestion : Aggregate
{
    public const int TextMaxLength = 500;
    public const int RowNumberMaxLength = 120;
    public const int MostRows = 50;

    private FigureQuestion()
    {
    }

    /// <summary>The report whose figure it is; null for a figure of the catalogue.</summary>
    public Guid? ReportId { get; private init; }

    /// <summary>The group whose report it is; null for the synthesis and for the catalogue.</summary>
    public Guid? ReportGroupId { get; private init; }

    public int QuarterKey { get; private init; }

    /// <summary>The indicator.</summary>
    public string Code { get; private init; } = "";

    public string? Part { get; private init; }

    /// <summary>The rows that are doubted; empty for the figure as a whole.</summary>
    public IReadOnlyList<Guid> RowIds { get; private init; } = [];

    public IReadOnlyList<string> RowNumbers { get; private init; } = [];

    /// <summary>What the rows are of, and the bodies that the texts name.</summary>
    public IReadOnlyList<Guid> Concerns { get; private set; } = [];

    /// <summary>The group that answers; null when a county or the office does.</summary>
    public Guid? OwnerGroupId { get; private init; }

    /// <summary>The county that answers for what it found on its own; null when a group or the office does.</summary>
    public Guid? OwnerCountyId { get; private init; }

    /// <summary>What is doubted, in the asker's words; the last time's.</summary>
    public string Doubt { get; private set; } = "";

    public Signature Asked { get; private init; } = null!;

    public int Times { get; private set; } = 1;

    public QuestionStatus Status { get; private set; }

    public QuestionVerdict? Verdict { get; private set; }

    /// <summary>What was put right, what comes later, or why the figure is right.</summary>
    public string? Answer { get; private set; }

    public Signature? Answered { get; private set; }

    public Quarter Quarter => Quarter.FromKey(QuarterKey);

    public string FigureName => new QuestionedFigure(null, Quarter, Code, Part, null).Name;

    public override string Label => $"{FigureName}数据质疑";

    public override LedgerPlace Place => new(OwnerGroupId, OwnerCountyId);

    /// <summary>Whoever answers for the rows; the office for what nobody else does.</summary>
    public bool MayAnswer(Viewer by) => MayAnswer(by, OwnerGroupId, OwnerCountyId);

    /// <summary>The asker, and of a county or the leaders anybody of the same body: the asker may be away.</summary>
    public bool IsAskers(Viewer by) => MayAsk(by) && (by.OfficerId == Asked.OfficerId || ((by.IsCounty || by.IsLeader) && by.OrganisationId == Asked.OrganisationId));

    private static bool MayAsk(Viewer by) => Seats.Supervise(by.Seat);

    private static bool MayAnswer(Viewer by, Guid? group, Guid? county) =>
        group is { } own ? by.IsIn(own) : county is { } area ? by.IsCounty && by.JurisdictionId == area : by.IsOffice;
}
