using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Clues;
using Kunming.Supervision.Web.Tests.Hosting;

namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>Clues in every state that has a verb, kept by the role's case office; another of its officers proposed what the role approves.</summary>
public sealed partial class AccessWorld
{
    /// <summary>The number of a clue that others repeat.</summary>
    public const string RepeatedClue = "昆案线〔2024〕1号";

    private TestPerson? _secondKeeper;
    private bool _repeated;

    public async Task<Clue> NewClueAsync(ClueStatus to, string? number = null)
    {
        _secondKeeper ??= await App.AddPersonAsync(Seat.CaseOffice, Person(Role.CaseOffice).Organisation);
        var keeper = As(_secondKeeper);
        var statement = new ClueStatement("某人甲", "某单位某职务", $"反映问题{Next()}");
        var clue = Clue.Enter(statement, _city.UnitA.Id, keeper, Now);
        (ClueStatus Status, Action Step)[] way =
        [
            (ClueStatus.Registered, () => clue.Register(number ?? $"昆案线〔2025〕{Next()}号", ClueSource.Petition, ClueClass.Integrity, Today, statement, StatutoryCalendar.Current, ClueTerms.Usual, keeper, Now)),
            (ClueStatus.Assigned, () => clue.Assign(_city.Office1.Id, _city.Office1.Name, keeper, Now)),
            (ClueStatus.Proposed, () => clue.Propose(
                to is ClueStatus.Shelved ? ClueDisposal.Shelving : ClueDisposal.Verification, "建议如此处置", to is ClueStatus.Shelved ? Today.AddMonths(2) : null, keeper, Now)),
            (ClueStatus.Approved, () => clue.Approve("分管领导", Today, StatutoryCalendar.Current, ClueTerms.Usual, As(Role.CaseOffice), Now)),
            (ClueStatus.InHand, () => clue.Begin(Today, StatutoryCalendar.Current, ClueTerms.Usual, keeper, Now)),
        ];
        foreach (var (_, step) in way.TakeWhile(_ => clue.Status != to))
        {
            step();
        }

        Assert.Equal(to, clue.Status);
        await App.SaveAsync(clue);
        return clue;
    }

    private async Task<Spot> RepeatedClueAsync()
    {
        if (!_repeated)
        {
            await NewClueAsync(ClueStatus.Registered, RepeatedClue);
            _repeated = true;
        }

        return await ClueAsync(ClueStatus.Registered);
    }

    private async Task<Spot> ClueAsync(ClueStatus status) => Spot.Of((await NewClueAsync(status)).Id);
}
