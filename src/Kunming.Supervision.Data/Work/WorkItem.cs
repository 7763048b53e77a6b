namespace Kunming.Supervision.Data.Work;

/// <summary>What is to be done with the thing that waits.</summary>
public enum WorkKind
{
    SubmitTask,
    ApproveTask,
    IssueTask,
    FinishTask,
    InspectTargets,
    ReportTask,
    ConfirmVisit,
    SignNilFinding,
    ApproveVisit,
    SubmitIssue,
    ReviewIssue,
    DisposeIssue,
    DecideObjection,
    ProveFixedOnSite,
    VerifyIssue,
    ConcludeIssue,
    RecheckIssue,
    DecideExtension,
    ChaseOverdue,
    ChaseTask,
    ChaseRecheck,
    LookAgain,
    ReceiveHandover,
    AnswerHandover,
    ReviewAnswer,
    FinishHandover,
    DecideAnswerExtension,
    RectifyIssue,
    MeasureDue,
    ObeyChase,
    WriteGroupReport,
    ReviewGroupReport,
    CompileSynthesis,
    CirculateSynthesis,
    ApproveSynthesis,
    RegisterClue,
    AssignClue,
    ProposeDisposal,
    ApproveDisposal,
    BeginClue,
    ConcludeClue,
    ReviewClue,
    DecideRecusal,
    SignSuccession,
    AnswerHelp,
    ConfirmHelp,
    SubmitSealed,
    ApproveSealed,
    DispatchSealed,
    OpenSealed,
    AwaitUnsealing,
    SignPledge,
    DeclareTie,
    ReplaceLeader,
    ReplaceMember,
    CarryOutDecision,
    AppraisePeer,
    ApproveScheme,
    DecideUnitObjection,
    AnswerQuestion,
    JudgeAnswer,
    ApproveCircular,
    IssueCircular,

    TaskAtApprover,
    TaskAtGroup,
    HandoverAtAddressee,
    ExtensionAtDecider,
    AnswerExtensionAtDecider,
    ApplicationAtGroup,
    ApplicationAtOffice,
    ReportAtOffice,
    SynthesisAtLeader,
    RecusalAtDecider,
    HelpAtOffice,
    DecisionAtOwner,
    QuestionAtOwner,
}

/// <summary>One thing that waits for somebody.</summary>
/// <param name="About">What it is about: a subject, facts, a quarter.</param>
/// <param name="Where">The unit or group concerned.</param>
/// <param name="By">Who did the last step, when that says why it waits.</param>
/// <param name="On">When.</param>
public sealed record WorkItem(
    WorkKind Kind, Guid Id, string Number, string About, string? Where, DateOnly? Due = null, string? By = null, DateTimeOffset? On = null);

/// <param name="Cut">Kinds of which there are more than are listed.</param>
public sealed record WorkList(IReadOnlyList<WorkItem> Items, IReadOnlyList<WorkKind> Cut)
{
    public static WorkList Of(IEnumerable<IReadOnlyList<WorkItem>> parts)
    {
        var all = parts.ToList();
        return new(
            [.. all.SelectMany(p => p.Take(WorkQueries.Limit)).OrderBy(i => i.Due ?? DateOnly.MaxValue).ThenBy(i => i.On)],
            [.. all.Where(p => p.Count > WorkQueries.Limit).Select(p => p[0].Kind)]);
    }
}
