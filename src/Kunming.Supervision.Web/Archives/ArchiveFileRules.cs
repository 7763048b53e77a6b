using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Archives;

/// <summary>Refusals that concern the files of a package, not its record.</summary>
public static class ArchiveFileRules
{
    public static readonly Rule NothingToKeep = new("archive-file.nothing-to-keep", "该季度或者轮次没有台账事项，没有可以归档的内容");
    public static readonly Rule Gone = new("archive-file.gone", "档案包的文件不在存储中，或者与登记的散列值不符，请联系系统管理员");
}
