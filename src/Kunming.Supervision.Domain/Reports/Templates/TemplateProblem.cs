namespace Kunming.Supervision.Domain.Reports.Templates;

/// <summary>What is wrong with a template, and where: lines and columns are counted from 1, a column is a character.</summary>
public sealed record TemplateProblem(int Line, int Column, string Message)
{
    public override string ToString() => $"第{Line}行第{Column}列：{Message}";
}
