using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.TalentPool;

namespace Kunming.Supervision.Domain.Tests.TalentPool;

public class PoolMemberTests
{
    private static readonly DateTimeOffset Later = Given.Now.AddHours(1);

    private static readonly PoolProfile Profile = new(
        Gender.Female, new(1983, 2, 1), "富民县", "五华区", "中共党员", "审计学", "财务审计", "西山区：教育局(2012.08—2015.03)", "配偶：晋宁区卫生健康局");

    [Fact]
    public void Nominate_ByOfficeCountyOrHeadOfAGroup_WaitsForTheCheck()
    {
        foreach (var by in (Viewer[])[Given.Office, Given.CountyOfficer, Given.GroupLeader])
        {
            var member = Nominate(by);

            Assert.Equal((PoolMemberStatus.Nominated, by.OrganisationId, "RC-2026-001"), (member.Status, member.NominatorId, member.Label));
            Assert.Equal("推荐某某进入人才库（内部）", member.Events[^1].Summary);
        }

        foreach (var by in (Viewer[])[Given.GroupMember, Given.Liaison, Given.CityLeader])
        {
            Refused.For(PoolRules.NotYours, () => Nominate(by));
        }
    }

    [Fact]
    public void Nominate_Child_IsRefused() =>
        Refused.For(PoolRules.TooYoung.With(PoolMember.LeastAge), () => PoolMember.Nominate("RC-2026-001", Person(), PoolSource.External, Profile with { BornIn = new(2015, 1, 1) }, Given.Office, Given.Now));

    [Fact]
    public void Admit_ByAnotherOfTheOffice_IsInThePool()
    {
        var member = Nominate();

        member.Admit("政治合格，无处分记录", Given.SecondOffice, Later);

        Assert.Equal((PoolMemberStatus.InPool, "政治合格，无处分记录"), (member.Status, member.Statement));
        Refused.For(PoolRules.NotNominated, () => member.Admit("再审", Given.SecondOffice, Later));
    }

    [Fact]
    public void Decide_ByTheNominatorThePersonOrSomebodyElse_IsRefused()
    {
        var member = Nominate();
        Refused.For(PoolRules.OwnNomination, () => member.Admit("合格", Given.Office, Later));
        Refused.For(PoolRules.NotYours, () => member.Admit("合格", Given.CountyOfficer, Later));
        Refused.For(PoolRules.OwnCase, () => Nominate(Given.CountyOfficer, Given.SecondOffice.OfficerId).Decline("不合格", Given.SecondOffice, Later));

        member.Decline("有处分记录", Given.SecondOffice, Later);

        Assert.Equal(PoolMemberStatus.Declined, member.Status);
        Refused.For(PoolRules.Ended, () => member.Recommend(1, Letter, Given.SecondOffice, Later));
    }

    [Fact]
    public void Second_FromThePool_CountsARoundAndEndsByItself()
    {
        var member = InPool();
        Refused.For(PoolRules.SecondedIntoPast, () => member.Second("三季度轮次", Given.Today.AddDays(-1), Given.Office, Later));

        member.Second("三季度轮次", Given.Today.AddDays(20), Given.Office, Later);

        Assert.Equal((PoolMemberStatus.Seconded, 1), (member.StatusOn(Given.Today.AddDays(20)), member.Rounds));
        Assert.Equal(PoolMemberStatus.InPool, member.StatusOn(Given.Today.AddDays(21)));
        Refused.For(PoolRules.NotInPool, () => member.Second("又一轮", Given.Today.AddDays(30), Given.Office, Later));
        Refused.For(PoolRules.NotInPool, () => member.Pause("休假", Given.Office, Later));
        Refused.For(PoolRules.NotInPool, () => member.Return("转岗", Given.Office, Later));
        member.Release(Given.Office, Later);
        Refused.For(PoolRules.NotSeconded, () => member.Release(Given.Office, Later));
        Assert.Equal(PoolMemberStatus.InPool, member.Status);
    }

