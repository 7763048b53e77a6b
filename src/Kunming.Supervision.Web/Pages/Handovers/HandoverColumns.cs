using Kunming.Supervision.Data.Handovers;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Lists;
using Kunming.Supervision.Web.Spreadsheets;
using Kunming.Supervision.Web.TagHelpers;

namespace Kunming.Supervision.Web.Pages.Handovers;

/// <summary>The columns of the list of letters, in their order; the page has a cell for each.</summary>
public static class HandoverColumns
{
    public const string Number = "number";
    public const string Status = "status";
    public const string Due = "due";
    public const string Issues = "issues";
    public const string Closed = "closed";

    public static ListColumns<HandoverLine> For(ListFace face, Names names) => new(
    [
        new(Number, "文号", true, 20, l => l.Number),
        new("issued", "签发日期", true, 12, l => ChinaTime.DayOf(l.IssuedOn), WorkbookWriter.DayFormat),
        new("issuer", "签发", true, 24, l => l.IssuedBy),
        new("group", "单元组", true, 20, l => l.GroupId is null ? null : names.Group(l.GroupId)),
        new("addressee", "承办单位", true, 28, l => l.Addressee),
        new(Status, "状态", true, 14, l => Words.Of(l.Status)),
        new(Due, "时限", true, 12, l => l.WaitsFor ?? l.DueOn, WorkbookWriter.DayFormat),
        new("promised", "反馈时限", false, 12, l => l.DueOn, WorkbookWriter.DayFormat),
        new("first-due", "首次期限", false, 12, l => l.FirstDueOn, WorkbookWriter.DayFormat),
        new("extended", "延期次数", false, 10, l => l.TimesExtended),
        new("returns", "退回次数", false, 10, l => l.Returns),
        new(Issues, "问题", true, 8, l => l.Issues),
        new(Closed, "已销号", true, 8, l => l.Status is HandoverStatus.Refused ? null : l.Closed),
        new("numbers", "签发时所列问题", false, 60, l => string.Join('、', l.IssueNumbers)),
    ], face);
}
