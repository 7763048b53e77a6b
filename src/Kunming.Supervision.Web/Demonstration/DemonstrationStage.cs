using System.Security.Cryptography;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Regulations;
using Kunming.Supervision.Domain.Rounds;
using Kunming.Supervision.Domain.TaskTemplates;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>What all parts of the demonstration share: people, time, chance, numbers, and what has been made.</summary>
internal sealed class DemonstrationStage(DemonstrationCast cast, IReadOnlyList<IssueCategory> categories, WorkCalendar calendar, Random random, DateTimeOffset now)
{
    public const int Year = 2026;
    private readonly Dictionary<string, int> _numbers = [];
    private int _attached;
    private readonly Dictionary<string, Guid> _categories = categories.ToDictionary(c => c.Name, c => c.Id);

    public DemonstrationCast Cast => cast;

    /// <summary>The categories that the story begins with.</summary>
    public IReadOnlyList<IssueCategory> Categories => categories;

    public WorkCalendar Calendar => calendar;

    public Random Random => random;

    /// <summary>The end of the story: nothing happens later.</summary>
    public DateTimeOffset Now => now;

    public DateOnly Today => ChinaTime.DayOf(now);

    public Agenda Agenda { get; } = new();

    /// <summary>Made and not yet added to the database.</summary>
    public List<object> Made { get; } = [];

    /// <summary>Proof files not yet stored, with the digest that they must turn out to have.</summary>
    public List<(byte[] Bytes, Attachment Attachment)> Files { get; } = [];

    public IReadOnlyDictionary<string, int> Numbers => _numbers;

    /// <summary>Findings that nobody has put before a leader yet, with the unit's name and the leader.</summary>
    public List<(Issue Issue, string Unit, Viewer Leader)> Waiting { get; } = [];

    /// <summary>Regulations to cite from.</summary>
    public IReadOnlyList<Regulation> Catalogue { get; init; } = [];

    public List<Round> Rounds { get; } = [];

    /// <summary>Rounds after the end of the story.</summary>
    public List<Round> Coming { get; } = [];

    public IReadOnlyList<Jurisdiction> Areas { get; init; } = [];

    public List<TaskTemplate> Templates { get; } = [];

    public void FilesStored() => Files.Clear();

    public Guid CategoryOf(string leaf) => _categories[leaf];

    public long Number(string series) => _numbers[series] = _numbers.GetValueOrDefault(series) + 1;

    public T Make<T>(T made)
        where T : notnull
    {
        Made.Add(made);
        return made;
    }

    /// <summary>The clause of the catalogue that stands for a ground in words on a day; else none.</summary>
    public IReadOnlyList<CitedClause> Cite(string ground, DateOnly day) =>
        [.. Catalogue.Where(r => r.HoldsOn(day) && ground.Contains(r.Title, StringComparison.Ordinal)).SelectMany(r => r.Clauses.Take(1).Select(r.Cite))];

    public T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    public bool Chance(int percent) => random.Next(100) < percent;

    /// <summary>A moment in office hours, a number of working days after a day.</summary>
    public DateTimeOffset Moment(DateOnly day, int workingDays, int hour = 9) =>
        ChinaTime.StartOf(workingDays is 0 ? calendar.OnOrAfter(day) : calendar.AddWorkingDays(day, workingDays)).ToUniversalTime()
            .AddHours(hour).AddMinutes(random.Next(55));

    public void After(DateTimeOffset moment, int workingDays, Action<DateTimeOffset> act, int hour = 9) =>
        Agenda.At(workingDays is 0 ? moment.AddMinutes(20) : Moment(ChinaTime.DayOf(moment), workingDays, hour), act);

    public string Fill(string text) => text
        .Replace("{n}", $"{random.Next(6, 48)}", StringComparison.Ordinal)
        .Replace("{m}", $"{random.Next(2, 9)}", StringComparison.Ordinal)
        .Replace("{place}", Pick(WorkTexts.Places), StringComparison.Ordinal);

    public Attachment Attach(string measure, Signature by) =>
        Keep(ProofFiles.Make(++_attached, measure, by.Organisation, ChinaTime.DayOf(by.On), random), by);

    /// <summary>A file of the story's own, beside those that chance makes.</summary>
    /// <param name="taken">The day that a picture tells.</param>
    public Attachment Keep((string Name, byte[] Bytes) file, Signature by, DateOnly? taken = null)
    {
        var (name, bytes) = file;
        var attachment = Make(new Attachment(
            name, Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length, name.EndsWith(".png", StringComparison.Ordinal) ? "image/png" : "text/plain", by));
        Files.Add((bytes, attachment));
        return taken is null ? attachment : attachment.With(new PictureMark(null, taken));
    }
}
