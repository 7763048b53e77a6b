using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Issues;

/// <summary>What can be done to many issues at once: each is still done alone, by its own verb.</summary>
public enum BulkVerb
{
    /// <summary>认定</summary>
    Recognise,

    /// <summary>交办: in one letter, which is written on the letter's own page.</summary>
    HandOver,

    /// <summary>初审通过</summary>
    VerifyFirst,

    /// <summary>复核销号</summary>
    CloseOut,

    /// <summary>退回整改</summary>
    Return,
}

public static class BulkVerbs
{
    /// <summary>Issues that can be chosen at once.</summary>
    public const int Most = 5_000;

    public static string NameOf(BulkVerb verb) => verb switch
    {
        BulkVerb.Recognise => "认定",
        BulkVerb.HandOver => "交办",
        BulkVerb.VerifyFirst => "初审通过",
        BulkVerb.CloseOut => "复核销号",
        BulkVerb.Return => "退回整改",
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, null),
    };

    /// <summary>What has to be written once for all of them; null when nothing has.</summary>
    public static string? WordsOf(BulkVerb verb) => verb switch
    {
        BulkVerb.VerifyFirst => "初审意见",
        BulkVerb.CloseOut => "销号结论",
        BulkVerb.Return => "退回理由",
        _ => null,
    };

    /// <summary>The evidence is verified: whoever does it must have looked at its warnings.</summary>
    public static bool Verifies(BulkVerb verb) => verb is BulkVerb.VerifyFirst or BulkVerb.CloseOut;

    /// <summary>Is it ever this person's to do?</summary>
    public static bool Has(Viewer by, BulkVerb verb) => verb switch
    {
        BulkVerb.Recognise or BulkVerb.HandOver => by.IsOffice || by.LedGroups.Count > 0 || by.IsCounty,
        BulkVerb.VerifyFirst or BulkVerb.Return => by.IsOffice || by.Groups.Count > 0 || by.IsCounty,
        BulkVerb.CloseOut => by.IsOffice,
        _ => false,
    };
}

/// <summary>What is said once for all issues of a bulk.</summary>
/// <param name="Text">As <see cref="BulkVerbs.WordsOf"/> names it.</param>
/// <param name="RecheckOn">For those to be kept up for good.</param>
public sealed record BulkWords(string? Text, DateOnly? RecheckOn);

public sealed partial class Issue
{
    /// <param name="warned">Its evidence bears warnings: a reason is needed that fits this one issue.</param>
    public IReadOnlyList<Rule> ObstaclesInBulk(BulkVerb verb, bool warned, Viewer by, DateOnly today)
    {
        IReadOnlyList<Rule> own = verb switch
        {
            BulkVerb.Recognise => ObstaclesToRecognise(by),
            BulkVerb.HandOver => ObstaclesToDispose(by),
            BulkVerb.VerifyFirst => ObstaclesToVerifyFirst(by),
            BulkVerb.CloseOut => ObstaclesToCloseOut(by, today),
            BulkVerb.Return => ObstaclesToReturn(by),
            _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, null),
        };
        return own.Count is 0 && warned && BulkVerbs.Verifies(verb) ? [IssueRules.WarnedInBulk] : own;
    }

    /// <exception cref="RuleViolationException">Something stands in the way of this one.</exception>
    public void DoInBulk(BulkVerb verb, BulkWords words, bool warned, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesInBulk(verb, warned, by, ChinaTime.DayOf(on)));
        switch (verb)
        {
            case BulkVerb.Recognise:
                Recognise(by, on);
                break;
            case BulkVerb.VerifyFirst:
                VerifyFirst(words.Text!, by, on);
                break;
            case BulkVerb.CloseOut:
                CloseOut(words.Text!, words.RecheckOn, by, on);
                break;
            case BulkVerb.Return:
                Return(words.Text!, by, on);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(verb), verb, "A letter is written on its own page.");
        }
    }
}
