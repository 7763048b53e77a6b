using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kunming.Supervision.Data;

/// <summary>How the kernel's values are stored, said once.</summary>
internal static class MappingExtensions
{
    extension(ComplexPropertyBuilder<Signature> signature)
    {
        public void Signed()
        {
            signature.Property(s => s.Officer).HasMaxLength(Signature.NameMaxLength);
            signature.Property(s => s.Organisation).HasMaxLength(Signature.NameMaxLength);
        }
    }

    extension<TOwner>(OwnedNavigationBuilder<TOwner, Signature> signature)
        where TOwner : class
    {
        public void SignedOwned()
        {
            signature.Property(s => s.Officer).HasMaxLength(Signature.NameMaxLength);
            signature.Property(s => s.Organisation).HasMaxLength(Signature.NameMaxLength);
        }
    }

    extension(ComplexPropertyBuilder<Conclusion> conclusion)
    {
        public void Concluded()
        {
            conclusion.Property(c => c.Outcome).HasMaxLength(Conclusion.OutcomeMaxLength);
            conclusion.Property(c => c.Officer).HasMaxLength(Signature.NameMaxLength);
            conclusion.Property(c => c.Organisation).HasMaxLength(Signature.NameMaxLength);
        }
    }

    extension(ComplexPropertyBuilder<Deadline> deadline)
    {
        public void Dated()
        {
            deadline.Ignore(d => d.Rule);
            deadline.Property(d => d.Unit).HasConversion<string>().HasMaxLength(20);
            deadline.Property(d => d.CalendarVersion).HasMaxLength(Deadline.CalendarVersionMaxLength);
        }
    }

    extension<TOwner>(OwnedNavigationBuilder<TOwner, Extension> extension)
        where TOwner : class
    {
        public void ExtendedIn(string table)
        {
            extension.ToTable(table);
            extension.Property(e => e.Reason).HasMaxLength(Extension.ReasonMaxLength);
            extension.Property(e => e.Opinion).HasMaxLength(Extension.ReasonMaxLength);
            extension.Property(e => e.Status).HasConversion<string>().HasMaxLength(20);
            extension.OwnsOne(e => e.Asked, s => s.SignedOwned());
            extension.OwnsOne(e => e.Decided, s => s.SignedOwned());
            extension.HasIndex(e => e.Status).HasFilter($"status = '{ExtensionStatus.Asked}'");
        }
    }
}
