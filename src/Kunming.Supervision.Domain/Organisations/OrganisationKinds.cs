namespace Kunming.Supervision.Domain.Organisations;

/// <summary>The kinds' names on screen and in the directory workbook.</summary>
public static class OrganisationKinds
{
    /// <summary>X 成员: bodies outside the commission that lend people to a unit group for a task; what these see ends with it.</summary>
    public static bool LendsForTasks(OrganisationKind kind) => kind is OrganisationKind.FunctionalDepartment or OrganisationKind.InspectedUnit;

    public static string NameOf(OrganisationKind kind) => kind switch
    {
        OrganisationKind.CityCommission => "市纪委监委",
        OrganisationKind.PartyConductOffice => "党风政风监督室",
        OrganisationKind.SupervisionOffice => "监督检查室",
        OrganisationKind.ResidentGroup => "派驻机构",
        OrganisationKind.CountyCommission => "县区纪委监委",
        OrganisationKind.ZoneCommission => "开发度假区纪检监察工委",
        OrganisationKind.FunctionalDepartment => "职能部门",
        OrganisationKind.TourOffice => "巡察机构",
        OrganisationKind.CaseOffice => "案件监督管理室",
        OrganisationKind.PetitionOffice => "信访室",
        OrganisationKind.OtherOffice => "内设机构",
        OrganisationKind.InspectedUnit => "被监督单位",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
