using System.Globalization;
using Kunming.Supervision.Domain.Archives;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Documents;

namespace Kunming.Supervision.Web.Archives;

/// <summary>销毁证明: what was destroyed, why, and by whom; enough to know the package again should a copy turn up.</summary>
public static class ArchiveCertificate
{
    /// <exception cref="InvalidOperationException">The package was not destroyed.</exception>
    public static OfficialDocument Of(ArchivePackage package)
    {
        var (proposed, destroyed) = (package.Proposed!, package.Destroyed ?? throw new InvalidOperationException($"{package.Number} was not destroyed."));
        return new()
        {
            Form = DocumentForm.Plain,
            Title = "档案销毁证明",
            Body =
            [
                new DocumentParagraph($"下列档案保管期满，经两人分别提请、批准，于{OfficialDocument.DateText(ChinaTime.DayOf(destroyed.On))}销毁，其文件已从存储中清除。"),
                new DocumentTable(
                    [new("项目", ColumnAlign.Centre, 12), new("内容", ColumnAlign.Left, 44)],
                    [
                        Row("归档号", package.Number),
                        Row("题名", package.Title),
                        Row("归档", $"{package.Made.Organisation}　{package.Made.Officer}　{OfficialDocument.DateText(ChinaTime.DayOf(package.Made.On))}"),
                        Row("保管期限", $"{Retentions.NameOf(package.Retention)}，到{OfficialDocument.DateText(package.RetainUntil!.Value)}"),
                        Row("文件", string.Create(CultureInfo.InvariantCulture, $"{package.Files}个，{package.Bytes}字节")),
                        Row("SHA-256", package.Sha256),
                        Row("台账校验码", package.CheckValue),
                        Row("销毁理由", package.Reason!),
                        Row("提请人", $"{proposed.Organisation}　{proposed.Officer}"),
                        Row("批准人", $"{destroyed.Organisation}　{destroyed.Officer}"),
                    ]),
            ],
            Signature = new(destroyed.Organisation, ChinaTime.DayOf(destroyed.On)),
        };
    }

    private static IReadOnlyList<TableCell> Row(string head, string text) => [new(new TextRun(head)), new(new TextRun(text))];
}
