namespace Kunming.Supervision.Domain.Reports.Templates;

/// <summary>What is wrong with a template, and where: lines and columns are counted from 1, a column is a character.</summary>
/// <param name="Writable">Reports can be begun with it all the same, as with older templates: it is told to whoever issues one.</param>
public sealed record TemplateProblem(int Line, int Column, string Message, bool Writable = false)
{
    public override string ToString() => $"第{Line}行第{Column}列：{Message}";
}
