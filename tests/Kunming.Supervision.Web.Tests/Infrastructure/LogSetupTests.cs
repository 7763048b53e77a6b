using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Web.Infrastructure;
using Serilog.Events;
using Serilog.Parsing;

namespace Kunming.Supervision.Web.Tests.Infrastructure;

/// <summary>A kept viewer that the database refuses is no fault; anything else stays in the log.</summary>
public sealed class LogSetupTests
{
    [Theory]
    [InlineData("@viewer='?' (DbType = Guid), row_scope='?', row_known='?'", true)]
    [InlineData("@viewer='?' (DbType = Guid), row_scope='?'", false)]
    public void FailedCommand_IsLeftOutWhereAKeptViewerWasAsked(string parameters, bool leftOut) =>
        Assert.Equal(leftOut, LogSetup.IsRefusedViewer(Entry(null, new LogEventProperty("parameters", new ScalarValue(parameters)))));

    [Fact]
    public void Exception_OnlyThatOfARefusedViewer_IsLeftOut()
    {
        Assert.True(LogSetup.IsRefusedViewer(Entry(new ViewerChangedException(new TimeoutException()))));
        Assert.False(LogSetup.IsRefusedViewer(Entry(new TimeoutException())));
        Assert.False(LogSetup.IsRefusedViewer(Entry(null)));
    }

    private static LogEvent Entry(Exception? exception, params LogEventProperty[] properties) =>
        new(DateTimeOffset.UnixEpoch, LogEventLevel.Error, exception, new MessageTemplateParser().Parse("Failed"), properties);
}
