using Kunming.Supervision.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Meetings;

internal sealed class MeetingMapping : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("meetings");
        builder.Property(m => m.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(m => m.Title).HasMaxLength(Meeting.TitleMaxLength);
        builder.Property(m => m.Venue).HasMaxLength(Meeting.PlaceMaxLength);
        builder.Property(m => m.Participants).HasMaxLength(Meeting.ParticipantsMaxLength);
        builder.Property(m => m.Minutes).HasMaxLength(Meeting.MinutesMaxLength);
        builder.ComplexProperty(m => m.Recorded, s => s.Signed());
        builder.HasIndex(m => new { m.Day, m.Id });
    }
}