    [Fact]
    public void PauseResumeReturn_EachWithAReason()
    {
        var member = InPool();
        Refused.For(PoolRules.NotPaused, () => member.Resume("回来了", Given.Office, Later));
        member.Pause("产假", Given.Office, Later);
        Assert.Equal(PoolMemberStatus.Paused, member.Status);
        member.Resume("假满", Given.Office, Later);
        Assert.Equal(PoolMemberStatus.InPool, member.Status);

        member.Return("调离本市", Given.Office, Later);

        Assert.Equal((PoolMemberStatus.Returned, "退库：调离本市"), (member.Status, member.Events[^1].Summary));
        Refused.For(PoolRules.Ended, () => member.Appraise("一季度轮次", PoolGrade.Competent, "认真", Given.Office, Later));
    }

    [Fact]
    public void AppraiseAndRecommend_AreKept()
    {
        var member = InPool();

        member.Appraise("三季度轮次", PoolGrade.Excellent, "查账扎实", Given.Office, Later);
        member.Recommend(1, Letter, Given.Office, Later);

        Assert.Equal(("三季度轮次", PoolGrade.Excellent, "查账扎实"), (member.Appraisals[0].Round, member.Appraisals[0].Grade, member.Appraisals[0].Remark));
        Assert.Equal(Given.Today, member.RecommendedDay);
        Assert.Contains(member.Events, e => e.Summary == "三季度轮次考核：优秀");
        Assert.Equal(("昆监荐〔2026〕1号", "市委组织部", "副科级后备人选"), (member.Recommendations[0].Number, member.Recommendations[0].Addressee, member.Recommendations[0].For));
        Assert.Equal("向市委组织部推荐，副科级后备人选（昆监荐〔2026〕1号）", member.Events[^1].Summary);
    }

    [Fact]
    public void MayReadRelatives_ByTheHeadOfTheGroupThatHeGoesTo_IsFalse()
    {
        var member = InPool();
        member.Second("三季度轮次", Given.Today.AddDays(30), Given.Office, Later, Given.OtherGroup);

        Assert.Equal(Given.OtherGroup, member.SecondedGroupId);
        Assert.Equal([true, false, false], ((Viewer[])[Given.Office, Given.OtherGroupLeader, Given.Liaison]).Select(member.MayReadRelatives));
    }

    [Fact]
    public void Facts_OfTheEntry_SayWhoHeIsAndWhatHeHasDone() => Assert.Equal(
        "某某，女，1983年2月出生，中共党员，现任某局科长。专业为审计学，业务特长为财务审计，参加过0轮监督检查。三季度轮次考核优秀。", InPool().Facts("某局科长", ["三季度轮次考核优秀"]));

    [Fact]
    public void Renew_InThePool_CountsAsANewCheck()
    {
        var member = InPool();

        member.Renew("评议合格", Given.Office, Later.AddYears(1));

        Assert.Equal(Given.Today.AddYears(1), member.CheckedDay);
        member.Second("三季度轮次", Given.Today.AddYears(2), Given.Office, Later.AddYears(1));
        Refused.For(PoolRules.NotInPool, () => member.Renew("评议合格", Given.Office, Later.AddYears(1)));
    }

    [Fact]
    public void Reasons_LongSinceCheckAppraisalOrUse_AreNamed()
    {
        var member = PoolMember.TakeFromList("RC-2026-003", Person(), PoolSource.External, Profile, PoolMemberStatus.InPool, 2, Given.Office, Given.Now);

        Assert.Equal([PoolReview.NeverAppraised.With(2)], PoolReview.Reasons(member, null, 1, 12, 3, Given.Today));
        Assert.Empty(PoolReview.Reasons(member, Given.Today.AddMonths(-11), 2, 12, 3, Given.Today));
        var later = Given.Today.AddMonths(12);
        Assert.Equal(
            [PoolReview.CheckDue.With(Given.Today, 12), PoolReview.AppraisalDue.With(Given.Today, 12), PoolReview.Unused.With(3)],
            PoolReview.Reasons(member, Given.Today, 3, 12, 3, later));
        member.Return("调离", Given.Office, Later);
        Assert.Empty(PoolReview.Reasons(member, Given.Today, 3, 12, 3, later));
    }

