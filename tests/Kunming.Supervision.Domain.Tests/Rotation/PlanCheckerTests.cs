using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rotation;

namespace Kunming.Supervision.Domain.Tests.Rotation;

public class PlanCheckerTests
{
    private static readonly DateOnly Today = Given.Today;

    public static TheoryData<TieKind, string> AlwaysBroken => new()
    {
        { TieKind.NativePlace, RotationRules.NativePlace.Code },
        { TieKind.GrewUp, RotationRules.GrewUp.Code },
        { TieKind.Post, RotationRules.PresentPost.Code },
        { TieKind.Relative, RotationRules.Relative.Code },
        { TieKind.Superior, RotationRules.Superior.Code },
        { TieKind.Declaration, RotationRules.Declaration.Code },
        { TieKind.Objection, RotationRules.Objection.Code },
        { TieKind.Recusal, RotationRules.Recusal.Code },
    };

    [Fact]
    public void Check_NothingInTheWay_IsClean()
    {
        var verdict = PlanChecker.Check(Pairing.Problem, Pairing.Plan);

        Assert.Empty(verdict.Violations);
        Assert.Equal(RotationRule.All.Count - 1, verdict.Certificates.Single().Results.Count);
        Assert.True(verdict.Certificates.Single().Holds);
    }

    [Theory]
    [MemberData(nameof(AlwaysBroken))]
    public void Check_TieOfSomebodyWhoGoes_BreaksItsRule(TieKind kind, string code)
    {
        Assert.Equal([code], Pairing.Broken(Pairing.With(Pairing.Tie(kind))));
        Assert.Empty(Pairing.Broken(Pairing.With(Pairing.Tie(kind) with { JurisdictionId = Guid.CreateVersion7() })));
        Assert.Empty(Pairing.Broken(Pairing.With(Pairing.Tie(kind)), new([Pairing.Plan.Pairings[0] with { Crew = [Pairing.Leader.Id, Pairing.Other.Id] }])));
    }

    [Fact]
    public void Check_FormerPost_CountsItsYearsFromTheEnd()
    {
        Assert.Equal([RotationRules.FormerPost.Code], Pairing.Broken(Pairing.With(Pairing.Tie(TieKind.Post, Today.AddYears(-5), Today.AddYears(-3).AddDays(1)))));
        Assert.Empty(Pairing.Broken(Pairing.With(Pairing.Tie(TieKind.Post, Today.AddYears(-5), Today.AddYears(-3)))));
    }

    [Fact]
    public void Check_LongServiceLongAgo_Warns()
    {
        var (first, second) = (Pairing.Tie(TieKind.Post, new(2005, 1, 1), new(2007, 1, 1)), Pairing.Tie(TieKind.Post, new(2008, 1, 1), new(2009, 6, 1)));

        Assert.Equal(RuleOutcome.Met, Pairing.Result(Pairing.With(first), RotationRules.LongPost.Code).Outcome);
        Assert.Equal(RuleOutcome.Warned, Pairing.Result(Pairing.With(first, second), RotationRules.LongPost.Code).Outcome);
        Assert.Equal(2, PlanChecker.Check(Pairing.With(first, second), Pairing.Plan).Warnings);
    }

    [Fact]
    public void Check_Studied_WarnsWithNameAndDays() => Assert.Equal(
        (RuleOutcome.Warned, "乙：就读，2001-09-01至2005-07-01"),
        (Pairing.Result(Pairing.With(Pairing.Tie(TieKind.Studied, new(2001, 9, 1), new(2005, 7, 1))), RotationRules.Studied.Code) is var result ? result.Outcome : default, result.Findings[0]));

    [Fact]
    public void Check_SuperiorSomeYearsAgo_HoldsForTheYearsOfTheRule()
    {
        Assert.Equal([RotationRules.Superior.Code], Pairing.Broken(Pairing.With(Pairing.Tie(TieKind.Superior, null, Today.AddYears(-2)))));
        Assert.Empty(Pairing.Broken(Pairing.With(Pairing.Tie(TieKind.Superior, null, Today.AddYears(-3)))));
    }

