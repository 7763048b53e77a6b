using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kunming.Supervision.Web.TagHelpers;

/// <summary>A value's Chinese word and the colour of its tag (<c>green</c>, <c>amber</c>, <c>red</c>, <c>blue</c>, <c>grey</c>).</summary>
public sealed record Word(string Text, string Tone = "grey");

/// <summary>The screen words of the domain's enumerations, in one place: a value without a word is a bug, and a test finds it.</summary>
public static class Words
{
    private static readonly Dictionary<Enum, Word> Table = new()
    {
        [Seat.PartyConductOffice] = new("党风政风监督室"),
        [Seat.GroupOfficer] = new("单元组"),
        [Seat.CountyOfficer] = new("县区纪委监委"),
        [Seat.Liaison] = new("责任单位联络员"),
        [Seat.Leader] = new("委领导"),
        [Seat.CaseOffice] = new("案管室"),
        [Seat.IntakeDesk] = new("信访、巡察收件"),
        [Seat.SystemAdministrator] = new("系统管理员"),
        [Seat.SecurityAdministrator] = new("安全管理员"),
        [Seat.AuditAdministrator] = new("审计管理员"),
        [DeadlineUnit.Days] = new("日"),
        [DeadlineUnit.WorkingDays] = new("工作日"),
        [DeadlineUnit.Months] = new("月"),
        [LedgerKind.Meeting] = new("工作例会"),
        [LedgerKind.Deployment] = new("集中部署"),
        [LedgerKind.Class] = new("纪法课堂"),
        [LedgerKind.TaskIssued] = new("下达任务"),
        [LedgerKind.Visit] = new("监督检查"),
        [LedgerKind.Issue] = new("发现问题"),
        [LedgerKind.Handover] = new("交办"),
        [LedgerKind.Chase] = new("督办"),
        [LedgerKind.CloseOut] = new("销号"),
        [LedgerKind.Report] = new("报告"),
    };

    public static bool Knows(Enum value) => Table.ContainsKey(value);

    public static string Of(Enum value) => For(value).Text;

    /// <exception cref="InvalidOperationException">The value has no word yet.</exception>
    public static Word For(Enum value) => Table.TryGetValue(value, out var word)
        ? word
        : throw new InvalidOperationException($"{value.GetType().Name}.{value} has no word in {nameof(Words)}.");

    /// <summary>The choices of a selection, in the order of declaration.</summary>
    public static IEnumerable<SelectListItem> Items(Type enumeration) =>
        Enum.GetValues(enumeration).Cast<Enum>().Select(v => new SelectListItem(Of(v), v.ToString()));

    public static IEnumerable<SelectListItem> Items<TEnum>()
        where TEnum : struct, Enum => Items(typeof(TEnum));
}
