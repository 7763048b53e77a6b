using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Kunming.Supervision.Benchmarks.Filling;

namespace Kunming.Supervision.Benchmarks.Hosting;

/// <summary>A session got through the real form.</summary>
internal sealed partial class SignedIn : IDisposable
{
    private readonly CookieContainer _jar = new();
    private readonly HttpClient _client;

    private SignedIn(IPEndPoint server) =>
        _client = new(new SocketsHttpHandler { CookieContainer = _jar, AllowAutoRedirect = false }) { BaseAddress = new($"http://{server}") };

    public string Cookies => _jar.GetCookieHeader(_client.BaseAddress!);

    public static SignedIn Nobody(IPEndPoint server) => new(server);

    public static async Task<SignedIn> AsAsync(IPEndPoint server, string account)
    {
        var visitor = new SignedIn(server);
        var status = await visitor.PostSignInAsync(await visitor.SignInFormAsync(account, Cast.Password));
        return status is HttpStatusCode.Redirect ? visitor : throw new InvalidOperationException($"{account} could not sign in: {status}.");
    }

    public async Task<Dictionary<string, string>> SignInFormAsync(string account, string password) => new()
    {
        ["Form.UserName"] = account,
        ["Form.Password"] = password,
        ["__RequestVerificationToken"] = Token().Match(await OpenAsync("/sign-in")).Groups[1].Value,
    };

    public async Task<HttpStatusCode> PostSignInAsync(Dictionary<string, string> form)
    {
        using var fields = new FormUrlEncodedContent(form);
        using var answer = await _client.PostAsync(new Uri("/sign-in", UriKind.Relative), fields);
        return answer.StatusCode;
    }

    /// <summary>Reads an answer to its end and keeps nothing: the time to its first byte, and its length.</summary>
    public async Task<(TimeSpan First, long Bytes)> DrainAsync(string address)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await _client.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var content = await answer.Content.ReadAsStreamAsync();
        var (buffer, bytes, first) = (new byte[64 * 1024], 0L, TimeSpan.Zero);
        for (int read; (read = await content.ReadAsync(buffer)) > 0; bytes += read)
        {
            first = bytes is 0 ? Stopwatch.GetElapsedTime(start) : first;
        }

        return (first, bytes);
    }

    /// <exception cref="HttpRequestException">The answer was not 200.</exception>
    public async Task<string> OpenAsync(string address)
    {
        using var answer = await _client.GetAsync(new Uri(address, UriKind.Relative));
        return answer.StatusCode is HttpStatusCode.OK ? await answer.Content.ReadAsStringAsync()
            : throw new HttpRequestException($"{address}: {answer.StatusCode}", null, answer.StatusCode);
    }

    /// <summary>Whether the answer to a poll says that the whole page has become another.</summary>
    public async Task<bool> IsDoneAsync(string poll)
    {
        using var answer = await _client.GetAsync(new Uri(poll, UriKind.Relative));
        return answer.EnsureSuccessStatusCode().Headers.Contains("HX-Refresh");
    }

    /// <summary>Sends a form; says where the answer leads.</summary>
    /// <exception cref="HttpRequestException">It was not taken.</exception>
    public async Task<string> SendAsync(string address, HttpContent form)
    {
        using var answer = await _client.PostAsync(new Uri(address, UriKind.Relative), form);
        return answer.Headers.Location?.OriginalString ?? throw new HttpRequestException($"{address}: {answer.StatusCode}", null, answer.StatusCode);
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
