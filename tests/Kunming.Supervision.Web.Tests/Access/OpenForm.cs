using AngleSharp.Html.Dom;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Tests.Hosting;

namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>The form of a line as somebody who may send it has it before him, filled in.</summary>
internal sealed record OpenForm(string Address, Screen Page, IReadOnlyList<(string Name, string Value)> Fields, IReadOnlyList<string> IdFields, FormFile[] Files)
{
    public bool HasRevision => Fields.Any(f => f.Name is SupervisionPageModel.RevisionField);

    public static async Task<OpenForm> OpenAsync(AccessWorld world, PostLine line, Spot spot, Role role)
    {
        var page = await (await world.BrowserOf(role)).OpenAsync(spot.On(line.Page.Split('?')[0]));
        var form = Assert.IsAssignableFrom<IHtmlFormElement>(page.Find(line.Form));
        var typed = line.Fields.Select(f => (f.Name, Value: f.Value is "*" ? FirstChoice(form, f.Name) : f.Value.Replace("#", $"{world.Next()}", StringComparison.Ordinal))).ToList();
        foreach (var (name, _) in typed)
        {
            Assert.True(form.Elements.Any(e => e.GetAttribute("name") == name), $"{page.Address}: the form has no field {name}");
        }

        return new(
            spot.On(line.Page), page, [.. Browser.FieldsOf(form).Where(f => typed.All(t => t.Name != f.Name)), .. typed],
            [.. form.Elements.Where(HoldsIds).Select(e => e.GetAttribute("name")!).Distinct()],
            line.File is { } file ? [file(world)] : []);
    }

    /// <summary>The same fields with some values changed; every value of a name is replaced by the one given.</summary>
    public IEnumerable<(string Name, string Value)> With(string name, string value) => Fields.Where(f => f.Name != name).Append((name, value));

    /// <summary>As another form: a number of its own, so that nobody is led to another's result.</summary>
    public IEnumerable<(string Name, string Value)> Anew() => Fields.Select(f => f.Name is FormOnceFilter.Field ? (f.Name, Guid.NewGuid().ToString()) : f);

    private static string FirstChoice(IHtmlFormElement form, string name) => form.Elements.Where(e => e.GetAttribute("name") == name).SelectMany(e => e switch
    {
        IHtmlSelectElement select => select.Options.Select(o => o.Value),
        IHtmlInputElement { IsDisabled: false } input => [input.Value],
        _ => Array.Empty<string>(),
    }).First(v => v.Length > 0);

    /// <summary>A field that names another record: hidden, a choice, or a box.</summary>
    private static bool HoldsIds(AngleSharp.Dom.IElement element) => element switch
    {
        IHtmlInputElement { Name: not FormOnceFilter.Field } input => Guid.TryParse(input.Value, out _),
        IHtmlSelectElement select => select.Options.Any(o => Guid.TryParse(o.Value, out _)),
        _ => false,
    };
}
