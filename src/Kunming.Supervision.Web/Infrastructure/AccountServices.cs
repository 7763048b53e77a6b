using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Kunming.Supervision.Web.Infrastructure;

public static class AccountServices
{
    public static void AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AccountRules>().Bind(configuration.GetSection(AccountRules.Section))
            .Validate(r => r is { PasswordMinLength: >= 8, PasswordKinds: >= 1 and <= 4, LockoutAttempts: >= 1, LockoutMinutes: >= 1, SessionMinutes: >= 1 },
                "Accounts: a limit is out of range.")
            .ValidateOnStart();
        services.AddIdentityCore<Account>().AddEntityFrameworkStores<SupervisionDbContext>().AddSignInManager()
            .AddPasswordValidator<PasswordKindsValidator>().AddErrorDescriber<ChineseIdentityErrors>();
        services.AddOptions<IdentityOptions>().Configure<IOptions<AccountRules>>((identity, rules) => Configure(identity, rules.Value));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme);
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IOptions<AccountRules>>((cookie, rules) => Configure(cookie, rules.Value));
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddScoped<CurrentViewer>();
    }

    private static void Configure(IdentityOptions identity, AccountRules rules)
    {
        // Kinds are counted by PasswordKindsValidator: any three of four, not four fixed demands.
        identity.Password = new()
        {
            RequiredLength = rules.PasswordMinLength,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
        identity.Lockout = new()
        {
            AllowedForNewUsers = true,
            MaxFailedAccessAttempts = rules.LockoutAttempts,
            DefaultLockoutTimeSpan = TimeSpan.FromMinutes(rules.LockoutMinutes),
        };
    }

    private static void Configure(CookieAuthenticationOptions cookie, AccountRules rules)
    {
        cookie.Cookie.Name = "supervision";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.ExpireTimeSpan = TimeSpan.FromMinutes(rules.SessionMinutes);
        cookie.SlidingExpiration = true;
        cookie.Events = new SessionEvents();
    }
}
