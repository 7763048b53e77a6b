using Kunming.Supervision.Domain.Issues;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>Invented wording around the findings.</summary>
internal static class WorkTexts
{
    public static readonly string[] Subjects =
    [
        "惠民惠农补贴资金管理使用情况", "政务服务窗口作风建设", "农村集体“三资”监管", "工程建设项目招标投标", "基层减负措施落实情况",
        "公务接待和津补贴发放", "滇池保护治理任务落实", "营商环境政策兑现", "基层党组织组织生活", "专项资金财务管理",
    ];

    public static readonly string[] Bases = ["市纪委全会工作部署", "省纪委监委专项工作通知", "市委主要领导批示", "信访举报和群众反映集中的问题", "巡察反馈意见"];

    public static readonly string[] Places =
    [
        "小河口", "大板桥", "龙潭村", "青龙街", "白沙河片区", "红土坡", "云秀社区", "石门坎", "凤凰山", "马街", "东庄村", "核桃箐", "新城社区", "翠峰村", "海子边", "杨柳冲",
    ];

    public static readonly string[] Courses =
    [
        "检查组未打招呼直接到{unit}，查阅会议记录、财务凭证和台账，随机访谈干部职工，并到{place}实地核对，对发现的情况当场作了记录。",
        "检查组先在{place}走访群众，了解办事体验，再到{unit}查阅有关资料，对有出入的事项逐一核对，与相关人员作了个别谈话。",
        "检查组在{unit}调取近一年的凭证和审批单，与业务系统数据作了比对，并到{place}现场查看，检查情况已向该单位主要负责人反馈。",
    ];

    public static readonly string[] Nil =
    [
        "经查阅资料、个别访谈和实地走访，本次检查的事项未发现问题，检查范围和方法已如实记录。",
        "本次检查抽查的事项手续完备、账实相符，访谈中未反映异常，未发现问题。",
    ];

    public static readonly string[] Refusals = ["主要负责人外出，分管负责人认为需请示后签字，已当场注明", "对一处数据有不同意见，拒绝签字，已请两名在场人员见证"];

    public static readonly string[] NotRecognised =
    [
        "经核对补充材料，该事项已按规定报批，不构成问题", "与前次检查已认定的问题属同一事实，不重复认定", "经向主管部门核实，现行规定允许该做法",
    ];

    public static readonly (CauseKind Kind, string Text)[] Causes =
    [
        (CauseKind.Awareness, "经办人对规定理解不透，习惯按老办法办理，审核环节没有把关。"), (CauseKind.NoRule, "没有建立核对和公示的制度，台账由一人登记，无人复核。"), (CauseKind.Enforcement, "制度已有但没有执行，分管负责人没有按期检查。"),
        (CauseKind.Ability, "人员更换后没有交接清单，新任经办人不掌握要求。"), (CauseKind.Oversight, "重部署轻落实，问题反映后没有跟踪到底。"),
    ];

    /// <summary>By its number and not by chance.</summary>
    public static (CauseKind Kind, string Text) CauseOf(Issue issue) => Causes[issue.Number[^1] % Causes.Length];

    public static readonly string[] Objections =
    [
        "检查组所列事项中有一部分已于检查前办结，有原始凭证为证，请予复核。", "该事项由上级主管部门统一实施，责任主体不是本单位，附职责分工文件。", "检查组引用的标准在事项发生时尚未施行，请予核实。",
    ];

    public static readonly string[] Requirements =
    [
        "请对照交办的问题逐项制定整改措施，明确责任人和时限，举一反三开展自查，按期反馈整改情况并附佐证材料。",
        "请认真核查，立行立改；对涉及资金的，须附退缴或入账凭证；整改情况按期书面反馈。",
        "请压实主体责任，查清原因，完善制度，防止同类问题再次发生，并按期反馈。",
    ];

    public static readonly string[] RefusalReasons = ["交办的问题属主管部门职责，建议改由主管部门承办", "问题发生地经核实不在本辖区管理范围，请核对后重新交办"];

    public static readonly string[] Answers =
    [
        "收到交办后召开专题会议研究，成立整改专班，逐条制定措施并明确责任人，现将整改情况和佐证材料报上。",
        "对交办的问题照单全收，已按要求逐项整改，建立健全相关制度，涉及的资金已按规定处理，详见各项措施的佐证材料。",
    ];

    public static readonly string[] Applications = ["各项措施已落实，佐证材料已提交，申请销号", "问题已整改到位，制度已修订施行，申请销号", "涉及资金已处理完毕，相关责任人已受到教育，申请销号"];

    public static readonly string[] Verified = ["经核对佐证材料并到现场查看，措施已落实，同意", "佐证材料齐全，整改结果与措施一致，同意", "已抽查相关凭证，整改属实，同意"];

    public static readonly string[] Concluded = ["整改到位，予以销号", "经书面复核，措施有佐证、结果可核验，予以销号", "经复核，整改属实，予以销号"];

    public static readonly string[] ReturnReasons = ["佐证材料只能证明开了会，不能证明整改结果，请补充", "退缴凭证金额与问题金额不一致，请核对后重新申请", "制度修订稿未见印发文号，请补充正式文本"];

    public static readonly string[] Remaining = ["资金已追回大部分，剩余部分须继续追缴", "制度已修订，但两处点位的现场整改尚未完成", "自查已完成，对责任人的处理尚未到位"];

    public static readonly string[] Relapsed = ["回头看抽查发现同类问题再次出现，登记台账又有缺失", "回头看暗访时发现窗口仍有空岗现象，整改成果未能巩固"];

    public static readonly string[] Results =
    [
        "已按计划完成全部检查，问题已逐项登记并送组内审核，检查记录均经被检查单位确认。",
        "检查任务完成，发现的问题集中在制度执行和资金管理两方面，已按程序提请认定。",
    ];

    public static readonly string[] Venues = ["市纪委监委机关三楼会议室", "第一会议室", "视频会议室", "廉政教育基地"];
}
