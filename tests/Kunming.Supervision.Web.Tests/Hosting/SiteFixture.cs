namespace Kunming.Supervision.Web.Tests.Hosting;

/// <summary>One application and one database for a test class: <c>public sealed class SignInTests(SiteFixture site) : IClassFixture&lt;SiteFixture&gt;</c>.</summary>
public sealed class SiteFixture(AppFixture server) : IAsyncLifetime
{
    public TestApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await server.StartAsync();

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
