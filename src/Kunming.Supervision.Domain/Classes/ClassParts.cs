namespace Kunming.Supervision.Domain.Classes;

/// <summary>Who came of one unit.</summary>
/// <param name="Present">Persons; the number of names when there are names.</param>
/// <param name="Names">Separated by 、; null when the unit was only counted.</param>
/// <param name="Absent">Persons who ought to have come.</param>
/// <param name="AbsentNames">Each with its reason in brackets; null when nobody was absent.</param>
public sealed record ClassAttendance(string Unit, int Present, string? Names, int Absent, string? AbsentNames)
{
    public const int UnitMaxLength = 60;
    public const int NamesMaxLength = 2000;
}

/// <param name="IssueId">The closed issue that it comes from; shown to nobody who does not see the issue.</param>
public sealed record ClassCase(Guid IssueId, string Title, string Text)
{
    public const int TitleMaxLength = 60;
    public const int TextMaxLength = 2000;
}

/// <param name="Taken">Persons who took part.</param>
/// <param name="Passed">Of them, with success.</param>
/// <param name="Average">0 to 100; null when no marks were given.</param>
public sealed record ClassAppraisal(int Taken, int Passed, decimal? Average, string? Remark);
