using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Issues.Import;

namespace Kunming.Supervision.Data.Issues.Import;

/// <summary>What a list promises and claims beside the finding.</summary>
public sealed partial class IssueListResolver
{
    private static void ResolveDeadline(ListSource source)
    {
        var row = source.Row;
        row.Deadline = source.Limited(IssueListField.Deadline, "整改时限", DeadlineText.OriginalMaxLength);
        if (row.Deadline is null || row.FoundOn is not { } day)
        {
            return;
        }

        var read = DeadlineText.Parse(row.Deadline, day);
        if (read.Problem is not null)
        {
            source.Refuse(IssueListField.Deadline, read.Problem);
            return;
        }

        (row.DueOn, row.PeriodValue, row.PeriodUnit) = (read.DueOn, read.Rule?.Value, read.Rule?.Unit);
        (row.Immediate, row.KeepsOn) = (read.Immediate, read.Sustained);
    }

    private static void ResolveMeasure(ListSource source)
    {
        var persons = PersonText.Split(source[IssueListField.Person]);
        if (persons.Count is 0)
        {
            persons = PersonText.Split(source[IssueListField.Leader]);
        }

        var row = source.Row;
        row.Measure = source.Limited(IssueListField.Measures, "整改措施", RectificationMeasure.TextMaxLength);
        row.Owner = source.Within(IssueListField.Person, "责任人", Joined(persons.Select(p => p.Name)), RectificationMeasure.OwnerMaxLength);
        row.Phone = source.Within(IssueListField.Person, "联系电话", Joined(persons.Select(p => p.Phone)), RectificationMeasure.PhoneMaxLength);
    }

    private void ResolveGrounds(ListSource source)
    {
        source.Row.Clause = source[IssueListField.Clause] is { } clause && !IsNothing(clause) ? source.Limited(IssueListField.Clause, "定性依据", Issue.ClauseMaxLength) : null;
        if (source[IssueListField.Amount] is { } text)
        {
            var (amount, problem) = AmountText.Read(text, _amountUnit);
            source.Row.Amount = amount;
            if (problem is not null)
            {
                source.Refuse(IssueListField.Amount, problem);
            }
        }
    }

    /// <summary>The column's heading says in what it counts, else the form over the table: 单位：万元.</summary>
    private static decimal AmountUnitOf(ImportBatch batch)
    {
        var heading = batch.Choice!.Columns.TryGetValue(IssueListField.Amount, out var at) ? batch.Columns.FirstOrDefault(c => c.Column == at)?.Title : null;
        return AmountText.UnitOf(heading) ?? AmountText.UnitOf(batch.Details.FirstOrDefault(d => d.Key is "单位" or "金额单位").Value) ?? 1;
    }

    private static bool IsNothing(string text) => Folding.Compact(text) is "无" or "-" or "—" or "/";

    private void ResolveWords(ListSource source)
    {
        var row = source.Row;
        row.ReportedState = ClueWords.Without(source.Limited(IssueListField.State, "整改状态", Issue.SourceTextMaxLength));
        if (row.ReportedState is { } state && ReportedStates.Read(state, _choice.ReferenceDay).State is null)
        {
            source.Remark(IssueListField.State, ImportRules.StateUnknown.With(state));
        }

        // Whom a list names beside the measures are the source's words and prove nothing here. Of clues nothing is taken, whatever its column says: an issue is read by others than their custody line.
        string?[] words =
        [
            source[IssueListField.Leader] is { } leader ? $"责任领导：{leader}" : null,
            row.Measure is null && source[IssueListField.Person] is { } person ? $"责任人：{person}" : null,
            ClueWords.Without(source[IssueListField.Remarks]),
        ];
        row.Remarks = source.Within(IssueListField.Remarks, "备注", Joined(words, "；"), Issue.SourceTextMaxLength);
    }

    private static string? Joined(IEnumerable<string?> texts, string with = "、")
    {
        var joined = string.Join(with, texts.Where(t => !string.IsNullOrEmpty(t)));
        return joined.Length is 0 ? null : joined;
    }
}
