namespace Kunming.Supervision.Web.Infrastructure.Mail;

/// <summary>The mail server that announces notices; without a server no mail is sent.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    public string? Server { get; set; }

    public int Port { get; set; } = 587;

    /// <summary>False only for a server in the same room; otherwise a connection without TLS is refused.</summary>
    public bool Tls { get; set; } = true;

    public string? User { get; set; }

    public string? Password { get; set; }

    public string From { get; set; } = "";

    /// <summary>The domains whose addresses may be entered, in lower case; none stands for any.</summary>
    public string[] Domains { get; set; } = [];
}
