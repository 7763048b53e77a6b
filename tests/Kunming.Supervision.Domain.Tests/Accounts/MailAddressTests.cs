using Kunming.Supervision.Domain.Accounts;

namespace Kunming.Supervision.Domain.Tests.Accounts;

public sealed class MailAddressTests
{
    [Theory]
    [InlineData("zhao.yi@kmjw.example.cn")]
    [InlineData("a+b_c-1@x.cn")]
    public void ObstacleTo_OneAddress_IsNone(string address) => Assert.Null(MailAddresses.ObstacleTo(address, []));

    [Theory]
    [InlineData("zhao")]
    [InlineData("zhao@")]
    [InlineData("zhao@localhost")]
    [InlineData("a@x.cn,b@x.cn")]
    [InlineData("赵@x.cn")]
    [InlineData("a@x.cn\r\nBcc:b@x.cn")]
    [InlineData("Zhao <a@x.cn>")]
    [InlineData("a..b@@x.cn")]
    public void ObstacleTo_NoAddressOrSeveral_IsMalformed(string address) => Assert.Equal(MailRules.Malformed, MailAddresses.ObstacleTo(address, []));

    [Fact]
    public void ObstacleTo_TooLong_IsMalformed() => Assert.Equal(MailRules.Malformed, MailAddresses.ObstacleTo(new string('a', MailAddresses.MaxLength) + "@x.cn", []));

    [Fact]
    public void ObstacleTo_DomainThatIsNotAllowed_NamesThoseThatAre()
    {
        Assert.Equal(MailRules.ForeignDomain.Code, MailAddresses.ObstacleTo("a@y.cn", ["x.cn", "z.cn"])?.Code);
        Assert.Contains("x.cn、z.cn", MailAddresses.ObstacleTo("a@y.cn", ["x.cn", "z.cn"])!.Message, StringComparison.Ordinal);
        Assert.Null(MailAddresses.ObstacleTo("a@X.cn", ["x.cn"]));
    }

    /// <summary>Where it is enforced, NoticeMailTests of the site names it again.</summary>
    [Fact]
    public void NotDelivered_SaysThatNothingWasEntered() => Assert.Contains("地址没有登记", MailRules.NotDelivered.Message, StringComparison.Ordinal);
}
