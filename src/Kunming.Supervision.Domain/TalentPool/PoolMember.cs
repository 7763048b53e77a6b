using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;

namespace Kunming.Supervision.Domain.TalentPool;

/// <summary>Who is meant: a person of the directory and the body where he serves.</summary>
public sealed record PoolPerson(Guid OfficerId, string Name, Guid OrganisationId, Guid JurisdictionId);

/// <summary>
/// 人才库成员: nominated by a body, admitted by the Party Conduct office after a check of qualification, lent out round by round, appraised, and in the
/// end returned with a reason. Nobody decides on himself, nor on whom he nominated.
/// </summary>
public sealed class PoolMember : Aggregate
{
    public const int NumberMaxLength = 30;
    public const int WordMaxLength = 60;
    public const int TextMaxLength = 1000;
    public const int ReasonMaxLength = 500;
    public const int LeastAge = 18;

    private readonly List<PoolAppraisal> _appraisals = [];
    private readonly List<PoolRecommendation> _recommendations = [];

    private PoolMember()
    {
    }

    public string Number { get; private init; } = "";

    public Guid OfficerId { get; private init; }

    /// <summary>As it was written when nominated.</summary>
    public string Name { get; private init; } = "";

    public Guid OrganisationId { get; private init; }

    /// <summary>Of the body where the person serves.</summary>
    public Guid JurisdictionId { get; private init; }

    /// <summary>The body that nominated.</summary>
    public Guid NominatorId { get; private init; }

    public PoolSource Source { get; private init; }

    public Gender Gender { get; private init; }

    public DateOnly BornIn { get; private init; }

    public string? NativePlace { get; private init; }

    public string? GrewUpIn { get; private init; }

    public string? Politics { get; private init; }

    public string? Major { get; private init; }

    public string? Speciality { get; private init; }

    public string? Experience { get; private init; }

    public string? Relatives { get; private init; }

    public PoolMemberStatus Status { get; private set; }

    public Signature Nominated { get; private init; } = null!;

    /// <summary>Who decided on the admission.</summary>
    public Signature? Decided { get; private set; }

    /// <summary>Who checked the qualification again, last.</summary>
    public Signature? Renewed { get; private set; }

    /// <summary>What the last step said: findings of the check, or a reason.</summary>
    public string? Statement { get; private set; }

    /// <summary>What the present secondment is for.</summary>
    public string? SecondedTo { get; private set; }

    /// <summary>The last day of it; null where an old register did not say.</summary>
    public DateOnly? SecondedUntil { get; private set; }

    /// <summary>The unit group that a draw found him for; its head knows of him from then on.</summary>
    public Guid? SecondedGroupId { get; private set; }

    /// <summary>参加轮次, those of an old register included.</summary>
    public int Rounds { get; private set; }

    /// <summary>When the person was last recommended upward.</summary>
    public DateOnly? RecommendedDay { get; private set; }

    /// <summary>The fingerprint of the person, so that a register is not taken twice.</summary>
    public string Digest { get; private init; } = "";

    public IReadOnlyList<PoolAppraisal> Appraisals => _appraisals;

    public IReadOnlyList<PoolRecommendation> Recommendations => _recommendations;

    /// <summary>What was written when nominated.</summary>
    public PoolProfile Profile => new(Gender, BornIn, NativePlace, GrewUpIn, Politics, Major, Speciality, Experience, Relatives);

    public override string Label => Number;

    public override LedgerPlace Place => new(null, JurisdictionId);

    /// <summary>A secondment ends by itself with its last day: one mandate for one round (一次一授权).</summary>
    public PoolMemberStatus StatusOn(DateOnly day) => Status is PoolMemberStatus.Seconded && SecondedUntil < day ? PoolMemberStatus.InPool : Status;

    /// <summary>需回避的亲属任职情况 is a restricted field: the office, whoever nominated, and the person.</summary>
    public bool MayReadRelatives(Viewer by) => by.IsOffice || by.OfficerId == OfficerId || by.OfficerId == Nominated.OfficerId || (by.IsCounty && by.OrganisationId == NominatorId);

    /// <summary>Served before, and does not now: what he began then is somebody's to finish.</summary>
    public bool IsBack(DateOnly day) => StatusOn(day) is PoolMemberStatus.Paused or PoolMemberStatus.Returned || (SecondedUntil is not null && StatusOn(day) is PoolMemberStatus.InPool);

    /// <summary>The office, a county commission for its own people, and the head of a group.</summary>
    public static bool MayNominate(Viewer by) => by.IsOffice || by.IsCounty || by.LedGroups.Count > 0;

    public static PoolMember Nominate(string number, PoolPerson person, PoolSource source, PoolProfile profile, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(Obstacles.From((!MayNominate(by), PoolRules.NotYours)));
        var member = From(number, person, source, profile, by, on, PoolMemberStatus.Nominated, 0);
        member.Record(new PoolNominated(member.Nominated, member.Name, source));
        return member;
    }