    [Fact]
    public void Check_WaivedObjection_IsLetPassAndAWaivedRecusalIsNot()
    {
        TieFact Waived(TieKind kind) => Pairing.Tie(kind) with { Waiver = new("某领导", "已核实", Today) };

        Assert.Equal(RuleOutcome.Waived, Pairing.Result(Pairing.With(Waived(TieKind.Objection)), RotationRules.Objection.Code).Outcome);
        Assert.Equal([RotationRules.Recusal.Code], Pairing.Broken(Pairing.With(Waived(TieKind.Recusal))));
    }

    [Fact]
    public void Check_TieToOneUnit_ReachesTheCountyAsAWholeAndOtherwiseThatUnitAlone()
    {
        var tie = Pairing.Tie(TieKind.Post, unit: Guid.CreateVersion7());

        Assert.Equal([RotationRules.PresentPost.Code], Pairing.Broken(Pairing.With(tie)));
        Assert.Empty(Pairing.Broken(Pairing.With(tie) with { Areas = [Pairing.Area with { Whole = false }] }));
        Assert.Equal([RotationRules.PresentPost.Code], Pairing.Broken(Pairing.With(tie with { OrganisationId = Pairing.Unit }) with { Areas = [Pairing.Area with { Whole = false }] }));
    }

    [Fact]
    public void Check_OwnScope_IsForbiddenInACrossUnitRoundAlone()
    {
        var own = Pairing.Problem with { Groups = [Pairing.Group with { OwnJurisdictions = [Given.County] }] };

        Assert.Equal([RotationRules.OwnScope.Code], Pairing.Broken(own));
        Assert.Equal([RotationRules.OwnScope.Code], Pairing.Broken(Pairing.Problem with { Groups = [Pairing.Group with { OwnUnits = [Pairing.Unit] }] }));
        Assert.Empty(Pairing.Broken(own with { Rounds = [Pairing.Round with { CrossUnit = false }] }));
    }

    [Fact]
    public void Check_Crew_NeedsItsLeaderAndItsNumber()
    {
        RotationPlan Going(params IReadOnlyList<Guid> crew) => new([Pairing.Plan.Pairings[0] with { Crew = crew }]);

        Assert.Equal([RotationRules.Experience.Code, RotationRules.Leader.Code],
            Pairing.Broken(Pairing.With(RotationRules.Experience.Code, RuleSeverity.Hard, 1), Going(Pairing.Member.Id, Pairing.Other.Id)));
        Assert.Equal([RotationRules.Crew.Code], Pairing.Broken(Pairing.Problem, Going(Pairing.Leader.Id)));
    }

    [Fact]
    public void Check_SkillApartAndAbsence_AreHeldAgainstThoseWhoGo()
    {
        Assert.Equal([RotationRules.Skill.Code], Pairing.Broken(Pairing.Problem with { Areas = [Pairing.Area with { Skills = ["审计"] }] }));
        Assert.Equal([RotationRules.Apart.Code], Pairing.Broken(Pairing.Problem with { Apart = [new(Pairing.Member.Id, Pairing.Other.Id)] }));
        Assert.Equal([RotationRules.Absence.Code], Pairing.Broken(Pairing.Problem with { Absences = [new(Pairing.Group.Id, Pairing.Round.Id)] }));
        Assert.Equal([RotationRules.Absence.Code], Pairing.Broken(Pairing.Problem with { Absences = [new(Pairing.Other.Id, Pairing.Round.Id)] }));
    }

