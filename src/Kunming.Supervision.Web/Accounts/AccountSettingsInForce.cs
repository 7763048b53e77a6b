using Kunming.Supervision.Data.Settings;
using Kunming.Supervision.Domain.Settings;
using Microsoft.Extensions.Options;

namespace Kunming.Supervision.Web.Accounts;

/// <summary>
/// <see cref="AccountSettings"/> as they are in force: what the configuration gives, and in its place what the system administrator has changed.
/// Whoever keeps the value of these options keeps an old one; ask for it each time.
/// </summary>
public sealed class AccountSettingsInForce(IOptionsFactory<AccountSettings> configured, SettingStore settings) : IOptions<AccountSettings>
{
    private readonly AccountSettings _start = configured.Create(Options.DefaultName);
    private volatile Reading? _last;

    public AccountSettings Value
    {
        get
        {
            var book = settings.Current;
            if (_last is { } last && last.Book == book)
            {
                return last.Value;
            }

            var value = Apply(book);
            _last = new(book, value);
            return value;
        }
    }

    private AccountSettings Apply(SettingBook book) => _start with
    {
        PasswordMinLength = book.NumberOf(AccountLimits.PasswordMinLength),
        PasswordKinds = book.NumberOf(AccountLimits.PasswordKinds),
        PasswordDays = book.NumberOf(AccountLimits.PasswordDays),
        PasswordHistory = book.NumberOf(AccountLimits.PasswordHistory),
        LockoutAttempts = book.NumberOf(AccountLimits.LockoutAttempts),
        LockoutMinutes = book.NumberOf(AccountLimits.LockoutMinutes),
        IdleMinutes = book.NumberOf(AccountLimits.IdleMinutes),
        SessionHours = book.NumberOf(AccountLimits.SessionHours),
        LinkHours = book.NumberOf(AccountLimits.LinkHours),
        SecondFactorSeats = book.TextOf(AccountLimits.SecondFactorSeats),
        FreshMinutes = book.NumberOf(AccountLimits.FreshMinutes),
        ExportRowsWithoutFactor = book.NumberOf(AccountLimits.ExportRowsWithoutFactor),
    };

    private sealed record Reading(SettingBook Book, AccountSettings Value);
}
