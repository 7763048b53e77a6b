using System.Text;
using System.Text.RegularExpressions;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Documents;

/// <summary>Why a document is not printed.</summary>
public static partial class DocumentRules
{
    /// <summary>保密法 art 22: what is no state secret must not bear its mark; art 31: a state secret must not be in this system.</summary>
    public static readonly Rule SecrecyMark = new(
        "document.secrecy-mark", "文中含有国家秘密标志“{0}”。本系统为非涉密系统，不得处理国家秘密，也不得标注密级，请删除后重试");

    public static readonly Rule TitleMissing = new("document.title-missing", "公文没有标题，请填写标题");
    public static readonly Rule BodyMissing = new("document.body-missing", "公文没有正文，请填写正文");
    public static readonly Rule IssuerMarkMissing = new("document.issuer-mark-missing", "文件、信函、纪要须有发文机关标志，请填写发文机关");
    public static readonly Rule HeadingLevel = new("document.heading-level", "标题只有一至四级，现有第{0}级，请改正标题层级");
    public static readonly Rule TableShape = new("document.table-shape", "表格“{0}”的列数前后不一致，请核对表头与各行");
    public static readonly Rule LinkOutside = new("document.link-outside", "公文中的链接只能指向本系统内的页面，请删除链接“{0}”");
    public static readonly Rule ForbiddenCharacter = new("document.forbidden-character", "文中“{0}”一处含有不可见的控制字符或残缺字符，请删除后重试");
    public static readonly Rule AlternativeTextMissing = new("document.alternative-text-missing", "图片没有文字说明，请为每张图片写明内容");
    public static readonly Rule PictureBroken = new("document.picture-broken", "图片“{0}”无法识别，只接受PNG和SVG格式，宽度不超过156毫米");
    public static readonly Rule ChartShape = new("document.chart-shape", "图表“{0}”的数字与项目个数不一致，或者有负数，请核对");
    public static readonly Rule RasterMissing = new("document.raster-missing", "图片“{0}”尚未转换为位图，Word文件无法收入矢量图");
    public static readonly Rule ChromiumMissing = new(
        "document.chromium-missing", "服务器上找不到Chromium浏览器，无法生成PDF。请系统管理员安装chromium软件包，或用配置项Documents:Chromium写明程序路径");

    public static readonly Rule ChromiumFails = new(
        "document.chromium-fails", "Chromium浏览器无法启动，暂时不能生成PDF，其他操作不受影响。请系统管理员查看日志中的原因后重试");

    internal static IReadOnlyList<Rule> ObstaclesTo(OfficialDocument document)
    {
        var lines = DocumentTexts.LinesOf(document).ToList();
        var found = Obstacles.From(
            (string.IsNullOrWhiteSpace(document.Title), TitleMissing),
            (document.Body.Count == 0, BodyMissing),
            (document.Form != DocumentForm.Plain && string.IsNullOrWhiteSpace(document.IssuerMark), IssuerMarkMissing)).ToList();
        found.AddRange(lines.Select(SecrecyMarkIn).OfType<string>().Distinct().Select(mark => SecrecyMark.With(mark)));
        found.AddRange(lines.Where(HasForbiddenCharacter).Select(line => ForbiddenCharacter.With(Readable(line))));
        found.AddRange(DocumentTexts.BlocksOf(document).SelectMany(ObstaclesIn));
        return found;
    }

    /// <summary>What a text brings into every document that prints it, asked while whoever wrote it still has it before him.</summary>
    public static IReadOnlyList<Rule> ObstaclesInText(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. lines.Select(SecrecyMarkIn).OfType<string>().Distinct().Select(mark => SecrecyMark.With(mark)),
            .. lines.Where(HasForbiddenCharacter).Select(line => ForbiddenCharacter.With(Readable(line))),
        ];
    }

    /// <summary>A mark is one of the three words with the star, or standing alone on its line, however it is spaced.</summary>
    private static string? SecrecyMarkIn(string line)
    {
        var tight = Unseen().Replace(line, "");
        var match = Mark().Match(tight);
        return match.Success ? match.Value : null;
    }

    private static IEnumerable<Rule> ObstaclesIn(DocumentBlock block)
    {
        foreach (var link in DocumentTexts.RunsOf(block).Select(r => r.Link).OfType<string>().Where(l => !IsInside(l)))
        {
            yield return LinkOutside.With(link);
        }

        switch (block)
        {
            case DocumentHeading heading when heading.Level is < 1 or > 4:
                yield return HeadingLevel.With(heading.Level);
                break;
            case DocumentTable table when !IsEven(table):
                yield return TableShape.With(table.Caption ?? string.Join('、', table.Columns.Select(c => c.Head)));
                break;
            case DocumentPicture picture when string.IsNullOrWhiteSpace(picture.AlternativeText):
                yield return AlternativeTextMissing;
                break;
            case DocumentPicture picture when IsBroken(picture):
                yield return PictureBroken.With(picture.AlternativeText);
                break;
            case DocumentChart chart when string.IsNullOrWhiteSpace(chart.AlternativeText):
                yield return AlternativeTextMissing;
                break;
            case DocumentChart { IsEven: false } chart:
                yield return ChartShape.With(chart.Caption ?? chart.AlternativeText);
                break;
            default:
                break;
        }
    }

    private static bool IsInside(string link) => link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal) && !link.Contains('\\');

    private static bool IsEven(DocumentTable table) =>
        table.Columns.Count > 0 && table.Columns.All(c => c.Weight > 0) && table.Rows.All(r => r.Count == table.Columns.Count)
        && (table.Groups.Count == 0 || table.Groups.Sum(g => g.Columns) == table.Columns.Count) && table.Groups.All(g => g.Columns > 0);

    private static bool IsBroken(DocumentPicture picture) =>
        picture.WidthMm is < 1 or > DocumentPicture.MaxWidthMm
        || (picture.Png is { } png && DocumentPicture.SizeOf(png.Span) is not { Width: > 0, Height: > 0 })
        || (picture.Kind == PictureKind.Svg && !Encoding.UTF8.GetString(picture.Content.Span).Contains("<svg", StringComparison.Ordinal));

    private static bool HasForbiddenCharacter(string line)
    {
        try
        {
            System.Xml.XmlConvert.VerifyXmlChars(line);
            return line.Any(c => char.IsControl(c) && c != '\n');
        }
        catch (System.Xml.XmlException)
        {
            return true;
        }
    }

    private static string Readable(string line)
    {
        var readable = new string([.. line.Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]);
        return readable.Length > 20 ? readable[..20] + "……" : readable;
    }

    [GeneratedRegex(@"(绝密|机密|秘密)级?[\p{So}*＊∗]|^(绝密|机密|秘密)级?([:：]?(长期|\d+(年|个月|月)))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"[\s\p{Cf}\u3000]+", RegexOptions.CultureInvariant)]
    private static partial Regex Unseen();
}
