using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Kunming.Supervision.Web.Tests.Hosting;

/// <summary>A visitor without scripts: opens pages, fills the forms that are really on them, and sends those.</summary>
public sealed class Browser(HttpClient client) : IDisposable
{
    private const string Token = "__RequestVerificationToken";

    public HttpClient Client => client;

    public async Task<Screen> GetAsync(string path) => await ReadAsync(await client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute)));

    /// <summary>Opens a page that must be there.</summary>
    public async Task<Screen> OpenAsync(string path) => (await GetAsync(path)).Expect(System.Net.HttpStatusCode.OK);

    /// <summary>Goes where a redirect leads.</summary>
    public Task<Screen> FollowAsync(Screen screen)
    {
        Assert.NotEqual("", screen.Location);
        return GetAsync(screen.Location);
    }

    public async Task SignInAsync(string userName, string password = TestPeople.Password)
    {
        var answer = await PostFormAsync(await OpenAsync("/sign-in"), "main form", ("Form.UserName", userName), ("Form.Password", password));
        answer.ExpectRedirect("/");
    }

    /// <summary>
    /// Sends a form of the screen with all its own fields (anti-forgery token included); a value given here takes a field's place, null
    /// leaves the field out, and a name given twice is sent twice. The answer is not followed.
    /// </summary>
    public Task<Screen> PostFormAsync(Screen screen, string formSelector, params (string Name, string? Value)[] values) =>
        PostFormAsync(screen, formSelector, values, []);

    public async Task<Screen> PostFormAsync(Screen screen, string formSelector, (string Name, string? Value)[] values, params FormFile[] files)
    {
        var form = Assert.IsAssignableFrom<IHtmlFormElement>(screen.Find(formSelector));
        foreach (var (name, _) in values.Where(v => v.Value is not null))
        {
            Assert.True(form.Elements.Any(e => e.GetAttribute("name") == name), $"{screen.Address}: the form has no field {name}");
        }

        var fields = OwnFields(form).Where(f => values.All(v => v.Name != f.Key))
            .Concat(values.Where(v => v.Value is not null).Select(v => KeyValuePair.Create(v.Name, v.Value!)));
        var action = form.GetAttribute("action") is { Length: > 0 } to ? to : screen.Address.PathAndQuery;
        using var content = files.Length > 0 || form.GetAttribute("enctype") is "multipart/form-data" ? Multipart(fields, files) : (HttpContent)new FormUrlEncodedContent(fields);
        return await ReadAsync(await client.PostAsync(new Uri(action, UriKind.Relative), content));
    }

    /// <summary>Sends any fields with the anti-forgery token of a screen, past its forms: for bad input.</summary>
    public async Task<Screen> PostAsync(Screen token, string path, params (string Name, string Value)[] values)
    {
        var own = KeyValuePair.Create("__RequestVerificationToken", token.Find("input[name=__RequestVerificationToken]").GetAttribute("value")!);
        using var content = new FormUrlEncodedContent(values.Select(v => KeyValuePair.Create(v.Name, v.Value)).Append(own));
        return await ReadAsync(await client.PostAsync(new Uri(path, UriKind.Relative), content));
    }

    /// <summary>What a page answers, without looking at it.</summary>
    public async Task<(int Status, string Location)> KnockAsync(string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        return ((int)response.StatusCode, Screen.LocationOf(response));
    }

    /// <summary>Sends fields and files that another form was filled with, under the anti-forgery token of a screen; null sends none.</summary>
    public async Task<Screen> SendAsync(Screen? token, string path, IEnumerable<(string Name, string Value)> fields, params FormFile[] files)
    {
        var all = fields.Where(f => f.Name is not Token).Select(f => KeyValuePair.Create(f.Name, f.Value));
        if (token is not null)
        {
            all = all.Append(KeyValuePair.Create(Token, token.Find($"input[name={Token}]").GetAttribute("value")!));
        }

        using var content = files.Length > 0 ? Multipart(all, files) : (HttpContent)new FormUrlEncodedContent(all);
        return await ReadAsync(await client.PostAsync(new Uri(path, UriKind.Relative), content));
    }

    /// <summary>What a browser would send of a form as it stands.</summary>
    public static IReadOnlyList<(string Name, string Value)> FieldsOf(IHtmlFormElement form) => [.. OwnFields(form).Select(f => (f.Key, f.Value))];

    public void Dispose() => client.Dispose();

    private static IEnumerable<KeyValuePair<string, string>> OwnFields(IHtmlFormElement form) => form.Elements.SelectMany(element => element switch
    {
        IHtmlInputElement { IsDisabled: true } or IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" or "submit" or "button" } => [],
        IHtmlInputElement { Name: { } name } input => [(name, input.Value)],
        IHtmlTextAreaElement { Name: { } name } text => [(name, text.Value)],
        IHtmlSelectElement { Name: { } name } select => select.SelectedOptions.Select(o => (name, o.Value)),
        _ => Array.Empty<(string, string)>(),
    }).Select(f => KeyValuePair.Create(f.Item1, f.Item2));

    private static MultipartFormDataContent Multipart(IEnumerable<KeyValuePair<string, string>> fields, IEnumerable<FormFile> files)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        foreach (var file in files)
        {
            content.Add(new ByteArrayContent(file.Content), file.Field, file.Name);
        }

        return content;
    }

    private static async Task<Screen> ReadAsync(HttpResponseMessage response)
    {
        var source = await response.Content.ReadAsStringAsync();
        return new(response.RequestMessage!.RequestUri!, response, await new HtmlParser().ParseDocumentAsync(source), source);
    }
}
