using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Settings;

namespace Kunming.Supervision.Domain.Tests.Settings;

public class SettingTests
{
    private static readonly Viewer Administrator = Given.Viewer(Seat.SystemAdministrator, Given.Commission);

    public static TheoryData<string> Keys => [.. SettingCatalogue.All.Select(s => s.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Catalogue_EachSetting_StartsWithAValueOfItsOwnRange(string key)
    {
        var setting = SettingCatalogue.Find(key)!;

        Assert.Empty(setting.ObstaclesTo(setting.Usual));
        Assert.Equal(setting.Usual, SettingBook.Usual.TextOf(setting));
        Assert.NotEmpty(setting.Show(setting.Usual));
    }

    [Fact]
    public void Catalogue_AllTogether_FitAndHaveOneKeyEach()
    {
        Assert.Empty(SettingCatalogue.ObstaclesTo(SettingBook.Usual));
        Assert.Distinct(SettingCatalogue.All.Select(s => s.Key));
        Assert.Distinct(SettingCatalogue.All.Select(s => s.Name));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("33")]
    [InlineData("-10")]
    [InlineData("10.5")]
    [InlineData("")]
    public void Change_NumberOutOfItsRange_Refused(string value) => Refused.For(SettingRules.OutOfRange, () => Change(AccountLimits.PasswordMinLength, value));

    [Theory]
    [InlineData("0 WorkingDays")]
    [InlineData("6 WorkingDays")]
    [InlineData("2 Days")]
    [InlineData("2 Months")]
    [InlineData("2")]
    [InlineData("two WorkingDays")]
    public void Change_PeriodOutOfItsRangeOrOfAnotherUnit_Refused(string value) => Refused.For(SettingRules.OutOfRange, () => Change(DeadlineRules.HandoverReceipt, value));

    [Fact]
    public void Change_SeatsWithoutAnAdministrator_Refused()
    {
        Refused.For(SettingRules.SeatsMissing, () => Change(AccountLimits.SecondFactorSeats, SeatsSetting.Write([Seat.SystemAdministrator, Seat.AuditAdministrator])));
        Refused.For(SettingRules.SeatsMissing, () => Change(AccountLimits.SecondFactorSeats, SeatsSetting.Nobody));
        Refused.For(SettingRules.UnknownSeat, () => Change(AccountLimits.SecondFactorSeats, "Superuser"));
    }

    [Fact]
    public void Change_OpinionOnACluePastAMonth_Refused()
    {
        Refused.For(SettingRules.ClueOpinionMost, () => Change(DeadlineRules.ClueOpinion, "2 Months"));
        Assert.Equal("15 Days", Change(DeadlineRules.ClueOpinion, "15 Days").Value);
    }

    [Fact]
    public void Change_YellowBeforeGreen_Refused() => Refused.For(SettingRules.WarningOrder, () => Change(DeadlineRules.WarningYellow, "20 Days"));

    [Fact]
    public void Change_ByAnybodyElse_Refused() =>
        Assert.All(Enum.GetValues<Seat>().Where(s => s is not Seat.SystemAdministrator), seat =>
            Refused.For(SettingRules.NotYours, () => Change(AccountLimits.IdleMinutes, "15", Given.Viewer(seat, Given.Commission))));

    [Fact]
    public void Change_ToWhatItIs_Refused() => Refused.For(SettingRules.Unchanged, () => Change(AccountLimits.IdleMinutes, "20"));

    [Fact]
    public void Change_WithoutReason_RefusedAndNothingChanges()
    {
        var setting = Setting.Untouched(AccountLimits.IdleMinutes, SettingBook.Usual);

        Refused.For(Text.Missing, () => setting.Change("15", " ", SettingBook.Usual, Administrator, Given.Now));

        Assert.Equal("20", setting.Value);
        Assert.Empty(setting.Events);
    }

    [Fact]
    public void Change_Allowed_IsInTheBookAndInHistory()
    {
        var setting = Change(DeadlineRules.HandoverAnswer, "20 WorkingDays");

        Assert.Equal("“交办反馈（一般）”由15个工作日改为20个工作日，原因：上级要求", Assert.Single(setting.Events).Summary);
        var book = SettingBook.Usual.With(DeadlineRules.HandoverAnswer, setting.Value);
        Assert.Equal(new DeadlineRule(20, DeadlineUnit.WorkingDays), book.RuleOf(DeadlineRules.HandoverAnswer));
        Assert.Equal(new DeadlineRule(15, DeadlineUnit.WorkingDays), SettingBook.Usual.RuleOf(DeadlineRules.HandoverAnswer));
    }

    [Fact]
    public void Book_ChangedValue_GoesBeforeTheConfigurationAndThatBeforeTheUsual()
    {
        var configured = new SettingBook(new Dictionary<string, string>(), new Dictionary<string, string> { ["IdleMinutes"] = "12", ["SecondFactorSeats"] = "none" });

        Assert.Equal(12, configured.NumberOf(AccountLimits.IdleMinutes));
        Assert.Empty(configured.SeatsOf(AccountLimits.SecondFactorSeats));
        Assert.Equal(25, configured.With(AccountLimits.IdleMinutes, "25").NumberOf(AccountLimits.IdleMinutes));
        Assert.Equal(10, configured.NumberOf(AccountLimits.SessionHours));
    }

    private static Setting Change(SettingDefinition definition, string value, Viewer? by = null)
    {
        var setting = Setting.Untouched(definition, SettingBook.Usual);
        setting.Change(value, "上级要求", SettingBook.Usual, by ?? Administrator, Given.Now);
        return setting;
    }
}
