using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Classes;

/// <content>课件和签到表: what was shown, and the sheet that everybody signed; put in before or after the session, as the papers come.</content>
public sealed partial class DisciplineClass
{
    public const int MostFiles = 30;

    /// <summary>Ids of its attachments, in the order in which they came.</summary>
    public IReadOnlyList<Guid> FileIds { get; private set; } = [];

    public IReadOnlyList<Rule> ObstaclesToAttach(Viewer by) => Obstacles.From(
        (!MayWork(by), ClassRules.NotYours),
        (Status is ClassStatus.Cancelled, ClassRules.WasCancelled));

    public void Attach(IReadOnlyList<Attachment> files, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(
        [
            .. ObstaclesToAttach(by),
            .. Obstacles.From(
                (files.Count is 0, ClassRules.NoFiles),
                (FileIds.Count + files.Count > MostFiles, ClassRules.TooManyFiles.With(MostFiles)),
                (files.Any(f => FileIds.Contains(f.Id)), ClassRules.FileTwice)),
        ]);
        FileIds = [.. FileIds, .. files.Select(f => f.Id)];
        Record(new ClassFilesAdded(by.Sign(on), files.Count, Text.Shorten(string.Join('、', files.Select(f => f.Name)), 60)));
    }
}
