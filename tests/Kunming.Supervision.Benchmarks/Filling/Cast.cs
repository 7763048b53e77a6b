using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Officers;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.UnitGroups;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Benchmarks.Filling;

/// <summary>A unit that is inspected, as the rows of issues refer to it.</summary>
internal sealed record Unit(Guid Id, string Name, Guid JurisdictionId);

/// <summary>A group with somebody who signs for it.</summary>
internal sealed record Team(Guid Id, Signature By);

/// <summary>Who and what issues refer to: 19 jurisdictions, 7 groups, 3,000 units, and one account each for three seats.</summary>
internal sealed record Cast(IReadOnlyList<Unit> Units, IReadOnlyList<Team> Teams, IReadOnlyList<Guid> Categories, Signature Office)
{
    public const string Password = "Benchmark-2026";
    public const string OfficeAccount = "office";
    public const string LeaderAccount = "leader";
    public const string CountyAccount = "county";
    private const int Areas = 18;
    private const int UnitsAtCity = 300;
    private const int UnitsPerArea = 150;
    private const int Groups = 7;
    private static readonly DateOnly Since = new(2022, 1, 1);
    private static readonly Signature Setup = new(Guid.Empty, "准备", Guid.Empty, "测速", new(Since, TimeOnly.MinValue, ChinaTime.Offset));

    /// <summary>Puts them into a migrated, empty database.</summary>
    public static async Task<Cast> EngageAsync(SupervisionDbContext db)
    {
        var city = new Jurisdiction("530100", "甲市", JurisdictionKind.City);
        var areas = Enumerable.Range(1, Areas).Select(n => new Jurisdiction($"5301{n:00}", $"第{n:00}县区", n <= 14 ? JurisdictionKind.County : JurisdictionKind.Zone)).ToList();
        db.AddRange([city, .. areas]);
        var office = Add(db, "S0001", "党风政风监督室", OrganisationKind.PartyConductOffice, city);
        var person = Enrol(db, "经办人", office, OfficeAccount, Seat.PartyConductOffice);
        var counties = areas.Select((a, n) => Add(db, $"X{n:0000}", $"{a.Name}纪委监委", OrganisationKind.CountyCommission, a)).ToList();
        Enrol(db, "县区干部", counties[0], CountyAccount, Seat.CountyOfficer);
        var template = GroupTemplate.City(city.Id, Setup);
        db.Add(template);
        var teams = Enumerable.Range(1, Groups).Select(n => Team(db, n, city, counties, template)).ToList();
        var units = new[] { city }.Concat(areas).SelectMany(a => Enumerable.Range(1, a == city ? UnitsAtCity : UnitsPerArea)
            .Select(n => Add(db, $"B{a.Code}{n:0000}", $"{a.Name}第{n:000}号{Kind(n)}", OrganisationKind.InspectedUnit, a))).ToList();
        await db.SaveChangesAsync();
        var leaves = await db.IssueCategories.Where(c => c.ParentId != null).OrderBy(c => c.Order).Select(c => c.Id).ToListAsync();
        return new([.. units.Select(u => new Unit(u.Id, u.Name, u.JurisdictionId))], teams, leaves, new(person.Id, person.Name, office.Id, office.Name, Setup.On));
    }

    private static string Kind(int number) => (number % 6) switch
    {
        0 => "乡镇人民政府",
        1 => "局",
        2 => "街道办事处",
        3 => "中心学校",
        4 => "卫生院",
        _ => "社区",
    };

    private static Team Team(SupervisionDbContext db, int number, Jurisdiction city, List<Organisation> counties, GroupTemplate template)
    {
        var lead = Add(db, $"J{number:0000}", $"第{GroupFormation.Numeral(number)}监督检查室", OrganisationKind.SupervisionOffice, city);
        var residents = Enumerable.Range(1, 4).Select(n => Add(db, $"P{number}{n:000}", $"驻{number}{n}纪检监察组", OrganisationKind.ResidentGroup, city));
        Organisation[] members = [.. residents, counties[(2 * number) - 2], counties[(2 * number) - 1]];
        var group = UnitGroup.Form(number, $"第{GroupFormation.Numeral(number)}监督单元组", city.Id, lead, members, template, "按联系关系组建", Since, Setup);
        var leader = Enrol(db, $"组长{number}", lead, number is 1 ? LeaderAccount : null, Seat.GroupOfficer);
        group.Join(leader, Since, Setup);
        group.NameLeader(leader, Setup);
        db.Add(group);
        return new(group.Id, new(leader.Id, leader.Name, lead.Id, lead.Name, Setup.On));
    }

    private static Organisation Add(SupervisionDbContext db, string code, string name, OrganisationKind kind, Jurisdiction area)
    {
        var organisation = Organisation.Establish(code, name, kind, area.Id, null, Since, Setup);
        db.Add(organisation);
        return organisation;
    }

    private static Officer Enrol(SupervisionDbContext db, string name, Organisation organisation, string? account, Seat seat)
    {
        var officer = Officer.Enrol(name, organisation.Id, null, Setup);
        db.Add(officer);
        if (account is not null)
        {
            var added = new Account { UserName = account, NormalizedUserName = account.ToUpperInvariant(), OfficerId = officer.Id, Seat = seat, SecurityStamp = "fixed", Enabled = true, PasswordSetOn = new BenchmarkClock().GetUtcNow() };
            added.PasswordHash = new PasswordHasher<Account>().HashPassword(added, Password);
            db.Add(added);
        }

        return officer;
    }
}
