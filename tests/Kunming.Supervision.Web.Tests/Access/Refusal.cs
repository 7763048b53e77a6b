using System.Net;
using Kunming.Supervision.Web.Tests.Hosting;

namespace Kunming.Supervision.Web.Tests.Access;

internal static class Refusal
{
    /// <summary>Not found, or the same page with at least one Chinese sentence that says why.</summary>
    public static void Check(Screen answer, string what)
    {
        Assert.True(answer.Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest or HttpStatusCode.Conflict, $"{answer.Address}, {what}: {(int)answer.Status} {answer.Location}");
        if (answer.Status is not HttpStatusCode.NotFound)
        {
            Assert.NotEmpty(answer.Errors);
            Assert.All(answer.Errors, e => Assert.Contains(e, c => c is >= '\u4e00' and <= '\u9fff'));
        }
    }
}
