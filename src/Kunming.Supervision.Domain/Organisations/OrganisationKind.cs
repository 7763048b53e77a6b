namespace Kunming.Supervision.Domain.Organisations;

public enum OrganisationKind
{
    /// <summary>市纪委监委</summary>
    CityCommission,

    /// <summary>党风政风监督室</summary>
    PartyConductOffice,

    /// <summary>监督检查室</summary>
    SupervisionOffice,

    /// <summary>派驻纪检监察组</summary>
    ResidentGroup,

    /// <summary>县（市、区）纪委监委</summary>
    CountyCommission,

    /// <summary>开发（度假）区纪检监察工委</summary>
    ZoneCommission,

    /// <summary>职能部门（X 成员单位）</summary>
    FunctionalDepartment,

    /// <summary>巡察机构</summary>
    TourOffice,

    /// <summary>案件监督管理室</summary>
    CaseOffice,

    /// <summary>信访室</summary>
    PetitionOffice,

    /// <summary>其他内设机构</summary>
    OtherOffice,

    /// <summary>被监督单位</summary>
    InspectedUnit,
}
