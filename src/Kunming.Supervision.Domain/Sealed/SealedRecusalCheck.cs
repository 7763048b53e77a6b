using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Rotation;

namespace Kunming.Supervision.Domain.Sealed;

/// <summary>Somebody who is to carry a sealed task out, with the facts that the check goes by.</summary>
/// <param name="JurisdictionId">Where the officer's own body lies.</param>
/// <param name="Recusals">Matters of which the officer is recused on that day.</param>
public sealed record SealedCandidate(Guid OfficerId, string Name, Guid OrganisationId, Guid JurisdictionId, IReadOnlyCollection<Guid> Recusals)
{
    public KnownTies Ties { get; init; } = KnownTies.None;
}

/// <summary>The confirmed ties of a person as they are judged on a day, by the rules that rotation plans of that day go by.</summary>
public sealed record KnownTies(DateOnly Day, IReadOnlyList<TieFact> Facts, IReadOnlyList<RuleInForce> Rules)
{
    public static readonly KnownTies None = new(default, [], []);
}

/// <summary>A unit that is to be looked at.</summary>
public sealed record SealedTarget(Guid OrganisationId, Guid JurisdictionId);

/// <summary>Of whom the check says something, and on what grounds: kinds of ties, and never to whom or to what they are.</summary>
/// <param name="Facts">Grounds besides ties, in words.</param>
public sealed record SealedFinding(SealedCandidate Person, IReadOnlyList<string> Facts, IReadOnlyList<TieKind> Ties)
{
    /// <summary>The kind of a tie that only some may know of (亲属任职), for everybody else.</summary>
    private const string Restricted = "登记的关系";

    public string In(Viewer viewer) => $"{Person.Name}（{string.Join('、', Facts.Concat(Ties.Select(k => WordOf(k, viewer))).Distinct())}）";

    private static string WordOf(TieKind kind, Viewer viewer) => kind is TieKind.Relative && !viewer.IsOffice ? Restricted : TieNames.NameOf(kind);
}

/// <summary>
/// 回避检查: nobody can declare a tie to a target that he does not know, so the system looks itself, at dispatch and whenever somebody is put in another's
/// place. It goes by what the system knows: recusals in force, the officer's own body, the county or zone of that body where somebody else sends the
/// task (地域回避), and confirmed ties, which meet with the rules of rotation plans. What nobody has recorded is what the declaration after opening is for.
/// </summary>
public static class SealedRecusalCheck
{
    /// <param name="jurisdictionId">Whose task it is: within the own jurisdiction its own people do the looking.</param>
    public static IReadOnlyList<SealedFinding> MustStepAside(IEnumerable<SealedCandidate> people, IReadOnlyCollection<SealedTarget> targets, Guid jurisdictionId) =>
        Findings(people, p => FactsOf(p, targets, jurisdictionId), p => TiesOf(p, targets, jurisdictionId, (tie, rule) => IsForbidden(tie, rule)));

    /// <summary>Ties that a rule only reminds of; they stand in nobody's way.</summary>
    /// <inheritdoc cref="MustStepAside"/>
    public static IReadOnlyList<SealedFinding> Reminders(IEnumerable<SealedCandidate> people, IReadOnlyCollection<SealedTarget> targets, Guid jurisdictionId) =>
        Findings(people, _ => [], p => TiesOf(p, targets, jurisdictionId, (tie, rule) => rule.Severity is RuleSeverity.Warn && tie.Waiver is null));

    private static IReadOnlyList<SealedFinding> Findings(
        IEnumerable<SealedCandidate> people, Func<SealedCandidate, IEnumerable<string>> facts, Func<SealedCandidate, IEnumerable<TieKind>> ties) =>
        [.. people.Select(p => new SealedFinding(p, [.. facts(p)], [.. ties(p).Distinct().Order()])).Where(f => f.Facts.Count + f.Ties.Count > 0)];

    private static IEnumerable<string> FactsOf(SealedCandidate person, IReadOnlyCollection<SealedTarget> targets, Guid jurisdictionId)
    {
        if (targets.Any(t => person.Recusals.Contains(t.OrganisationId)))
        {
            yield return TieNames.NameOf(TieKind.Recusal);
        }

        if (targets.Any(t => person.OrganisationId == t.OrganisationId))
        {
            yield return "现工作单位";
        }
        else if (targets.Any(t => person.JurisdictionId == t.JurisdictionId && t.JurisdictionId != jurisdictionId))
        {
            yield return "现工作单位所在地";
        }
    }

    private static IEnumerable<TieKind> TiesOf(
        SealedCandidate person, IReadOnlyCollection<SealedTarget> targets, Guid jurisdictionId, Func<TieFact, RuleInForce, bool> counts) =>
        from target in targets
        let ties = person.Ties.Facts.Where(t => Reaches(t, target, target.JurisdictionId != jurisdictionId)).ToList()
        from tie in ties
        from code in TieJudge.BrokenBy(tie, ties, person.Ties.Day, code => person.Ties.Rules.FirstOrDefault(r => r.Code == code))
        where counts(tie, person.Ties.Rules.First(r => r.Code == code))
        select tie.Kind;

    private static bool IsForbidden(TieFact tie, RuleInForce rule) => rule.Severity is RuleSeverity.Hard || (rule.Severity is RuleSeverity.Approval && tie.Waiver is null);

    /// <summary>
    /// A tie to a unit reaches that unit, one to a place what lies in it; the rules on posts, studies and relatives say “or the place of that unit”. What goes by the place
    /// is asked only where somebody else sends the task, but for what the person himself declared.
    /// </summary>
    private static bool Reaches(TieFact tie, SealedTarget target, bool sentByAnother) => tie.OrganisationId == target.OrganisationId
        || (tie.JurisdictionId == target.JurisdictionId && (tie.OrganisationId, tie.Kind) switch
        {
            (null, TieKind.Declaration) => true,
            (null, _) => sentByAnother,
            (_, TieKind.Post or TieKind.Studied or TieKind.Relative) => sentByAnother,
            _ => false,
        });
}
