using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Pages.Account;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Kunming.Supervision.Web.Accounts;

public static class AccountServices
{
    public static void AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AccountSettings>().Bind(configuration.GetSection(AccountSettings.Section))
            .Validate(s => s.IsSound(), "Accounts: a limit is out of range, or a seat is not known.").ValidateOnStart();
        services.AddSingleton<IOptions<AccountSettings>, AccountSettingsInForce>();
        services.AddSingleton<IPasswordHasher<Data.Accounts.Account>, PasswordHasher<Data.Accounts.Account>>();
        services.AddSingleton<ILookupNormalizer, UserNameNormaliser>();
        services.AddIdentityCore<Data.Accounts.Account>().AddEntityFrameworkStores<SupervisionDbContext>().AddSignInManager().AddPasswordValidator<PasswordPolicyValidator>();
        services.AddOptions<IdentityOptions>().Configure<IOptions<AccountSettings>>((identity, settings) => Configure(identity, settings.Value));
        services.AddOptions<PasswordHasherOptions>().Configure<IOptions<AccountSettings>>((hasher, settings) => hasher.IterationCount = settings.Value.PasswordIterations);
        services.TryAddScoped<IPasskeyHandler<Data.Accounts.Account>, PasskeyHandler<Data.Accounts.Account>>();
        AddSessions(services, CookieNames.IsHttps(configuration));
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddSingleton(SecretBox.Open(configuration));
        services.AddOptions<KeyManagementOptions>().Configure<SecretBox>((keys, box) => keys.XmlEncryptor = new KeyRingSealing(box));
        services.AddSingleton<SignInLimits>();
        services.AddSingleton<DecoyHash>();
        services.AddSingleton<KeptPresences>();
        services.AddScoped<CurrentViewer>();
        services.AddScoped<SessionRegister>();
        services.AddScoped<SessionDesk>();
        services.AddScoped<PasswordDesk>();
        services.AddSingleton<PhoneTime>();
        services.AddScoped<SecondFactorDesk>();
        services.AddScoped<PasskeyDesk>();
        services.AddScoped<FactorQuestion>();
        services.AddScoped<NoticeBoard>();
        services.AddScoped<OneTimeLinkDesk>();
        services.AddScoped<AccountAdministration>();
        services.AddScoped<AccountLog>();
    }

    private static void AddSessions(IServiceCollection services, bool https)
    {
        services.AddScoped<SessionEvents>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.TwoFactorUserIdScheme);
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<IOptions<AccountSettings>>((cookie, settings) =>
        {
            cookie.Cookie.Guard("supervision", https);
            // Said again for each sign-in, by SessionEvents: this is read once.
            cookie.ExpireTimeSpan = settings.Value.Absolute;
            cookie.SlidingExpiration = false;
            cookie.EventsType = typeof(SessionEvents);
        });
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme).Configure<IOptions<AccountSettings>>((cookie, settings) =>
        {
            cookie.Cookie.Guard("supervision-pending", https, SameSiteMode.Strict);
            cookie.ExpireTimeSpan = TimeSpan.FromMinutes(settings.Value.PendingMinutes);
            cookie.SlidingExpiration = false;
        });
    }

    private static void Configure(IdentityOptions identity, AccountSettings settings)
    {
        // Everything else about a password is asked by PasswordPolicyValidator, in the words of the pages.
        identity.Password = new()
        {
            RequiredLength = 1,
            RequiredUniqueChars = 1,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
        identity.User.AllowedUserNameCharacters = UserNames.Signs;
        identity.Lockout = new() { AllowedForNewUsers = true, MaxFailedAccessAttempts = settings.LockoutAttempts, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(settings.LockoutMinutes) };
    }
}
