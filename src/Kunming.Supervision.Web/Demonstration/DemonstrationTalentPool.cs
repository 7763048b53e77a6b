using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Officers;
using Kunming.Supervision.Domain.TalentPool;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>The talent pool: somebody in every standing, with appraisals, a recommendation, and one who waits for the check.</summary>
internal sealed class DemonstrationTalentPool(DemonstrationStage stage)
{
    private static readonly string[] Surnames = ["普", "段", "和", "沐", "䶮", "白", "尹", "杞"];
    private static readonly string[] GivenNames = ["文静", "志强", "翀", "海燕", "家俊", "燚", "丽华", "开明"];
    private static readonly string[] Specialities = ["财务审计", "谈话取证", "工程项目", "数据分析", "民生资金", "文字综合"];

    private static readonly string[] NativePlaces = ["富民县", "东川区", "嵩明县", "宜良县", "大理市", "玉溪市"];

    private readonly List<PoolMember> _pool = [];

    public void Plan()
    {
        new DemonstrationPoolDraws(stage, _pool).Plan();
        var (office, groups) = (stage.Cast.Office, stage.Cast.Groups);
        stage.Agenda.At(On(3, 6), on =>
        {
            for (var i = 0; i < 8; i++)
            {
                var member = Nominate(i, groups[i % groups.Count], on.AddMinutes(i));
                member.Admit("政治表现好，没有处分记录，业务能力符合需要，身体健康", office[0], on.AddDays(5).AddMinutes(i));
                Live(member, i, on.AddDays(20));
            }

            // Not used yet: the coming rounds take from these.
            for (var i = 10; i < 18; i++)
            {
                Nominate(i, groups[i % groups.Count], on.AddMinutes(i)).Admit("政治表现好，没有处分记录，身体健康", office[0], on.AddDays(6).AddMinutes(i));
            }
        });
        stage.Agenda.At(On(9, 17), on =>
        {
            Nominate(8, groups[0], on);
            Nominate(9, groups[1], on.AddHours(1)).Decline("正在接受调查，暂不入库", office[0], on.AddDays(1));
        });
    }

    private void Live(PoolMember member, int number, DateTimeOffset on)
    {
        var office = stage.Cast.Office[0];
        switch (number)
        {
            case 0 or 1:
                member.Second("一季度轮次", ChinaTime.DayOf(on).AddDays(10), office, on);
                member.Appraise("一季度轮次", number is 0 ? PoolGrade.Excellent : PoolGrade.Competent, "查账扎实，按时交付取证单", office, on.AddDays(12));
                stage.Agenda.At(On(9, 1), at => member.Second("三季度轮次", new(DemonstrationStage.Year, 10, 15), office, at));
                break;
            case 2:
                member.Second("一季度轮次", ChinaTime.DayOf(on).AddDays(10), office, on);
                member.Appraise("一季度轮次", PoolGrade.Excellent, "谈话取证能力突出", office, on.AddDays(12));
                member.Recommend(1, new("市委组织部", "组长库人选", "该同志政治坚定，业务扎实，善于组织协调，谈话取证能力突出。", member.Facts("监督检查室一级主任科员", ["一季度轮次考核优秀"])), office, on.AddDays(13));
                break;
            case 3:
                member.Pause("休产假", office, on);
                break;
            case 4:
                member.Return("调离本市", office, on);
                break;
        }
    }

    private PoolMember Nominate(int number, CastGroup group, DateTimeOffset on)
    {
        var leader = group.Leader;
        var officer = Officer.Enrol(Surnames[number % Surnames.Length] + GivenNames[((number * 3) + (number / 8)) % GivenNames.Length], leader.OrganisationId, "一级主任科员", leader.Sign(on));
        stage.Make(officer);
        var member = stage.Make(PoolMember.Nominate(
            PoolNumber.Format(DemonstrationStage.Year, stage.Number(PoolNumber.SeriesOf(DemonstrationStage.Year))),
            new(officer.Id, officer.Name, leader.OrganisationId, group.Group.JurisdictionId),
            number % 3 is 0 ? PoolSource.External : PoolSource.Internal,
            new(
                number % 2 is 0 ? Gender.Female : Gender.Male, new(1976 + number, 1 + (number % 12), 1), number < 10 ? "富民县" : NativePlaces[number % NativePlaces.Length], number < 10 ? "五华区" : null, "中共党员", "审计学", Specialities[number % Specialities.Length],
                number < 10 ? "西山区：教育局（2012.08—2015.03）" : null, number % 4 is 0 ? "配偶：晋宁区卫生健康局" : null),
            leader, on));
        _pool.Add(member);
        return member;
    }

    /// <summary>Eleven o'clock, without a draw: what happens here changes nothing in everybody else's story.</summary>
    private static DateTimeOffset On(int month, int day) => ChinaTime.StartOf(new(DemonstrationStage.Year, month, day)).ToUniversalTime().AddHours(11);
}
