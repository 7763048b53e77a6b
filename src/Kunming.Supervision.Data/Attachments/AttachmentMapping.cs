using Kunming.Supervision.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Attachments;

internal sealed class AttachmentMapping : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.ToTable("attachments");
        builder.Property(a => a.Name).HasMaxLength(Attachment.NameMaxLength);
        builder.Property(a => a.Sha256).HasMaxLength(64).IsFixedLength();
        builder.Property(a => a.MediaType).HasMaxLength(100);
        builder.ComplexProperty(a => a.Uploaded, s => s.Signed());
        builder.PrimitiveCollection(a => a.PictureBands).HasDefaultValueSql("'{}'");
        builder.Property(a => a.Position).HasConversion<string>().HasMaxLength(20).HasDefaultValue(PicturePosition.None);
        builder.Property(a => a.ReceivedSha256).HasMaxLength(64).IsFixedLength();
        builder.PrimitiveCollection(a => a.PictureTurns).HasDefaultValueSql("'{}'");
        builder.PrimitiveCollection(a => a.PicturePoints).HasDefaultValueSql("'{}'");
        builder.Property(a => a.PictureVersion).HasDefaultValue(0);
        builder.HasIndex(a => a.Id, "ix_attachments_unread_pictures").HasDatabaseName("ix_attachments_unread_pictures").HasFilter($"picture_version < {PictureMark.Version} and media_type like 'image/%'");
        builder.HasIndex(a => a.Sha256);
        builder.HasIndex(a => a.PictureBands).HasMethod("gin");
    }
}
