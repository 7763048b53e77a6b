using Kunming.Supervision.Domain.HelpRequests;

namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>What the first group asked the office for.</summary>
public sealed partial class AccessWorld
{
    private async Task<Spot> HelpAsync(bool answered)
    {
        var request = HelpRequest.Ask($"XT-A-{Next():000}", new("请专业力量支援", "账目跨三个年度", "请协调派员", null), _city.Group.Id, _city.City.Id, As(Role.Member), Now);
        if (answered)
        {
            request.Answer("已商市审计局派员", "市审计局", Today.AddDays(10), As(Role.Office), Now);
        }

        await App.SaveAsync(request);
        return Spot.Of(request.Id);
    }
}
