using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.TalentPool;

internal sealed class PoolDrawMapping : IEntityTypeConfiguration<PoolDraw>
{
    public void Configure(EntityTypeBuilder<PoolDraw> builder)
    {
        builder.ToTable("pool_draws");
        builder.Property(d => d.Round).HasMaxLength(PoolDraw.NameMaxLength);
        builder.Property(d => d.Group).HasMaxLength(PoolDraw.NameMaxLength);
        builder.Property(d => d.Way).HasConversion<string>().HasMaxLength(20);
        builder.Property(d => d.Status).HasConversion<string>().HasMaxLength(20);
        builder.Property(d => d.Seed).HasMaxLength(PoolDraw.DigestLength);
        builder.Property(d => d.Commitment).HasMaxLength(PoolDraw.DigestLength);
        builder.Property(d => d.Reason).HasMaxLength(PoolPlace.ReasonMaxLength);
        builder.ComplexProperty(d => d.Announced, s => s.Signed());
        builder.ComplexProperty(d => d.Drawn!, s => s.Signed());
        builder.ComplexProperty(d => d.Confirmed!, s => s.Signed());
        builder.ComplexProperty(d => d.Appraising!, s => s.Signed());
        builder.Ignore(d => d.Going);
        builder.HasIndex(d => d.RoundId);
        builder.OwnsMany(d => d.Places, places =>
        {
            places.ToTable("pool_draw_places");
            places.Property(p => p.Name).HasMaxLength(Signature.NameMaxLength);
            places.Property(p => p.InsteadOf).HasMaxLength(Signature.NameMaxLength);
            places.Property(p => p.Status).HasConversion<string>().HasMaxLength(20);
            places.Property(p => p.LeftReason).HasMaxLength(PoolPlace.ReasonMaxLength);
        });
    }
}

internal sealed class RoundAppraisalMapping : IEntityTypeConfiguration<RoundAppraisal>
{
    public void Configure(EntityTypeBuilder<RoundAppraisal> builder)
    {
        builder.ToTable("round_appraisals");
        builder.Property(a => a.Name).HasMaxLength(Signature.NameMaxLength);
        builder.Property(a => a.Round).HasMaxLength(PoolDraw.NameMaxLength);
        builder.Property(a => a.Group).HasMaxLength(PoolDraw.NameMaxLength);
        builder.Property(a => a.LeaderGrade).HasConversion<string>().HasMaxLength(20);
        builder.Property(a => a.LeaderRemark).HasMaxLength(PoolMember.ReasonMaxLength);
        builder.PrimitiveCollection(a => a.PeerIds);
        builder.ComplexProperty(a => a.Opened, s => s.Signed());
        builder.ComplexProperty(a => a.Led!, s => s.Signed());
        builder.HasIndex(a => a.MemberId);
        builder.HasIndex(a => a.DrawId);
        builder.OwnsMany(a => a.Ballots, ballots =>
        {
            ballots.ToTable("round_appraisal_ballots");
            ballots.Property(b => b.Grade).HasConversion<string>().HasMaxLength(20);
            ballots.Property(b => b.Remark).HasMaxLength(PoolMember.ReasonMaxLength);
            ballots.HasIndex(nameof(RoundAppraisal) + "Id", nameof(PeerBallot.OfficerId)).IsUnique();
        });
    }
}
