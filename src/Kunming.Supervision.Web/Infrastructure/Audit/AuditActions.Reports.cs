using static Kunming.Supervision.Data.Audit.AuditKind;

namespace Kunming.Supervision.Web.Infrastructure.Audit;

/// <content>Reports, what is asked of their figures, circulars and bulletins.</content>
public static partial class AuditActions
{
    private static IReadOnlyList<AuditAction> OfReports =>
    [
        new("/Reports/Areas:Export", Reading, "导出县区汇总"),
        new("/Reports/DraftGroup", Verb, "起草季度报告"),
        new("/Reports/DraftSynthesis", Verb, "汇总综合报告"),
        new("/Reports/Edit", Verb, "修改报告正文"),
        new("/Reports/Refreeze", Verb, "报告重新取数"),
        new("/Reports/Templates/New", Verb, "发布报告模板"),
        new("/Reports/Templates/New:Preview", Verb, "预览报告模板"),
        new("/Reports/Explain", Verb, "说明报告数据"),
        new("/Reports/Mark", Verb, "标注报告"),
        new("/Reports/Missing", Verb, "登记缺报"),
        new("/Reports/Send", Verb, "报送报告"),
        new("/Reports/SendBack", Verb, "退回报告"),
        new("/Reports/Accept", Verb, "采纳报告"),
        new("/Reports/Approve", Verb, "审批报告"),
        new("/Reports/Circulate", Verb, "例会通报报告"),
        new("/Reports/Question", Verb, "质疑报告数据"),
        new("/Reports/IndicatorQuestion", Verb, "质疑指标数据"),
        new("/Questions/Answer", Verb, "答复数据质疑"),
        new("/Questions/Settle", Verb, "接受质疑答复"),
        new("/Questions/AskAgain", Verb, "再次质疑数据"),
        new("/Questions/Withdraw", Verb, "撤回数据质疑"),
        new("/Reports/BulletinIssue", Verb, "编发日报周评月公布"),
        new("/Reports/BulletinDownload", Reading, "下载专项日报周评"),
        new("/Reports/IssuedBulletinDownload", Reading, "下载编发的日报周评"),
        new("/Reports/Download", Reading, "下载报告"),
        new("/Reports/Paper", Reading, "下载报告签发件"),
        new("/Circulars/New", Verb, "起草通报"),
        new("/Circulars/Edit", Verb, "修改通报正文"),
        new("/Circulars/Submit", Verb, "通报报委领导"),
        new("/Circulars/Approve", Verb, "批准通报"),
        new("/Circulars/Return", Verb, "退回通报"),
        new("/Circulars/Issue", Verb, "印发通报"),
        new("/Circulars/Download", Reading, "下载通报"),
        new("/Circulars/Paper", Reading, "下载通报签发件"),
    ];
}
