using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Visits;

/// <summary>现场材料: photos and papers of a visit, put in on site or afterwards until the group has approved the record.</summary>
public sealed partial class Visit
{
    public const int MostFiles = 100;

    /// <summary>Ids of its attachments, in the order in which they came.</summary>
    public IReadOnlyList<Guid> FileIds { get; private set; } = [];

    public IReadOnlyList<Rule> ObstaclesToAttach(Viewer by) => Obstacles.From(
        (!MayRecord(by), VisitRules.NotYours),
        (Status is VisitStatus.Approved, VisitRules.AlreadyApproved));

    public void Attach(IReadOnlyList<Attachment> files, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(
        [
            .. ObstaclesToAttach(by),
            .. Obstacles.From(
                (files.Count is 0, VisitRules.NoFiles),
                (FileIds.Count + files.Count > MostFiles, VisitRules.TooManyFiles.With(MostFiles)),
                (files.Any(f => FileIds.Contains(f.Id)), VisitRules.FileTwice)),
        ]);
        FileIds = [.. FileIds, .. files.Select(f => f.Id)];
        Record(new VisitFilesAdded(by.Sign(on), files.Count, Text.Shorten(string.Join('、', files.Select(f => f.Name)), 60), files.Count(f => f.Position is PicturePosition.Removed)));
    }
}
