using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.TaskTemplates;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>Two templates of the city, a county's variant of one, and one that is not used any more.</summary>
internal sealed class DemonstrationTemplates(DemonstrationStage stage)
{
    private static readonly TemplateContent Funds = new(
        "惠民惠农资金", "惠民惠农补贴发放情况监督检查", "惠民惠农补贴资金管理工作部署", TaskMethod.PointStrike, false,
        ["核对补贴名册与公示记录", "抽查发放凭证和银行回单", "入户核实补贴到账情况", "查看投诉举报处理记录", "核对已故和重复领取人员"]);

    private static readonly TemplateContent Holidays = new(
        "节日纠风", "节日期间落实中央八项规定精神监督检查", "节日期间作风建设工作部署", TaskMethod.Flying, true,
        ["查看公务用车封存和派车记录", "查看公务接待和报销凭证", "查看值班值守情况", "走访餐饮场所"]);

    public void Plan()
    {
        var office = stage.Cast.Office[0];
        stage.Agenda.At(On(3, 10), on => stage.Templates.Add(stage.Make(TaskTemplate.Make(Holidays, null, false, office, on))));
        stage.Agenda.At(On(6, 18), on =>
        {
            var funds = stage.Make(TaskTemplate.Make(Funds, null, false, office, on));
            stage.Templates.Add(funds);
            var county = stage.Cast.For(stage.Cast.ByCode["530113"]);
            stage.Agenda.At(On(7, 6), at => stage.Make(TaskTemplate.Make(Funds with { Theme = "惠民惠农资金（东川）", Items = [.. Funds.Items, "核对易地搬迁后续扶持资金"] }, funds, false, county, at)));
        });
        stage.Agenda.At(On(2, 12), on =>
        {
            var old = stage.Make(TaskTemplate.Make(Holidays with { Theme = "春节期间值班检查", Items = ["查看值班值守情况"] }, null, false, office, on));
            stage.Agenda.At(On(3, 10), at => old.Retire("并入“节日纠风”模板", office, at));
        });
    }

    private static DateTimeOffset On(int month, int day) => ChinaTime.StartOf(new(DemonstrationStage.Year, month, day)).ToUniversalTime().AddHours(10);
}
