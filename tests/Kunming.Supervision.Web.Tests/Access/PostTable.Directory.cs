using Kunming.Supervision.Web.Tests.Hosting;
using static Kunming.Supervision.Web.Tests.Access.Role;

namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>Forms of the unit groups and of the directory.</summary>
public static partial class PostTable
{
    private static IEnumerable<PostLine> Directory =>
    [
        new("/groups/form", "office:new", [Office]) { UsedUp = true },
        new("/groups/new", null, [Office, County, OtherCounty], ("Form.Name", "专项组#"), ("Form.LeadId", "*"), ("Form.Reason", "专项需要")),
        new("/groups/template", null, [Office, County, OtherCounty], ("Form.Name", "机动式")),
        new("/groups/{id:guid}/members", "group:new", [Office], ("Form.Members", "*"), ("Form.Reason", "专项需要")),
        new("/groups/{id:guid}/members", "group:county-new", [County], ("Form.Members", "*"), ("Form.Reason", "专项需要")),
        new("/groups/{id:guid}/officers?handler=Join", "group:new", [Office], ("Form.OfficerId", "*")) { Form = "#join-form" },
        new("/groups/{id:guid}/officers?handler=Join", "group:county-new", [County], ("Form.OfficerId", "*")) { Form = "#join-form" },
        new("/groups/{id:guid}/officers?handler=Leave", "group:new", [Office]) { Form = "tbody tr:nth-child(2) form" },
        new("/groups/{id:guid}/officers?handler=Lead", "group:new", [Office]) { Form = "tbody tr:nth-child(2) form" },
        new("/groups/{id:guid}/dissolve", "group:idle", [Office], ("Form.Basis", "专项结束")),
        new("/groups/{id:guid}/dissolve", "group:county-idle", [County], ("Form.Basis", "专项结束")),
        new("/organisations/{id:guid}/rename", "unit:new", [Office], ("Form.Name", "新名称")),
        new("/organisations/{id:guid}/close", "unit:new", [Office], ("Form.Basis", "机构改革方案")),
        new("/organisations/{id:guid}/restore", "unit:closed", [Office], ("Form.Reason", "登记有误")),
        new("/organisations/import", null, [Office]) { File = _ => new("Form.Workbook", "名录.xlsx", System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Workbooks", "机构名录.xlsx"))) },
        new("/organisations/import/{id:guid}", "directory", [Office]),
    ];
}
