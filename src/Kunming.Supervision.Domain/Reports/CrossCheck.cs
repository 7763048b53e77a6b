namespace Kunming.Supervision.Domain.Reports;

/// <summary>勾稽关系: how figures of one report must stand to each other before it is sent.</summary>
/// <param name="Codes">The figures it compares; a report that lacks one of them is not checked.</param>
public sealed record CrossCheck(string Code, string Sentence, IReadOnlyList<string> Codes, Func<Func<string, decimal>, bool> Holds);

public static class CrossChecks
{
    public static readonly IReadOnlyList<CrossCheck> All =
    [
        AtMost("K1", "零问题结果不大于检查次数", "V2", "V1"),
        new("K2", "认定问题与不予认定之和不大于发现问题", ["I1", "I2", "I3"], v => v("I2") + v("I3") <= v("I1")),
        new("K3", "销号问题不大于交办问题与立行立改之和", ["I4", "I5", "I7"], v => v("I7") <= v("I4") + v("I5")),
        AtMost("K4", "按期销号不大于销号问题", "I8", "I7"),
        AtMost("K5", "到期按期不大于到期问题", "I12", "I11"),
        AtMost("K6", "完成措施不大于整改措施", "M2", "M1"),
        AtMost("K7", "协调办结不大于需协调事项", "X2", "X1"),
        AtMost("K8", "抽查反弹不大于抽查回头看", "B2", "B1"),
        new("K9", "四种形态处理人数之和等于处理人数", ["P1", "P2", "P3", "P4", "P5"], v => v("P1") + v("P2") + v("P3") + v("P4") == v("P5")),
    ];

    public static CrossCheck? Find(string code) => All.FirstOrDefault(c => c.Code == code);

    private static CrossCheck AtMost(string code, string sentence, string part, string whole) => new(code, sentence, [part, whole], v => v(part) <= v(whole));
}
