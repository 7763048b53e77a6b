using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Meetings;
using Kunming.Supervision.Web.Documents;
using Kunming.Supervision.Web.Infrastructure.Conflicts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kunming.Supervision.Web.Pages.Minutes;

public sealed class MinutesForm
{
    /// <summary>Empty lines for decisions beyond those that are there.</summary>
    private const int Spare = 3;

    [Display(Name = "发文机关标志"), Required, StringLength(MeetingMinutes.MarkMaxLength), Printable]
    public string? Mark { get; set; }

    [Display(Name = "标题"), Required, StringLength(MeetingMinutes.TitleMaxLength), Printable]
    public string? Title { get; set; }

    [Display(Name = "主持人"), Required, StringLength(MeetingMinutes.HostMaxLength), Printable]
    public string? Host { get; set; }

    [Display(Name = "出席"), Required, StringLength(MeetingMinutes.NamesMaxLength), Printable]
    public string? Attended { get; set; }

    [Display(Name = "请假"), StringLength(MeetingMinutes.NamesMaxLength), Printable]
    public string? Excused { get; set; }

    [Display(Name = "列席"), StringLength(MeetingMinutes.NamesMaxLength), Printable]
    public string? Observers { get; set; }

    [Display(Name = "会议内容"), Required, StringLength(MeetingMinutes.MattersMaxLength), Printable]
    public string? Matters { get; set; }

    [Display(Name = "议定事项")]
    public List<DecisionRow> Decisions { get; set; } = [];

    public MinutesText ToText() => new(Mark!, Title!, Host!, Attended!, Excused, Observers, Matters!);

    public static MinutesForm Of(Meeting meeting) => new()
    {
        Mark = meeting.Kind is MeetingKind.Regular ? "监督工作例会纪要" : "会议纪要",
        Title = $"{meeting.Title}纪要",
        Attended = meeting.Participants,
        Matters = meeting.Minutes,
    };

    public static MinutesForm Of(MeetingMinutes minutes) => new()
    {
        Mark = minutes.Mark,
        Title = minutes.Title,
        Host = minutes.Host,
        Attended = minutes.Attended,
        Excused = minutes.Excused,
        Observers = minutes.Observers,
        Matters = minutes.Matters,
        Decisions = [.. minutes.Decisions.OrderBy(d => d.Position).Select(d => new DecisionRow { Text = d.Wording, OwnerId = d.OwnerId, DueOn = d.DueOn })],
    };

    /// <summary>As many lines as are filled, and some more.</summary>
    public void MakeRoom()
    {
        var wanted = Math.Min(Decisions.FindLastIndex(d => !d.IsEmpty) + 1 + Spare, MeetingMinutes.DecisionsMost);
        Decisions.AddRange(Enumerable.Range(0, Math.Max(0, wanted - Decisions.Count)).Select(_ => new DecisionRow()));
    }

    /// <summary>What is filled in; a line that lacks something, or names somebody who cannot be chosen, is refused beside its field.</summary>
    public IReadOnlyList<DecisionPlan> ToPlans(IReadOnlyList<Viewer> owners, ModelStateDictionary state)
    {
        var plans = new List<DecisionPlan>();
        for (var i = 0; i < Decisions.Count; i++)
        {
            var (row, field) = (Decisions[i], $"Form.Decisions[{i}]");
            if (row.IsEmpty)
            {
                continue;
            }

            var owner = owners.FirstOrDefault(o => o.OfficerId == row.OwnerId);
            Require(!string.IsNullOrWhiteSpace(row.Text), "Text", "请填写议定事项");
            Require(owner is not null, "OwnerId", "请从名单中选择责任人");
            Require(row.DueOn is not null, "DueOn", "请填写完成日期");
            if (owner is not null && row.DueOn is { } due)
            {
                plans.Add(new(row.Text ?? "", owner.OfficerId, owner.Name, owner.Organisation, due));
            }

            void Require(bool holds, string part, string sentence)
            {
                if (!holds)
                {
                    state.AddModelError($"{field}.{part}", sentence);
                }
            }
        }

        return plans;
    }
}

public sealed class DecisionRow : IStoredRow
{
    [Display(Name = "议定事项"), StringLength(Decision.TextMaxLength), Printable]
    public string? Text { get; set; }

    [Display(Name = "责任人")]
    public Guid? OwnerId { get; set; }

    [Display(Name = "完成日期")]
    public DateOnly? DueOn { get; set; }

    string IStoredRow.Say(IEnumerable<SelectListItem>? items) =>
        IsEmpty ? "" : $"{Text}（{items?.FirstOrDefault(i => i.Value == OwnerId.ToString())?.Text}，{DueOn:yyyy-MM-dd}）";

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && OwnerId is null && DueOn is null;
}
