using System.Globalization;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>A few hand in what makes a verifier look twice: the same paper for several issues, a day before the order, a photo older than the issue, one photo cut out of another.</summary>
internal sealed class DemonstrationDoubts(DemonstrationStage stage)
{
    public void Prove(Issue issue, Viewer receiver, DateTimeOffset on)
    {
        var (number, first, signature) = (int.Parse(issue.Number[^3..], CultureInfo.InvariantCulture), issue.Measures[0].Id, receiver.Sign(on));
        var today = ChinaTime.DayOf(on);
        switch (number % 40)
        {
            case 3:
                issue.Prove(first, stage.Keep(ProofFiles.Copied, signature), today, receiver, on);
                break;
            case 11 when issue.ReceivedOn is { } received:
                issue.Prove(first, stage.Keep(ProofFiles.Make(number, "此前的整改材料", signature.Organisation, received.AddDays(-9), new(number)), signature), received.AddDays(-9), receiver, on);
                break;
            case 19:
                var taken = issue.FoundOn.AddDays(-16);
                issue.Prove(first, stage.Keep(ProofFiles.Scene(1000 + number, taken), signature, taken), today, receiver, on);
                break;
            case 27 or 28:
                var shown = number / 80;
                issue.Prove(first, stage.Keep(ProofFiles.Scene(shown, today, cut: number % 40 is 28), signature, today), today, receiver, on);
                break;
        }
    }
}
