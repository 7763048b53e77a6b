using Kunming.Supervision.Domain.Meetings;

namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>The county's minutes, which decide something that the first unit's liaison answers for.</summary>
public sealed partial class AccessWorld
{
    private async Task<MeetingMinutes> MinutesAsync(bool issued)
    {
        var (county, liaison) = (As(Role.County), As(Role.Liaison));
        var meeting = Meeting.Hold(MeetingKind.Regular, $"县区例会{Next()}", Today, null, "有关单位", 12, "研究工作", null, county, Now);
        var minutes = MeetingMinutes.Draft(
            meeting, false, new("工作例会纪要", $"例会纪要{Next()}", "某书记", "有关单位负责人", null, null, "研究工作"),
            [new("核对台账", liaison.OfficerId, liaison.Name, liaison.Organisation, Today.AddDays(9))], county, Now);
        if (issued)
        {
            minutes.Issue(Next(), county, Now);
        }

        await App.SaveAsync(meeting, minutes);
        return minutes;
    }
}
