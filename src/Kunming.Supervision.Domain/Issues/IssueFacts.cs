using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Regulations;
using Kunming.Supervision.Domain.Visits;

namespace Kunming.Supervision.Domain.Issues;

/// <summary>What an inspector writes down of an issue.</summary>
/// <param name="Facts">问题描述</param>
/// <param name="Clause">定性依据</param>
/// <param name="Immediate">立行立改</param>
/// <param name="Sustained">长期坚持; independent of a due day.</param>
/// <param name="Amount">涉及金额，元</param>
/// <param name="Clauses">Clauses of the catalogue, as in force on the day of the fact; what is in none goes into <paramref name="Clause"/>.</param>
/// <param name="LeastDays">Least days between receipt and closing, as the office has set them for the severity and the category.</param>
public sealed record IssueFacts(
    Guid CategoryId, DateOnly FoundOn, VisitMethods Methods, string Facts, string? Clause, bool Immediate, bool Sustained, decimal? Amount,
    IssueSeverity Severity = IssueSeverity.Ordinary, int LeastDays = 0, IReadOnlyList<CitedClause>? Clauses = null);

/// <summary>Where an imported issue comes from: kept in the source's own words, for they prove nothing here; but for what they say of clues, however long ago they were taken.</summary>
/// <param name="File">Name of the workbook.</param>
/// <param name="Number">问题编号 in the source.</param>
/// <param name="ReportedState">整改状态 in the source; an import never closes an issue.</param>
/// <param name="Deadline">整改时限 in the source's words.</param>
public sealed record IssueSource(string File, int Row, string? Number, string? ReportedState, string? Deadline, string? Remarks)
{
    public string? ReportedState { get; init; } = ClueWords.Without(ReportedState);

    public string? Remarks { get; init; } = ClueWords.Without(Remarks);
}

/// <summary>The measure and the time limit that a list states beside an issue.</summary>
/// <param name="Owner">责任人, as the list names him; unknown when null.</param>
public sealed record ListedPromise(string? Measure, string? Owner, string? Phone, Deadline? Deadline);

/// <summary>Ids and names of the place an issue belongs to.</summary>
/// <param name="JurisdictionId">Of the inspected unit.</param>
public sealed record IssuePlace(Guid? GroupId, Guid OrganisationId, string Unit, Guid JurisdictionId);
