using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Web.Organisations;
using Kunming.Supervision.Web.Tests.Spreadsheets;

namespace Kunming.Supervision.Web.Tests.Organisations;

/// <summary>A small, right directory workbook whose cells a test can change: rows from 0 (the heading), columns from 0.</summary>
internal sealed class DirectoryBook
{
    public Dictionary<string, object?[][]> Sheets { get; } = new()
    {
        ["市级"] =
        [
            ["单位代码", "单位名称", "单位类别", "上级单位", "备注"],
            ["KM", "昆明市纪委监委", "市纪委监委", null, null],
            ["KM-AG", "案件监督管理室", "内设机构", "KM", "线索归口"],
            ["KM-J1", "第一监督检查室", "监督检查室", "KM", null],
        ],
        ["派驻机构"] =
        [
            ["单位代码", "单位名称", "单位类别", "上级单位", "联系的监督检查室", "综合监督单位"],
            ["KM-P01", "驻市财政局纪检监察组", "派驻机构", "KM", "第一监督检查室", "市财政局、市税务局"],
        ],
        ["县市区"] =
        [
            ["行政区划代码", "县（市、区）", "单位名称", "联系的监督检查室", "自治县"],
            ["530102", "五华区", "五华区纪委监委", "第一监督检查室", null],
            ["530126", "石林彝族自治县", "石林县纪委监委", "第一监督检查室", "是"],
        ],
        ["开发度假区"] =
        [
            ["单位代码", "区域名称", "单位名称"],
            ["KM-Z1", "昆明高新技术产业开发区", "昆明高新技术产业开发区纪检监察工委"],
        ],
        ["职能部门"] =
        [
            ["单位代码", "单位名称", "专业方向"],
            ["KM-X4", "市税务局", "税务"],
        ],
        ["被监督单位"] =
        [
            ["单位代码", "单位名称", "层级", "所属区域", "联系的监督检查室"],
            ["B009", "市财政局", "市级部门", "昆明市", "第一监督检查室"],
            ["530102001", "五华区华山街道", "乡镇（街道）", "五华区", "第一监督检查室"],
        ],
    };

    public DirectoryBook With(string sheet, int row, int column, object? value)
    {
        Sheets[sheet][row][column] = value;
        return this;
    }

    public DirectoryWorkbookContent Read() => DirectoryWorkbook.Read(TestWorkbook.OfSheets([.. Sheets.Select(s => (s.Key, s.Value, Array.Empty<string>()))]));
}
