using Kunming.Supervision.Domain.Rotation;

namespace Kunming.Supervision.Planning;

/// <summary>One thing that one rule asks of a plan: it may stand in the way, and it may be given up.</summary>
public sealed record Demand(string Code, Guid? RoundId = null, Guid? AreaId = null, Guid? GroupId = null, Guid? OfficerId = null)
{
    /// <summary>What giving it up costs; null where nobody may, for it is law or arithmetic.</summary>
    public int? Price => Code switch
    {
        "rotation.pin" or "rotation.load" => 2,
        "rotation.repeat" => 3,
        "rotation.own-scope" => 4,
        "rotation.cover" => 5,
        "rotation.crew" or "rotation.skill" or "rotation.experience" or "rotation.apart" => 6,
        "rotation.objection" => 6,
        _ => RotationRule.Of(Code).IsFixed ? null : 8,
    };

    /// <summary>The rule's sentence and whom it meets.</summary>
    public string Words(RotationProblem problem) => $"{About(problem)}：{RotationRule.Of(Code).Sentence}";

    /// <summary>What giving it up would mean.</summary>
    public string GivenUp(RotationProblem problem) => $"{About(problem)}：{Code switch
    {
        "rotation.cover" => "本轮不安排该辖区",
        "rotation.load" => "允许该组本轮多承担辖区",
        "rotation.repeat" => "允许该组在规定轮数之内再到该辖区",
        "rotation.pin" => "取消固定的配对",
        "rotation.own-scope" => "允许派往本组联系的辖区",
        "rotation.crew" => "允许前往的人员少于规定人数",
        "rotation.skill" => "不要求特长",
        _ => $"经批准放行（{RotationRule.Of(Code).Sentence}）",
    }}";

    private string About(RotationProblem problem)
    {
        string?[] about =
        [
            RoundId is { } round ? problem.Rounds.Single(r => r.Id == round).Name : null,
            AreaId is { } area ? problem.Areas.Single(a => a.Id == area).Name : null,
            GroupId is { } group ? problem.Groups.Single(g => g.Id == group).Name : null,
            OfficerId is { } officer ? problem.Groups.SelectMany(g => g.Officers).First(o => o.Id == officer).Name : null,
        ];
        return string.Join("，", about.OfType<string>());
    }
}
