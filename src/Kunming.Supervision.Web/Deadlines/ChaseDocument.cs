using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Documents;

namespace Kunming.Supervision.Web.Deadlines;

/// <summary>A chase as an official letter (信函格式, GB/T 9704-2012), made of what the chase itself keeps: it never changes afterwards.</summary>
public static class ChaseDocument
{
    public static OfficialDocument Of(Chase chase) => new()
    {
        Form = DocumentForm.Letter,
        IssuerMark = chase.Sent.Organisation,
        Number = DocumentNumber.Read(chase.Number),
        Title = TitleOf(chase),
        Addressee = chase.Addressee,
        Body =
        [
            new DocumentParagraph(Facts(chase)),
            new DocumentParagraph($"请于{OfficialDocument.DateText(chase.FinalDay)}前完成{chase.Promise.Waited}，并书面报告逾期的原因和责任。"),
            .. chase.Requirement.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new DocumentParagraph(line)),
            .. chase.Kind is ChaseKind.Admonition
                ? [new DocumentParagraph($"限期内仍未完成的，将依规依纪依法追究有关{(chase.ToGroup ? "" : "单位和")}人员的责任。")]
                : Array.Empty<DocumentBlock>(),
        ],
        Signature = new(chase.Sent.Organisation, ChinaTime.DayOf(chase.Sent.On)),
    };

    public static string TitleOf(Chase chase) => chase.Kind is ChaseKind.Urge
        ? $"关于督促{chase.Promise.Waited}{chase.Promise.Item}的通知"
        : $"关于{chase.Promise.Item}逾期未{chase.Promise.Waited}的告诫书";

    private static string Facts(Chase chase)
    {
        var promise = chase.Promise;
        var before = promise.Earlier > 0 ? $"此前已督办{promise.Earlier}次，" : "";
        var extended = promise.TimesExtended > 0 ? $"，经批准延期{promise.TimesExtended}次" : "";
        return $"你{(chase.ToGroup ? "组" : "单位")}承办的{promise.Item}，首次期限为{OfficialDocument.DateText(promise.FirstDueOn)}{extended}，现行期限为{OfficialDocument.DateText(promise.DueOn)}。"
            + $"{before}截至{OfficialDocument.DateText(ChinaTime.DayOf(chase.Sent.On))}，已逾期{promise.DaysOverdue}日，仍未{promise.Waited}。";
    }
}
