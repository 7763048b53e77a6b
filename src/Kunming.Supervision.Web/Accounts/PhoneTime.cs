namespace Kunming.Supervision.Web.Accounts;

/// <summary>
/// The time by which codes of authenticators are judged: that of the phones. It is the site's own, but for the demonstration, whose time stands elsewhere
/// while the phones of those who try it go right.
/// </summary>
public sealed class PhoneTime(TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();
}
