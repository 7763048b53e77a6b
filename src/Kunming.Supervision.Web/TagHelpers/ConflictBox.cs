using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure.Conflicts;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kunming.Supervision.Web.TagHelpers;

/// <summary>At the head of a form that came too late: who changed what, what was taken over, what differs, and the tick without which it is not taken.</summary>
internal static class ConflictBox
{
    public static TagBuilder Of(FormConflict conflict, HttpRequest request)
    {
        var box = new TagBuilder("section") { Attributes = { ["class"] = "obstacles conflict", ["aria-labelledby"] = "conflict-title" } };
        box.InnerHtml.AppendHtml(Tag("h2", "您打开本页之后，这条记录被改过", ("id", "conflict-title")));
        if (conflict.Changes.Count > 0)
        {
            var list = new TagBuilder("ul");
            foreach (var change in conflict.Changes)
            {
                list.InnerHtml.AppendHtml(Tag("li", $"{ChinaTime.ToLocal(change.By.On):yyyy-MM-dd HH:mm} {change.By.Organisation} {change.By.Officer}：{change.Summary}"));
            }

            box.InnerHtml.AppendHtml(list);
        }

        if (conflict.Taken.Count > 0)
        {
            box.InnerHtml.AppendHtml(Tag("p", $"您没有改动、已换成现存内容的：{string.Join('、', conflict.Taken.Values)}。"));
        }

        if (conflict.Differing.Count > 0)
        {
            box.InnerHtml.AppendHtml(Tag("p", $"与现存内容不同、仍是您填写的：{string.Join('、', conflict.Differing.Values.Select(d => d.Name))}。现存内容写在各栏旁边。"));
            box.InnerHtml.AppendHtml(Tick());
        }

        var anew = request.PathBase + request.Path + QueryString.Create(request.Query.Where(q => q.Key != "handler"));
        var way = new TagBuilder("p") { Attributes = { ["class"] = "mb-0" } };
        way.InnerHtml.AppendHtml(Tag("a", "不要我填写的，采用现存内容", ("href", anew), ("data-forget-draft", "")));
        box.InnerHtml.AppendHtml(way);
        return box;
    }

    private static TagBuilder Tick()
    {
        var tick = new TagBuilder("p") { Attributes = { ["class"] = "field tick mb-0" } };
        tick.InnerHtml.AppendHtml(new TagBuilder("input")
        {
            TagRenderMode = TagRenderMode.SelfClosing,
            Attributes = { ["type"] = "checkbox", ["class"] = "form-check-input", ["id"] = FormConflict.ReadField, ["name"] = FormConflict.ReadField, ["value"] = "true", ["required"] = "required" },
        });
        tick.InnerHtml.AppendHtml(Tag("label", "我已核对以上不同之处，按本页的内容提交", ("for", FormConflict.ReadField)));
        return tick;
    }

    private static TagBuilder Tag(string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var tag = new TagBuilder(name);
        foreach (var (key, value) in attributes)
        {
            tag.Attributes[key] = value;
        }

        tag.InnerHtml.Append(text);
        return tag;
    }
}
