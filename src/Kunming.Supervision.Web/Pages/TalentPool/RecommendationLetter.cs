using System.Globalization;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.TalentPool;
using Kunming.Supervision.Web.Documents;

namespace Kunming.Supervision.Web.Pages.TalentPool;

/// <summary>推荐函 as an official letter (信函格式, GB/T 9704-2012), made of what it kept when it was sent.</summary>
public static class RecommendationLetter
{
    public static OfficialDocument Of(PoolMember member, PoolRecommendation letter) => new()
    {
        Form = DocumentForm.Letter,
        IssuerMark = letter.By.Organisation,
        Number = NumberOf(letter),
        Title = $"关于推荐{member.Name}同志的函",
        Addressee = letter.Addressee,
        Body =
        [
            new DocumentParagraph(letter.Facts),
            .. letter.Reasons.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new DocumentParagraph(line)),
            new DocumentParagraph($"现推荐{member.Name}同志为{letter.For}，请予考虑。"),
            new DocumentParagraph("特此函达。"),
        ],
        Signature = new(letter.By.Organisation, ChinaTime.DayOf(letter.By.On)),
    };

    private static DocumentNumber NumberOf(PoolRecommendation letter)
    {
        var parts = letter.Number.Split('〔', '〕');
        return DocumentNumber.Of(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2].TrimEnd('号'), CultureInfo.InvariantCulture));
    }
}
