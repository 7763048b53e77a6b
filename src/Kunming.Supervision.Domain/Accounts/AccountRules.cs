using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Accounts;

/// <summary>Why something about an account is refused.</summary>
public static class AccountRules
{
    public static readonly Rule NameSigns = new("account.name-signs", "用户名只能用小写字母、数字和 . _ - 三种符号，并以字母开头；不能有空格、全角字符或形似字母的其他文字", "UserName");
    public static readonly Rule NameLength = new("account.name-length", "用户名应为{0}至{1}位", "UserName");
    public static readonly Rule NameTaken = new("account.name-taken", "用户名“{0}”已有人使用", "UserName");
    public static readonly Rule OfficerHasAccount = new("account.officer-has-account", "“{0}”已有账号；一名干部只能有一个账号，不能兼有两个席位");
    public static readonly Rule NotYours = new("account.not-yours", "此事不由您的席位办理");
    public static readonly Rule OwnAccount = new("account.own-account", "不能办理自己的账号，请由另一名管理员办理");
    public static readonly Rule NoSeat = new("account.no-seat", "账号还没有席位，请先授予席位再启用");
    public static readonly Rule AlreadyEnabled = new("account.already-enabled", "账号已经启用");
    public static readonly Rule NotEnabled = new("account.not-enabled", "账号没有启用");
    public static readonly Rule SeatUnchanged = new("account.seat-unchanged", "账号已是这个席位");
    public static readonly Rule NotLocked = new("account.not-locked", "账号没有锁定");
    public static readonly Rule LinkNotAwaiting = new("account.link-not-awaiting", "没有待放行的一次性链接");
    public static readonly Rule LinkInvalid = new("account.link-invalid", "链接不能使用：可能已经用过、已经过期、还没有放行，或者核对码不正确");
}

/// <summary>What is asked of a password.</summary>
public static class PasswordRules
{
    public static readonly Rule TooShort = new("password.too-short", "密码至少{0}位");
    public static readonly Rule TooLong = new("password.too-long", "密码最多{0}位");
    public static readonly Rule Kinds = new("password.kinds", "密码须含大写字母、小写字母、数字、符号中的至少{0}种");
    public static readonly Rule ContainsName = new("password.contains-name", "密码不能包含用户名");
    public static readonly Rule UsedBefore = new("password.used-before", "不能使用最近{0}次用过的密码");
    public static readonly Rule Wrong = new("password.wrong", "原密码不正确");
}

/// <summary>Why a second factor is not accepted.</summary>
public static class FactorRules
{
    public static readonly Rule WrongCode = new("factor.wrong-code", "验证码不正确");
    public static readonly Rule UsedCode = new("factor.used-code", "这个验证码已经用过，请等验证器显示下一个");
    public static readonly Rule WrongClock = new("factor.wrong-clock", "验证器的时间比系统{0}约{1}分钟，请把手机设为自动对时后重试");
    public static readonly Rule PasskeyRefused = new("factor.passkey-refused", "通行密钥没有通过验证，请重试");
    public static readonly Rule TooManyPasskeys = new("factor.too-many-passkeys", "一个账号最多登记{0}个通行密钥");
    public static readonly Rule LastFactor = new("factor.last-factor", "您的席位须有二次验证，不能移除最后一种方式");
}
