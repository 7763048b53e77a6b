using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Meetings;

internal sealed class MinutesMapping : IEntityTypeConfiguration<MeetingMinutes>
{
    public void Configure(EntityTypeBuilder<MeetingMinutes> builder)
    {
        builder.ToTable("minutes");
        builder.Property(m => m.Mark).HasMaxLength(MeetingMinutes.MarkMaxLength);
        builder.Property(m => m.Title).HasMaxLength(MeetingMinutes.TitleMaxLength);
        builder.Property(m => m.Venue).HasMaxLength(Meeting.PlaceMaxLength);
        builder.Property(m => m.Host).HasMaxLength(MeetingMinutes.HostMaxLength);
        builder.Property(m => m.Attended).HasMaxLength(MeetingMinutes.NamesMaxLength);
        builder.Property(m => m.Excused).HasMaxLength(MeetingMinutes.NamesMaxLength);
        builder.Property(m => m.Observers).HasMaxLength(MeetingMinutes.NamesMaxLength);
        builder.Property(m => m.Matters).HasMaxLength(MeetingMinutes.MattersMaxLength);
        builder.Property(m => m.Status).HasConversion<string>().HasMaxLength(20);
        builder.PrimitiveCollection(m => m.OwnerIds);
        builder.ComplexProperty(m => m.Drafted, s => s.Signed());
        builder.ComplexProperty(m => m.Issued!, s => s.Signed());
        builder.HasOne<Meeting>().WithMany().HasForeignKey(m => m.MeetingId).OnDelete(DeleteBehavior.Restrict);

        // One of each meeting, however many begin it at once.
        builder.HasIndex(m => m.MeetingId).IsUnique();
        builder.OwnsMany(m => m.Decisions, decisions =>
        {
            decisions.ToTable("minutes_decisions");
            decisions.Property(d => d.Wording).HasMaxLength(Decision.TextMaxLength);
            decisions.Property(d => d.Charged).HasMaxLength((2 * Signature.NameMaxLength) + 2);
            decisions.Property(d => d.Owner).HasMaxLength(Signature.NameMaxLength);
            decisions.Property(d => d.OwnerBody).HasMaxLength(Signature.NameMaxLength);
            decisions.Property(d => d.Status).HasConversion<string>().HasMaxLength(20);
            decisions.Property(d => d.Note).HasMaxLength(MeetingMinutes.ReasonMaxLength);
            decisions.OwnsOne(d => d.Ended, s => s.SignedOwned());
            decisions.HasIndex(d => d.OwnerId).HasFilter($"status = '{DecisionStatus.Open}'");
        });
    }
}
