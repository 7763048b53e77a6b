using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Documents;

namespace Kunming.Supervision.Web.Handovers;

/// <summary>One issue as the letter tells it.</summary>
/// <param name="Unit">Where it was found; null when that is the addressee itself.</param>
/// <param name="Facts">Null when the reader may see them no longer; the number stays.</param>
public sealed record LetterIssue(string Number, string? Unit, DateOnly? FoundOn, string? Facts);

/// <summary>交办函: one letter for all issues that it hands over, as an official letter (信函格式, GB/T 9704-2012, 10.1).</summary>
public static class HandoverDocument
{
    public static OfficialDocument Of(Handover handover, string addressee, bool toCommission, IReadOnlyList<LetterIssue> issues) => new()
    {
        Form = DocumentForm.Letter,
        IssuerMark = handover.Issued.Organisation,
        Number = DocumentNumber.Read(handover.Number),
        Title = $"关于交办{issues.Count}个监督发现问题的函",
        Addressee = addressee,
        Body =
        [
            new DocumentParagraph($"在单元制监督中，发现{(toCommission ? "你地区有关单位" : "你单位")}存在以下{issues.Count}个问题，现予交办。请认真核查，举一反三，抓好整改。"),
            new DocumentHeading(1, "交办的问题"),
            .. issues.Select((issue, n) => new DocumentParagraph($"{n + 1}.{issue.Facts?.TrimEnd('。') ?? "（内容不再显示）"}{About(issue)}。")),
            new DocumentHeading(1, "办理要求"),
            .. handover.Requirement.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new DocumentParagraph(line)),
            new DocumentHeading(1, "办理时限"),
            new DocumentParagraph($"请于{OfficialDocument.DateText(handover.ReceiptDeadline.DueOn)}前签收，自签收之日起{handover.AnswerRule}内反馈办理情况。每项整改措施须明确责任人和完成时限，并附佐证材料。"),
            new DocumentParagraph("特此函告。"),
        ],
        Signature = new(handover.Issued.Organisation, ChinaTime.DayOf(handover.Issued.On)),
    };

    private static string About(LetterIssue issue)
    {
        string[] parts = [.. new[] { issue.Number, issue.Unit, issue.FoundOn is { } day ? $"{OfficialDocument.DateText(day)}发现" : null }.OfType<string>()];
        return $"（{string.Join("，", parts)}）";
    }
}
