using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Settings;

/// <summary>What is asked of passwords, sessions and second factors: the keys are those of the configuration section <c>Accounts</c>.</summary>
public static class AccountLimits
{
    private const string Identity = "GB/T 22239-2019 第8.1.4.1条";
    private const string Practice = "等级保护三级的通常做法";

    public static readonly NumberSetting PasswordMinLength = new("PasswordMinLength", "密码最短长度", SettingTopic.Passwords, 10, 8, 32, "位", Identity);
    public static readonly NumberSetting PasswordKinds = new("PasswordKinds", "密码至少含几类字符", SettingTopic.Passwords, 3, 3, 4, "类", Identity);
    public static readonly NumberSetting PasswordDays = new("PasswordDays", "密码有效期", SettingTopic.Passwords, 90, 15, 90, "日", Identity);
    public static readonly NumberSetting PasswordHistory = new("PasswordHistory", "不能重复使用最近几次的密码", SettingTopic.Passwords, 5, 5, 20, "次", Practice);

    public static readonly NumberSetting LockoutAttempts = new("LockoutAttempts", "连续输错几次锁定账号", SettingTopic.Sessions, 5, 3, 10, "次", Identity);
    public static readonly NumberSetting LockoutMinutes = new("LockoutMinutes", "锁定多久", SettingTopic.Sessions, 30, 10, 1440, "分钟", Practice);
    public static readonly NumberSetting IdleMinutes = new("IdleMinutes", "多久不操作结束登录", SettingTopic.Sessions, 20, 5, 30, "分钟", Identity);
    public static readonly NumberSetting SessionHours = new("SessionHours", "一次登录最长", SettingTopic.Sessions, 10, 1, 12, "小时", Practice);
    public static readonly NumberSetting LinkHours = new("LinkHours", "一次性链接有效期", SettingTopic.Sessions, 24, 1, 72, "小时", "本系统规定");

    public static readonly SeatsSetting SecondFactorSeats = new(
        "SecondFactorSeats", "必须二次验证的席位", SettingTopic.Factors,
        [Seat.PartyConductOffice, Seat.Leader, Seat.CaseOffice, Seat.IntakeDesk, Seat.SystemAdministrator, Seat.SecurityAdministrator, Seat.AuditAdministrator],
        [Seat.SystemAdministrator, Seat.SecurityAdministrator, Seat.AuditAdministrator], Identity);

    public static readonly NumberSetting FreshMinutes = new("FreshMinutes", "一次二次验证管多久", SettingTopic.Factors, 5, 1, 15, "分钟", "本系统规定");
    public static readonly NumberSetting ExportRowsWithoutFactor = new("ExportRowsWithoutFactor", "导出超过多少行须二次验证", SettingTopic.Factors, 1000, 0, 5000, "行", "本系统规定");
}

/// <summary>The periods that the product counts with. Read them through <see cref="SettingBook.RuleOf"/>.</summary>
public static class DeadlineRules
{
    private static readonly DeadlineUnit[] Working = [DeadlineUnit.WorkingDays];
    private static readonly DeadlineUnit[] Days = [DeadlineUnit.Days];
    private static readonly DeadlineUnit[] AtMostAMonth = [DeadlineUnit.Months, DeadlineUnit.Days];
    private static readonly DeadlineUnit[] Any = [DeadlineUnit.WorkingDays, DeadlineUnit.Days];

