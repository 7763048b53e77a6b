using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Questions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Reports;

internal sealed class FigureQuestionMapping : IEntityTypeConfiguration<FigureQuestion>
{
    public void Configure(EntityTypeBuilder<FigureQuestion> builder)
    {
        builder.ToTable("figure_questions");
        builder.Property(q => q.Code).HasMaxLength(Figure.CodeMaxLength);
        builder.Property(q => q.Part).HasMaxLength(Figure.PartMaxLength);
        builder.PrimitiveCollection(q => q.RowIds);
        builder.PrimitiveCollection(q => q.RowNumbers).ElementType(e => e.HasMaxLength(FigureQuestion.RowNumberMaxLength));
        builder.PrimitiveCollection(q => q.Concerns);
        builder.Property(q => q.Doubt).HasMaxLength(FigureQuestion.TextMaxLength);
        builder.Property(q => q.Answer).HasMaxLength(FigureQuestion.TextMaxLength);
        builder.Property(q => q.Status).HasConversion<string>().HasMaxLength(20);
        builder.Property(q => q.Verdict).HasConversion<string>().HasMaxLength(20);
        builder.ComplexProperty(q => q.Asked, s => s.Signed());
        builder.ComplexProperty(q => q.Answered!, s => s.Signed());
        builder.HasIndex(q => q.ReportId);
        builder.HasIndex(q => new { q.OwnerGroupId, q.Status });
    }
}
