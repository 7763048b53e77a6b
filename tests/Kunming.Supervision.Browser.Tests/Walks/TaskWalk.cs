using Kunming.Supervision.Browser.Tests.Hosting;

namespace Kunming.Supervision.Browser.Tests.Walks;

/// <summary>Step 4: a task is written, approved by another, issued; the group records a visit, and one that found nothing.</summary>
public sealed class TaskWalk(House house)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Task_FromDraftToSignedVisits(bool scripts)
    {
        await using var drafter = await house.SignInAsync("bangong1", scripts: scripts);
        await drafter.GoAsync("/tasks");
        await drafter.FollowVerbAsync("新建任务");
        await drafter.FillAsync("任务来源", "统筹派单");
        await drafter.FillAsync("依据", "");
        await drafter.PressAsync("存为草稿");
    }
}
