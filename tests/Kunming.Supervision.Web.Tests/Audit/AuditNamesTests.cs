using Kunming.Supervision.Data.Audit;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Tests.Audit;

public class AuditNamesTests
{
    public static TheoryData<string> Records => [.. typeof(Aggregate).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Aggregate)) && !t.IsAbstract).Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Records))]
    public void SubjectOf_EveryKindOfRecord_IsAChineseWord(string record) => Assert.All(AuditNames.SubjectOf(record), c => Assert.InRange(c, '\u4e00', '\u9fff'));
}
