using Kunming.Supervision.Web.Tests.Hosting;
using static Kunming.Supervision.Web.Tests.Access.Role;

namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>Who may send a form, for one record, and what to write into it.</summary>
/// <param name="Page">The address that takes it, as the page states it, with the handler's name.</param>
/// <param name="May">Those who may; each of them does it once. Everybody else is refused.</param>
/// <param name="Fields">What is typed into the form; * takes the first choice of a list, or ticks the first box; # is a number that nobody had yet.</param>
public sealed record PostLine(string Page, string? Record, Role[] May, params (string Name, string Value)[] Fields)
{
    public string Form { get; init; } = "main form";

    /// <summary>A file for the form, made anew each time.</summary>
    public Func<AccessWorld, FormFile>? File { get; init; }

    /// <summary>A second click is led to the first result; if not, it must be refused.</summary>
    public bool Once { get; init; } = true;

    /// <summary>It shows something and takes nothing: the page comes back, as often as it is sent.</summary>
    public bool Shows { get; init; }

    /// <summary>What another test does with the same page uses its record up, so that it is opened anew each time.</summary>
    public bool UsedUp { get; init; }

    public override string ToString() => Record is null ? Page : $"{Page} | {Record}";
}

/// <summary>Form × role: one line for each address that takes a form, and one for each record that makes a difference.</summary>
public static class PostTable
{
    private static readonly Role[] Leader = [GroupLeader];
    private static readonly Role[] Inspectors = [GroupLeader, Member];
    private static readonly Role[] Deciders = [Office, GroupLeader];
    private static readonly Role[] Planners = [Office, GroupLeader, OtherGroup, County, OtherCounty];

    /// <summary>Forms that ask nobody who he is, or concern nobody else; SignInTests and its neighbours try them.</summary>
    public static IReadOnlyList<string> Everybodys { get; } = 
    [
        "/sign-in", "/sign-in/second-factor", "/sign-in/link", "/sign-in/reset", "/sign-out", "/large-type", "/notices",
        "/account?handler=Everywhere", "/account/authenticator", "/account/confirm", "/account/mail", "/account/notices", "/account/passkey", "/account/password", "/account/recovery-codes",
        "/account/second-factor?handler=RemoveAuthenticator", "/account/second-factor?handler=RemovePasskey",
        // Files in parts belong to the account that began them: UploadTests.
        "/uploads", "/uploads/{id:guid}",
    ];

