using Kunming.Supervision.Domain.Rotation;

namespace Kunming.Supervision.Planning.Tests;

public class ExplainerTests
{
    private static readonly PlanningOptions Options = new(3);

    [Fact]
    public void Explain_PossibleProblem_IsNull() => Assert.Null(Explainer.Explain(City.Of(4, 2), Options));

    [Fact]
    public void Explain_EveryLeaderTiedToOneArea_NamesExactlyTheRulesAndFacts()
    {
        TieKind[] kinds = [TieKind.NativePlace, TieKind.Relative, TieKind.Declaration];
        for (var areas = 3; areas < 7; areas++)
        {
            var problem = City.Of(areas, 1);
            problem = problem.Plant(problem.Groups.Select((g, i) => City.Tie(g.Officers[0], kinds[i % 3], problem.Areas[1])));

            var why = Explainer.Explain(problem, Options)!;

            Assert.Equal(["rotation.cover", "rotation.declaration", "rotation.native-place", "rotation.relative"], why.Codes.Order());
            Assert.Equal(1 + areas, why.Facts.Count);
            Assert.All(why.Facts, d => Assert.Equal(problem.Areas[1].Id, d.AreaId));
            Assert.Equal(problem.Groups.Select(g => (Guid?)g.Id).Order(), why.Facts.Where(d => d.GroupId is not null).Select(d => d.GroupId).Order());
            Assert.Equal(["第1轮，辖区2：本轮不安排该辖区"], why.Ways[0].GivenUp.Select(d => d.GivenUp(problem)));
            Assert.Contains("辖区2，第1组，组1干部1：不派往籍贯所在的辖区", why.Facts.Select(d => d.Words(problem)));
        }
    }

    [Fact]
    public void Explain_TwoReasonsForEachGroup_NamesTheFewerRules()
    {
        var problem = City.Of(3, 1);
        problem = problem.Plant(problem.Groups.Select(g => City.Tie(g.Officers[0], TieKind.NativePlace, problem.Areas[0])))
            .Plant(City.Tie(problem.Groups[0].Officers[0], TieKind.Relative, problem.Areas[0]), City.Tie(problem.Groups[1].Officers[0], TieKind.GrewUp, problem.Areas[0]));

        Assert.Equal(["rotation.cover", "rotation.native-place"], Explainer.Explain(problem, Options)!.Codes.Order());
    }

    [Fact]
    public void Explain_TooFewGroups_NamesCoverAndLoad()
    {
        var problem = City.Of(7, 1, 3).Set(RotationRules.Load.Code, 2);

        var why = Explainer.Explain(problem, Options)!;

        Assert.Equal(["rotation.cover", "rotation.load"], why.Codes.Order());
        Assert.Equal(("rotation.load", 2), (why.Ways[0].GivenUp.Single().Code, why.Ways[0].Price));
    }

    [Fact]
    public void Explain_TwoGroupsThreeRounds_NamesCoverAndRepetition()
    {
        var why = Explainer.Explain(City.Of(2, 3), Options)!;

        Assert.Equal(["rotation.cover", "rotation.repeat"], why.Codes.Order());
        Assert.Equal(5, why.Facts.Count);
    }

    [Fact]
    public void Explain_PinAgainstARecusal_OffersToTakeThePinAway()
    {
        var problem = City.Of(3, 1);
        problem = problem.Plant(City.Tie(problem.Groups[0].Officers[0], TieKind.Recusal, problem.Areas[0]))
            with { Pins = [new(problem.Rounds[0].Id, problem.Areas[0].Id, problem.Groups[0].Id)] };

        var why = Explainer.Explain(problem, Options)!;

        Assert.Equal(["rotation.pin", "rotation.recusal"], why.Codes.Order());
        Assert.Equal(["第1轮，辖区1，第1组：取消固定的配对"], why.Ways[0].GivenUp.Select(d => d.GivenUp(problem)));
    }
}
