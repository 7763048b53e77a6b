using Kunming.Supervision.Domain.Organisations;

namespace Kunming.Supervision.Domain.Tests.Organisations;

/// <summary>A small directory workbook that is right; each test spoils one thing in it.</summary>
internal sealed class DirectoryBook
{
    private readonly Dictionary<DirectorySheet, List<List<string>>> _rows = new()
    {
        [DirectorySheet.City] =
        [
            ["C1", "市纪委监委", "市纪委监委", "", ""],
            ["C2", "第一监督检查室", "监督检查室", "C1", "联系东片"],
        ],
        [DirectorySheet.ResidentGroups] = [["P1", "驻市财政局纪检监察组", "派驻机构", "市纪委监委", "第一监督检查室", "市财政局"]],
        [DirectorySheet.Counties] = [["530111", "官渡区", "官渡区纪委监委", "C2", "否"]],
        [DirectorySheet.Zones] = [["K1", "某开发区", "某开发区纪检监察工委"]],
        [DirectorySheet.FunctionalDepartments] = [["X1", "市审计局", "审计"]],
        [DirectorySheet.InspectedUnits] = [["U1", "市财政局", "昆明市", "C2", "市级"], ["U2", "官渡区农业农村局", "官渡区", "", "县级"]],
    };

    private readonly Dictionary<DirectorySheet, List<string>> _headers = DirectoryLayout.All.ToDictionary(l => l.Sheet, l => l.Columns.ToList());

    public List<string> Header(DirectorySheet sheet) => _headers[sheet];

    public List<List<string>> Rows(DirectorySheet sheet) => _rows[sheet];

    public DirectoryWorkbookContent Content(params IEnumerable<DirectorySheet> sheets) =>
        new([.. (sheets.Any() ? sheets : Enum.GetValues<DirectorySheet>()).Select(s => new DirectorySheetContent(
            s, 2, _headers[s], [.. _rows[s].Select((cells, i) => new DirectoryRow(i + 3, cells))], []))], []);
}
