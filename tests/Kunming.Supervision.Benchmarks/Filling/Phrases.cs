using System.Globalization;

namespace Kunming.Supervision.Benchmarks.Filling;

/// <summary>Facts of issues, put together so that a million of them are all different and no few words are in all of them.</summary>
internal static class Phrases
{
    private static readonly string[] Openings = ["抽查发现，", "经实地核实，", "查阅台账发现，", "个别访谈反映，", "暗访时发现，", "经数据比对，"];

    private static readonly string[] Objects =
    [
        "公务接待费用报销", "村级集体资金收支", "工程项目招标资料", "惠农补贴发放名册", "津贴补贴发放依据", "营商环境投诉办理", "河道排污口巡查记录", "“三会一课”记录",
        "会议记录和签到册", "固定资产盘点表", "项目进度款拨付", "低保对象动态管理", "公车使用登记", "窗口服务满意度回访", "专项债券资金使用", "农村危房改造验收",
        "学校食堂采购台账", "医保基金支付审核", "耕地占用审批", "安全生产隐患排查", "信访事项答复", "政务公开内容更新", "扶贫资产登记", "高标准农田管护",
    ];

    private static readonly string[] Faults =
    [
        "不规范，缺少审批签字", "未按规定公示", "存在漏登、错登", "与实际情况不符", "更新不及时", "把关不严，附件不全", "超范围、超标准", "责任人不明确，制度执行不到位",
        "长期未清理", "以会议代替落实", "弄虚作假", "存在拖欠", "手续倒签", "未建立台账",
    ];

    private static readonly string[] Consequences =
    [
        "造成群众多次反映", "影响项目推进", "存在廉政风险", "未形成闭环管理", "资金沉淀在账上", "制度形同虚设", "责任没有压实到人", "与上级要求不一致",
    ];

    /// <summary>Words that stand in few facts, in some and in many: what a search has to deal with.</summary>
    public static readonly IReadOnlyList<string> Rare = ["光伏电站", "殡葬服务", "职业年金", "渡改桥"];

    public static string Facts(Dice dice, string unit, DateOnly day)
    {
        var rare = dice.OneIn(5000) ? $"涉及{dice.Of(Rare)}，" : "";
        var facts = string.Create(
            CultureInfo.InvariantCulture,
            $"{dice.Of(Openings)}{unit}{day.Year}年{1 + dice.Below(12)}月{dice.Of(Objects)}{dice.Of(Faults)}，{rare}涉及{1 + dice.Below(300)}项、{1 + dice.Below(9000) / 10m:0.0}万元，{dice.Of(Consequences)}。");
        return dice.OneIn(3)
            ? $"{facts}同时，{dice.Of(Objects)}{dice.Of(Faults)}；{dice.Of(Objects)}{dice.Of(Faults)}，{dice.Of(Consequences)}，整改责任尚未明确到具体科室和人员。"
            : facts;
    }

    public static string Measure(Dice dice) => $"对{dice.Of(Objects)}逐项核对，补齐手续，{dice.Of(["完善制度", "约谈责任人", "清退资金", "公开公示", "建立台账"])}并报送佐证材料。";
}
