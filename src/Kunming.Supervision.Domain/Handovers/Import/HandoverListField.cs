namespace Kunming.Supervision.Domain.Handovers.Import;

/// <summary>Keys of the fields that a list of letters may have.</summary>
public static class HandoverListField
{
    public const string Sequence = "sequence";
    public const string SourceNumber = "source-number";
    public const string Issues = "issues";
    public const string Addressee = "addressee";
    public const string Requirement = "requirement";
    public const string IssuedOn = "issued-on";
    public const string Deadline = "deadline";
    public const string State = "state";
    public const string Opinion = "opinion";
}
