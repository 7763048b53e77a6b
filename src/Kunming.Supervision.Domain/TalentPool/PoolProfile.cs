namespace Kunming.Supervision.Domain.TalentPool;

/// <summary>What is known of a person for the pool.</summary>
/// <param name="BornIn">The first day of the month of birth.</param>
/// <param name="NativePlace">籍贯.</param>
/// <param name="GrewUpIn">成长地.</param>
/// <param name="Politics">政治面貌.</param>
/// <param name="Major">专业.</param>
/// <param name="Speciality">业务特长.</param>
/// <param name="Experience">主要工作经历, as written.</param>
/// <param name="Relatives">需回避的亲属任职情况, as written; seen only by the office, by who nominated, and by the person.</param>
public sealed record PoolProfile(
    Gender Gender, DateOnly BornIn, string? NativePlace, string? GrewUpIn, string? Politics, string? Major, string? Speciality, string? Experience, string? Relatives);

/// <summary>一轮次一考核: how somebody did in a round, by the leader of the group or by a peer.</summary>
public sealed class PoolAppraisal
{
    private PoolAppraisal()
    {
    }

    internal PoolAppraisal(string round, PoolGrade grade, string remark, Kernel.Signature by) =>
        (Id, Round, Grade, Remark, By) = (Guid.CreateVersion7(), round, grade, remark, by);

    public Guid Id { get; private init; }

    /// <summary>The round, or what else it was for.</summary>
    public string Round { get; private init; } = "";

    public PoolGrade Grade { get; private init; }

    public string Remark { get; private init; } = "";

    public Kernel.Signature By { get; private init; } = null!;
}
