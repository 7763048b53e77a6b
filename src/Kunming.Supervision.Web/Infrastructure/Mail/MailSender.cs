using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Kunming.Supervision.Web.Infrastructure.Mail;

/// <summary>A short letter in plain text.</summary>
public sealed record Mail(string To, string Subject, string Text);

/// <summary>Hands letters to the configured server (SMTP, RFC 5321; STARTTLS or TLS from the start).</summary>
public sealed class MailSender(IOptions<MailOptions> options, ILogger<MailSender> log)
{
    private const int PatienceMilliseconds = 15_000;
    private const int ImplicitTlsPort = 465;

    /// <summary>Whether there is a server at all.</summary>
    public bool IsConfigured => options.Value.Server is { Length: > 0 };

    /// <returns>How many the server took; why it did not take the others is logged, without the address.</returns>
    public async Task<int> SendAsync(IReadOnlyCollection<Mail> letters, CancellationToken cancellationToken)
    {
        if (!IsConfigured || letters.Count is 0)
        {
            return 0;
        }

        var taken = 0;
        try
        {
            using var client = await ConnectAsync(cancellationToken);
            foreach (var letter in letters)
            {
                taken += await SendAsync(client, letter, cancellationToken) ? 1 : 0;
            }

            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception failure) when (IsOfServer(failure))
        {
            log.LogError(failure, "The mail server took {Taken} of {Count} letters", taken, letters.Count);
        }

        return taken;
    }

    private async Task<bool> SendAsync(SmtpClient client, Mail letter, CancellationToken cancellationToken)
    {
        using var message = new MimeMessage(
            [MailboxAddress.Parse(options.Value.From)], [MailboxAddress.Parse(letter.To)], letter.Subject, new TextPart("plain") { Text = letter.Text });
        message.Headers.Add("Auto-Submitted", "auto-generated");
        try
        {
            await client.SendAsync(message, cancellationToken);
            return true;
        }
        catch (SmtpCommandException refusal)
        {
            // The next address may be better; the connection is as it was.
            log.LogError("The mail server refused a letter: {Status}", refusal.StatusCode);
            return false;
        }
    }

    private async Task<SmtpClient> ConnectAsync(CancellationToken cancellationToken)
    {
        var client = new SmtpClient { Timeout = PatienceMilliseconds };
        var signedIn = false;
        try
        {
            await client.ConnectAsync(options.Value.Server!, options.Value.Port, Security, cancellationToken);
            if (options.Value.User is { Length: > 0 } user)
            {
                await client.AuthenticateAsync(user, options.Value.Password ?? "", cancellationToken);
            }

            signedIn = true;
            return client;
        }
        finally
        {
            if (!signedIn)
            {
                client.Dispose();
            }
        }
    }

    private SecureSocketOptions Security => (options.Value.Tls, options.Value.Port) switch
    {
        (false, _) => SecureSocketOptions.None,
        (_, ImplicitTlsPort) => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };

    private static bool IsOfServer(Exception failure) =>
        failure is ServiceNotConnectedException or ServiceNotAuthenticatedException or CommandException or ProtocolException
            or AuthenticationException or System.Security.Authentication.AuthenticationException or SslHandshakeException or SocketException or IOException or TimeoutException or NotSupportedException;
}
