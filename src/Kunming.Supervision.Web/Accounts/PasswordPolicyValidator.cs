using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Domain.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Kunming.Supervision.Web.Accounts;

/// <summary>Lets Identity ask the same of a password as the pages do.</summary>
public sealed class PasswordPolicyValidator(IOptions<AccountSettings> settings) : IPasswordValidator<Account>
{
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) => Task.FromResult(
        settings.Value.Policy.ObstaclesTo(password ?? "", user.UserName ?? "") is { Count: > 0 } rules
            ? IdentityResult.Failed([.. rules.Select(r => new IdentityError { Code = r.Code, Description = r.Message })])
            : IdentityResult.Success);
}

/// <summary>User names as <see cref="UserNames"/> compares them.</summary>
public sealed class UserNameNormaliser : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name is null ? null : UserNames.Normalise(name);

    public string? NormalizeEmail(string? email) => email is null ? null : UserNames.Normalise(email);
}
