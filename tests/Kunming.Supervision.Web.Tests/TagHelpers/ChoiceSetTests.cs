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
    public void Options_OneChosenAfterAnother_MarksThatOneOnly(string? chosen, string options)
    {
        Assert.Equal(options, _set.Options(Encoder, chosen));
        Assert.Equal(_set.Options(Encoder, null).Length, _set.Options(Encoder, "无此").Length);
    }

    [Fact]
    public void Options_ListThatGrowsLater_StaysAsItWas()
    {
        var items = new List<SelectListItem> { new("甲", "1") };
        var set = new ChoiceSet(items);
        items.Add(new("乙", "2"));

        Assert.Equal("<option value=\"1\">甲</option>", set.Options(Encoder, "2"));
    }
}
