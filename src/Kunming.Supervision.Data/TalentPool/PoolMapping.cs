using Kunming.Supervision.Domain.Issues.Import;
using Kunming.Supervision.Domain.Officers;
using Kunming.Supervision.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.TalentPool;

internal sealed class PoolMapping : IEntityTypeConfiguration<PoolMember>
{
    public void Configure(EntityTypeBuilder<PoolMember> builder)
    {
        builder.ToTable("pool_members");
        builder.Property(m => m.Number).HasMaxLength(PoolMember.NumberMaxLength);
        builder.Property(m => m.Name).HasMaxLength(Officer.NameMaxLength);
        builder.Property(m => m.Source).HasConversion<string>().HasMaxLength(20);
        builder.Property(m => m.Gender).HasConversion<string>().HasMaxLength(20);
        builder.Property(m => m.Status).HasConversion<string>().HasMaxLength(20);
        builder.Property(m => m.NativePlace).HasMaxLength(PoolMember.WordMaxLength);
        builder.Property(m => m.GrewUpIn).HasMaxLength(PoolMember.WordMaxLength);
        builder.Property(m => m.Politics).HasMaxLength(PoolMember.WordMaxLength);
        builder.Property(m => m.Major).HasMaxLength(PoolMember.WordMaxLength);
        builder.Property(m => m.Speciality).HasMaxLength(PoolMember.WordMaxLength);
        builder.Property(m => m.Experience).HasMaxLength(PoolMember.TextMaxLength);
        builder.Property(m => m.Relatives).HasMaxLength(PoolMember.TextMaxLength);
        builder.Property(m => m.Statement).HasMaxLength(PoolMember.ReasonMaxLength);
        builder.Property(m => m.SecondedTo).HasMaxLength(PoolMember.WordMaxLength);
        builder.Property(m => m.Digest).HasMaxLength(FactsDigest.Length).IsFixedLength();
        builder.ComplexProperty(m => m.Nominated, s => s.Signed());
        builder.ComplexProperty(m => m.Decided!, s => s.Signed());
        builder.ComplexProperty(m => m.Renewed!, s => s.Signed());
        builder.Ignore(m => m.Profile);
        builder.HasIndex(m => m.Number).IsUnique();
        builder.HasIndex(m => m.OfficerId);
        builder.HasIndex(m => m.Digest);
        builder.HasIndex(m => new { m.Status, m.Id });
        builder.OwnsMany(m => m.Appraisals, appraisals =>
        {
            appraisals.ToTable("pool_appraisals");
            appraisals.Property(a => a.Round).HasMaxLength(PoolMember.WordMaxLength);
            appraisals.Property(a => a.Remark).HasMaxLength(PoolMember.ReasonMaxLength);
            appraisals.Property(a => a.Grade).HasConversion<string>().HasMaxLength(20);
            appraisals.OwnsOne(a => a.By, s => s.SignedOwned());
        });
        builder.OwnsMany(m => m.Recommendations, letters =>
        {
            letters.ToTable("pool_recommendations");
            letters.Property(l => l.Number).HasMaxLength(PoolMember.NumberMaxLength);
            letters.Property(l => l.Addressee).HasMaxLength(PoolMember.WordMaxLength);
            letters.Property(l => l.For).HasMaxLength(PoolMember.WordMaxLength);
            letters.Property(l => l.Reasons).HasMaxLength(PoolMember.ReasonMaxLength);
            letters.Property(l => l.Facts).HasMaxLength(PoolMember.TextMaxLength);
            letters.OwnsOne(l => l.By, s => s.SignedOwned());
        });
    }
}
