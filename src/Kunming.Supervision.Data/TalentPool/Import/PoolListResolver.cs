using System.Globalization;
using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Data.Organisations;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Issues.Import;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Officers;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.TalentPool.Import;

/// <summary>Finds out whom a row of a register means. The row keeps its texts and is understood again when it is taken.</summary>
public sealed class PoolListResolver : IListResolver
{
    private const int MostRounds = 200;

    private readonly UnitFinder _units;
    private readonly IReadOnlyDictionary<Guid, Organisation> _unitById;
    private readonly Viewer _viewer;
    private readonly DateTimeOffset _now;

    private PoolListResolver(IReadOnlyList<Organisation> directory, IReadOnlyList<Jurisdiction> areas, Viewer viewer, DateTimeOffset now) =>
        (_units, _unitById, _viewer, _now) = (new(directory, areas), directory.ToDictionary(o => o.Id), viewer, now);

    public static async Task<PoolListResolver> LoadAsync(SupervisionDbContext db, Viewer viewer, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var areas = await db.Jurisdictions.AsNoTracking().ToListAsync(cancellation);
        return new(await db.Organisations.AsNoTracking().VisibleTo(viewer).ToListAsync(cancellation), areas, viewer, now);
    }

    public ImportRow Resolve(Guid batchId, int number, IReadOnlyDictionary<string, string> texts, string[] cells, IEnumerable<RowProblem> faults)
    {
        var row = new ImportRow { BatchId = batchId, Row = number, Cells = cells, Problems = [.. faults], Texts = texts };
        if (EntryOf(row, texts) is { } entry)
        {
            row.Digest = PoolDigest.Of(entry.Unit.Id, entry.Name, entry.Profile.BornIn);
            try
            {
                Take("", entry, Guid.Empty);
            }
            catch (RuleViolationException refused)
            {
                row.Problems.AddRange(refused.Rules.Select(r => new RowProblem(null, r.Code, r.Message, Blocks: true)));
            }
        }

        row.State = row.Problems.Exists(p => p.Blocks) ? ImportRowState.Rejected : ImportRowState.Ready;
        row.Warned = row.Problems.Exists(p => !p.Blocks);
        return row;
    }

    /// <summary>The member that a row which was found in order becomes, and the officer if the directory has none of that name there.</summary>
    /// <param name="known">Officers by body and name who are not yet in the pool; who is taken is removed.</param>
    /// <exception cref="RuleViolationException">It is in order no longer.</exception>
    public (PoolMember Member, Officer? Enrolled) Take(string number, ImportRow row, IDictionary<(Guid Unit, string Name), Guid> known)
    {
        var again = new ImportRow { BatchId = row.BatchId, Row = row.Row, Cells = [] };
        var entry = EntryOf(again, row.Texts!) ?? throw new RuleViolationException([.. again.Problems.Where(p => p.Blocks).Select(p => new Rule(p.Code, $"第{row.Row}行：{p.Message}"))]);
        if (known.Remove((entry.Unit.Id, entry.Name), out var officer))
        {
            return (Take(number, entry, officer), null);
        }

        var enrolled = Officer.Enrol(entry.Name, entry.Unit.Id, entry.Title, _viewer.Sign(_now));
        return (Take(number, entry, enrolled.Id), enrolled);
    }

    private PoolMember Take(string number, Entry entry, Guid officer) => PoolMember.TakeFromList(
        number, new(officer, entry.Name, entry.Unit.Id, entry.Unit.JurisdictionId), entry.Source, entry.Profile, entry.Status, entry.Rounds, _viewer, _now);

    private Entry? EntryOf(ImportRow row, IReadOnlyDictionary<string, string> texts)
    {
        var source = new ListSource(row, texts);
        row.SourceNumber = source[PoolListField.Sequence];
        var name = source.Required(PoolListField.Name, "姓名") is null ? null : source.Limited(PoolListField.Name, "姓名", Officer.NameMaxLength);
        (row.Facts, row.FoundOn) = (name, Read(source, PoolListField.BornIn, "出生年月", PoolWords.Month, PoolListRules.MonthUnreadable));
        var gender = Read(source, PoolListField.Gender, "性别", PoolWords.Gender, PoolListRules.GenderUnknown);
        var kind = Read(source, PoolListField.Source, "类别", PoolWords.Source, PoolListRules.SourceUnknown);
        var status = Read(source, PoolListField.Status, "状态", PoolWords.Status, PoolListRules.StatusUnknown);
        row.ReportedState = source[PoolListField.Status];
        var unit = UnitOf(source);
        var rounds = RoundsOf(source);
        var title = source.Limited(PoolListField.Title, "职务", Officer.TitleMaxLength);
        string? Word(string field, string label) => source.Limited(field, label, PoolMember.WordMaxLength);
        string? Long(string field, string label) => source.Limited(field, label, PoolMember.TextMaxLength);
        var (native, grew, politics) = (Word(PoolListField.NativePlace, "籍贯"), Word(PoolListField.GrewUpIn, "成长地"), Word(PoolListField.Politics, "政治面貌"));
        var (major, speciality) = (Word(PoolListField.Major, "专业"), Word(PoolListField.Speciality, "业务特长"));
        var (experience, relatives) = (Long(PoolListField.Experience, "主要工作经历"), Long(PoolListField.Relatives, "需回避的亲属任职情况"));
        return row.Problems.Exists(p => p.Blocks) ? null
            : new(name!, unit!, title, kind!.Value, status!.Value, rounds, new(gender!.Value, row.FoundOn!.Value, native, grew, politics, major, speciality, experience, relatives));
    }

    private Organisation? UnitOf(ListSource source)
    {
        if (source.Required(PoolListField.Unit, "工作单位") is not { } name)
        {
            return null;
        }

        var (unit, problem, remark) = _units.Find(name, null);
        if (unit is null || unit.Until <= ChinaTime.DayOf(_now))
        {
            source.Refuse(PoolListField.Unit, problem ?? ImportRules.UnitClosed.With(name, unit!.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
            return null;
        }

        source.Remark(PoolListField.Unit, remark);
        (source.Row.OrganisationId, source.Row.Unit, source.Row.JurisdictionId) = (unit.Id, unit.Name, unit.JurisdictionId);
        return _unitById[unit.Id];
    }

    private static int RoundsOf(ListSource source)
    {
        if (source[PoolListField.Rounds] is not { } text)
        {
            return 0;
        }

        if (int.TryParse(Folding.Narrow(text), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) && rounds <= MostRounds)
        {
            return rounds;
        }

        source.Refuse(PoolListField.Rounds, PoolListRules.RoundsUnreadable.With(text));
        return 0;
    }

    private static T? Read<T>(ListSource source, string field, string name, Func<string, T?> read, Rule unknown)
        where T : struct
    {
        if (source.Required(field, name) is not { } text)
        {
            return null;
        }

        var value = read(text);
        if (value is null)
        {
            source.Refuse(field, unknown.With(text));
        }

        return value;
    }

    private sealed record Entry(string Name, Organisation Unit, string? Title, PoolSource Source, PoolMemberStatus Status, int Rounds, PoolProfile Profile);
}
