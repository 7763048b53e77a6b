using System.Net.Mail;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Accounts;

/// <summary>Where an account wishes to be told of new notices.</summary>
public static class MailAddresses
{
    /// <summary>RFC 5321, 4.5.3.1.3: a path of 256 octets holds an address of 254.</summary>
    public const int MaxLength = 254;

    private const string Signs = "@._-+";

    /// <param name="address">Trimmed.</param>
    /// <param name="domains">The only ones that are allowed, in lower case; none stands for any.</param>
    /// <returns>Why it is not taken, or null: one address alone (RFC 5321, in ASCII), of a domain that is allowed.</returns>
    public static Rule? ObstacleTo(string address, IReadOnlyCollection<string> domains)
    {
        if (address.Length > MaxLength || !address.All(c => char.IsAsciiLetterOrDigit(c) || Signs.Contains(c, StringComparison.Ordinal))
            || !MailAddress.TryCreate(address, out var parsed) || parsed.Address != address || !parsed.Host.Contains('.', StringComparison.Ordinal))
        {
            return MailRules.Malformed;
        }

        return domains.Count is 0 || domains.Contains(parsed.Host.ToLowerInvariant()) ? null : MailRules.ForeignDomain.With(string.Join('、', domains));
    }
}

/// <summary>Why an address is not taken.</summary>
public static class MailRules
{
    public static readonly Rule Malformed = new("mail.malformed", "邮箱地址不正确，请填写一个完整的地址", "Address");
    public static readonly Rule ForeignDomain = new("mail.foreign-domain", "只能登记这些单位的邮箱：{0}", "Address");
    public static readonly Rule NotDelivered = new("mail.not-delivered", "邮件服务器没有接受试投的邮件，地址没有登记；请核对地址，或者联系系统管理员");
}
