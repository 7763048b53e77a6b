using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kunming.Supervision.Web.Pages.Issues.Registration;

/// <summary>A page that shows the issue form.</summary>
public interface IIssueFormPage
{
    IssueForm Form { get; }

    Names Names { get; }

    DateOnly Today { get; }

    CloseOutPolicy Policy { get; }
}

public static class IssueFormChecks
{
    public static readonly Rule SameFacts = new("issue.same-facts", "该单位当天已登记过内容相同的问题，请勿重复登记");

    extension(CloseOutPolicy policy)
    {
        public string Hint =>
            $"较重的，不能仅凭立行立改销号；严重的，还须交办，销号后必查。自签收起至销号的最短天数：一般{policy.OrdinaryDays}日，较重{policy.SeriousDays}日，严重{policy.GraveDays}日";
    }

    extension(IIssueFormPage page)
    {
        /// <summary>The choices on the day of the fact; an unknown day shows those of today.</summary>
        public IEnumerable<SelectListItem> Categories => page.Names.CategoryLeaves(page.Form.FoundOn ?? page.Today);

        /// <summary>The category must be a leaf that holds on the day of the fact.</summary>
        public void CheckCategory(ModelStateDictionary state)
        {
            if (page.Form is { CategoryId: { } category, FoundOn: not null } && page.Categories.All(c => c.Value != category.ToString()))
            {
                state.AddModelError("Form.CategoryId", "所选类别在发现日期当天不适用，请重新选择");
            }
        }
    }
}
