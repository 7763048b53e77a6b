using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Clues;
using Kunming.Supervision.Domain.Deadlines;

namespace Kunming.Supervision.Data.Deadlines;

/// <summary>
/// Who hears of a promise: whoever has it on the desk, from 黄 on the county commission above, from 红 the finding side, from 应督办 the office,
/// from 应告诫 the leaders in charge. All of them may see the matter anyway. Of a clue its own case office hears at every step, and nobody else ever does.
/// </summary>
public sealed class Audience(IReadOnlyList<Viewer> people)
{
    private readonly ILookup<Guid, Viewer> _rectifying = people.Where(p => p.IsLiaison || p.IsCounty).ToLookup(p => p.OrganisationId);
    private readonly ILookup<Guid, Viewer> _counties = people.Where(p => p.IsCounty).ToLookup(p => p.JurisdictionId);
    private readonly ILookup<Guid, Viewer> _leading = people.SelectMany(p => p.LedGroups, (p, group) => (p, group)).ToLookup(x => x.group, x => x.p);
    private readonly ILookup<Guid, Viewer> _keepers = people.Where(Clue.MayKeep).ToLookup(p => p.JurisdictionId);
    private readonly List<Viewer> _office = [.. people.Where(p => p.IsOffice)];
    private readonly List<Viewer> _leaders = [.. people.Where(p => p.IsLeader)];

    public IReadOnlyCollection<Guid> Of(DuePromise promise, WarningStep step) =>
        (promise.CustodyId is { } custody ? _keepers[custody] : Growing(promise, step)).Where(v => !v.Recusals.Any(promise.Concerns.Contains)).Select(v => v.AccountId).ToHashSet();

    private IEnumerable<Viewer> Growing(DuePromise promise, WarningStep step)
    {
        IEnumerable<Viewer> hear = AtDesk(promise);
        hear = step >= WarningStep.Yellow ? hear.Concat(_counties[promise.JurisdictionId]) : hear;
        hear = step >= WarningStep.Red ? hear.Concat(Finders(promise)) : hear;
        hear = step >= WarningStep.Urge ? hear.Concat(_office) : hear;
        return step >= WarningStep.Admonish ? hear.Concat(_leaders) : hear;
    }

    private IEnumerable<Viewer> AtDesk(DuePromise promise) => promise.Desk switch
    {
        Desk.Addressee => _rectifying[promise.Body!.Value],
        Desk.Office => _office,
        Desk.FirstVerifier when promise.OfficeFirst => _office,
        _ => Finders(promise),
    };

    // Of the city's own units no county has found anything: without a group the office stands in, as it does for the first verification.
    private IEnumerable<Viewer> Finders(DuePromise promise) => promise.GroupId is { } group ? _leading[group]
        : _counties[promise.JurisdictionId].Concat(_office.Where(o => o.JurisdictionId == promise.JurisdictionId));
}
