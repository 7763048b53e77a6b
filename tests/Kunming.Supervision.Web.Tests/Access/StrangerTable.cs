using static Kunming.Supervision.Web.Tests.Access.Role;

namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>An id that somebody must not name in a field of a form which is otherwise in order.</summary>
/// <param name="Beside">It is sent beside what the form has in this field, not in its place.</param>
public sealed record StrangerLine(string Page, string? Record, Role By, string Field, string Stranger, bool Beside = false)
{
    public override string ToString() => $"{Page} | {Record} | {By} | {Field} | {Stranger}";
}

/// <summary>Id swapping: every field that names another record, with a record that is there and not theirs to name.</summary>
public static class StrangerTable
{
    public static IReadOnlyList<StrangerLine> Lines { get; } =
    [
        new("/tasks/new", null, Office, "Form.GroupId", "the county's group"),
        new("/tasks/new", null, Office, "Form.RoundId", "the county's round"),
        new("/tasks/new", null, GroupLeader, "Form.GroupId", "the second group"),
        new("/tasks/new", null, County, "Form.GroupId", "the city's group"),
        new("/tasks/new", null, County, "Form.RoundId", "the city's round"),
        new("/tasks/new", null, County, "Form.Targets", "a unit of another county"),
        new("/tasks/new", null, County, "Form.Targets", "a unit of another county", Beside: true),
        new("/tasks/new", null, Office, "Form.Targets", "nothing", Beside: true),
        new("/sealed/{id:guid}/pass-on", "sealed:pass", Office, "Form.SuccessorId", "a person of another body"),
        new("/tasks/{id:guid}/edit", "task:own-draft", GroupLeader, "Form.GroupId", "the second group"),
        new("/tasks/{id:guid}/edit", "task:county-draft", County, "Form.Targets", "a unit of another county", Beside: true),
        new("/tasks/{id:guid}/visits/new", "task:issued", Member, "Target.OrganisationId", "a unit of another county"),
        new("/tasks/{id:guid}/assign", "task:issued", GroupLeader, "Form.OfficerId", "a person of another body"),
        new("/tasks/{id:guid}/assign", "task:draft", Office, "Form.OfficerId", "a person of another body"),
        new("/tasks/{id:guid}/release", "task:crewed", GroupLeader, "Form.OfficerId", "a person of another body"),
        new("/tasks/{id:guid}/visits/new", "task:crewed", Lent, "Target.OrganisationId", "a unit of another county"),
        new("/recusals/new", "recusal:of-unit", GroupLeader, "Form.OfficerId", "a person of another body"),
        new("/recusals/new", "recusal:of-unit", Member, "Form.OfficerId", "a person of another body"),
        new("/visits/{visitId:guid}/issues/new", "visit:to-raise", Member, "Form.CategoryId", "a category with parts"),
        new("/issues/{id:guid}/edit", "issue:registered", Member, "Form.CategoryId", "a category with parts"),
        new("/handovers/new", "chosen:recognised", GroupLeader, "id", "another group's issue"),
        new("/handovers/new", "chosen:recognised", GroupLeader, "id", "another group's issue", Beside: true),
        new("/handovers/new", "chosen:county-recognised", County, "id", "another county's issue", Beside: true),
        new("/handovers/new", "chosen:recognised", Office, "id", "nothing", Beside: true),
        new("/handovers/new", "chosen:recognised", GroupLeader, "Form.AddresseeId", "another unit of the county"),
        new("/handovers/new", "chosen:county-recognised", County, "Form.AddresseeId", "a unit of another county"),
        new("/issues/import/{id:guid}/columns", "list:columns", GroupLeader, "Form.GroupId", "the second group"),
        new("/meetings/new", null, GroupLeader, "Form.GroupId", "the second group"),
        new("/minutes/{id:guid}/edit", "minutes:draft", County, "Form.Decisions[0].OwnerId", "a person of another body"),
        new("/classes/new", null, GroupLeader, "Form.GroupId", "the second group"),
        new("/classes/new", null, Office, "Form.RoundId", "the county's round"),
        new("/groups/new", null, County, "Form.LeadId", "another group's office"),
        new("/groups/new", null, Office, "Form.LeadId", "a unit of another county"),
        new("/groups/new", null, County, "Form.Members", "another group's office", Beside: true),
        new("/groups/{id:guid}/members", "group:new", Office, "Form.Members", "a unit of another county", Beside: true),
        new("/groups/{id:guid}/members", "group:new", Office, "Form.Members", "another group's office", Beside: true),
        new("/groups/{id:guid}/officers?handler=Join", "group:new", Office, "Form.OfficerId", "a person of another body"),
        new("/groups/{id:guid}/officers?handler=Lead", "group:new", Office, "Form.OfficerId", "a person of another body"),
        new("/groups/{id:guid}/officers?handler=Leave", "group:new", Office, "Form.OfficerId", "a person of another body"),
    ];
}
