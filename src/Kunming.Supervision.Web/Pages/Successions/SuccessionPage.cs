using System.Security.Cryptography;
using System.Text;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Successions;
using Kunming.Supervision.Domain.Successions;
using Kunming.Supervision.Web.Infrastructure;

namespace Kunming.Supervision.Web.Pages.Successions;

/// <summary>A page about one succession, with both parties as they stand today and the list: what is open now, or what was signed for.</summary>
public abstract class SuccessionPage(SupervisionDbContext db, SuccessionDesk desk) : RecordPage<Succession>(db)
{
    public SuccessionParty From { get; private set; } = null!;

    public SuccessionParty To { get; private set; } = null!;

    public MatterTable Table { get; private set; } = MatterTable.Empty;

    public bool IsOpen => Record.Status is SuccessionStatus.Offered;

    /// <summary>What the list says, in a few signs: a form that was opened on another list is stale.</summary>
    public string Seen => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Table.Matters.Select(m => $"{m.Kind} {m.RecordId}")))))[..16];

    protected override IQueryable<Succession> Visible => Db.Successions.VisibleTo(Viewer);

    protected SuccessionDesk Desk => desk;

    protected override async Task PrepareAsync()
    {
        From = await desk.PartyAsync(Record.OfficerId, Aborted) ?? throw new InvalidOperationException($"No officer {Record.OfficerId}.");
        To = await desk.PartyAsync(Record.SuccessorId, Aborted) ?? throw new InvalidOperationException($"No officer {Record.SuccessorId}.");
        IReadOnlyList<OpenMatter> matters = Record.Status switch
        {
            SuccessionStatus.Offered => [.. (await desk.OpenAsync(From, Aborted)).Where(Record.Concerns)],
            SuccessionStatus.Accepted => [.. Record.Items.Select(i => new OpenMatter(i.Kind, i.RecordId, i.Label, i.About))],
            _ => [],
        };
        matters = await desk.ExceptRecusedAsync(matters, Today, IsOpen ? [Record.SuccessorId, Viewer.OfficerId] : [Viewer.OfficerId], Aborted);
        Table = await MatterTable.ForAsync(Db, Viewer, matters, Aborted);
    }
}