    [Fact]
    public void Check_AreasWithoutAGroupOrWithTwo_AreNotCovered()
    {
        Assert.Equal([RotationRules.Cover.Code], Pairing.Broken(Pairing.Problem, new([])));
        Assert.Equal([RotationRules.Cover.Code], Pairing.Broken(Pairing.Problem with { Rounds = [Pairing.Round with { Cancelled = true }] }));
        Assert.Contains("每一轮的每个辖区须有且只有一个组（现有0个）", PlanChecker.Check(Pairing.Problem, new([])).Violations[0].Rule.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_TooManyAreas_IsOverloaded()
    {
        var problem = Pairing.With(RotationRules.Load.Code, RuleSeverity.Hard, 1) with { Areas = [Pairing.Area, Pairing.Elsewhere] };
        var plan = new RotationPlan([Pairing.Plan.Pairings[0], Pairing.Plan.Pairings[0] with { AreaId = Pairing.Elsewhere.Id }]);

        Assert.Equal([RotationRules.Load.Code], Pairing.Broken(problem, plan));
    }

    [Fact]
    public void Check_Repetition_CountsRoundsInThePlanAndBeforeItWithoutCancelledOnes()
    {
        RotationRound[] rounds = [.. Enumerable.Range(0, 4).Select(i => Pairing.Round with { Id = Guid.CreateVersion7(), From = Today.AddMonths(i), Cancelled = i is 1 })];
        var problem = Pairing.Problem with { Rounds = rounds };
        RotationPlan In(params int[] at) => new([.. at.Select(i => Pairing.Plan.Pairings[0] with { RoundId = rounds[i].Id })]);
        IEnumerable<string> Repeats(RotationProblem of, RotationPlan plan) => Pairing.Broken(of, plan).Where(c => c == RotationRules.Repeat.Code);

        Assert.NotEmpty(Repeats(problem, In(0, 3)));
        Assert.Empty(Repeats(problem with { Rounds = [.. rounds.Select(r => r with { Cancelled = false })] }, In(0, 3)));
        Assert.NotEmpty(Repeats(problem with { Past = [new(Pairing.Group.Id, Pairing.Area.Id, 2)] }, In(0)));
        Assert.Empty(Repeats(problem with { Past = [new(Pairing.Group.Id, Pairing.Area.Id, 3)] }, In(0)));
    }

    [Fact]
    public void Check_AnotherThanThePinnedGroup_IsBroken() =>
        Assert.Equal([RotationRules.Pin.Code], Pairing.Broken(Pairing.Problem with { Pins = [new(Pairing.Round.Id, Pairing.Area.Id, Guid.CreateVersion7())] }));

    [Fact]
    public void Certificate_ChangedAfterwards_ShowsIt()
    {
        var certificate = PlanChecker.Check(Pairing.With(Pairing.Tie(TieKind.Studied)), Pairing.Plan).Certificates.Single();
        Assert.Empty(certificate.Flaws());

        Assert.Equal([RotationRules.CertificateChanged.Code], certificate with { Facts = certificate.Facts with { AreasInRound = 2 } } is var changed ? changed.Flaws().Select(r => r.Code) : []);
        Assert.Contains(RotationRules.CertificateWrong.Code, (certificate with { Facts = certificate.Facts with { Ties = [] } }).Flaws().Select(r => r.Code));
        Assert.Contains(RotationRules.CertificateWrong.With(RotationRules.Studied.Message),
            (certificate with { Results = [.. certificate.Results.Where(r => r.Code != RotationRules.Studied.Code)] }).Flaws());
    }

    [Fact]
    public void Obstacles_BadInput_GetsAClearAnswerEach()
    {
        var (pin, other) = (new RotationPin(Pairing.Round.Id, Pairing.Area.Id, Pairing.Group.Id), Pairing.Group with { Id = Guid.CreateVersion7() });
        var problem = Pairing.Problem;
        void Expect(RotationProblem bad, params Rule[] rules) => Assert.Equal(rules, ProblemCheck.Obstacles(bad));

        Expect(problem);
        Expect(problem with { Rounds = [Pairing.Round with { Cancelled = true }] }, RotationRules.NoRounds);
        Expect(problem with { Areas = [] }, RotationRules.NoAreas);
        Expect(problem with { Groups = [] }, RotationRules.NoGroups);
        Expect(problem with { Groups = [Pairing.Group with { Officers = [] }] }, RotationRules.NoOfficers);
        Expect(problem with { Groups = [Pairing.Group, other], Pins = [pin, pin with { GroupId = other.Id }] }, RotationRules.PinsClash.With("第一轮", "某县"));
        Expect(problem with { Pins = [pin with { AreaId = Guid.CreateVersion7() }] }, RotationRules.PinUnknown);
        Expect(problem with { Rounds = [Pairing.Round with { Cancelled = true }, Pairing.Round with { Id = Guid.CreateVersion7() }], Pins = [pin] }, RotationRules.PinCancelled.With("第一轮"));
    }
}
