using System.Globalization;
using System.Text;
using Kunming.Supervision.Web.Documents;

namespace Kunming.Supervision.Web.Tests.Documents;

internal static class SampleDocuments
{
    public static readonly DateOnly Day = new(2026, 9, 30);

    private const string Chart = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 160"><rect width="400" height="160" fill="#fff" stroke="#000"/>
        <rect x="40" y="60" width="60" height="90" fill="#345"/><rect x="160" y="30" width="60" height="120" fill="#345"/><rect x="280" y="90" width="60" height="60" fill="#345"/></svg>
        """;

    public static OfficialDocument Plain(params IReadOnlyList<DocumentBlock> body) => new()
    {
        Form = DocumentForm.Plain,
        Title = "关于2026年第三季度“单元制”监督检查情况的综合报告",
        Addressee = "市纪委监委领导",
        Body = body,
        Signature = new("党风政风监督室", Day),
    };

    /// <summary>Lines without anything that may not begin or end one, so that each line can be filled.</summary>
    public static DocumentParagraph Solid(int characters) => new(new string('国', characters));

    public static DocumentPicture Picture() => new(Encoding.UTF8.GetBytes(Chart), PictureKind.Svg, "三个单元组发现问题数的柱形图") { Caption = "图1　各单元组发现问题数" };

    public static DocumentTable Table(int rows) => new(
        [new("序号", ColumnAlign.Centre, 6), new("单元组", ColumnAlign.Left, 20), new("发现问题", ColumnAlign.Right), new("已整改", ColumnAlign.Right), new("说明", ColumnAlign.Left, 24)],
        [.. Enumerable.Range(1, rows).Select(IReadOnlyList<TableCell> (i) =>
        [
            new(i.ToString(CultureInfo.InvariantCulture)), new($"第{i % 7 + 1}单元组"), new(new TextRun("56", Link: "/Issues?quarter=2026-3")), new("41"), new("其余正在整改，按月督促"),
        ])])
    {
        Caption = "表1　各单元组检查情况",
        Groups = [new(null, 2), new("问题", 2), new(null, 1)],
    };

    /// <summary>Many columns, one of which has a long number.</summary>
    public static DocumentTable Numbers { get; } = new(
        [new("单元组", ColumnAlign.Left, 36), .. new[] { "追缴挽回金额", "发现问题", "逾期未销号", "2026年二季度", "检查次数", "移交线索", "认定问题" }.Select(head => new TableColumn(head, ColumnAlign.Right))],
        [[new("第一监督单元组"), new("26,173,139.8"), .. Enumerable.Range(1, 6).Select(n => new TableCell(n.ToString(CultureInfo.InvariantCulture)))]]);

    public static IReadOnlyList<DocumentBlock> Chapters(int count) => [.. Enumerable.Range(0, count).SelectMany(_ => new DocumentBlock[]
    {
        new DocumentHeading(1, "总体情况"),
        new DocumentHeading(2, "检查开展情况"),
        new DocumentParagraph("按照统筹派单和自主研判相结合的方式，各监督单元组深入开展交叉滚动式监督检查，坚持不打招呼、不听汇报、不用陪同，直插现场掌握第一手资料和真实情况，现将有关情况报告如下。"),
        new DocumentHeading(3, "问题类型"),
        new DocumentParagraph("本季度共开展监督检查", new TextRun("412", Link: "/Visits?quarter=2026-3"), "次，发现问题", new TextRun("1056", Link: "/Issues?quarter=2026-3"), "个，", new TextRun("移交问题线索256件", RunStyle.Kai), "。"),
        new DocumentHeading(4, "督办情况"),
        new DocumentParagraph(new TextRun("一是突出重点。", RunStyle.Strong), "紧盯群众身边的不正之风和腐败问题，对逾期未整改的逐项挂牌督办。"),
    })];

    public static OfficialDocument Full(DocumentForm form) => new()
    {
        Form = form,
        Title = form == DocumentForm.Minutes ? "第三季度监督工作例会纪要" : "关于2026年第三季度“单元制”监督检查情况的报告",
        IssuerMark = form switch { DocumentForm.Minutes => "监督工作例会纪要", DocumentForm.Letter => "昆明市监督工作协调办公室", _ => "昆明市监督工作协调办公室文件" },
        Number = form == DocumentForm.Minutes ? DocumentNumber.Issue(5) : DocumentNumber.Of("昆监督", 2026, 12),
        Urgency = form == DocumentForm.Formal ? Urgency.Extreme : Urgency.None,
        Signer = form == DocumentForm.Formal ? "甲某某" : null,
        Addressee = form == DocumentForm.Minutes ? null : "市纪委监委",
        Body = [.. Chapters(2), Table(12), Picture(), new DocumentParagraph("特此报告。")],
        Attachments = [new("各单元组问题清单", [Table(60)]), new("第三季度监督检查派单情况统计表以及各单元组成员单位名单和分工安排", [new DocumentParagraph("另行报送。")])],
        Signature = form == DocumentForm.Minutes ? null : new("昆明市监督工作协调办公室", Day),
        Note = "联系人：乙某某，电话：00000000",
        Attendance = form == DocumentForm.Minutes ? [new("出席", "甲某某、乙某某、丙某某"), new("请假", "丁某某")] : [],
        Imprint = new(["市委办公室", "市政府办公室", "各监督检查室", "各派驻纪检监察组", "各县（市、区）纪委监委"], "昆明市监督工作协调办公室", Day),
    };
}
