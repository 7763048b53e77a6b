using System.Text.Encodings.Web;
using System.Text.Unicode;
using Kunming.Supervision.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kunming.Supervision.Web.Tests.TagHelpers;

public sealed class ChoiceSetTests
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly ChoiceSet _set = new([new("红（已逾期）", "Red"), new("<黄>", "a\"b")]);

    [Theory]
    [InlineData(null, "<option value=\"Red\">红（已逾期）</option><option value=\"a&quot;b\">&lt;黄&gt;</option>")]
    [InlineData("Red", "<option value=\"Red\" selected>红（已逾期）</option><option value=\"a&quot;b\">&lt;黄&gt;</option>")]
    [InlineData("a\"b", "<option value=\"Red\">红（已逾期）</option><option value=\"a&quot;b\" selected>&lt;黄&gt;</option>")]
    [InlineData("Blue", "<option value=\"Red\">红（已逾期）</option><option value=\"a&quot;b\">&lt;黄&gt;</option>")]
    public void WriteTo_OneChosenAfterAnother_MarksThatOneOnly(string? chosen, string options)
    {
        Assert.Equal(options, Written(_set, chosen));
        Assert.Equal(Written(_set, null), Written(_set, "无此"));
    }

    [Fact]
    public void WriteTo_ListThatGrowsLater_StaysAsItWas()
    {
        var items = new List<SelectListItem> { new("甲", "1") };
        var set = new ChoiceSet(items);
        items.Add(new("乙", "2"));

        Assert.Equal("<option value=\"1\">甲</option>", Written(set, "2"));
    }

    [Fact]
    public void Narrow_ByAnEnumeration_IsASelectionWithTheChosenOneMarked()
    {
        using var writer = new StringWriter();
        Narrow.By("status", "状态", "全部<状态>", _set, Colour.Red).WriteTo(writer, Encoder);

        Assert.Equal(
            "<select class=\"form-select\" name=\"status\" aria-label=\"状态\"><option value=\"\">全部&lt;状态&gt;</option>" + Written(_set, "Red") + "</select>",
            writer.ToString());
    }

    private static string Written(ChoiceSet set, string? chosen)
    {
        using var writer = new StringWriter();
        set.WriteTo(writer, Encoder, chosen);
        return writer.ToString();
    }

    private enum Colour
    {
        Red,
    }
}
