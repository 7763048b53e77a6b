using System.Text;
using Kunming.Supervision.Domain.Accounts;

namespace Kunming.Supervision.Domain.Tests.Accounts;

public class TotpTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>RFC 6238, appendix B, the SHA-1 rows; of their eight digits the last six.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void CodeAt_VectorsOfTheStandard_AreMet(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeAt(Key, Totp.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    /// <summary>RFC 4648, section 10, without padding.</summary>
    [Theory]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Spell_VectorsOfTheStandard_AreMet(string text, string spelled) => Assert.Equal(spelled, Totp.Spell(Encoding.ASCII.GetBytes(text)));

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(-1, true)]
    [InlineData(2, false)]
    [InlineData(-2, false)]
    public void Find_WithinTheWindow_TakesTheNeighboursOnly(int steps, bool found)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var code = Totp.CodeAt(Key, Totp.StepOf(now) + steps);

        Assert.Equal(found ? Totp.StepOf(now) + steps : null, Totp.Find(Key, code, now, Totp.Window));
        Assert.Equal(Totp.StepOf(now) + steps, Totp.Find(Key, code, now, Totp.ClockSearch));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("１２３４５６")]
    public void Find_NoCodeAtAll_IsNotFound(string code) => Assert.Null(Totp.Find(Key, code, DateTimeOffset.UnixEpoch.AddYears(50), Totp.ClockSearch));
}
