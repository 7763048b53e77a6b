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
