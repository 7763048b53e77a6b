namespace Kunming.Supervision.Domain.Tasks.Import;

/// <summary>Keys of the fields that a task list may have.</summary>
public static class TaskListField
{
    public const string Sequence = "sequence";
    public const string SourceNumber = "source-number";
    public const string Round = "round";
    public const string Origin = "origin";
    public const string Basis = "basis";
    public const string Subject = "subject";
    public const string Group = "group";
    public const string Targets = "targets";
    public const string Method = "method";
    public const string Covert = "covert";
    public const string Sealed = "sealed";
    public const string From = "from";
    public const string To = "to";
    public const string ReportDue = "report-due";
    public const string Leader = "leader";
    public const string Members = "members";
}
