using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Tests.Accounts;

public class PasswordPolicyTests
{
    private static readonly PasswordPolicy Policy = new(10, 128, 3);

    [Fact]
    public void ObstaclesTo_GoodPassword_None() => Assert.Empty(Policy.ObstaclesTo("Dianchi-2026", "zhangsan"));

    [Theory]
    [InlineData("Dc-2026", "password.too-short")]
    [InlineData("dianchi2026", "password.kinds")]
    [InlineData("My-ZhangSan-2026", "password.contains-name")]
    public void ObstaclesTo_WeakPassword_NamesTheRule(string password, string code) => Assert.Equal([code], Policy.ObstaclesTo(password, "zhangsan").Select(r => r.Code));

    [Fact]
    public void ObstaclesTo_EverythingWrong_NamesAll() => Assert.Equal(
        [PasswordRules.TooShort.Code, PasswordRules.Kinds.Code, PasswordRules.ContainsName.Code], Policy.ObstaclesTo("zhang", "zhang").Select(r => r.Code));

    [Fact]
    public void ObstaclesTo_EndlessPassword_IsTooLong() => Assert.Equal([PasswordRules.TooLong.With(128)], Policy.ObstaclesTo(string.Concat(Enumerable.Repeat("aB3-", 2500)), "zhangsan"));

    [Theory]
    [InlineData("Kunming-2026", 4)]
    [InlineData("kunming2026", 2)]
    [InlineData("昆明2026abc", 3)]
    [InlineData("", 0)]
    public void KindsIn_Password_CountsKindsOfSigns(string password, int kinds) => Assert.Equal(kinds, PasswordPolicy.KindsIn(password));

    /// <summary>Each refusal tells what to do or what is wrong; where it is enforced the site's tests name it again.</summary>
    [Fact]
    public void Sentences_OfAccounts_SayWhatIsAsked()
    {
        (Rule Rule, string Says)[] sentences =
        [
            (AccountRules.NameTaken, "已有人使用"), (AccountRules.OfficerHasAccount, "一名干部只能有一个账号"), (AccountRules.NotYours, "不由您的席位办理"),
            (AccountRules.OwnAccount, "另一名管理员"), (AccountRules.NoSeat, "先授予席位"), (AccountRules.AlreadyEnabled, "已经启用"), (AccountRules.NotEnabled, "没有启用"),
            (AccountRules.SeatUnchanged, "已是这个席位"), (AccountRules.NotLocked, "没有锁定"), (AccountRules.LinkNotAwaiting, "没有待放行"), (AccountRules.LinkInvalid, "还没有放行"),
            (PasswordRules.UsedBefore, "最近{0}次"), (PasswordRules.Wrong, "原密码"), (FactorRules.WrongCode, "不正确"), (FactorRules.UsedCode, "等验证器显示下一个"),
            (FactorRules.WrongClock, "自动对时"), (FactorRules.PasskeyRefused, "请重试"), (FactorRules.TooManyPasskeys, "最多登记{0}个"), (FactorRules.LastFactor, "最后一种"),
        ];

        Assert.All(sentences, s => Assert.Contains(s.Says, s.Rule.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(LinkPurpose.Password, true, false)]
    [InlineData(LinkPurpose.SecondFactor, false, true)]
    [InlineData(LinkPurpose.Both, true, true)]
    public void LinkPurposes_EachOne_ReplacesWhatItSays(LinkPurpose purpose, bool password, bool factor) =>
        Assert.Equal((password, factor), (LinkPurposes.SetsPassword(purpose), LinkPurposes.ClearsSecondFactor(purpose)));

    [Fact]
    public void Seats_Administrators_AreThreeAndSuperviseNothing()
    {
        var administrators = Enum.GetValues<Seat>().Where(Seats.Administers).ToList();

        Assert.Equal([Seat.SystemAdministrator, Seat.SecurityAdministrator, Seat.AuditAdministrator], administrators);
        Assert.DoesNotContain(administrators, Seats.Supervise);
    }
}
