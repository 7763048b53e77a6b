using Kunming.Supervision.Domain.Rotation;

namespace Kunming.Supervision.Domain.Tests.Rotation;

public class OpenDrawTests
{
    [Fact]
    public void Draw_Replayed_GivesTheSameAndOpensTheCommitment()
    {
        var seed = OpenDraw.NewSeed();
        var candidates = Enumerable.Range(0, 20).Select(_ => Guid.CreateVersion7()).ToList();

        var drawn = OpenDraw.Draw(seed, "第一轮", candidates, 5);

        Assert.Equal(5, drawn.Count);
        Assert.Equal(drawn, OpenDraw.Draw(seed, "第一轮", candidates.AsEnumerable().Reverse().Concat(candidates), 5));
        Assert.True(OpenDraw.Opens(seed, OpenDraw.Commit(seed)));
        Assert.False(OpenDraw.Opens(OpenDraw.NewSeed(), OpenDraw.Commit(seed)));
        Assert.NotEqual(drawn, OpenDraw.Draw(seed, "第二轮", candidates, 5));
        Assert.Equal(20, OpenDraw.Draw(seed, "第一轮", candidates, 99).Count);
        Assert.Equal(OpenDraw.Number(seed, "第一轮"), OpenDraw.Number(seed, "第一轮"));
    }

    /// <summary>What anybody gets by hand: printf '%s' '0A|R|00000000-0000-0000-0000-000000000001' | sha256sum.</summary>
    [Fact]
    public void Ticket_KnownInput_IsTheDigestAnybodyComputes()
    {
        Assert.Equal("1F5884474167A4FF3CE54CDD19F2EA22D807C702AF9C96B471460D0D102DF09D", OpenDraw.Ticket("0A", "R", new("00000000-0000-0000-0000-000000000001")));
        Assert.Equal("03A51BD6760F743E8FE6EA0488A26C58043FC41DD54B7DD606E585084B280A2B", OpenDraw.Commit("0A"));
    }
}
