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

    public static async Task<SignedIn> AsAsync(IPEndPoint server, string account)
    {
        var visitor = new SignedIn(server);
        var form = await visitor.OpenAsync("/sign-in");
        using var fields = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Form.UserName"] = account,
            ["Form.Password"] = Cast.Password,
            ["__RequestVerificationToken"] = Token().Match(form).Groups[1].Value,
        });
        using var answer = await visitor._client.PostAsync(new Uri("/sign-in", UriKind.Relative), fields);
        return answer.StatusCode is HttpStatusCode.Redirect ? visitor : throw new InvalidOperationException($"{account} could not sign in: {answer.StatusCode}.");
    }

    /// <exception cref="HttpRequestException">The answer was not 200.</exception>
    public async Task<string> OpenAsync(string address)
    {
        using var answer = await _client.GetAsync(new Uri(address, UriKind.Relative));
        return answer.StatusCode is HttpStatusCode.OK ? await answer.Content.ReadAsStringAsync()
            : throw new HttpRequestException($"{address}: {answer.StatusCode}", null, answer.StatusCode);
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
