using Kunming.Supervision.Domain.Issues;

namespace Kunming.Supervision.Web.Pages.Issues;

/// <summary>What the table of measures needs. <paramref name="MayRectify"/>: with the verbs of the rectifying side.</summary>
public sealed record MeasureTable(Issue Issue, Guid Id, bool MayRectify)
{
    public int Done => Issue.Measures.Count(m => m.IsDone);
}
