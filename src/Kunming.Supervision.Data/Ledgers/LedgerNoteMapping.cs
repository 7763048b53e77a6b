using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Ledgers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Ledgers;

internal sealed class LedgerNoteMapping : IEntityTypeConfiguration<LedgerNote>
{
    public void Configure(EntityTypeBuilder<LedgerNote> builder)
    {
        builder.ToTable("ledger_notes");
        builder.Property(n => n.Number).HasMaxLength(LedgerNote.NumberMaxLength);
        builder.Property(n => n.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(n => n.Title).HasMaxLength(LedgerNote.TitleMaxLength);
        builder.Property(n => n.Summary).HasMaxLength(LedgerNote.SummaryMaxLength);
        builder.Property(n => n.Parties).HasMaxLength(LedgerNote.PartiesMaxLength);
        builder.Property(n => n.VoidReason).HasMaxLength(LedgerNote.ReasonMaxLength);
        builder.ComplexProperty(n => n.Noted, s => s.Signed());
        builder.ComplexProperty(n => n.Voided!, s => s.Signed());
        builder.HasIndex(n => n.Number).IsUnique();
    }
}

public static class LedgerNoteQueries
{
    extension(Viewer viewer)
    {
        public Sight<LedgerNote> SightOfLedgerNotes => new()
        {
            viewer,
            { viewer.Groups.Count > 0, "在该单元组任职", n => n.GroupId != null && viewer.Groups.Contains(n.GroupId.Value) },
            { viewer.IsCounty, "本辖区台账的登记", n => n.JurisdictionId == viewer.JurisdictionId },
        };
    }

    extension(IQueryable<LedgerNote> notes)
    {
        /// <summary>As the ledger in which the note stands.</summary>
        public IQueryable<LedgerNote> VisibleTo(Viewer viewer) => notes.SeenBy(viewer.SightOfLedgerNotes);
    }
}
