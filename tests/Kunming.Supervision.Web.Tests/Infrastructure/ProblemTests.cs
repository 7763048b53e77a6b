using System.Net;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http;

namespace Kunming.Supervision.Web.Tests.Infrastructure;

public sealed class ProblemTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly string[] Headers = ["X-Content-Type-Options", "Content-Security-Policy", "Referrer-Policy"];

    [Fact]
    public async Task Post_WithoutFormToken_Is400InChinese()
    {
        using var browser = await site.App.BrowseAsync(await site.App.AddPersonAsync(Seat.Leader));

        using var nothing = new FormUrlEncodedContent([]);
        var answer = await browser.Client.PostAsync(new Uri("/sign-out", UriKind.Relative), nothing);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("没有看懂这次请求", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        (await browser.GetAsync("/")).Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Get_UnknownPage_Is404InChineseWithReference()
    {
        using var browser = await site.App.BrowseAsync(await site.App.AddPersonAsync(Seat.Leader));

        var answer = (await browser.GetAsync("/no-such-page")).Expect(HttpStatusCode.NotFound);

        Assert.Equal("没有找到", answer.Heading);
        Assert.True(answer.Find("code").TextContent.Length > 8);
    }

    [Fact]
    public async Task Get_PageWithABug_Is500WithReferenceAndNoStack()
    {
        using var browser = await site.App.BrowseAsync(await site.App.AddPersonAsync(Seat.Leader));

        var answer = (await browser.GetAsync("/?test-verb=bug")).Expect(HttpStatusCode.InternalServerError);

        Assert.Equal("系统出错了", answer.Heading);
        Assert.DoesNotContain("secret detail", answer.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", answer.Source, StringComparison.Ordinal);
        Assert.True(answer.Find("code").TextContent.Length > 8);
    }

    [Fact]
    public async Task Get_DatabaseAway_Is503WithoutStack()
    {
        await using var app = new TestApp("Host=127.0.0.1;Port=1;Username=nobody;Timeout=2", "", () => Task.CompletedTask);
        using var browser = app.Browse();

        var answer = (await browser.GetAsync("/sign-in")).Expect(HttpStatusCode.ServiceUnavailable);

        Assert.Equal("暂时连不上数据库", answer.Heading);
        (await browser.GetAsync("/health")).Expect(HttpStatusCode.OK);
        (await browser.GetAsync("/health/ready")).Expect(HttpStatusCode.ServiceUnavailable);
    }

    [Theory]
    [InlineData("TRACE", "/")]
    [InlineData("TRACE", "/admin/settings")]
    [InlineData("OPTIONS", "/issues")]
    [InlineData("PUT", "/sign-in")]
    [InlineData("DELETE", "/handovers")]
    public async Task Send_OtherMethod_Is405AndNoPageIsMade(string method, string path)
    {
        using var browser = await site.App.BrowseAsync(await site.App.AddPersonAsync(Seat.Leader));
        using var request = new HttpRequestMessage(new(method), new Uri(path, UriKind.Relative));

        var answer = await browser.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD", "POST"], answer.Content.Headers.Allow.Order());
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        Assert.All(Headers, h => Assert.True(answer.Headers.Contains(h), h));
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/health/ready")]
    [InlineData("/css/theme.css")]
    public async Task Get_OpenAddressSignedOut_Answers(string path)
    {
        using var browser = site.App.Browse();

        (await browser.GetAsync(path)).Expect(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/css/theme.css")]
    [InlineData("/problem/404")]
    public async Task Get_Anything_CarriesSecurityHeaders(string path)
    {
        using var browser = site.App.Browse();

        var answer = await browser.GetAsync(path);

        Assert.All(Headers, h => Assert.True(answer.Response.Headers.Contains(h), h));
        Assert.DoesNotContain("unsafe", answer.Response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_LargeType_IsRememberedAndTakenBack()
    {
        using var browser = site.App.Browse();
        const string form = "form[action='/large-type']";

        (await browser.PostFormAsync(await browser.OpenAsync("/sign-in"), form)).ExpectRedirect("/sign-in");
        var large = await browser.OpenAsync("/sign-in");
        await browser.PostFormAsync(large, form);

        Assert.Equal("large", large.Find("html").ClassName);
        Assert.False((await browser.OpenAsync("/sign-in")).Find("html").ClassList.Contains("large"));
    }

    [Theory]
    [InlineData(200, 100L, true)]
    [InlineData(100, 100L, false)]
    [InlineData(null, 100L, false)]
    [InlineData(200, null, false)]
    public void IsTooLarge_OnlyWhereABodyIsLongerThanTheServerTakes(int? length, long? most, bool expected)
    {
        var http = new DefaultHttpContext();
        http.Features.Set<IHttpMaxRequestBodySizeFeature>(new Limit { MaxRequestBodySize = most });
        http.Request.ContentLength = length;

        Assert.Equal(expected, ProblemPages.IsTooLarge(http));
    }

    private sealed class Limit : IHttpMaxRequestBodySizeFeature
    {
        public bool IsReadOnly => false;

        public long? MaxRequestBodySize { get; set; }
    }
}
