using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Rotation;

/// <summary>配对凭证: which rules one pairing was checked by, on which facts, as of which day and with what result.</summary>
/// <param name="Digest">SHA-256 over facts and results, in capitals: what is printed as the check value.</param>
public sealed record PairingCertificate(PairingFacts Facts, IReadOnlyList<RuleResult> Results, string Digest)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public bool Holds => Results.All(r => r.Outcome is not RuleOutcome.Broken);

    public static PairingCertificate Of(PairingFacts facts)
    {
        var results = PairingJudge.Judge(facts);
        return new(facts, results, DigestOf(facts, results));
    }

    /// <summary>Judges again from the facts that the certificate itself carries.</summary>
    /// <returns>What is wrong with it; empty when digest and results are right, whether or not the pairing is allowed.</returns>
    public IReadOnlyList<Rule> Flaws()
    {
        var again = PairingJudge.Judge(Facts).ToDictionary(r => r.Code);
        return
        [
            .. Obstacles.From((DigestOf(Facts, Results) != Digest, RotationRules.CertificateChanged)),
            .. Results.Where(r => !again.TryGetValue(r.Code, out var now) || now.Outcome != r.Outcome || !now.Findings.SequenceEqual(r.Findings))
                .Select(r => RotationRules.CertificateWrong.With(RotationRule.Of(r.Code).Sentence)),
            .. again.Keys.Except(Results.Select(r => r.Code)).Select(code => RotationRules.CertificateWrong.With(RotationRule.Of(code).Sentence)),
        ];
    }

    private static string DigestOf(PairingFacts facts, IReadOnlyList<RuleResult> results) =>
        Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { facts, results }, Plain)));
}
