using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Data.Audit;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Rotation;
using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Classes;
using Kunming.Supervision.Domain.Clues;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Archives;
using Kunming.Supervision.Domain.HelpRequests;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Ledgers;
using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Domain.Meetings;
using Kunming.Supervision.Domain.Officers;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Rechecks;
using Kunming.Supervision.Domain.Recusals;
using Kunming.Supervision.Domain.Regulations;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Domain.Rounds;
using Kunming.Supervision.Domain.Sealed;
using Kunming.Supervision.Domain.Settings;
using Kunming.Supervision.Domain.Successions;
using Kunming.Supervision.Domain.TalentPool;
using Kunming.Supervision.Domain.TaskTemplates;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Domain.Visits;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data;

public sealed class SupervisionDbContext : IdentityUserContext<Account, Guid>, IDataProtectionKeyContext
{
    /// <summary>A save that fails ends the transaction around it, for nothing is half done: a savepoint at each save would be two more round trips.</summary>
    public SupervisionDbContext(DbContextOptions<SupervisionDbContext> options)
        : base(options) => Database.AutoSavepointsEnabled = false;

    public DbSet<Jurisdiction> Jurisdictions => Set<Jurisdiction>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Officer> Officers => Set<Officer>();

    public DbSet<GroupTemplate> GroupTemplates => Set<GroupTemplate>();

    public DbSet<UnitGroup> UnitGroups => Set<UnitGroup>();

    public DbSet<Round> Rounds => Set<Round>();

    public DbSet<SupervisionTask> Tasks => Set<SupervisionTask>();

    public DbSet<TaskTemplate> TaskTemplates => Set<TaskTemplate>();

    public DbSet<SealedOrder> SealedOrders => Set<SealedOrder>();

    public DbSet<Unsealing> Unsealings => Set<Unsealing>();

    public DbSet<Visit> Visits => Set<Visit>();

    public DbSet<Issue> Issues => Set<Issue>();

    public DbSet<IssueCategory> IssueCategories => Set<IssueCategory>();

    public DbSet<Domain.Issues.Categories.CategoryVersion> CategoryVersions => Set<Domain.Issues.Categories.CategoryVersion>();

    public DbSet<Regulation> Regulations => Set<Regulation>();

    public DbSet<CloseOutPolicy> CloseOutPolicies => Set<CloseOutPolicy>();

    public DbSet<RecheckDraw> RecheckDraws => Set<RecheckDraw>();

    public DbSet<Recheck> Rechecks => Set<Recheck>();

    public DbSet<Handover> Handovers => Set<Handover>();

    public DbSet<Clue> Clues => Set<Clue>();

    public DbSet<ClueReceipt> ClueReceipts => Set<ClueReceipt>();

    public DbSet<Chase> Chases => Set<Chase>();

    public DbSet<Meeting> Meetings => Set<Meeting>();

    public DbSet<MeetingMinutes> Minutes => Set<MeetingMinutes>();

    public DbSet<DisciplineClass> Classes => Set<DisciplineClass>();

    public DbSet<HelpRequest> HelpRequests => Set<HelpRequest>();

    public DbSet<PoolMember> PoolMembers => Set<PoolMember>();

    public DbSet<PoolDraw> PoolDraws => Set<PoolDraw>();

    public DbSet<RoundAppraisal> RoundAppraisals => Set<RoundAppraisal>();

    public DbSet<ArchivePackage> Archives => Set<ArchivePackage>();

    public DbSet<LedgerNote> LedgerNotes => Set<LedgerNote>();

    public DbSet<QuarterReport> Reports => Set<QuarterReport>();

    public DbSet<Domain.Reports.Templates.ReportTemplate> ReportTemplates => Set<Domain.Reports.Templates.ReportTemplate>();

    public DbSet<Domain.Reports.Questions.FigureQuestion> FigureQuestions => Set<Domain.Reports.Questions.FigureQuestion>();

    public DbSet<Domain.Reports.Circulars.Circular> Circulars => Set<Domain.Reports.Circulars.Circular>();

    public DbSet<Domain.Reports.Bulletins.Bulletin> Bulletins => Set<Domain.Reports.Bulletins.Bulletin>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<Recusal> Recusals => Set<Recusal>();

    public DbSet<Tie> Ties => Set<Tie>();

    public DbSet<RotationRuleVersion> RotationRuleVersions => Set<RotationRuleVersion>();

    public DbSet<TravelTime> TravelTimes => Set<TravelTime>();

    public DbSet<PlanSearchRecord> PlanSearches => Set<PlanSearchRecord>();

    public DbSet<RotationScheme> RotationSchemes => Set<RotationScheme>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<HistoryEntry> History => Set<HistoryEntry>();

    public DbSet<AccountSession> Sessions => Set<AccountSession>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<Setting> Settings => Set<Setting>();

    public DbSet<Succession> Successions => Set<Succession>();

    public DbSet<CalendarPlan> CalendarPlans => Set<CalendarPlan>();

    public DbSet<ChainHead> ChainHeads => Set<ChainHead>();

    /// <summary>
    /// What kinds of aggregates have changed since this context was taken, for those who keep readings of them.
    /// </summary>
    public HashSet<Type> Touched { get; } = [];

