using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Archives;

public static class ArchiveRules
{
    public static readonly Rule NotYours = new("archive.not-yours", "您不能办理档案的这一步");
    public static readonly Rule NotOver = new("archive.not-over", "该季度或者轮次还没有结束，不能归档");
    public static readonly Rule AlreadyMade = new("archive.already-made", "该季度或者轮次已经归档");
    public static readonly Rule NotKept = new("archive.not-kept", "档案不在保管中");
    public static readonly Rule ForEver = new("archive.for-ever", "保管期限为永久的档案不能销毁");
    public static readonly Rule StillRetained = new("archive.still-retained", "保管期限到{0}为止，期满以后才能提请销毁");
    public static readonly Rule NotProposed = new("archive.not-proposed", "没有提请销毁");
    public static readonly Rule SamePerson = new("archive.same-person", "提请销毁和批准销毁不能是同一人");
}
