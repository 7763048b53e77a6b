using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Data.Settings;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;

namespace Kunming.Supervision.Data.Calendar;

/// <summary>The calendar in force: what the product carries with it, and what the system administrator entered since. Pages ask for a <see cref="WorkCalendar"/>.</summary>
public sealed class CalendarStore(IServiceScopeFactory scopes, TimeProvider clock) : Kept<WorkCalendar>(scopes, clock)
{
    protected override WorkCalendar Start => StatutoryCalendar.Current;

    protected override async Task<WorkCalendar> ReadAsync(SupervisionDbContext db, CancellationToken cancellationToken) =>
        StatutoryCalendar.With(await db.CalendarPlans.AsNoTracking().ToListAsync(cancellationToken));
}

public static class CalendarQueries
{
    extension(Viewer viewer)
    {
        /// <summary>Who enters plans looks at them; the program counts with them for everybody.</summary>
        public Sight<CalendarPlan> SightOfCalendarPlans => new() { { CalendarPlan.MayEnter(viewer), "系统管理员办理工作日历", _ => true } };
    }

    extension(IQueryable<CalendarPlan> plans)
    {
        public IQueryable<CalendarPlan> VisibleTo(Viewer viewer) => plans.SeenBy(viewer.SightOfCalendarPlans);
    }
}

internal sealed class CalendarPlanMapping : IEntityTypeConfiguration<CalendarPlan>
{
    public void Configure(EntityTypeBuilder<CalendarPlan> builder)
    {
        builder.ToTable("calendar_plans");
        builder.Ignore(p => p.Days);
        builder.Property(p => p.Notices).HasMaxLength(CalendarPlan.NoticesMaxLength);
        builder.Property(p => p.Arrangement).HasMaxLength(CalendarPlan.ArrangementMaxLength);
        builder.ComplexProperty(p => p.Entered, s => s.Signed());
        builder.HasIndex(p => new { p.Year, p.Version }).IsUnique();
    }
}
