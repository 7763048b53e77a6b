using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Domain.Sealed;

namespace Kunming.Supervision.Domain.Tests.Sealed;

/// <summary>What binds those who are to go to the targets, as it is recorded, is found at dispatch.</summary>
public class SealedTieTests
{
    private static readonly DateOnly Today = Given.Today;
    private readonly SealedScene _scene = new();

    [Theory]
    [InlineData(TieKind.NativePlace, false, "籍贯")]
    [InlineData(TieKind.GrewUp, false, "成长地")]
    [InlineData(TieKind.Post, false, "任职")]
    [InlineData(TieKind.Post, true, "任职")]
    [InlineData(TieKind.Relative, false, "亲属任职")]
    [InlineData(TieKind.Relative, true, "亲属任职")]
    [InlineData(TieKind.Superior, true, "上下级关系")]
    [InlineData(TieKind.Declaration, true, "本人申明")]
    [InlineData(TieKind.Objection, true, "单位异议")]
    public void Dispatch_TiedToTheUnitOrItsPlace_IsRefusedByTheKind(TieKind kind, bool ofUnit, string word)
    {
        var refusal = DispatchWith(Tie(kind, ofUnit ? Given.Unit.Id : null));

        Assert.Equal(SealedRules.RecusalRequired.Code, Assert.Single(refusal).Code);
        Assert.EndsWith($"：{_scene.Member.Name}（{word}）", refusal[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TieKind.Post, true)]
    [InlineData(TieKind.Relative, true)]
    [InlineData(TieKind.Superior, false)]
    [InlineData(TieKind.Declaration, false)]
    public void Dispatch_TiedToAnotherUnitOfThePlace_IsRefusedWhereTheRuleNamesThePlace(TieKind kind, bool refused) =>
        Assert.Equal(refused, DispatchWith(Tie(kind, Given.OtherUnit.Id)).Count > 0);

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Dispatch_FormerPost_CountsForTheYearsOfTheRotationRule(int yearsAgo, bool refused) =>
        Assert.Equal(refused, DispatchWith(Tie(TieKind.Post, Given.Unit.Id) with { Until = Today.AddYears(-yearsAgo) }).Count > 0);

    [Fact]
    public void Dispatch_RuleChangedByTheOffice_GoesByTheRuleOfTheDay()
    {
        var tie = Tie(TieKind.Post, Given.Unit.Id) with { Until = Today.AddYears(-4) };
        RuleInForce five = new(RotationRules.FormerPost.Code, RuleSeverity.Hard, 5);

        Assert.Empty(DispatchWith(tie));
        Assert.NotEmpty(DispatchWith(tie, [five]));
        Assert.Empty(DispatchWith(Tie(TieKind.NativePlace, null), [five]));
    }

    [Theory]
    [InlineData(TieKind.Objection, false)]
    [InlineData(TieKind.Declaration, true)]
    public void Dispatch_LetPassByTheOffice_CountsWhereTheRuleLetsSomebodyApprove(TieKind kind, bool refused) =>
        Assert.Equal(refused, DispatchWith(Tie(kind, Given.Unit.Id) with { Waiver = new("审批人", "无利害关系", Today) }).Count > 0);

    [Fact]
    public void Dispatch_StudiedThere_RemindsAndGoesOn()
    {
        Assert.Empty(DispatchWith(Tie(TieKind.Studied, null)));
        Assert.Equal(["组员乙（就读）"], SealedRecusalCheck.Reminders(_scene.People, _scene.Targets, Given.City).Select(f => f.In(Given.Office)));
        Assert.Empty(SealedRecusalCheck.MustStepAside(_scene.People, _scene.Targets, Given.City));
    }

    [Theory]
    [InlineData(TieKind.NativePlace, false, false)]
    [InlineData(TieKind.Relative, false, false)]
    [InlineData(TieKind.Declaration, false, true)]
    [InlineData(TieKind.Relative, true, true)]
    [InlineData(TieKind.Post, true, true)]
    public void Check_WithinTheOwnJurisdiction_GoesByTheUnitAndNotByThePlace(TieKind kind, bool ofUnit, bool found) =>
        Assert.Equal(found, SealedRecusalCheck.MustStepAside([With(Tie(kind, ofUnit ? Given.Unit.Id : null))], _scene.Targets, Given.County).Count > 0);

    [Fact]
    public void Words_OfARelative_AreForTheOfficeAlone()
    {
        var finding = Assert.Single(SealedRecusalCheck.MustStepAside([With(Tie(TieKind.Relative, Given.Unit.Id)) with { Recusals = [Given.Unit.Id] }], _scene.Targets, Given.City));

        Assert.Equal("组员乙（回避决定、亲属任职）", finding.In(Given.Office));
        Assert.All((Viewer[])[Given.CountyOfficer, _scene.As(_scene.Leader)], v => Assert.Equal("组员乙（回避决定、登记的关系）", finding.In(v)));
    }

    [Fact]
    public void Replace_BySomebodyTied_IsRefused()
    {
        var unsealing = _scene.Approved().Dispatch();
        var tied = _scene.People[3] with { Ties = new(Today, [Tie(TieKind.NativePlace, null) with { OfficerId = _scene.Spare.Id }], RuleInForce.Defaults) };

        Refused.For(SealedRules.RecusalRequired, () => unsealing.Replace(_scene.Member, tied, _scene.Group, _scene.Targets, null, "改派", Given.Office, Given.Now));
    }

    private TieFact Tie(TieKind kind, Guid? unit) => new(Guid.NewGuid(), _scene.Member.Id, kind, unit, Given.County);

    private SealedCandidate With(TieFact tie, IReadOnlyList<RuleInForce>? rules = null) => _scene.People[1] with { Ties = new(Today, [tie], rules ?? RuleInForce.Defaults) };

    private IReadOnlyList<Rule> DispatchWith(TieFact tie, IReadOnlyList<RuleInForce>? rules = null)
    {
        if (_scene.Order.Status is SealedOrderStatus.Draft)
        {
            _scene.Approved();
        }

        _scene.People = [_scene.People[0], With(tie, rules), .. _scene.People.Skip(2)];
        return _scene.Order.ObstaclesToDispatch(_scene.Group, _scene.People, _scene.Targets, Given.Office);
    }
}
