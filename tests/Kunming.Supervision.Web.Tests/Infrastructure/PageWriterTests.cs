using System.Net.Http.Headers;
using System.Text;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Pages.Issues;
using Microsoft.AspNetCore.Http;

namespace Kunming.Supervision.Web.Tests.Infrastructure;

public sealed class PageWriterTests(IssueScene scene) : IClassFixture<IssueScene>
{
    private static (PageWriterFactory Factory, DefaultHttpContext Http, MemoryStream Body) Answer()
    {
        var (http, body) = (new DefaultHttpContext(), new MemoryStream());
        http.Response.Body = body;
        return (new(new HttpContextAccessor { HttpContext = http }), http, body);
    }

    private static async Task WriteAsync(PageWriterFactory factory, Stream stream, string page)
    {
        await using var writer = factory.CreateWriter(stream, new UTF8Encoding(false));
        await writer.WriteAsync(page);
        await writer.FlushAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("")]
    [InlineData("昆明䶮翀燚𠀀")]
    public async Task Write_WholePage_SaysHowLongItIs(string page)
    {
        var (factory, http, body) = Answer();

        await WriteAsync(factory, body, page);

        Assert.Equal(page, Encoding.UTF8.GetString(body.ToArray()));
        Assert.Equal(page.Length is 0 ? null : Encoding.UTF8.GetByteCount(page), http.Response.ContentLength);
    }

    /// <summary>It has gone in part before its length is known.</summary>
    [Fact]
    public async Task Write_LongerThanIsTakenAtOnce_SaysNothingAndIsWhole()
    {
        var (factory, http, body) = Answer();
        var page = string.Concat(Enumerable.Repeat("昆明䶮", PageWriterFactory.Characters));

        await WriteAsync(factory, body, page);

        Assert.Equal(page, Encoding.UTF8.GetString(body.ToArray()));
        Assert.Null(http.Response.ContentLength);
    }

    /// <summary>What is written for somewhere else says nothing about the answer.</summary>
    [Fact]
    public async Task Write_IntoAnotherStream_LeavesTheAnswerAlone()
    {
        var (factory, http, body) = Answer();
        using var other = new MemoryStream();

        await WriteAsync(factory, other, "另一份");

        Assert.Equal("另一份", Encoding.UTF8.GetString(other.ToArray()));
        Assert.Equal(0, body.Length);
        Assert.Null(http.Response.ContentLength);
    }

    [Theory]
    [InlineData("/issues")]
    [InlineData("/no-such-page")]
    public async Task Get_Page_HasTheLengthItSays(string path)
    {
        using var browser = await scene.App.BrowseAsync(scene.Office);

        using var answer = await browser.Client.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

        Assert.Equal(answer.Content.Headers.ContentLength, (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length);
        Assert.Equal(new MediaTypeHeaderValue("text/html", "utf-8"), answer.Content.Headers.ContentType);
    }
}
