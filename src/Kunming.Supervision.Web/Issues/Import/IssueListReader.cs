using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Web.Spreadsheets;

namespace Kunming.Supervision.Web.Issues.Import;

/// <summary>Turns the rows of a recognised table into the texts of fields, with what is wrong about single cells.</summary>
internal sealed class IssueListReader(RecognisedTable table, ImportChoice choice)
{
    private readonly (string Field, int Column)[] _columns = [.. choice.Columns.Select(c => (c.Key, c.Value))];
    private readonly Dictionary<int, List<CellRemark>> _remarks = [];
    private int _seen;

    public IEnumerable<ImportRow> Rows(Guid batchId, IListResolver resolver)
    {
        foreach (var row in table.Rows())
        {
            NoteRemarks();
            var texts = new Dictionary<string, string>(_columns.Length, StringComparer.Ordinal);
            var faults = new List<RowProblem>();
            foreach (var (field, column) in _columns)
            {
                var cell = row[column];
                if (cell.Problem is { } fault)
                {
                    faults.Add(new(field, fault.Code, fault.Message, Blocks: true));
                }
                else if (!cell.IsEmpty)
                {
                    texts[field] = cell.Text;
                }
            }

            if (row.IsHidden)
            {
                var hidden = WorkbookRules.RowHidden.With(row.Number);
                faults.Add(new(null, hidden.Code, hidden.Message, Blocks: false));
            }

            if (_remarks.Remove(row.Number, out var mended))
            {
                faults.AddRange(mended.Where(m => m.Rule.Code == WorkbookRules.CellCleaned.Code)
                    .Select(m => new RowProblem(_columns.FirstOrDefault(c => c.Column == m.Column).Field, m.Rule.Code, m.Rule.Message, Blocks: false)));
            }

            yield return resolver.Resolve(batchId, row.Number, texts, [.. row.Cells.Select(c => c.Text)], faults);
        }
    }

    // The sheet reads ahead of the table while it looks for the heading: remarks are kept until their row comes.
    private void NoteRemarks()
    {
        for (; _seen < table.Remarks.Count; _seen++)
        {
            var remark = table.Remarks[_seen];
            (_remarks.TryGetValue(remark.Row, out var list) ? list : _remarks[remark.Row] = []).Add(remark);
        }
    }
}