    /// <summary>Somebody of a register that was kept before: where he stands is taken as it is written.</summary>
    public static PoolMember TakeFromList(
        string number, PoolPerson person, PoolSource source, PoolProfile profile, PoolMemberStatus status, int rounds, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(Obstacles.From((!by.IsOffice, PoolRules.NotYours)));
        var member = From(number, person, source, profile, by, on, status, rounds);
        member.Record(new PoolTakenFromList(member.Nominated, member.Name, status, rounds));
        return member;
    }

    public IReadOnlyList<Rule> ObstaclesToDecide(Viewer by) =>
        [.. ObstaclesFor(by), .. Obstacles.From((Status is not PoolMemberStatus.Nominated, PoolRules.NotNominated), (by.OfficerId == Nominated.OfficerId, PoolRules.OwnNomination))];

    /// <param name="findings">What the check of qualification found: politics, discipline record, speciality, health.</param>
    public void Admit(string findings, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToDecide(by));
        Statement = Text.Required(findings, "审核情况", ReasonMaxLength);
        (Status, Decided) = (PoolMemberStatus.InPool, by.Sign(on));
        Record(new PoolAdmitted(Decided, Statement));
    }

    public void Decline(string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToDecide(by));
        Statement = Text.Required(reason, "未通过的理由", ReasonMaxLength);
        (Status, Decided) = (PoolMemberStatus.Declined, by.Sign(on));
        Record(new PoolDeclined(Decided, Statement));
    }

    public IReadOnlyList<Rule> ObstaclesToSecond(Viewer by, DateOnly today) =>
        [.. ObstaclesFor(by), .. Obstacles.From((StatusOn(today) is not PoolMemberStatus.InPool, PoolRules.NotInPool))];

    /// <param name="to">The round or campaign.</param>
    /// <param name="until">The last day.</param>
    /// <param name="groupId">The group that he goes to, where it is known.</param>
    public void Second(string to, DateOnly until, Viewer by, DateTimeOffset on, Guid? groupId = null)
    {
        var today = ChinaTime.DayOf(on);
        RuleViolationException.ThrowIfAny([.. ObstaclesToSecond(by, today), .. Obstacles.From((until < today, PoolRules.SecondedIntoPast))]);
        SecondedTo = Text.Required(to, "参加的轮次", WordMaxLength);
        (Status, SecondedUntil, SecondedGroupId, Rounds) = (PoolMemberStatus.Seconded, until, groupId, Rounds + 1);
        Record(new PoolSeconded(by.Sign(on), SecondedTo, until));
    }

    public IReadOnlyList<Rule> ObstaclesToRelease(Viewer by, DateOnly today) =>
        [.. ObstaclesFor(by), .. Obstacles.From((StatusOn(today) is not PoolMemberStatus.Seconded, PoolRules.NotSeconded))];

    /// <summary>Before its last day, or where none was known.</summary>
    /// <param name="served">False for somebody who dropped out before his round began: it is none of his rounds.</param>
    public void Release(Viewer by, DateTimeOffset on, bool served = true)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToRelease(by, ChinaTime.DayOf(on)));
        (Status, SecondedUntil, Rounds) = (PoolMemberStatus.InPool, ChinaTime.DayOf(on), Rounds - (served ? 0 : 1));
        Record(new PoolReleased(by.Sign(on), Rounds));
    }

    public IReadOnlyList<Rule> ObstaclesToPause(Viewer by, DateOnly today) => ObstaclesToSecond(by, today);

    public void Pause(string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToPause(by, ChinaTime.DayOf(on)));
        Statement = Text.Required(reason, "暂停的理由", ReasonMaxLength);
        Status = PoolMemberStatus.Paused;
        Record(new PoolPaused(by.Sign(on), Statement));
    }

    public IReadOnlyList<Rule> ObstaclesToResume(Viewer by) =>
        [.. ObstaclesFor(by), .. Obstacles.From((Status is not PoolMemberStatus.Paused, PoolRules.NotPaused))];

    public void Resume(string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToResume(by));
        Statement = Text.Required(reason, "恢复的理由", ReasonMaxLength);
        Status = PoolMemberStatus.InPool;
        Record(new PoolResumed(by.Sign(on), Statement));
    }

    /// <summary>From the pool or while paused; who is lent out comes back first.</summary>
    public IReadOnlyList<Rule> ObstaclesToReturn(Viewer by, DateOnly today) =>
        [.. ObstaclesFor(by), .. Obstacles.From((StatusOn(today) is not (PoolMemberStatus.InPool or PoolMemberStatus.Paused), PoolRules.NotInPool))];

    public void Return(string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToReturn(by, ChinaTime.DayOf(on)));
        Statement = Text.Required(reason, "退库的理由", ReasonMaxLength);
        Status = PoolMemberStatus.Returned;
        Record(new PoolReturned(by.Sign(on), Statement));
    }

    public IReadOnlyList<Rule> ObstaclesToRecommend(Viewer by) => [.. ObstaclesFor(by), .. Obstacles.From((!IsServing, PoolRules.Ended))];

    /// <summary>推荐函: a letter that keeps what was true on its day.</summary>
    public PoolRecommendation Recommend(int serial, PoolRecommendationText text, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToRecommend(by));
        var letter = new PoolRecommendation(
            PoolRecommendation.NumberOf(ChinaTime.DayOf(on).Year, serial),
            Text.Required(text.Addressee, "主送机关", WordMaxLength), Text.Required(text.For, "推荐的职务或者用途", WordMaxLength), Text.Required(text.Reasons, "推荐意见", ReasonMaxLength),
            Text.Required(text.Facts, "基本情况", TextMaxLength), by.Sign(on));
        _recommendations.Add(letter);
        RecommendedDay = ChinaTime.DayOf(on);
        Record(new PoolRecommended(letter.By, letter.Number, letter.Addressee, letter.For));
        return letter;
    }

    /// <summary>The first paragraph of a recommendation.</summary>
    /// <param name="post">Unit and title.</param>
    /// <param name="rounds">What each round said of him, in words.</param>
    public string Facts(string post, IEnumerable<string> rounds) => Text.Shorten(
        $"{Name}，{PoolNames.NameOf(Gender)}，{BornIn.Year}年{BornIn.Month}月出生{(Politics is null ? "" : $"，{Politics}")}，现任{post}。"
        + $"{(Major is null ? "" : $"专业为{Major}，")}{(Speciality is null ? "" : $"业务特长为{Speciality}，")}参加过{Rounds}轮监督检查。"
        + string.Concat(rounds.Select(r => $"{r}。")), TextMaxLength);

    public IReadOnlyList<Rule> ObstaclesToRenew(Viewer by, DateOnly today) =>
        [.. ObstaclesFor(by), .. Obstacles.From((StatusOn(today) is not (PoolMemberStatus.InPool or PoolMemberStatus.Paused), PoolRules.NotInPool))];

    /// <summary>续任: the check of qualification was done again, and passed.</summary>
    public void Renew(string findings, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToRenew(by, ChinaTime.DayOf(on)));
        Statement = Text.Required(findings, "评议情况", ReasonMaxLength);
        Renewed = by.Sign(on);
        Record(new PoolRenewed(Renewed, Statement));
    }

    /// <summary>The day of the last check of qualification: renewal, admission, or the entry from a register.</summary>
    public DateOnly CheckedDay => ChinaTime.DayOf((Renewed ?? Decided ?? Nominated).On);

    public IReadOnlyList<Rule> ObstaclesToAppraise(Viewer by) => [.. ObstaclesFor(by), .. Obstacles.From((!IsServing, PoolRules.Ended))];

    public void Appraise(string round, PoolGrade grade, string remark, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToAppraise(by));
        var appraisal = new PoolAppraisal(Text.Required(round, "参加的轮次", WordMaxLength), grade, Text.Required(remark, "评语", ReasonMaxLength), by.Sign(on));
        _appraisals.Add(appraisal);
        Record(new PoolAppraised(appraisal.By, appraisal.Round, grade));
    }

    private bool IsServing => Status is PoolMemberStatus.InPool or PoolMemberStatus.Seconded or PoolMemberStatus.Paused;

    private IReadOnlyList<Rule> ObstaclesFor(Viewer by) => Obstacles.From((!by.IsOffice, PoolRules.NotYours), (by.OfficerId == OfficerId, PoolRules.OwnCase));

    private static PoolMember From(
        string number, PoolPerson person, PoolSource source, PoolProfile profile, Viewer by, DateTimeOffset on, PoolMemberStatus status, int rounds)
    {
        RuleViolationException.ThrowIfAny(Obstacles.From((profile.BornIn.AddYears(LeastAge) > ChinaTime.DayOf(on), PoolRules.TooYoung.With(LeastAge))));
        return new()
        {
            Number = number,
            OfficerId = person.OfficerId,
            Name = person.Name,
            OrganisationId = person.OrganisationId,
            JurisdictionId = person.JurisdictionId,
            NominatorId = by.OrganisationId,
            Source = source,
            Gender = profile.Gender,
            BornIn = profile.BornIn,
            NativePlace = Text.Optional(profile.NativePlace, "籍贯", WordMaxLength),
            GrewUpIn = Text.Optional(profile.GrewUpIn, "成长地", WordMaxLength),
            Politics = Text.Optional(profile.Politics, "政治面貌", WordMaxLength),
            Major = Text.Optional(profile.Major, "专业", WordMaxLength),
            Speciality = Text.Optional(profile.Speciality, "业务特长", WordMaxLength),
            Experience = Text.Optional(profile.Experience, "主要工作经历", TextMaxLength),
            Relatives = Text.Optional(profile.Relatives, "需回避的亲属任职情况", TextMaxLength),
            Status = status,
            Rounds = rounds,
            Nominated = by.Sign(on),
            Digest = PoolDigest.Of(person.OrganisationId, person.Name, profile.BornIn),
        };
    }
}