    [Fact]
    public void TakeFromList_ByTheOffice_StandsAsWritten()
    {
        var member = PoolMember.TakeFromList("RC-2026-002", Person(), PoolSource.External, Profile, PoolMemberStatus.Seconded, 4, Given.Office, Given.Now);

        Assert.Equal((PoolMemberStatus.Seconded, 4), (member.StatusOn(Given.Today.AddYears(5)), member.Rounds));
        Refused.For(PoolRules.NotYours, () => PoolMember.TakeFromList("RC-2026-002", Person(), PoolSource.External, Profile, PoolMemberStatus.InPool, 4, Given.CountyOfficer, Given.Now));
    }

    [Fact]
    public void AlreadyThere_NamesThePersonAndTheNumber() => Assert.Contains("宋某已在人才库（RC-2026-001）", PoolRules.AlreadyThere.With("宋某", "RC-2026-001").Message, StringComparison.Ordinal);

    /// <summary>Where they are enforced, the site's tests name them again.</summary>
    [Fact]
    public void Sentences_OfRegistersAndNominations_SayWhatIsWrong()
    {
        (Kunming.Supervision.Domain.Kernel.Rule Rule, string Says)[] sentences =
        [
            (PoolRules.NotYourPeople, "本辖区"), (PoolListRules.MonthUnreadable, "1983.02"), (PoolListRules.GenderUnknown, "男或者女"), (PoolListRules.SourceUnknown, "内部或者外部"),
            (PoolListRules.StatusUnknown, "退库"), (PoolListRules.RoundsUnreadable, "不是数字"),
        ];

        Assert.All(sentences, s => Assert.Contains(s.Says, s.Rule.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1983.02", 1983, 2)]
    [InlineData("1983年2月", 1983, 2)]
    [InlineData("１９８３．１２", 1983, 12)]
    [InlineData("198311", 1983, 11)]
    [InlineData("1983-02-01", 1983, 2)]
    public void Month_Spellings_AreRead(string text, int year, int month) => Assert.Equal(new DateOnly(year, month, 1), PoolWords.Month(text));

    [Theory]
    [InlineData("1983.13")]
    [InlineData("不详")]
    [InlineData("1883.02")]
    [InlineData("83.02")]
    public void Month_NoMonth_IsNull(string text) => Assert.Null(PoolWords.Month(text));

    [Fact]
    public void Words_OfRegisters_AreTheNamesOnScreen()
    {
        Assert.All([PoolMemberStatus.Nominated, PoolMemberStatus.InPool, PoolMemberStatus.Paused, PoolMemberStatus.Seconded, PoolMemberStatus.Returned], s => Assert.Equal(s, PoolWords.Status(PoolNames.NameOf(s))));
        Assert.All(Enum.GetValues<PoolSource>(), s => Assert.Equal(s, PoolWords.Source(PoolNames.NameOf(s))));
        Assert.All(Enum.GetValues<Gender>(), s => Assert.Equal(s, PoolWords.Gender(PoolNames.NameOf(s))));
        Assert.Null(PoolWords.Status("别的"));
    }

    [Fact]
    public void Digest_SamePerson_IsTheSame()
    {
        var unit = Guid.NewGuid();
        Assert.Equal(PoolDigest.Of(unit, "䶮 翀", new(1983, 2, 1)), PoolDigest.Of(unit, "䶮翀", new(1983, 2, 1)));
        Assert.NotEqual(PoolDigest.Of(unit, "䶮翀", new(1983, 2, 1)), PoolDigest.Of(unit, "䶮翀", new(1983, 3, 1)));
    }

    private static PoolMember InPool() => PoolMember.TakeFromList("RC-2026-001", Person(), PoolSource.Internal, Profile, PoolMemberStatus.InPool, 0, Given.Office, Given.Now);

    private static readonly PoolRecommendationText Letter = new("市委组织部", "副科级后备人选", "业务扎实", "某某，女，1983年2月出生");

    private static PoolMember Nominate(Viewer? by = null, Guid? officer = null) => PoolMember.Nominate("RC-2026-001", Person(officer), PoolSource.Internal, Profile, by ?? Given.Office, Given.Now);

    private static PoolPerson Person(Guid? officer = null) => new(officer ?? Guid.NewGuid(), "某某", Guid.NewGuid(), Guid.NewGuid());
}
