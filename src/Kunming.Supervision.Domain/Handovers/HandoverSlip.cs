using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;

namespace Kunming.Supervision.Domain.Handovers;

/// <summary>回执: that a letter was signed for, in two copies, with a short value by which anybody who holds one can have it compared with the record.</summary>
/// <param name="DueOn">The first answering day: what a later extension does not change.</param>
public sealed record HandoverSlip(
    string Number, string Sender, string SentBy, string Addressee, string ReceivedBy, IReadOnlyList<string> IssueNumbers, DateOnly IssuedOn, DateOnly ReceivedOn, DateOnly DueOn)
{
    /// <summary>Characters of the value, without its hyphens: fifty bits, five in each.</summary>
    public const int Length = 10;

    /// <summary>Null before the letter was signed for. The addressee is called as on that day, for good: the value stands on paper, and another name would be another value.</summary>
    public static HandoverSlip? Of(Handover handover, Organisation addressee) => handover is { Received: { } received, FirstDueOn: { } due }
        ? new(
            handover.Number, handover.Issued.Organisation, handover.Issued.Officer, addressee.NameOn(ChinaTime.DayOf(received.On)), received.Officer, handover.IssueNumbers, ChinaTime.DayOf(handover.Issued.On),
            ChinaTime.DayOf(received.On), due)
        : null;

    /// <summary>校验码: of a SHA-256 over number, addressee, issue numbers and days, as three groups (7K3M-9QTX-2F).</summary>
    public string CheckValue
    {
        get
        {
            string[] parts = [Number, Addressee, string.Join(',', IssueNumbers), Text(IssuedOn), Text(ReceivedOn), Text(DueOn)];
            var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)));
            return CheckCode.Of(digest, Length);
        }
    }

    /// <summary>Compares what somebody typed, whatever the case, the hyphens, and the letters that look like figures.</summary>
    public bool Matches(string? typed) => CheckCode.Matches(CheckValue, typed);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
