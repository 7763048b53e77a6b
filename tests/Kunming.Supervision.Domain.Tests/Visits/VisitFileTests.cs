using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Visits;

namespace Kunming.Supervision.Domain.Tests.Visits;

public class VisitFileTests
{
    private static Attachment Photo(string name = "现场.jpg") => new(name, new('a', 64), 10, "image/jpeg", Given.GroupMember.Sign(Given.Now));

    [Fact]
    public void Attach_ByWhoeverRecords_KeepsTheOrderAndSaysWhatWasRemoved()
    {
        var visit = Given.VisitAt(VisitStatus.Confirmed);
        var (first, second) = (Photo("门口.jpg").With(PicturePosition.Removed, new('b', 64)), Photo("台账.jpg"));

        visit.Attach([first, second], Given.GroupMember, Given.Now);

        Assert.Equal([first.Id, second.Id], visit.FileIds);
        Assert.Equal("提交现场材料2份：门口.jpg、台账.jpg，其中1份已去除拍摄位置", visit.Events.OfType<VisitFilesAdded>().Single().Summary);
        Assert.Equal((new string('b', 64), null), (first.ReceivedSha256, second.With(PicturePosition.None, second.Sha256).ReceivedSha256));
    }

    [Fact]
    public void Attach_NothingTwiceTooManyOrByOthers_IsRefused()
    {
        var (visit, photo) = (Given.VisitAt(VisitStatus.OnSite), Photo());
        visit.Attach([photo], Given.GroupMember, Given.Now);

        Refused.For(VisitRules.NoFiles, () => visit.Attach([], Given.GroupMember, Given.Now));
        Refused.For(VisitRules.FileTwice, () => visit.Attach([photo], Given.GroupMember, Given.Now));
        Refused.For(VisitRules.TooManyFiles, () => visit.Attach([.. Enumerable.Range(0, Visit.MostFiles).Select(_ => Photo())], Given.GroupMember, Given.Now));
        Refused.For(VisitRules.NotYours, () => visit.Attach([Photo()], Given.Office, Given.Now));
        Assert.Equal([photo.Id], visit.FileIds);
    }

    [Fact]
    public void Attach_Approved_IsRefused() => Refused.For(VisitRules.AlreadyApproved, () => Given.VisitAt(VisitStatus.Approved).Attach([Photo()], Given.GroupMember, Given.Now));
}