    public static readonly DeadlineSetting HandoverReceipt = new("HandoverReceipt", "交办签收", new(2, DeadlineUnit.WorkingDays), 1, 5, Working, "交办签发", "本系统规定");
    public static readonly DeadlineSetting HandoverAnswer = new("HandoverAnswer", "交办反馈（一般）", new(15, DeadlineUnit.WorkingDays), 5, 30, Any, "交办签收", "交办督办的通常做法");
    public static readonly DeadlineSetting HandoverAnswerComplex = new("HandoverAnswerComplex", "交办反馈（复杂）", new(30, DeadlineUnit.Days), 10, 90, Any, "交办签收", "交办督办的通常做法");
    public static readonly DeadlineSetting HandoverAnswerUrgent = new("HandoverAnswerUrgent", "交办反馈（紧急）", new(5, DeadlineUnit.Days), 1, 7, Any, "交办签收", "交办督办的通常做法");
    public static readonly DeadlineSetting ImmediateFix = new("ImmediateFix", "立行立改", new(7, DeadlineUnit.Days), 1, 15, Any, "现场指出问题", "本系统规定");
    public static readonly DeadlineSetting WarningGreen = new("WarningGreen", "绿色提示", new(20, DeadlineUnit.Days), 5, 60, Days, "时限届满前", "整改预警的通常做法");
    public static readonly DeadlineSetting WarningYellow = new("WarningYellow", "黄色预警", new(10, DeadlineUnit.Days), 1, 30, Days, "时限届满前", "整改预警的通常做法");
    public static readonly DeadlineSetting WarningUrge = new("WarningUrge", "应当督办", new(5, DeadlineUnit.Days), 1, 30, Days, "时限届满后", "本系统规定");
    public static readonly DeadlineSetting WarningAdmonish = new("WarningAdmonish", "应当告诫", new(15, DeadlineUnit.Days), 2, 90, Days, "时限届满后", "本系统规定");
    public static readonly DeadlineSetting PoolReview = new("PoolReview", "人才库定期评议", new(12, DeadlineUnit.Months), 3, 36, [DeadlineUnit.Months], "上次资格审核或者考核", "本系统规定");
    public static readonly DeadlineSetting RecheckNotice = new("RecheckNotice", "回头看提前提示", new(20, DeadlineUnit.Days), 1, 60, Days, "回头看日期前", "本系统规定");
    public static readonly DeadlineSetting ClueOpinion = new("ClueOpinion", "线索处置意见", new(1, DeadlineUnit.Months), 1, 30, AtMostAMonth, "线索收到", "《中国共产党纪律检查机关监督执纪工作规则》关于线索处置的规定");
    public static readonly DeadlineSetting ClueBegin = new("ClueBegin", "线索开始办理", new(5, DeadlineUnit.WorkingDays), 1, 10, Working, "处置方式批准", "线索办理的通常做法");
    public static readonly DeadlineSetting ClueInquiry = new("ClueInquiry", "谈话函询办结", new(30, DeadlineUnit.Days), 10, 60, Any, "谈话或者收到函复", "线索办理的通常做法");
    public static readonly DeadlineSetting ClueVerification = new("ClueVerification", "初步核实办结", new(15, DeadlineUnit.WorkingDays), 5, 60, Any, "开始初核", "线索办理的通常做法");
}

/// <summary>Every setting that there is, in the order of the page, and the rules that hold between them.</summary>
public static class SettingCatalogue
{
    public static IReadOnlyList<SettingDefinition> All { get; } =
    [
        AccountLimits.PasswordMinLength, AccountLimits.PasswordKinds, AccountLimits.PasswordDays, AccountLimits.PasswordHistory,
        AccountLimits.LockoutAttempts, AccountLimits.LockoutMinutes, AccountLimits.IdleMinutes, AccountLimits.SessionHours, AccountLimits.LinkHours,
        AccountLimits.SecondFactorSeats, AccountLimits.FreshMinutes, AccountLimits.ExportRowsWithoutFactor,
        DeadlineRules.HandoverReceipt, DeadlineRules.HandoverAnswer, DeadlineRules.HandoverAnswerComplex, DeadlineRules.HandoverAnswerUrgent,
        DeadlineRules.ImmediateFix, DeadlineRules.WarningGreen, DeadlineRules.WarningYellow, DeadlineRules.WarningUrge, DeadlineRules.WarningAdmonish, DeadlineRules.RecheckNotice, DeadlineRules.PoolReview,
        DeadlineRules.ClueOpinion, DeadlineRules.ClueBegin, DeadlineRules.ClueInquiry, DeadlineRules.ClueVerification,
    ];

    /// <summary>By its key, however an address writes it.</summary>
    public static SettingDefinition? Find(string? key) => All.FirstOrDefault(d => d.Key.Equals(key, StringComparison.OrdinalIgnoreCase));

    /// <summary>What does not fit together in a set of values, each of which is allowed by itself.</summary>
    public static IReadOnlyList<Rule> ObstaclesTo(SettingBook book) => Obstacles.From(
        (book.RuleOf(DeadlineRules.WarningYellow).Value >= book.RuleOf(DeadlineRules.WarningGreen).Value, SettingRules.WarningOrder),
        (book.RuleOf(DeadlineRules.WarningUrge).Value >= book.RuleOf(DeadlineRules.WarningAdmonish).Value, SettingRules.ChaseOrder),
        (book.RuleOf(DeadlineRules.ClueOpinion) is { Unit: DeadlineUnit.Months, Value: > 1 }, SettingRules.ClueOpinionMost));
}
