using System.Reflection;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>The few words that stand on every page.</summary>
public static class Site
{
    public const string Name = "昆明单元制监督";
    public const string Unclassified = "本系统为非涉密系统，严禁存储、处理、传输国家秘密。";

    public static string Version { get; } =
        (typeof(Site).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0").Split('+')[0];
}
