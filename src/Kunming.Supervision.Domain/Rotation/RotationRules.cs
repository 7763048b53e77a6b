using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Rotation;

/// <summary>The sentences of the rules that a plan is held against, and of what a plan cannot be made from.</summary>
public static class RotationRules
{
    public static readonly Rule NativePlace = new("rotation.native-place", "不派往籍贯所在的辖区");
    public static readonly Rule GrewUp = new("rotation.grew-up", "不派往成长地所在的辖区");
    public static readonly Rule PresentPost = new("rotation.present-post", "不派往现工作单位或者其所在的辖区");
    public static readonly Rule FormerPost = new("rotation.former-post", "离开原工作单位不满规定年限的，不派往该单位或者其所在的辖区");
    public static readonly Rule LongPost = new("rotation.long-post", "曾在该单位或者该辖区累计任职满规定年限的，应当提醒");
    public static readonly Rule Relative = new("rotation.relative", "不派往亲属任职的单位或者其所在的辖区");
    public static readonly Rule Studied = new("rotation.studied", "曾在该单位或者该辖区就读的，应当提醒");
    public static readonly Rule Superior = new("rotation.superior", "与该单位负责人有上下级关系，或者该关系结束不满规定年限的，不派往该单位");
    public static readonly Rule Declaration = new("rotation.declaration", "本人已申明应当回避的，不派往");
    public static readonly Rule Objection = new("rotation.objection", "单位对人员提出异议的，未经批准不派往");
    public static readonly Rule Recusal = new("rotation.recusal", "已决定回避的，不派往");

    public static readonly Rule OwnScope = new("rotation.own-scope", "跨单元的轮次，不派往本组联系的单位和辖区");
    public static readonly Rule Leader = new("rotation.leader", "组长须能够带队前往");
    public static readonly Rule Crew = new("rotation.crew", "每组前往的人员不少于规定人数");
    public static readonly Rule Experience = new("rotation.experience", "有新手的，至少有一名参加过规定轮次的人员同行");
    public static readonly Rule Skill = new("rotation.skill", "前往的人员须具备任务要求的特长");
    public static readonly Rule Apart = new("rotation.apart", "不宜同组的人员不一同前往");
    public static readonly Rule Absence = new("rotation.absence", "不能参加的组和人员不列入该轮次");

    public static readonly Rule Cover = new("rotation.cover", "每一轮的每个辖区须有且只有一个组");
    public static readonly Rule Load = new("rotation.load", "每组每轮承担的辖区不超过规定个数");
    public static readonly Rule Repeat = new("rotation.repeat", "同一组在规定轮数之内不重复到同一辖区");
    public static readonly Rule Pin = new("rotation.pin", "已固定的配对须保留");

    public static readonly Rule NoRounds = new("rotation.no-rounds", "没有可以安排的轮次：请至少选一个没有取消的轮次");
    public static readonly Rule NoAreas = new("rotation.no-areas", "没有可以安排的辖区");
    public static readonly Rule NoGroups = new("rotation.no-groups", "没有可以安排的单元组");
    public static readonly Rule NoOfficers = new("rotation.no-officers", "没有一个单元组有在组人员，不能安排");
    public static readonly Rule PinsClash = new("rotation.pins-clash", "{0}的“{1}”固定了两个组，请去掉一个");
    public static readonly Rule PinUnknown = new("rotation.pin-unknown", "固定的配对里有方案之外的轮次、辖区或者单元组");
    public static readonly Rule PinCancelled = new("rotation.pin-cancelled", "{0}已取消，不能再固定配对");

    public static readonly Rule CertificateChanged = new("rotation.certificate-changed", "凭证的校验值不符：内容被改动过");
    public static readonly Rule CertificateWrong = new("rotation.certificate-wrong", "凭证所写的核对结果与所列事实不符：{0}");
}
