using Kunming.Supervision.Domain.Classes;
using Kunming.Supervision.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Classes;

internal sealed class ClassMapping : IEntityTypeConfiguration<DisciplineClass>
{
    public void Configure(EntityTypeBuilder<DisciplineClass> builder)
    {
        builder.ToTable("classes");
        builder.Property(c => c.Holder).HasMaxLength(DisciplineClass.HolderMaxLength);
        builder.Property(c => c.Topic).HasMaxLength(DisciplineClass.TopicMaxLength);
        builder.Property(c => c.Lecturer).HasMaxLength(DisciplineClass.LecturerMaxLength);
        builder.Property(c => c.Venue).HasMaxLength(DisciplineClass.VenueMaxLength);
        builder.Property(c => c.Discussion).HasMaxLength(DisciplineClass.DiscussionMaxLength);
        builder.Property(c => c.CancelReason).HasMaxLength(DisciplineClass.ReasonMaxLength);
        builder.Property(c => c.Status).HasConversion<string>().HasMaxLength(20);
        builder.Property(c => c.Hours).HasPrecision(5, 1);
        builder.ComplexProperty(c => c.Appraisal!, a =>
        {
            a.Property(x => x.Average).HasPrecision(4, 1);
            a.Property(x => x.Remark).HasMaxLength(DisciplineClass.ReasonMaxLength);
        });
        builder.ComplexProperty(c => c.Arranged, s => s.Signed());
        builder.ComplexProperty(c => c.Held!, s => s.Signed());
        builder.ComplexProperty(c => c.Appraised!, s => s.Signed());
        builder.ComplexProperty(c => c.Cancelled!, s => s.Signed());
        builder.HasOne<Round>().WithMany().HasForeignKey(c => c.RoundId);
        builder.HasIndex(c => new { c.HolderId, c.Year, c.Session }).IsUnique();
        builder.HasIndex(c => new { c.Day, c.Id });
        builder.PrimitiveCollection(c => c.FileIds).HasDefaultValueSql("'{}'");
        builder.HasIndex(c => c.FileIds).HasMethod("gin");
        builder.OwnsMany(c => c.Attendance, attendance =>
        {
            attendance.ToTable("class_attendance");
            attendance.Property(a => a.Unit).HasMaxLength(ClassAttendance.UnitMaxLength);
            attendance.Property(a => a.Names).HasMaxLength(ClassAttendance.NamesMaxLength);
            attendance.Property(a => a.AbsentNames).HasMaxLength(ClassAttendance.NamesMaxLength);
        });
        builder.OwnsMany(c => c.Cases, cases =>
        {
            cases.ToTable("class_cases");
            cases.Property(c => c.Title).HasMaxLength(ClassCase.TitleMaxLength);
            cases.Property(c => c.Text).HasMaxLength(ClassCase.TextMaxLength);
        });
    }
}
