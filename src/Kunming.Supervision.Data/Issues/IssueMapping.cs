using Kunming.Supervision.Domain.Issues;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data.Issues;

internal sealed class IssueMapping : IEntityTypeConfiguration<Issue>
{
    private const string NumberOrderSql = "split_part(number, '-', 1) || '-' || split_part(number, '-', 2) || '-' || lpad(split_part(number, '-', 3), 10, '0')";

    /// <summary>The few issues that wait for somebody's verdict, of whom every page of the list tells the number.</summary>
    private static readonly string WaitingSql =
        $"status in ({string.Join(", ", new[] { IssueStatus.UnderReview, IssueStatus.CloseOutApplied, IssueStatus.FirstVerified }.Select(s => $"'{s}'"))})";

    private static readonly string OpenDueOnSql =
        $"case when status in ({string.Join(", ", IssueStatuses.Settled.Select(s => $"'{s}'"))}) then null else deadline_due_on end";

    public void Configure(EntityTypeBuilder<Issue> builder)
    {
        builder.ToTable("issues");
        builder.Property(i => i.Number).HasMaxLength(Issue.NumberMaxLength);
        builder.Property(i => i.Facts).HasMaxLength(Issue.FactsMaxLength);
        builder.Property(i => i.Clause).HasMaxLength(Issue.ClauseMaxLength);
        builder.PrimitiveCollection(i => i.ClauseIds).HasDefaultValueSql("'{}'");
        builder.PrimitiveCollection(i => i.ClauseNames).HasDefaultValueSql("'{}'").ElementType(e => e.HasMaxLength(Issue.ClauseNameMaxLength));
        // Most cite none, and an index over lists keeps a place for those, too; who asks says that there is something (Citing).
        builder.HasIndex(i => i.ClauseIds).HasMethod("gin").HasFilter("cardinality(clause_ids) > 0");
        builder.Ignore(i => i.Grounds);
        builder.Property(i => i.NotRecognisedReason).HasMaxLength(Issue.ReasonMaxLength);
        builder.Property(i => i.LineageReason).HasMaxLength(Issue.ReasonMaxLength);
        builder.HasOne<Issue>().WithMany().HasForeignKey(i => i.SplitFromId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Issue>().WithMany().HasForeignKey(i => i.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(i => i.SplitFromId).HasFilter("split_from_id is not null");
        builder.HasIndex(i => i.MergedIntoId).HasFilter("merged_into_id is not null");
        builder.Property(i => i.FactsDigest).HasMaxLength(64).IsFixedLength();
        builder.Property(i => i.Status).HasConversion<string>().HasMaxLength(20);
        builder.Property(i => i.Amount).HasPrecision(16, 2);
        builder.ComplexProperty(i => i.Source!, source =>
        {
            source.Property(s => s.File).HasMaxLength(Issue.SourceTextMaxLength);
            source.Property(s => s.Number).HasMaxLength(Issue.SourceTextMaxLength);
            source.Property(s => s.ReportedState).HasMaxLength(Issue.SourceTextMaxLength);
            source.Property(s => s.Deadline).HasMaxLength(Issue.SourceTextMaxLength);
            source.Property(s => s.Remarks).HasMaxLength(Issue.SourceTextMaxLength);
        });
        builder.ComplexProperty(i => i.Registered, s => s.Signed());
        builder.ComplexProperty(i => i.Recognised!, s => s.Signed());
        builder.ComplexProperty(i => i.Applied!, s => s.Signed());
        builder.ComplexProperty(i => i.FirstVerified!, s => s.Signed());
        builder.Property(i => i.Severity).HasConversion<string>().HasMaxLength(20);
        builder.ComplexProperty(i => i.Cause!, cause =>
        {
            cause.Property(c => c.Kind).HasConversion<string>().HasMaxLength(20);
            cause.Property(c => c.Text).HasMaxLength(Issue.CauseMaxLength);
            cause.Property(c => c.Officer).HasMaxLength(Domain.Kernel.Signature.NameMaxLength);
            cause.Property(c => c.Organisation).HasMaxLength(Domain.Kernel.Signature.NameMaxLength);
        });
        builder.Property(i => i.Objection).HasMaxLength(Issue.ObjectionMaxLength);
        builder.Property(i => i.ObjectionOutcome).HasConversion<string>().HasMaxLength(20);
        builder.ComplexProperty(i => i.Objected!, s => s.Signed());
        builder.ComplexProperty(i => i.ObjectionDecision!, c => c.Concluded());
        builder.OwnsMany(i => i.ObjectionFiles, files =>
        {
            files.ToTable("objection_files");
            files.Property(f => f.Name).HasMaxLength(Domain.Kernel.Attachment.NameMaxLength);
            files.Property(f => f.Sha256).HasMaxLength(64).IsFixedLength();
            files.HasIndex(f => f.AttachmentId);
        });
        builder.HasIndex(i => new { i.RecheckGroupId, i.FoundOn, i.Id }).HasFilter("recheck_group_id is not null");
        builder.HasIndex(i => i.Id, "ix_issues_objected").HasDatabaseName("ix_issues_objected").HasFilter("objection_outcome = 'Pending'");
        builder.ComplexProperty(i => i.Deadline!, d => d.Dated());
        builder.ComplexProperty(i => i.Conclusion!, c => c.Concluded());
        builder.ComplexProperty(i => i.Handling!, h => h.Property(r => r.Recovered).HasPrecision(16, 2));
        builder.HasOne<IssueCategory>().WithMany().HasForeignKey(i => i.CategoryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(i => i.Number).IsUnique();
        builder.HasIndex(i => i.FactsDigest);
        builder.HasIndex(i => i.TextGrams).HasMethod("gin");
        builder.HasIndex(i => i.VisitId).HasFilter("visit_id is not null");
        builder.HasIndex(i => i.HandoverId).HasFilter("handover_id is not null");
        builder.HasIndex(i => i.TaskId).HasFilter("task_id is not null");
        builder.HasIndex(i => new { i.Status, i.FoundOn, i.Id });
        builder.HasIndex(i => new { i.GroupId, i.FoundOn, i.Id });
        builder.HasIndex(i => new { i.JurisdictionId, i.FoundOn, i.Id });
        builder.HasIndex(i => new { i.OrganisationId, i.FoundOn, i.Id });
        builder.HasIndex(i => new { i.CategoryId, i.FoundOn, i.Id });
        builder.HasIndex(i => new { i.RectifierId, i.FoundOn, i.Id }).HasFilter("rectifier_id is not null");
        builder.HasIndex(i => new { i.Status, i.GroupId, i.JurisdictionId }).HasDatabaseName("ix_issues_waiting").HasFilter(WaitingSql);
        builder.HasIndex(i => new { i.ClosedOn, i.Id }).HasFilter("closed_on is not null");
        builder.HasIndex(i => new { i.RecheckOn, i.Id }).HasFilter("recheck_on is not null");
        builder.HasIndex([nameof(Issue.FoundOn), nameof(Issue.Id)], "ix_issues_relapsed").HasDatabaseName("ix_issues_relapsed").HasFilter("relapses > 0");
        builder.Property<DateOnly?>(IssueOrders.OpenDueOn).HasComputedColumnSql(OpenDueOnSql, stored: true);
        builder.Property<int>(IssueTally.Property).HasComputedColumnSql(IssueTally.Sql, stored: true);
        // The list by the day found walks it; a quarter is added up from it without opening an issue.
        builder.HasIndex(i => new { i.FoundOn, i.Id }).IncludeProperties(nameof(Issue.JurisdictionId), IssueTally.Property, IssueOrders.OpenDueOn, nameof(Issue.FirstDueOn));
        builder.HasIndex(IssueOrders.OpenDueOn, nameof(Issue.Id));
        builder.HasIndex(nameof(Issue.GroupId), IssueOrders.OpenDueOn).HasFilter("open_due_on is not null");
        builder.HasIndex(nameof(Issue.JurisdictionId), IssueOrders.OpenDueOn).HasFilter("open_due_on is not null");
        builder.Property<string>(IssueOrders.NumberOrder).IsRequired().HasMaxLength(2 * Issue.NumberMaxLength).HasComputedColumnSql(NumberOrderSql, stored: true);
        builder.HasIndex(IssueOrders.NumberOrder, nameof(Issue.Id));
        builder.Ignore(i => i.WaitingExtension).Ignore(i => i.IsSettled);
        builder.HasIndex([nameof(Issue.FoundOn), nameof(Issue.Id)], "ix_issues_extended").HasDatabaseName("ix_issues_extended").HasFilter("times_extended > 0");
        builder.HasIndex(i => i.Id, "ix_issues_asking").HasDatabaseName("ix_issues_asking").HasFilter("asks_extension");
        builder.OwnsMany(i => i.Extensions, extensions => extensions.ExtendedIn("issue_extensions"));
        builder.OwnsMany(i => i.Measures, measures =>
        {
            measures.ToTable("measures");
            measures.Property(m => m.Description).HasMaxLength(RectificationMeasure.TextMaxLength);
            measures.Property(m => m.Owner).HasMaxLength(RectificationMeasure.OwnerMaxLength);
            measures.Property(m => m.Phone).HasMaxLength(RectificationMeasure.PhoneMaxLength);
            measures.Property(m => m.Status).HasConversion<string>().HasMaxLength(20);
            measures.OwnsMany(m => m.Proofs, proofs =>
            {
                proofs.ToTable("measure_proofs");
                proofs.Property(p => p.Name).HasMaxLength(Domain.Kernel.Attachment.NameMaxLength);
                proofs.Property(p => p.Sha256).HasMaxLength(64).IsFixedLength();
                proofs.OwnsOne(p => p.Added, s => s.SignedOwned());
                proofs.HasIndex(p => p.Sha256);
                proofs.HasIndex(p => p.AttachmentId);
            });
        });
    }
}

internal sealed class IssueCategoryMapping : IEntityTypeConfiguration<IssueCategory>
{
    public void Configure(EntityTypeBuilder<IssueCategory> builder)
    {
        builder.ToTable("issue_categories");
        builder.Property(c => c.Name).HasMaxLength(IssueCategory.NameMaxLength);
        builder.HasOne<IssueCategory>().WithMany().HasForeignKey(c => c.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CloseOutPolicyMapping : IEntityTypeConfiguration<CloseOutPolicy>
{
    public void Configure(EntityTypeBuilder<CloseOutPolicy> builder) => builder.ToTable("close_out_policies");
}
