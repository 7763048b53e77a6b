using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;

namespace Kunming.Supervision.Domain.Tests.Walks;

/// <summary>From wherever a walk has come, with letters that carry several issues: people go on trying what is next until nothing waits for anybody.</summary>
internal static class WayHome
{
    private const int Patience = 6000;

    /// <summary>Above the salts of a walk, so that there is always another file to put forward, and nobody undoes what is done.</summary>
    public const int FirstSalt = 10_000;

    /// <summary>False when patience ends before everything is settled.</summary>
    public static bool Exists(World world)
    {
        var random = new Random(1);
        for (var n = 0; n < Patience; n++)
        {
            var (who, salt) = (random.Next(1000), random.Next(FirstSalt, int.MaxValue));
            if (Open(world) is { } issue)
            {
                // Who cannot go on sends back: an applicant who verifies elsewhere, say.
                world.Try(new(n % 60 is 59 ? Verb.Return : null, who, issue, salt));
            }
            else if (OpenLetter(world) is { } carried)
            {
                world.Try(new(n % 2 is 0 ? Verb.Reply : Verb.Finish, who, carried, salt));
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    private static int? Open(World world) => Index(world, i => !IssueStatuses.Settled.Contains(i.Status));

    private static int? OpenLetter(World world) => world.Letters.FirstOrDefault(l => l.Status is not (HandoverStatus.Finished or HandoverStatus.Refused)) is { } letter
        ? Index(world, i => i.HandoverId == letter.Id)
        : null;

    private static int? Index(World world, Func<Issue, bool> which) =>
        world.Issues.Select((issue, at) => (issue, at)).Where(p => which(p.issue)).Select(p => (int?)p.at).FirstOrDefault();
}
