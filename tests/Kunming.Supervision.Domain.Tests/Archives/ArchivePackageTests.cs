using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Archives;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Tests.Archives;

public class ArchivePackageTests
{
    private static readonly Quarter Second = Quarter.Of(new(2026, 5, 1));
    private static readonly ArchiveSeal Seal = new(new('a', 64), 1234, 3, "1 a\n", "AAAA-BBBB-CCCC-DDDD");

    private static ArchivePackage Make(Retention retention = Retention.TenYears, Quarter? quarter = null, Viewer? by = null) =>
        ArchivePackage.Make("DA-2026-001", "2026年第二季度监督工作档案", quarter ?? Second, null, Given.City, retention, Seal, by ?? Given.Office, Given.Now);

    [Fact]
    public void Make_QuarterThatIsOver_IsKeptForItsTimeAndStandsInTheLedger()
    {
        var package = Make();

        Assert.Equal((ArchiveStatus.Kept, new DateOnly(2036, 12, 31)), (package.Status, package.RetainUntil!.Value));
        Assert.Equal(LedgerKind.Archive, package.Events[^1].Ledger);
        Assert.Equal("归档“2026年第二季度监督工作档案”：3个文件，台账校验码AAAA-BBBB-CCCC-DDDD，保管到2036-12-31", package.Events[^1].Summary);
        Assert.Equal(new DateOnly(2056, 12, 31), Make(Retention.ThirtyYears).RetainUntil);
        Assert.Null(Make(Retention.Permanent).RetainUntil);
    }

    [Fact]
    public void Make_QuarterThatRuns_OrRoundOnItsLastDay_IsRefused()
    {
        Refused.For(ArchiveRules.NotOver, () => Make(quarter: Quarter.Of(Given.Today)));
        Assert.Equal([ArchiveRules.NotOver], ArchivePackage.ObstaclesToMake(null, (Guid.NewGuid(), Given.Today), false, Given.Office, Given.Now));
        Assert.Empty(ArchivePackage.ObstaclesToMake(null, (Guid.NewGuid(), Given.Today.AddDays(-1)), false, Given.Office, Given.Now));
        Assert.Equal([ArchiveRules.AlreadyMade], ArchivePackage.ObstaclesToMake(Second, null, true, Given.Office, Given.Now));
    }

    [Fact]
    public void Make_ByOthersThanTheOffice_OrByWhoIsRecused_IsRefused()
    {
        foreach (var viewer in (Viewer[])[Given.GroupLeader, Given.CountyOfficer, Given.Liaison, Given.CityLeader, Given.Office with { Recusals = [Given.Unit.Id] }])
        {
            Refused.For(ArchiveRules.NotYours, () => Make(by: viewer));
        }
    }

    [Fact]
    public void ProposeDestruction_WithinItsTimeOrForEver_IsRefused()
    {
        var package = Make();
        Refused.For(ArchiveRules.StillRetained, () => package.ProposeDestruction("期满", Given.Office, new(2036, 12, 31, 9, 0, 0, ChinaTime.Offset)));
        Refused.For(ArchiveRules.ForEver, () => Make(Retention.Permanent).ProposeDestruction("期满", Given.Office, Given.Now.AddYears(99)));
        Refused.For(ArchiveRules.NotYours, () => package.ProposeDestruction("期满", Given.CityLeader, Given.Now.AddYears(20)));
        Assert.Equal(ArchiveStatus.Kept, package.Status);
    }

    [Fact]
    public void Destroy_ByAnotherPerson_LeavesTheCertificate()
    {
        var package = Proposed(out var later);
        Refused.For(ArchiveRules.SamePerson, () => package.Destroy(Given.Office, later));
        Refused.For(ArchiveRules.NotKept, () => package.ProposeDestruction("再次", Given.Office, later));

        package.Destroy(Given.CityLeader, later);

        Assert.Equal((ArchiveStatus.Destroyed, Seal.Sha256, Given.CityLeader.Name), (package.Status, package.Sha256, package.Destroyed!.Officer));
        Assert.Equal(LedgerKind.Archive, package.Events[^1].Ledger);
        Refused.For(ArchiveRules.NotProposed, () => package.Destroy(Given.SecondOffice, later));
    }

    [Fact]
    public void Keep_SomebodyDisagrees_ItIsKeptOn()
    {
        var package = Proposed(out var later);

        package.Keep("诉讼尚未结束", Given.SecondOffice, later);

        Assert.Equal((ArchiveStatus.Kept, null), (package.Status, package.Proposed));
        Refused.For(ArchiveRules.NotProposed, () => package.Keep("再次", Given.SecondOffice, later));
    }

    private static ArchivePackage Proposed(out DateTimeOffset later)
    {
        var package = Make();
        later = new(2037, 1, 4, 9, 0, 0, ChinaTime.Offset);
        package.ProposeDestruction("保管期满，经鉴定无保存价值", Given.Office, later);
        return package;
    }
}
