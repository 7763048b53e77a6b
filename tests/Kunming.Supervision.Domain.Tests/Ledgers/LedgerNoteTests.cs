using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Ledgers;

namespace Kunming.Supervision.Domain.Tests.Ledgers;

public class LedgerNoteTests
{
    private static LedgerNote Enter(Viewer? by = null, LedgerKind kind = LedgerKind.Meeting, int days = -3, Guid? group = null, Guid? area = null) => LedgerNote.Enter(
        "SG-2026-001", new(kind, Given.Today.AddDays(days), "县委常委会听取汇报", "听取单元组工作情况", "县委等3个单位12人"), group ?? Given.Group, area ?? Given.City, by ?? Given.GroupMember, Given.Now);

    [Fact]
    public void Enter_ByAMember_StandsInTheGroupsLedgerOnTheDayOfTheFact()
    {
        var note = Enter();

        Assert.Equal((LedgerKind.Meeting, Given.Today.AddDays(-3)), (note.Events[^1].Ledger!.Value, note.Events[^1].Day));
        Assert.Equal("手工登记“县委常委会听取汇报”：听取单元组工作情况（县委等3个单位12人）", note.Events[^1].Summary);
        Assert.Equal(new LedgerPlace(Given.Group, Given.City), note.Place);
    }

    [Fact]
    public void Enter_IntoABookOfOthers_IsRefused()
    {
        foreach (var viewer in (Viewer[])[Given.Office, Given.OtherGroupLeader, Given.CountyOfficer, Given.Liaison, Given.CityLeader])
        {
            Refused.For(LedgerRules.NotYours, () => Enter(viewer));
        }
    }

    [Theory]
    [InlineData(LedgerKind.Issue)]
    [InlineData(LedgerKind.Visit)]
    [InlineData(LedgerKind.CloseOut)]
    [InlineData(LedgerKind.Archive)]
    public void Enter_WhatRecordsMakeByThemselves_IsRefused(LedgerKind kind) => Refused.For(LedgerRules.NotByHand, () => Enter(kind: kind));

    [Fact]
    public void Enter_DayToCome_IsRefused() => Refused.For(LedgerRules.InFuture, () => Enter(days: 1));

    [Fact]
    public void Void_WithReason_KeepsTheLineAndAddsOne()
    {
        var note = Enter();
        Refused.For(LedgerRules.NotYours, () => note.Void("登错", Given.OtherGroupLeader, Given.Now));

        note.Void("登错日期", Given.GroupLeader, Given.Now);

        Assert.Equal(("作废手工登记“县委常委会听取汇报”：登错日期", LedgerKind.Meeting, note.Day), (note.Events[^1].Summary, note.Events[^1].Ledger!.Value, note.Events[^1].Day));
        Refused.For(LedgerRules.AlreadyVoided, () => note.Void("再次", Given.GroupLeader, Given.Now));
    }
}
