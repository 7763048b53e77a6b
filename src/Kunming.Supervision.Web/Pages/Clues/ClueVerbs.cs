using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Clues;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Pages.Clues;

/// <summary>A verb as a clue's page offers it.</summary>
public sealed record ClueVerb(string Page, string Word, IReadOnlyList<Rule> Rules, bool Main = true)
{
    public static IReadOnlyList<ClueVerb> Of(Clue clue, Viewer by) => clue.Status switch
    {
        ClueStatus.HandedIn => [new("Register", "登记", clue.ObstaclesToRegister(by))],
        ClueStatus.Registered => [Duplicate(clue, by), new("Assign", "分办", clue.ObstaclesToAssign(by))],
        ClueStatus.Assigned => [Duplicate(clue, by), new("Propose", "提出处置意见", clue.ObstaclesToPropose(by))],
        ClueStatus.Proposed => [new("Approve", "登记批准", clue.ObstaclesToApprove(by))],
        ClueStatus.Approved => [new("Begin", "开始办理", clue.ObstaclesToBegin(by))],
        ClueStatus.InHand => [new("Conclude", "线索办结", clue.ObstaclesToConclude(by))],
        ClueStatus.Shelved => [new("TakeUp", "重新启用", clue.ObstaclesToTakeUp(by))],
        _ => [],
    };

    /// <summary>Who does what next, and by when it must be.</summary>
    public static string NextOf(ClueStatus status) => status switch
    {
        ClueStatus.HandedIn => "由案管室登记编号，编号和类别回告移交单位。",
        ClueStatus.Registered => "由案管室分办承办部门。",
        ClueStatus.Assigned => "由承办部门提出处置意见，案管室登记。",
        ClueStatus.Proposed => "按权限报批后，由案管室另一名干部登记批准。",
        ClueStatus.Approved => "由承办部门开始谈话函询或初步核实。",
        ClueStatus.InHand => "由承办部门办结，案管室登记结果。",
        ClueStatus.Shelved => "到复查日期再作处置，也可以提前启用。",
        ClueStatus.Duplicate => "与另一条线索并存，不再单独办理。",
        _ => "已经办结。",
    };

    private static ClueVerb Duplicate(Clue clue, Viewer by) => new("Duplicate", "认定重复", clue.ObstaclesToMarkDuplicate(by), Main: false);
}
