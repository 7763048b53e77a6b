using Kunming.Supervision.Domain.Calendar;

namespace Kunming.Supervision.Domain.Reports.Questions;

/// <summary>The figure that is doubted: a report's frozen one, or without a report the catalogue's as it is now.</summary>
/// <param name="GroupId">Whose figure it is: the group of the report, of the part, or of the catalogue's choice; null for the city's or an area's.</param>
/// <param name="Part">The part of the whole as the report's tables name it; null for the whole.</param>
public sealed record QuestionedFigure(QuarterReport? Report, Quarter Quarter, string Code, string? Part, Guid? GroupId)
{
    /// <summary>For example 2026年第三季度“第3监督单元组”认定问题.</summary>
    public string Name => $"{Quarter}{(Part is null ? "" : $"“{Part}”")}{Indicators.Find(Code)?.Name ?? Code}";
}

/// <summary>A row behind the figure that is doubted, and who answers for it.</summary>
/// <param name="GroupId">The group that found or did it.</param>
/// <param name="CountyId">The county that found or did it on its own; null for a group's and for the office's own.</param>
/// <param name="Concerns">The row, its unit, its body and its task: whoever is recused of one of them sees no question about it.</param>
public sealed record QuestionedRow(Guid Id, string Number, Guid? GroupId, Guid? CountyId, IReadOnlyList<Guid> Concerns);
