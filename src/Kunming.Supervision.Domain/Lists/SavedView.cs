using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Lists;

/// <summary>
/// 视图: a named question to a list, with its filter, order and columns. It is an address and no more: whoever opens it sees of the answer what he sees of
/// the list.
/// </summary>
public sealed class SavedView : Aggregate
{
    public const int NameMaxLength = 30;
    public const int QueryMaxLength = 1500;

    /// <summary>Of one account, for each list.</summary>
    public const int MostOwn = 30;

    /// <summary>Shared with one organisation, or with everybody, for each list.</summary>
    public const int MostShared = 20;

    private SavedView()
    {
    }

    public ListKind List { get; private init; }

    public Guid AccountId { get; private init; }

    /// <summary>Of who saved it, when it was last changed.</summary>
    public Guid OrganisationId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>What stands behind the question mark of the list's address; may be empty.</summary>
    public string Query { get; private set; } = "";

    public ViewAudience Audience { get; private set; }

    public Signature Saved { get; private init; } = null!;

    public bool Removed { get; private set; }

    public override string Label => Name;

    public bool IsOwn(Viewer by) => by.AccountId == AccountId;

    /// <summary>The office answers for what everybody is shown.</summary>
    public bool MayRemove(Viewer by) => IsOwn(by) || (by.IsOffice && Audience is ViewAudience.Everybody);

    /// <param name="others">The views of the list that stand and that the person finds.</param>
    public static SavedView Save(ListKind list, string name, string query, ViewAudience audience, IReadOnlyCollection<SavedView> others, Viewer by, DateTimeOffset on)
    {
        var (title, text) = (NameOf(name), QueryOf(query));
        RuleViolationException.ThrowIfAny(
        [
            .. Obstacles.From((others.Count(v => v.List == list && v.IsOwn(by)) >= MostOwn, SavedViewRules.TooMany.With(ListNames.NameOf(list), MostOwn))),
            .. ObstaclesOf(list, title, audience, others, by),
        ]);
        var view = new SavedView
        {
            List = list,
            AccountId = by.AccountId,
            OrganisationId = by.OrganisationId,
            Name = title,
            Query = text,
            Audience = audience,
            Saved = by.Sign(on),
        };
        view.Record(new ViewSaved(view.Saved, list, title, audience));
        return view;
    }

    public IReadOnlyList<Rule> ObstaclesToChange(Viewer by) => Obstacles.From((!IsOwn(by), SavedViewRules.NotYours), (Removed, SavedViewRules.Gone));

    /// <param name="query">Null leaves filter, order and columns as they are.</param>
    public void Change(string name, ViewAudience audience, string? query, IReadOnlyCollection<SavedView> others, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToChange(by));
        var (title, text) = (NameOf(name), query is null ? Query : QueryOf(query));
        RuleViolationException.ThrowIfAny(ObstaclesOf(List, title, audience, [.. others.Where(v => v.Id != Id)], by));
        var anew = text != Query;
        (Name, Audience, Query, OrganisationId) = (title, audience, text, by.OrganisationId);
        Record(new ViewChanged(by.Sign(on), title, audience, anew));
    }

    public IReadOnlyList<Rule> ObstaclesToRemove(Viewer by) => Obstacles.From((!MayRemove(by), SavedViewRules.NotYours), (Removed, SavedViewRules.Gone));

    public void Remove(Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToRemove(by));
        Removed = true;
        Record(new ViewRemoved(by.Sign(on), Name));
    }

    private static IReadOnlyList<Rule> ObstaclesOf(ListKind list, string name, ViewAudience audience, IReadOnlyCollection<SavedView> others, Viewer by) => Obstacles.From(
        (audience is ViewAudience.Everybody && !by.IsOffice, SavedViewRules.OnlyOfficeForAll),
        (others.Any(v => v.List == list && v.IsOwn(by) && v.Name == name), SavedViewRules.NameTaken.With(ListNames.NameOf(list), name)),
        (audience is not ViewAudience.Own && others.Count(v => v.List == list && v.Audience == audience && (audience is ViewAudience.Everybody || v.OrganisationId == by.OrganisationId)) >= MostShared,
            SavedViewRules.TooManyShared.With(ListNames.NameOf(list), ListNames.NameOf(audience), MostShared)));

    /// <summary>On one line: it stands among the tabs of a list.</summary>
    private static string NameOf(string? name) =>
        Text.Required(name is null ? null : string.Join(' ', name.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)), "视图名称", NameMaxLength);

    private static string QueryOf(string query)
    {
        RuleViolationException.ThrowIfAny(Obstacles.From((query.Length > QueryMaxLength, SavedViewRules.QueryTooLong)));
        return query;
    }
}
