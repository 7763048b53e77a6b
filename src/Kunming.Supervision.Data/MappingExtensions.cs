using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;
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
}
