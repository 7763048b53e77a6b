using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Settings;

namespace Kunming.Supervision.Domain.Clues;

/// <summary>How long each leg of a clue may take. A deadline that was set keeps the period of its day.</summary>
/// <param name="Opinion">线索处置意见, from receipt.</param>
/// <param name="Begin">The talk, or whatever begins the disposal, from the approval.</param>
/// <param name="Inquiry">谈话函询, from the talk or the answer to the letter.</param>
/// <param name="Verification">初步核实, from its beginning.</param>
public sealed record ClueTerms(DeadlineRule Opinion, DeadlineRule Begin, DeadlineRule Inquiry, DeadlineRule Verification)
{
    /// <summary>As an installation begins.</summary>
    public static readonly ClueTerms Usual = Of(SettingBook.Usual);

    public static ClueTerms Of(SettingBook book) => new(
        book.RuleOf(DeadlineRules.ClueOpinion), book.RuleOf(DeadlineRules.ClueBegin), book.RuleOf(DeadlineRules.ClueInquiry), book.RuleOf(DeadlineRules.ClueVerification));

    /// <summary>How long a disposal may take once it has begun; null for one that ends with its approval.</summary>
    public DeadlineRule? RuleOf(ClueDisposal disposal) => disposal switch
    {
        ClueDisposal.Inquiry => Inquiry,
        ClueDisposal.Verification => Verification,
        _ => null,
    };
}
