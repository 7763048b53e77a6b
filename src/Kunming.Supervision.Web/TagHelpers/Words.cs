using Kunming.Supervision.Data.Audit;
using Kunming.Supervision.Data.Issues.Bulk;
using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Archives;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Classes;
using Kunming.Supervision.Domain.Clues;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.HelpRequests;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Domain.Meetings;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Rechecks;
using Kunming.Supervision.Domain.Recusals;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Domain.Rounds;
using Kunming.Supervision.Domain.Sealed;
using Kunming.Supervision.Domain.Settings;
using Kunming.Supervision.Domain.Successions;
using Kunming.Supervision.Domain.TalentPool;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.Visits;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kunming.Supervision.Web.TagHelpers;

/// <summary>One door to the domain's screen words, whatever the enumeration, and the colour in which a state is shown.</summary>
public static class Words
{
    /// <exception cref="ArgumentOutOfRangeException">The enumeration has no words in the domain.</exception>
    public static string Of(Enum value) => value switch
    {
        Seat seat => Seats.NameOf(seat),
        LinkPurpose purpose => LinkPurposes.NameOf(purpose),
        ListKind list => ListNames.NameOf(list),
        ViewAudience audience => ListNames.NameOf(audience),
        Domain.Issues.Categories.CategoryChange change => Domain.Issues.Categories.CategoryChanges.NameOf(change),
        PicturePosition position => PicturePositions.NameOf(position),
        BulkVerb verb => BulkVerbs.NameOf(verb),
        BulkStatus status => BulkNames.NameOf(status),
        IssueStatus status => IssueStatuses.NameOf(status),
        IssueSeverity severity => IssueSeverities.NameOf(severity),
        EvidenceKind kind => EvidenceKinds.NameOf(kind),
        CauseKind kind => CauseKinds.NameOf(kind),
        ObjectionOutcome outcome => ObjectionOutcomes.NameOf(outcome),
        RecheckStatus status => RecheckStatuses.NameOf(status),
        MeasureStatus status => MeasureStatuses.NameOf(status),
        HandoverStatus status => HandoverStatuses.NameOf(status),
        ClueStatus status => ClueNames.NameOf(status),
        ClueSource source => ClueNames.NameOf(source),
        ClueClass kind => ClueNames.NameOf(kind),
        ClueDisposal disposal => ClueNames.NameOf(disposal),
        ClueOutcome outcome => ClueNames.NameOf(outcome),
        SupervisionTaskStatus status => SupervisionTaskNames.NameOf(status),
        TaskOrigin origin => SupervisionTaskNames.NameOf(origin),
        TaskMethod method => SupervisionTaskNames.NameOf(method),
        CheckMark mark => Checklist.NameOf(mark),
        RoundKind kind => Round.NameOf(kind),
        SealedOrderStatus status => SealedNames.NameOf(status),
        UnsealingStatus status => SealedNames.NameOf(status),
        PledgeStatus status => SealedNames.NameOf(status),
        KnowledgeRole role => SealedNames.NameOf(role),
        VisitStatus status => VisitNames.NameOf(status),
        VisitMethods methods => VisitNames.NameOf(methods),
        MinutesStatus status => MinutesNames.NameOf(status),
        DecisionStatus status => MinutesNames.NameOf(status),
        MeetingKind kind => MeetingNames.NameOf(kind),
        RecusalStatus status => RecusalNames.NameOf(status),
        ArchiveStatus status => ArchiveNames.NameOf(status),
        Retention retention => Retentions.NameOf(retention),
        LedgerKind kind => LedgerKinds.NameOf(kind),
        HelpRequestStatus status => HelpRequestNames.NameOf(status),
        PoolMemberStatus status => PoolNames.NameOf(status),
        TieKind kind => TieNames.NameOf(kind),
        TieStatus status => TieStatuses.NameOf(status),
        TieSource source => TieStatuses.NameOf(source),
        RuleSeverity severity => RotationRule.NameOf(severity),
        RuleOutcome outcome => RuleResult.NameOf(outcome),
        RotationSchemeStatus status => RotationSchemeNames.NameOf(status),
        PoolDrawWay way => PoolDrawNames.NameOf(way),
        UnfinishedKind unfinished => UnfinishedKinds.NameOf(unfinished),
        PoolDrawStatus status => PoolDrawNames.NameOf(status),
        PoolPlaceStatus status => PoolDrawNames.NameOf(status),
        PoolSource source => PoolNames.NameOf(source),
        Gender gender => PoolNames.NameOf(gender),
        PoolGrade grade => PoolNames.NameOf(grade),
        ClassStatus status => ClassNames.NameOf(status),
        RecusalKind kind => RecusalNames.NameOf(kind),
        MatterKind kind => RecusalNames.NameOf(kind),
        OrganisationKind kind => OrganisationKinds.NameOf(kind),
        ReportStatus status => ReportStatuses.NameOf(status),
        Domain.Reports.Templates.ReportTemplateKind kind => Domain.Reports.Templates.ReportTemplates.NameOf(kind),
        Domain.Reports.Questions.QuestionStatus status => Domain.Reports.Questions.QuestionNames.NameOf(status),
        Domain.Reports.Questions.QuestionVerdict verdict => Domain.Reports.Questions.QuestionNames.NameOf(verdict),
        Domain.Reports.Circulars.CircularStatus status => Domain.Reports.Circulars.CircularNames.NameOf(status),
        Domain.Reports.Bulletins.BulletinKind kind => Domain.Reports.Bulletins.BulletinPeriod.NameOf(kind),
        NoteKind kind => ReportPlaces.NameOf(kind),
        LineChange change => ReportPlaces.NameOf(change),
        IndicatorSubject subject => IndicatorSubjects.NameOf(subject),
        ImportStatus status => ImportNames.NameOf(status),
        SuccessionStatus status => SuccessionNames.NameOf(status),
        SuccessionKind kind => SuccessionNames.NameOf(kind),
        AuditKind kind => AuditNames.NameOf(kind),
        AuditOutcome outcome => AuditNames.NameOf(outcome),
        ExtensionStatus status => ExtensionStatuses.NameOf(status),
        ChaseKind kind => ChaseKinds.NameOf(kind),
        WarningStep step => WarningSteps.NameOf(step),
        Desk desk => Desks.NameOf(desk),
        SettingTopic topic => SettingTopics.NameOf(topic),
        DeadlineUnit unit => DeadlineUnits.NameOf(unit),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, null),
    };

    /// <summary><c>green</c>: settled well; <c>amber</c>: waits for somebody; <c>red</c>: came back or went wrong; <c>blue</c>: in hand; <c>grey</c>: the rest.</summary>
    public static string ToneOf(Enum value) => value switch
    {
        IssueStatus.ClosedOut or IssueStatus.Sustained or HandoverStatus.Finished or MeasureStatus.Completed or MeasureStatus.Sustained
            or SupervisionTaskStatus.Finished or ReportStatus.Accepted or ReportStatus.Circulated or VisitStatus.Approved or ImportStatus.Completed or BulkStatus.Completed or RecheckStatus.Held or SuccessionStatus.Accepted or AuditOutcome.Done or ExtensionStatus.Granted or ClueStatus.Concluded or RecusalStatus.InForce or PledgeStatus.Clear or CheckMark.Checked or HelpRequestStatus.Settled or ArchiveStatus.Kept or PoolMemberStatus.InPool or PoolDrawStatus.Confirmed or PoolPlaceStatus.Mandated or TieStatus.Confirmed or RuleOutcome.Met or RotationSchemeStatus.Turned or ClassStatus.Held or MinutesStatus.Issued or DecisionStatus.Done or LineChange.Added or Domain.Reports.Circulars.CircularStatus.Issued or Domain.Reports.Questions.QuestionStatus.Settled or Domain.Reports.Questions.QuestionVerdict.NotUpheld => "green",
        IssueStatus.CloseOutApplied or IssueStatus.FirstVerified or IssueStatus.UnderReview or HandoverStatus.AwaitingReceipt or RecheckStatus.Assigned or ObjectionOutcome.Pending or IssueSeverity.Serious
            or HandoverStatus.Answered or SupervisionTaskStatus.AwaitingApproval or SupervisionTaskStatus.Reported
            or ReportStatus.Sent or VisitStatus.Confirmed or ImportStatus.AwaitingColumns or ImportStatus.AwaitingConfirmation or SuccessionStatus.Offered or AuditOutcome.Refused or ExtensionStatus.Asked or ClueStatus.HandedIn or ClueStatus.Proposed or RecusalStatus.Declared or HelpRequestStatus.Asked or ArchiveStatus.DestructionProposed or PoolMemberStatus.Nominated or PoolDrawStatus.Proposed or PoolPlaceStatus.Proposed or TieStatus.Proposed or RuleOutcome.Warned or RuleSeverity.Approval or RotationSchemeStatus.Submitted
            or Domain.Reports.Circulars.CircularStatus.Submitted or Domain.Reports.Questions.QuestionStatus.Asked or Domain.Reports.Questions.QuestionVerdict.Corrected or Domain.Reports.Questions.QuestionVerdict.ToBeRestated
            or SealedOrderStatus.AwaitingApproval or UnsealingStatus.Waiting or PledgeStatus.Awaiting or PledgeStatus.Pledged => "amber",
        IssueStatus.Returned or IssueStatus.Relapsed or HandoverStatus.Refused or HandoverStatus.Returned or RecheckStatus.Relapsed or MeasureStatus.Blocked or IssueSeverity.Grave or ReportStatus.Returned or ImportStatus.Failed or BulkStatus.BrokenOff or SuccessionStatus.Refused or AuditOutcome.Failed or AuditOutcome.Denied or ExtensionStatus.Refused or PledgeStatus.Recused or RuleOutcome.Broken or RuleSeverity.Hard or CheckMark.ProblemFound or LineChange.Removed => "red",
        IssueStatus.HandedOver or IssueStatus.Rectifying or IssueStatus.PartlyDone or HandoverStatus.InHand or MeasureStatus.InProgress
            or SupervisionTaskStatus.Issued or SupervisionTaskStatus.InProgress or VisitStatus.OnSite or ImportStatus.Previewing or ImportStatus.Importing or BulkStatus.Running or ClueStatus.Assigned or ClueStatus.Approved or ClueStatus.InHand or SealedOrderStatus.Sealed or UnsealingStatus.Opened or HelpRequestStatus.Answered or PoolMemberStatus.Seconded or PoolDrawStatus.Announced or RotationSchemeStatus.Approved or RuleOutcome.Waived or ClassStatus.Arranged or DecisionStatus.Open or Domain.Reports.Circulars.CircularStatus.Approved or Domain.Reports.Questions.QuestionStatus.Answered => "blue",
        _ => "grey",
    };

    /// <summary>The choices of a selection, in the order of declaration.</summary>
    public static IEnumerable<SelectListItem> Items(Type enumeration) =>
        Enum.GetValues(enumeration).Cast<Enum>().Select(v => new SelectListItem(Of(v), v.ToString()));

    public static ChoiceSet Items<TEnum>()
        where TEnum : struct, Enum => OfEnum<TEnum>.All;

    private static class OfEnum<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly ChoiceSet All = new(Enum.GetValues<TEnum>().Select(v => new SelectListItem(Of(v), v.ToString())));
    }
}
