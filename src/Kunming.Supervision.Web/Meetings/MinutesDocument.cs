using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Meetings;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Web.Documents;

namespace Kunming.Supervision.Web.Meetings;

/// <summary>Minutes in the form of 纪要 (GB/T 9704-2012, 10.3): head ending in 纪要, no seal and no signature, who attended below the text.</summary>
public static class MinutesDocument
{
    /// <summary>A line that begins so is a heading.</summary>
    public const string Topic = "议题：";

    /// <summary>As it was issued, or as it would be; who answers for a decision stands as it was decided.</summary>
    public static OfficialDocument Of(MeetingMinutes minutes)
    {
        var signed = minutes.Issued ?? minutes.Drafted;
        return new()
        {
            Form = DocumentForm.Minutes,
            IssuerMark = minutes.Mark,
            Number = minutes.Serial is { } serial ? DocumentNumber.Issue(serial) : null,
            Title = minutes.Title,
            Body =
            [
                new DocumentParagraph($"{OfficialDocument.DateText(minutes.Day)}，{minutes.Host}{(minutes.Venue is { } venue ? $"在{venue}" : "")}主持召开会议。现将会议情况{(minutes.Decisions.Count > 0 ? "和议定事项" : "")}纪要如下。"),
                .. minutes.Matters.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(BlockOf),
                .. DecisionsOf(minutes),
            ],
            Attendance = [.. Lines(minutes)],
            Imprint = new([], signed.Organisation, ChinaTime.DayOf(signed.On)),
        };
    }

    private static DocumentBlock BlockOf(string line) =>
        line.StartsWith(Topic, StringComparison.Ordinal) && line.Length > Topic.Length ? new DocumentHeading(1, line[Topic.Length..].Trim()) : new DocumentParagraph(line);

    private static IEnumerable<DocumentBlock> DecisionsOf(MeetingMinutes minutes) => minutes.Decisions.Count is 0 ? [] :
    [
        new DocumentHeading(1, "议定事项"),
        .. minutes.Decisions.OrderBy(d => d.Position).Select(d => new DocumentParagraph(
            new TextRun($"（{GroupFormation.Numeral(d.Position)}）", RunStyle.Kai), $"{d.Wording.TrimEnd('。', '；')}。由{d.Charged}负责，{OfficialDocument.DateText(d.DueOn)}前完成。")),
    ];

    private static IEnumerable<DocumentAttendance> Lines(MeetingMinutes minutes)
    {
        yield return new("出席", minutes.Attended);
        if (minutes.Excused is { } excused)
        {
            yield return new("请假", excused);
        }

        if (minutes.Observers is { } observers)
        {
            yield return new("列席", observers);
        }
    }
}