    /// <summary>The act of the request that uses this context; its row goes out with the first save in which something happened.</summary>
    public AuditAct? Act { get; set; }

    /// <summary>
    /// Whose rows this context reads and writes; until it is set, nobody's.
    /// </summary>
    public RowScope Scope
    {
        get;
        set => (field, ScopeIsKnown) = (value, false);
    } = RowScope.None;

    /// <summary>The database has been told, on the connection that is open now.</summary>
    internal bool ScopeIsKnown { get; set; }

    /// <summary>
    /// The database is told again with the next command: for a transaction that ends without a word of commit or rollback, which takes back what was told in it
    /// though the connection may stay open.
    /// </summary>
    public void ForgetScope() => ScopeIsKnown = false;

    /// <summary>Sends the scope now, where nothing else was asked for it. A kept viewer is thereby confirmed.</summary>
    /// <exception cref="ViewerChangedException">What was known of the viewer is out of date.</exception>
    public async Task TellScopeAsync(CancellationToken cancellationToken = default)
    {
        if (!ScopeIsKnown)
        {
            await Database.SqlQuery<int>($"select 1 as \"Value\"").SingleAsync(cancellationToken);
        }
    }

    /// <summary>Looks once for what has changed: each question to the change tracker would look through everything again.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return await SaveDetectedAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <summary>The running tasks to which an officer is assigned on a day; asked before anybody's sight is known (row-security.sql).</summary>
    public static Guid[] AssignedTasks(Guid officer, DateOnly day) => throw new NotSupportedException("For queries.");

    /// <summary>Everybody who serves on a day in a group that an officer leads.</summary>
    public static Guid[] LedOfficers(Guid officer, DateOnly day) => throw new NotSupportedException("For queries.");

    /// <summary>The units, tasks and issues of which an officer is recused on a day, asked likewise.</summary>
    public static Guid[] ActiveRecusals(Guid officer, DateOnly day) => throw new NotSupportedException("For queries.");

    /// <summary>Grows with every change to what makes a viewer, sessions apart (viewers.sql).</summary>
    public static long ViewerVersion() => throw new NotSupportedException("For queries.");

    /// <summary>The synchronous road is closed, so that no change can pass without its history.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Use SaveChangesAsync.");

    /// <summary>The domain speaks local time (+08:00), PostgreSQL takes instants in UTC only: one rule for every column instead of a call at every save.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstant>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(SupervisionDbContext).Assembly);
        builder.HasDbFunction(typeof(SupervisionDbContext).GetMethod(nameof(AssignedTasks))!).HasName("assigned_tasks");
        builder.HasDbFunction(typeof(SupervisionDbContext).GetMethod(nameof(ActiveRecusals))!).HasName("active_recusals");
        builder.HasDbFunction(typeof(SupervisionDbContext).GetMethod(nameof(LedOfficers))!).HasName("led_officers");
        builder.HasDbFunction(typeof(SupervisionDbContext).GetMethod(nameof(ViewerVersion))!).HasName("viewer_version");
        foreach (var type in builder.Model.GetEntityTypes())
        {
            // Keys are made by the domain; without this EF takes a new child with a key for one that is already stored.
            if (type.FindProperty("Id") is { ClrType: var key } id && key == typeof(Guid))
            {
                id.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
            }

            if (typeof(Aggregate).IsAssignableFrom(type.ClrType) && type.BaseType is null)
            {
                builder.Entity(type.ClrType).Ignore(nameof(Aggregate.Events)).Ignore(nameof(Aggregate.Label)).Ignore(nameof(Aggregate.Place));
                builder.Entity(type.ClrType).Property(nameof(Aggregate.Revision)).IsConcurrencyToken();
            }
        }
    }

    private async Task<int> SaveDetectedAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        var happened = HistoryWriter.Write(this);
        if (happened && Act is { Row: null } act)
        {
            act.Row = Audit.Add(act.ToEntry(AuditOutcome.Done)).Entity;
        }

        // Until they are linked, their keys are stand-ins that rise in the order in which the rows were added.
        var rows = ChangeTracker.Entries<ChainedRow>().Where(e => e.State is EntityState.Added).OrderBy(e => e.Property(r => r.Id).CurrentValue).ToList();
        if (rows.Count is 0)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var heads = await ChainWriter.LinkAsync(this, rows.ConvertAll(e => e.Entity), cancellationToken);
        rows.ForEach(e => e.Property(r => r.Id).CurrentValue = e.Entity.Id);

        // In the same round trip as the rows: whoever waits for these chains waits the less.
        var moved = heads.ConvertAll(h => Entry(h));
        moved.ForEach(h => h.State = EntityState.Modified);
        int saved;
        try
        {
            saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancellationToken);
        }
        finally
        {
            moved.ForEach(h => h.State = EntityState.Detached);
        }

        await (own?.CommitAsync(cancellationToken) ?? Task.CompletedTask);
        if (acceptAllChangesOnSuccess)
        {
            ChangeTracker.AcceptAllChanges();
        }

        Act?.Written |= happened;
        return saved - heads.Count;
    }
}
