namespace Kunming.Supervision.Web.Deadlines;

/// <summary>The mail server that announces notices; without a server no mail is sent.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    public string? Server { get; set; }

    public int Port { get; set; } = 587;

    public bool Tls { get; set; } = true;

    public string? User { get; set; }

    public string? Password { get; set; }

    public string From { get; set; } = "";
}