    public static IReadOnlyList<PostLine> Lines { get; } =
    [
        new("/admin/accounts/new", null, [SystemAdministrator], ("Form.OrganisationId", "*"), ("Form.Name", "新干部#"), ("Form.UserName", "new-#")),
        new("/admin/accounts/{id:guid}/seat", "account", [SecurityAdministrator], ("Form.Seat", "CountyOfficer")),
        new("/admin/accounts/{id:guid}/enable", "account:disabled", [SecurityAdministrator]),
        new("/admin/accounts/{id:guid}/disable", "account", [SecurityAdministrator], ("Form.Reason", "轮岗")),
        new("/admin/accounts/{id:guid}/unlock", "account:locked", [SecurityAdministrator]),
        new("/admin/accounts/{id:guid}/end-sessions", "account", [SecurityAdministrator]),
        new("/admin/accounts/{id:guid}/link", "account", [SecurityAdministrator], ("Form.Purpose", "Password")) { Once = false },
        new("/admin/accounts/{id:guid}/release", "account:link", [SystemAdministrator]) { Once = false },
        new("/successions/new", "succession:leaving", [Office, County], ("Form.SuccessorId", "*"), ("Form.Reason", "轮岗")) { Form = "main form[method=post]" },
        new("/successions/{id:guid}/accept", "succession", [County]),
        new("/successions/{id:guid}/refuse", "succession", [County], ("Form.Reason", "没有当面说明")),
        new("/admin/calendar/enter", null, [SystemAdministrator], ("Form.Year", "2028"), ("Form.Notices", "国办发明电〔2027〕#号"), ("Form.Arrangement", "元旦 休 0101")),
        new("/admin/settings/{key}/change", "setting", [SystemAdministrator], ("Form.Number", "6"), ("Form.Reason", "上级要求")),
        new("/admin/settings/{key}/change", "setting:period", [SystemAdministrator], ("Form.Number", "21"), ("Form.Reason", "上级要求")),

        new("/tasks/new", null, Planners, ("Form.Origin", "OwnJudgement"), ("Form.Subject", "滇池保护治理"), ("Form.Basis", "年度监督计划"), ("Form.GroupId", "*"), ("Form.Method", "Cross"), ("Form.Targets", "*")),
        new("/tasks/{id:guid}/edit", "task:draft", [Office], ("Form.Subject", "改过的主题")),
        new("/tasks/{id:guid}/edit", "task:own-draft", Deciders, ("Form.Subject", "改过的主题")),
        new("/tasks/{id:guid}/edit", "task:county-draft", [Office, County], ("Form.Subject", "改过的主题")),
        new("/tasks/{id:guid}/submit", "task:draft", [Office]),
        new("/tasks/{id:guid}/submit", "task:own-draft", Deciders),
        new("/tasks/{id:guid}/submit", "task:county-draft", [Office, County]),
        new("/tasks/{id:guid}/approve", "task:submitted", [Office], ("Form.Decision", "SendBack"), ("Form.Reason", "请补充依据")),
        new("/tasks/{id:guid}/issue", "task:approved", [Office]),
        new("/tasks/{id:guid}/issue", "task:county-approved", [Office, County]),
        new("/tasks/{id:guid}/report", "task:visited", Leader, ("Form.Result", "已检查完毕")),
        new("/tasks/{id:guid}/finish", "task:reported", [Office]),
        new("/tasks/{id:guid}/void", "task:issued", [Office], ("Form.Reason", "重复下达")),
        new("/tasks/{id:guid}/visits/new", "task:issued", Inspectors, ("Target.OrganisationId", "*"), ("Form.Inspectors", "甲某、乙某"), ("Form.Methods", "*"), ("Form.Course", "查阅账册。")),
        new("/tasks/{id:guid}/visits/new", "task:crewed", [.. Inspectors, Lent], ("Target.OrganisationId", "*"), ("Form.Inspectors", "甲某、乙某"), ("Form.Methods", "*"), ("Form.Course", "查阅账册。")),
        new("/tasks/{id:guid}/assign", "task:draft", [Office], ("Form.OfficerId", "*")),
        new("/tasks/{id:guid}/assign", "task:own-draft", Deciders, ("Form.OfficerId", "*")),
        new("/tasks/{id:guid}/assign", "task:issued", Deciders, ("Form.OfficerId", "*")),
        new("/tasks/{id:guid}/release", "task:crewed", Deciders, ("Form.OfficerId", "*"), ("Form.Reason", "工作需要")),
        new("/rounds/new", null, [Office, County, OtherCounty], ("Form.Name", "四季度轮次"), ("Form.From", "2026-10-01"), ("Form.To", "2026-12-31")),

        new("/ties/new", null, [Office], ("Form.OfficerId", "*"), ("Form.Kind", "Studied"), ("Form.JurisdictionId", "*"), ("Form.Note", "就读#")),
        new("/officer-objections/new", "objection:about", [Liaison, OtherLiaison], ("Form.Name", "被异议人员"), ("Form.Note", "曾有诉讼#")),
        new("/ties/declare", null, [Office, CityLeader, GroupLeader, Member, Lent, OtherGroup, County, OtherCounty], ("Form.JurisdictionId", "*"), ("Form.Note", "房产纠纷#")),
        new("/ties/read", "pool:to-read", [Office]) { UsedUp = true },
        new("/ties/{id:guid}/confirm", "tie:proposed", [Office]),
        new("/ties/{id:guid}/reject", "tie:proposed", [Office], ("Form.Text", "查无此事")),
        new("/ties/{id:guid}/withdraw", "tie:confirmed", [Office], ("Form.Text", "登记有误")),
        new("/ties/{id:guid}/waive", "tie:confirmed", [Office], ("Form.Text", "已核实无碍")),
        new("/rotation/new", "scheme:ready", [Office], ("Form.Name", "方案#"), ("Form.Seconds", "1")),
        new("/rotation/{id:guid}/again", "scheme:draft", [Office], ("Form.Name", "调整#"), ("Form.Seconds", "1")),
        new("/rotation/{id:guid}/submit", "scheme:draft", [Office], ("Form.ApproverId", "*")),
        new("/rotation/{id:guid}/approve", "scheme:submitted", [Office]),
        new("/rotation/{id:guid}/send-back", "scheme:submitted", [Office], ("Form.Text", "调整第一组")),
        new("/rotation/{id:guid}/turn", "scheme:approved", [Office], ("Form.RoundId", "*"), ("Form.TemplateId", "*")),
        new("/rotation/{id:guid}/void", "scheme:draft", [Office], ("Form.Text", "重新安排")),
        new("/rotation/rules/{code}", "rule", [Office], ("Form.Severity", "Warn"), ("Form.Parameter", "4"), ("Form.From", "2027-01-20"), ("Form.Reason", "试行#")),
        new("/talent-pool/draws/new", "pool-draw:ready", [Office], ("Form.RoundId", "*"), ("Form.GroupId", "*"), ("Form.Way", "Draw"), ("Form.Wanted", "1"), ("Form.Areas", "*")),
        new("/talent-pool/draws/{id:guid}/draw", "pool-draw:announced", [Office]),
        new("/talent-pool/draws/{id:guid}/confirm", "pool-draw:proposed", [Office]),
        new("/talent-pool/draws/{id:guid}/replace", "pool-draw:place", [Office], ("Form.Text", "生病")),
        new("/talent-pool/draws/{id:guid}/void", "pool-draw:proposed", [Office], ("Form.Text", "轮次推迟")),
        new("/talent-pool/draws/{id:guid}/appraise", "pool-draw:over", [Office]),
        new("/talent-pool/appraisals/{id:guid}/grade", "round-appraisal", [GroupLeader, Member], ("Form.Grade", "Competent"), ("Form.Remark", "认真")),
        new("/talent-pool/{id:guid}/renew", "pool:in", [Office], ("Form.Text", "评议合格")),
        new("/talent-pool/new", null, [Office, County], ("Form.Name", "某推荐#"), ("Form.Unit", "五华区纪委监委"), ("Form.Source", "Internal"), ("Form.Gender", "Female"), ("Form.BornIn", "1983.02")),
        new("/talent-pool/{id:guid}/admit", "pool:nominated", [Office], ("Form.Text", "合格")),
        new("/talent-pool/{id:guid}/decline", "pool:nominated", [Office], ("Form.Text", "有处分记录")),
        new("/talent-pool/{id:guid}/second", "pool:in", [Office], ("Form.To", "三季度轮次"), ("Form.Until", "2027-01-20")),
        new("/talent-pool/{id:guid}/pause", "pool:in", [Office], ("Form.Text", "休假")),
        new("/talent-pool/{id:guid}/return", "pool:in", [Office], ("Form.Text", "调离")),
        new("/talent-pool/{id:guid}/recommend", "pool:in", [Office], ("Form.Addressee", "市委组织部"), ("Form.For", "后备人选"), ("Form.Reasons", "业务扎实")),
        new("/talent-pool/{id:guid}/appraise", "pool:in", [Office], ("Form.Round", "三季度轮次"), ("Form.Grade", "Excellent"), ("Form.Remark", "认真")),
        new("/talent-pool/{id:guid}/resume", "pool:paused", [Office], ("Form.Text", "假满")),
        new("/talent-pool/{id:guid}/release", "pool:seconded", [Office]),
        new("/archives/new", "archive:ready", [Office], ("Form.Of", "*"), ("Form.Retention", "TenYears")),
        new("/ledgers/compare", null, [.. Roles.Supervising]) { File = _ => new("Form.Book", "留存台账.jsonl", """{"book":"kunming-supervision-book/1"}"""u8.ToArray()), Once = false, Shows = true },
        new("/archives/{id:guid}/propose", "archive:over", [Office], ("Form.Text", "保管期满，经鉴定无保存价值")),
        new("/archives/{id:guid}/destroy", "archive:proposed", [CityLeader]),
        new("/archives/{id:guid}/keep", "archive:proposed", [CityLeader], ("Form.Text", "诉讼尚未结束")),
        new("/ledgers/notes/new", null, [Office, GroupLeader, Member, OtherGroup, County, OtherCounty], ("Form.Book", "0"), ("Form.Kind", "Meeting"), ("Form.Day", "2025-01-10"), ("Form.Title", "县委常委会听取汇报#"), ("Form.Summary", "听取单元组工作情况")),
        new("/ledgers/notes/{id:guid}/void", "note:entered", [GroupLeader, Member], ("Form.Reason", "登错日期")),
        new("/help-requests/new", null, [GroupLeader, Member, OtherGroup], ("Form.Title", "请审计力量支援#"), ("Form.Situation", "账目跨三个年度"), ("Form.Wanted", "请协调市审计局派两人")),
        new("/help-requests/{id:guid}/answer", "help:asked", [Office], ("Form.Measure", "已商市审计局派员"), ("Form.Undertaker", "市审计局"), ("Form.DueOn", "2027-01-20")),
        new("/help-requests/{id:guid}/settle", "help:answered", Inspectors, ("Form.Text", "人员已到位")),
        new("/help-requests/{id:guid}/ask-again", "help:answered", Inspectors, ("Form.Text", "只来了一人")),
        new("/help-requests/{id:guid}/withdraw", "help:asked", Inspectors, ("Form.Text", "已自行解决")),
        new("/recusals/new", "recusal:of-unit", Roles.Supervising, ("Form.Reason", "近亲属在该单位任职")) { UsedUp = true },
        new("/recusals/{id:guid}/decide", "recusal:declared", Deciders, ("Form.Agreed", "true"), ("Form.Opinion", "同意")),
        new("/recusals/{id:guid}/lift", "recusal:in-force", Deciders, ("Form.Reason", "亲属已调离")),

        new("/task-templates/new", null, [Office, County, OtherCounty], ("Form.Theme", "惠农资金#"), ("Form.Subject", "惠农补贴发放"), ("Form.Basis", "年度计划"), ("Form.Method", "Cross"), ("Form.Items", "核对名册")),
        new("/task-templates/{id:guid}/edit", "template", [Office], ("Form.Items", "核对名册\n入户核实")),
        new("/task-templates/{id:guid}/edit", "template:county", [County], ("Form.Items", "核对名册\n入户核实")),
        new("/task-templates/{id:guid}/retire", "template", [Office], ("Form.Reason", "不再使用")),
        new("/visits/{id:guid}/checklist", "visit:listed", Inspectors, ("Form.Marks[0]", "Checked"), ("Form.Marks[1]", "ProblemFound")),
        new("/sealed/new", null, [Office], ("Form.Subject", "密封主题#"), ("Form.Basis", "专项方案"), ("Form.GroupId", "*"), ("Form.Method", "PointStrike"), ("Form.ApproverId", "*"), ("Form.Targets", "*")),
        new("/sealed/{id:guid}/edit", "sealed:draft", [Office], ("Form.Subject", "密封主题#")),
        new("/sealed/{id:guid}/submit", "sealed:draft", [Office]),
        new("/sealed/{id:guid}/approve", "sealed:submitted", [Office], ("Form.Decision", "Approve")),
        new("/sealed/{id:guid}/dispatch", "sealed:approved", [Office]),
        new("/sealed/{id:guid}/void", "sealed:waiting", [Office], ("Form.Reason", "情况变化")),
        new("/sealed/{id:guid}/pass-on", "sealed:pass", [Office], ("Form.SuccessorId", "*"), ("Form.Reason", "轮岗")),
        new("/sealed/{id:guid}/open", "sealed:waiting", [OtherGroup]),
        new("/sealed/{id:guid}/pledge", "sealed:opened", [Lent]),
        new("/sealed/{id:guid}/declare", "sealed:pledged", [Lent, OtherGroup], ("Form.Decision", "Clear")),
        new("/sealed/{id:guid}/replace", "sealed:recused", [Office, OtherGroup], ("Form.LeavesId", "*"), ("Form.ComesId", "*"), ("Form.Reason", "申请回避")),
        new("/visits/{id:guid}/edit", "visit:on-site", Inspectors, ("Form.Course", "又查阅了凭证。")),
        new("/visits/{id:guid}/material", "visit:on-site", Inspectors) { File = _ => Photo() },
        new("/visits/{id:guid}/material", "visit:crewed", [.. Inspectors, Lent]) { File = _ => Photo() },
        new("/visits/{id:guid}/confirm", "visit:on-site", Inspectors, ("Form.Confirmation", "Refused"), ("Form.Refusal", "负责人不在岗")),
        new("/visits/{id:guid}/edit", "visit:crewed", [.. Inspectors, Lent], ("Form.Course", "又查阅了凭证。")),
        new("/visits/{id:guid}/confirm", "visit:crewed", [.. Inspectors, Lent], ("Form.Confirmation", "Refused"), ("Form.Refusal", "负责人不在岗")),
        new("/visits/{visitId:guid}/issues/new", "visit:crewed-to-raise", [.. Inspectors, Lent], ("Form.CategoryId", "*"), ("Form.Facts", "资料不全，第#处")),
        new("/issues/{id:guid}/edit", "issue:crewed", [.. Inspectors, Lent], ("Form.Facts", "改过的描述")),
        new("/issues/{id:guid}/submit", "issue:crewed", [.. Inspectors, Lent]),
        new("/visits/{id:guid}/nil-finding", "visit:confirmed", Leader, ("Form.Statement", "未发现问题")),
        new("/visits/{id:guid}/approve", "visit:nil", Leader),
        new("/visits/{visitId:guid}/issues/new", "visit:to-raise", Inspectors, ("Form.CategoryId", "*"), ("Form.Facts", "资料不全，第#处")),

        new("/visits/{visitId:guid}/issues/new?handler=Similar", "visit:to-raise", Inspectors, ("Form.CategoryId", "*"), ("Form.Facts", "资料不全")) { Shows = true },
        new("/issues/{id:guid}/edit?handler=Similar", "issue:registered", Inspectors, ("Form.Facts", "改过的描述")) { Shows = true },

        new("/issues/{id:guid}/edit", "issue:registered", Inspectors, ("Form.Facts", "改过的描述")),
        new("/issues/{id:guid}/edit", "issue:county-registered", [County], ("Form.Facts", "改过的描述")),
        new("/issues/{id:guid}/submit", "issue:registered", Inspectors),
        new("/issues/{id:guid}/submit", "issue:county-registered", [County]),
        new("/issues/{id:guid}/recognise", "issue:review", Deciders),
        new("/issues/{id:guid}/recognise", "issue:county-review", [Office, County]),
        new("/issues/{id:guid}/not-recognise", "issue:review", Deciders, ("Form.Reason", "不构成问题")),
        new("/issues/{id:guid}/not-recognise", "issue:county-review", [Office, County], ("Form.Reason", "不构成问题")),
        new("/categories/new", "category:none-waiting", [Office], ("Form.Tree", AccessWorld.TreeWith("新增小类#"))),
        new("/categories/new?handler=Compare", "category:none-waiting", [Office], ("Form.Tree", AccessWorld.TreeWith("新增小类#"))) { Shows = true },
        new("/categories/{id:guid}/withdraw", "category:version", [Office], ("Form.Reason", "写错")),
        new("/regulations/new", null, [Office], ("Form.Title", "某条例#"), ("Form.From", "2026-01-01")),
        new("/regulations/{id:guid}/clauses/new", "regulation", [Office], ("Form.Article", "第九条"), ("Form.Text", "内容")),
        new("/regulations/{id:guid}/clauses/{clauseId:guid}/end", "regulation:clause", [Office], ("Form.Until", "2026-09-01"), ("Form.Reason", "已修订")),
        new("/regulations/{id:guid}/repeal", "regulation", [Office], ("Form.Until", "2026-09-01"), ("Form.Reason", "已修订")),
        new("/issues/{id:guid}/split", "issue:review", Deciders, ("Form.Parts[0].Facts", "名册没有公示"), ("Form.Parts[1].Facts", "签字由人代笔"), ("Form.Reason", "是两件事")),
        new("/issues/{id:guid}/split", "issue:county-review", [Office, County], ("Form.Parts[0].Facts", "名册没有公示"), ("Form.Parts[1].Facts", "签字由人代笔"), ("Form.Reason", "是两件事")),
        new("/issues/{id:guid}/merge", "issue:twice", Deciders, ("Form.IntoId", "*"), ("Form.Reason", "同一件事")),
        new("/issues/{id:guid}/refer-clue", "issue:recognised", Deciders),
        new("/issues/{id:guid}/fix-on-site", "issue:recognised", Deciders, ("Form.Measure", "当场补签"), ("Form.Owner", "责任人甲")),
        new("/issues/{id:guid}/fix-on-site", "issue:county-recognised", [Office, County], ("Form.Measure", "当场补签"), ("Form.Owner", "责任人甲")),
        new("/issues/{id:guid}/measures/new", "issue:rectifying", [Liaison], ("Form.Description", "建立台账"), ("Form.Owner", "责任人乙")),
        new("/issues/{id:guid}/measures/new", "issue:to-commission", [County], ("Form.Description", "建立台账"), ("Form.Owner", "责任人乙")),
        new("/issues/{id:guid}/measures/new", "issue:on-site", Inspectors, ("Form.Description", "建立台账"), ("Form.Owner", "责任人乙")),
        new("/issues/{id:guid}/measures/{measureId:guid}/prove", "measure:open", [Liaison], ("Form.RefersTo", "2026-09-20")) { File = _ => Proof() },
        new("/issues/{id:guid}/measures/{measureId:guid}/progress", "measure:proved", [Liaison], ("Form.Status", "InProgress")),
        new("/issues/{id:guid}/cause", "issue:rectifying", [Liaison], ("Form.Kind", "NoRule"), ("Form.Text", "没有复核制度")),
        new("/issues/{id:guid}/cause", "issue:on-site", Inspectors, ("Form.Kind", "Isolated"), ("Form.Text", "一时疏忽")),
        new("/issues/{id:guid}/object", "issue:rectifying", [Liaison], ("Form.Reason", "资料当时已经齐全")),
        new("/issues/{id:guid}/objection", "issue:objected", [Office], ("Form.Outcome", "Dismissed"), ("Form.Reason", "资料系事后补充")),
        new("/rechecks/draw", "recheck:quarter", [Office]),
        new("/rechecks/{id:guid}", "recheck", [OtherGroup], ("Form.Result", "Held"), ("Form.Finding", "仍在坚持")),
        new("/issues/policy", null, [Office], ("Form.Ordinary", "1"), ("Form.Serious", "7"), ("Form.Grave", "15"), ("Form.RecheckPercent", "10")),
        new("/issues/{id:guid}/apply", "issue:proved", [Liaison], ("Form.Statement", "已全部整改")),
        new("/issues/{id:guid}/extension", "issue:rectifying", [Liaison], ("Form.WantedOn", "2026-11-20"), ("Form.Reason", "补办手续需要时间")),
        new("/issues/{id:guid}/extension", "issue:to-commission", [County], ("Form.WantedOn", "2026-11-20"), ("Form.Reason", "补办手续需要时间")),
        new("/issues/{id:guid}/extension/decide", "issue:extension", Deciders, ("Form.Decision", "Grant"), ("Form.GrantedOn", "2026-11-20")),
        new("/issues/{id:guid}/verify-first", "issue:applied", Inspectors, ("Form.Opinion", "材料齐全")),
        new("/issues/{id:guid}/verify-first", "issue:county-applied", [County], ("Form.Opinion", "材料齐全")),
        new("/issues/{id:guid}/return", "issue:applied", Inspectors, ("Form.Reason", "佐证不清楚")),
        new("/issues/{id:guid}/return", "issue:verified", [Office], ("Form.Reason", "佐证不清楚")),
        new("/issues/{id:guid}/close-out", "issue:verified", [Office], ("Form.Outcome", "核实无误")),
        new("/issues/{id:guid}/accept-in-part", "issue:verified", [Office], ("Form.Remaining", "还有一处未改")),
        new("/issues/{id:guid}/relapse", "issue:closed", Deciders, ("Form.Finding", "又出现同样情况")),
        new("/issues/{id:guid}/recheck", "issue:sustained", Deciders, ("Form.Result", "KeptUp"), ("Form.Finding", "仍在坚持"), ("Form.RecheckOn", "2026-12-20")),
        new("/issues/bulk", "bulk:review", Deciders) { Form = "#confirm" },
        new("/issues/bulk", "bulk:county-review", [Office, County]) { Form = "#confirm" },
        new("/issues/bulk", "bulk:applied", Inspectors, ("Form.Text", "材料齐全")) { Form = "#confirm" },
        new("/issues/bulk", "bulk:to-return", Inspectors, ("Form.Text", "佐证不清楚")) { Form = "#confirm" },
        new("/issues/bulk", "bulk:verified", [Office], ("Form.Text", "核实无误")) { Form = "#confirm" },
        new("/views?handler=Columns", null, [.. Roles.Supervising, Liaison, OtherLiaison]) { Form = "#columns-Issues" },
        new("/views/new", "view:new", [.. Roles.Supervising, Liaison, OtherLiaison], ("Form.Name", "视图#"), ("Form.Audience", "Own")),
        new("/views/{id:guid}/edit", "view:own", [GroupLeader], ("Form.Name", "改名#"), ("Form.Audience", "Organisation")) { Form = "#change" },
        new("/views/{id:guid}/edit?handler=Remove", "view:own", [GroupLeader]) { Form = "#remove" },
        new("/views/{id:guid}/edit?handler=Remove", "view:everybody", [Office]) { Form = "#remove" },
        new("/issues/import", null, Planners) { File = w => new("Form.Workbook", "清单.xlsx", w.NewList()) },
        new("/issues/import/{id:guid}/columns", "list:columns", Leader, ("Form.CategoryId", "*")),
        new("/issues/import/{id:guid}?handler=Import", "list:preview", Leader) { Form = "#import" },
        new("/issues/import/{id:guid}?handler=Cancel", "list:columns", Leader) { Form = ".bar form", Once = false },

        new("/handovers/new", "chosen:recognised", Deciders, ("Form.AddresseeId", "*"), ("Form.Requirement", "限期整改")),
        new("/handovers/new", "chosen:county-recognised", [Office, County], ("Form.AddresseeId", "*"), ("Form.Requirement", "限期整改")),
        new("/handovers/{id:guid}/receive", "letter:waiting", [Liaison]),
        new("/handovers/{id:guid}/receive", "letter:to-commission", [County]),
        new("/handovers/{id:guid}/refuse", "letter:waiting", [Liaison], ("Form.Reason", "不是本单位的事")),
        new("/handovers/{id:guid}/refuse", "letter:to-commission", [County], ("Form.Reason", "不是本辖区的事")),
        new("/handovers/{id:guid}/reroute", "letter:refused", Deciders, ("Form.AddresseeId", "*"), ("Form.Requirement", "限期整改")),
        new("/handovers/{id:guid}/answer", "letter:in-hand", [Liaison], ("Form.Answer", "已按要求整改")),
        new("/issues/{id:guid}/chase", "issue:overdue", Deciders, ("Form.Requirement", "限期完成"), ("Form.FinalDay", "2026-12-20")),
        new("/handovers/{id:guid}/chase", "letter:overdue", Deciders, ("Form.Requirement", "限期反馈"), ("Form.FinalDay", "2026-12-20")),
        new("/tasks/{id:guid}/chase", "task:overdue", [Office], ("Form.Requirement", "限期报送"), ("Form.FinalDay", "2026-12-20")),
        new("/rechecks/{id:guid}/chase", "recheck:overdue", [Office], ("Form.Requirement", "限期完成"), ("Form.FinalDay", "2026-12-20")),
        new("/handovers/{id:guid}/extension", "letter:in-hand", [Liaison], ("Form.WantedOn", "2026-11-20"), ("Form.Reason", "材料较多")),
        new("/handovers/{id:guid}/extension/decide", "letter:extension", Deciders, ("Form.Decision", "Grant"), ("Form.GrantedOn", "2026-11-20")),
        new("/handovers/{id:guid}/return", "letter:answered", Deciders, ("Form.Reason", "请补充佐证")),
        new("/handovers/{id:guid}/return", "letter:county-answered", [Office, County], ("Form.Reason", "请补充佐证")),
        new("/handovers/{id:guid}/finish", "letter:settled", Deciders),

        new("/reports/group/new", "report:own-quarter", Inspectors),
        new("/reports/synthesis/new", "report:quarter", [Office]),
        new("/reports/{id:guid}/edit", "report:drafted", Inspectors, ("Form.Body", "本季度检查{V1}次。")),
        new("/reports/{id:guid}/edit", "synthesis:drafted", [Office], ("Form.Body", "本季度检查{V1}次。")),
        new("/reports/{id:guid}/refreeze", "report:drafted", Inspectors),
        new("/reports/templates/new", "report:template-kind", [Office], ("Form.Body", "{{季度}}检查{{V1}}次，编号#。"), ("Form.Note", "改写开头")),
        new("/reports/templates/new?handler=Preview", "report:template-kind", [Office], ("Form.Body", "{{季度}}检查{{V1}}次。"), ("Form.Note", "改写开头")) { Shows = true },
        new("/reports/{id:guid}/explain", "report:drafted", Inspectors, ("Form.Place", "I1"), ("Form.Text", "本季度集中开展专项")),
        new("/reports/{id:guid}/explain", "synthesis:drafted", [Office], ("Form.Place", "K1"), ("Form.Text", "已逐件核对")),
        new("/reports/{id:guid}/mark", "report:sent", [Office], ("Form.Place", "I1"), ("Form.Text", "请核对")),
        new("/reports/{id:guid}/mark", "synthesis:sent", [CityLeader], ("Form.Place", "总体情况"), ("Form.Text", "请补充")),
        new("/reports/{id:guid}/refreeze", "synthesis:drafted", [Office]),
        new("/reports/{id:guid}/send", "report:drafted", Leader),
        new("/reports/{id:guid}/send", "synthesis:drafted", [Office]),
        new("/reports/{id:guid}/accept", "report:sent", [Office]),
        new("/reports/{id:guid}/return", "report:sent", [Office], ("Form.Reason", "请核对数据")),
        new("/reports/{id:guid}/return", "synthesis:sent", [CityLeader], ("Form.Reason", "请核对数据")),
        new("/reports/{id:guid}/missing", "synthesis:missing", [Office], ("Form.Reason", "本季度未开展工作")),
        new("/reports/{id:guid}/approve", "synthesis:sent", [CityLeader]),
        new("/reports/{id:guid}/circulate", "synthesis:approved", [Office]),

        new("/clues/new", null, [CaseOffice], ("Form.Problem", "反映的问题#")),
        new("/clues/{id:guid}/register", "clue:handed-in", [CaseOffice], ("Form.Source", "Petition"), ("Form.Class", "Integrity")),
        new("/clues/{id:guid}/assign", "clue:registered", [CaseOffice], ("Form.UndertakerId", "*")),
        new("/clues/{id:guid}/propose", "clue:assigned", [CaseOffice], ("Form.Disposal", "Verification"), ("Form.Opinion", "建议初核")),
        new("/clues/{id:guid}/approve", "clue:proposed", [CaseOffice], ("Form.Decision", "Approve"), ("Form.ApprovedBy", "分管领导")),
        new("/clues/{id:guid}/begin", "clue:approved", [CaseOffice]),
        new("/clues/{id:guid}/conclude", "clue:in-hand", [CaseOffice], ("Form.Outcome", "FirstForm"), ("Form.Result", "已谈话提醒")),
        new("/clues/{id:guid}/take-up", "clue:shelved", [CaseOffice], ("Form.Reason", "具备核查条件")),
        new("/clues/{id:guid}/duplicate", "clue:repeated", [CaseOffice], ("Form.Number", AccessWorld.RepeatedClue)),
        new("/meetings/new", null, Planners, ("Form.Kind", "Regular"), ("Form.Title", "工作例会"), ("Form.Participants", "有关单位"), ("Form.Attendance", "12"), ("Form.Minutes", "研究工作")),

        new("/meetings/{id:guid}/minutes", "meeting:group", [GroupLeader], ("Form.Host", "某组长"), ("Form.Decisions[0].Text", "核对台账"), ("Form.Decisions[0].OwnerId", "*"), ("Form.Decisions[0].DueOn", "2026-10-20")),
        new("/minutes/{id:guid}/edit", "minutes:draft", [County], ("Form.Host", "某书记")),
        new("/minutes/{id:guid}/issue", "minutes:draft", [County]),
        new("/minutes/{id:guid}/decisions/{decision:guid}/done", "minutes:decision", [Liaison], ("Form.Text", "已经核对")),
        new("/minutes/{id:guid}/decisions/{decision:guid}/drop", "minutes:decision", [County], ("Form.Text", "并入专项")),
        new("/classes/new", null, Planners, ("Form.Topic", "检查记录规范"), ("Form.Lecturer", "某主讲人"), ("Form.Venue", "会议室"), ("Form.Hours", "2")),
        new("/classes/{id:guid}/edit", "class:group", [GroupLeader], ("Form.Topic", "检查记录规范#")),
        new("/classes/{id:guid}/sign-in", "class:county", [County], ("Form.Present", "某镇纪委：12人")),
        new("/classes/{id:guid}/cancel", "class:office", [Office], ("Form.Reason", "主讲人有事")),
        new("/classes/{id:guid}/appraise", "class:held", [County], ("Form.Passed", "11")),
        new("/classes/{id:guid}/files", "class:held", [County]) { File = _ => Photo() },
        new("/classes/{id:guid}/case", "class:case", [County], ("Form.Title", "某单位名册没有公示"), ("Form.Text", "某单位的补贴名册没有公示。")) { Form = "main form[method=post]" },

        new("/groups/form", "office:new", [Office]) { UsedUp = true },
        new("/groups/template", null, [Office, County, OtherCounty], ("Form.Name", "机动式")),
        new("/groups/{id:guid}/members", "group:new", [Office], ("Form.Members", "*"), ("Form.Reason", "专项需要")),
        new("/groups/{id:guid}/members", "group:county-new", [County], ("Form.Members", "*"), ("Form.Reason", "专项需要")),
        new("/groups/{id:guid}/officers?handler=Join", "group:new", [Office], ("Form.OfficerId", "*")) { Form = "#join-form" },
        new("/groups/{id:guid}/officers?handler=Join", "group:county-new", [County], ("Form.OfficerId", "*")) { Form = "#join-form" },
        new("/groups/{id:guid}/officers?handler=Leave", "group:new", [Office]) { Form = "tbody tr:nth-child(2) form" },
        new("/groups/{id:guid}/officers?handler=Lead", "group:new", [Office]) { Form = "tbody tr:nth-child(2) form" },

        new("/organisations/{id:guid}/rename", "unit:new", [Office], ("Form.Name", "新名称")),
        new("/organisations/import", null, [Office]) { File = _ => new("Form.Workbook", "名录.xlsx", System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Workbooks", "机构名录.xlsx"))) },
        new("/organisations/import/{id:guid}", "directory", [Office]),
    ];

    private static FormFile Photo() => new("Material.Files", "现场.txt", System.Text.Encoding.UTF8.GetBytes($"现场材料 {Guid.NewGuid()}"));

    private static FormFile Proof() => new("Form.Files", "佐证.txt", System.Text.Encoding.UTF8.GetBytes($"佐证内容 {Guid.NewGuid()}"));
}
