using Kunming.Supervision.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>Asks for several kinds of signs without prescribing which.</summary>
public sealed class PasswordKindsValidator(IOptions<AccountRules> rules) : IPasswordValidator<Account>
{
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(KindsIn(password ?? "") >= rules.Value.PasswordKinds
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError
            {
                Code = "PasswordKinds",
                Description = $"密码须含大写字母、小写字母、数字、符号中的至少{rules.Value.PasswordKinds}种",
            }));

    public static int KindsIn(string password) => new[]
    {
        password.Any(char.IsAsciiLetterUpper), password.Any(char.IsAsciiLetterLower), password.Any(char.IsAsciiDigit),
        password.Any(c => !char.IsAsciiLetterOrDigit(c)),
    }.Count(has => has);
}

/// <summary>Identity's refusals that a person can meet, in the language of the pages.</summary>
public sealed class ChineseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), $"密码至少{length}位");

    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "原密码不正确");

    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), "该用户名已有人使用");

    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidUserName), "用户名只能用字母、数字和 - . _ @ + 符号");

    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure), RuleViolationFilter.Stale);

    public override IdentityError DefaultError() => Say(nameof(DefaultError), "账号操作没有成功");

    private static IdentityError Say(string code, string description) => new() { Code = code, Description = description };
}
