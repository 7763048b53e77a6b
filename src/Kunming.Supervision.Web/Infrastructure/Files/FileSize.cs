using System.Globalization;

namespace Kunming.Supervision.Web.Infrastructure.Files;

/// <summary>A length in bytes as people read it.</summary>
public static class FileSize
{
    private const double Kilo = 1024;

    public static string Text(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes}字节"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / Kilo:0.#}千字节"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / Kilo / Kilo:0.#}兆字节"),
    };
}
