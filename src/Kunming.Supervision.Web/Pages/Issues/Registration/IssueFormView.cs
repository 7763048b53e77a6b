using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Regulations;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Regulations;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kunming.Supervision.Web.Pages.Issues.Registration;

/// <summary>A page that shows the issue form.</summary>
public interface IIssueFormPage
{
    IssueForm Form { get; }

    Names Names { get; }

    DateOnly Today { get; }

    CloseOutPolicy Policy { get; }

    /// <summary>Regulations with their clauses, to cite from.</summary>
    IReadOnlyList<Regulation> Catalogue { get; }

    /// <summary>Past issues that resemble what was typed, once somebody has asked for them.</summary>
    SimilarTable Similar { get; }
}

public static class IssueFormChecks
{
    public static readonly Rule SameFacts = new("issue.same-facts", "该单位当天已登记过内容相同的问题，请勿重复登记");

    private static readonly Rule UnknownClause = new("issue.clause-unknown", "所选条款不在法规条款中，请重新选择");
    private static readonly Rule UnknownCategory = new("issue.category-unknown", "所选类别在发现日期当天不适用，请重新选择");

    extension(PageModel page)
    {
        /// <summary>The fragment where a script asked for it, else the page with everything typed; the form can still be sent.</summary>
        public IActionResult ShowSimilar(SimilarTable similar)
        {
            page.HttpContext.Items[FormOnceFilter.NotDone] = true;
            return page.Request.Headers.ContainsKey("HX-Request") ? page.Partial("/Pages/Issues/_Similar.cshtml", similar) : page.Page();
        }
    }

    extension(ModelStateDictionary state)
    {
        /// <summary>The form is only looked at and not taken: what is missing in it is no fault yet, and everything typed is kept.</summary>
        public void Forgive()
        {
            foreach (var entry in state.Values)
            {
                entry.Errors.Clear();
                entry.ValidationState = ModelValidationState.Skipped;
            }
        }
    }

    extension(CloseOutPolicy policy)
    {
        public string Hint =>
            $"较重的，不能仅凭立行立改销号；严重的，还须交办，销号后必查。自签收起至销号的最短天数：一般{policy.OrdinaryDays}日，较重{policy.SeriousDays}日，严重{policy.GraveDays}日";
    }

    extension(IIssueFormPage page)
    {
        /// <summary>The choices on the day of the fact; an unknown day, and one on which there are none, shows those of today.</summary>
        public IEnumerable<SelectListItem> Categories => page.Names.CategoryLeaves(page.HasNoCategory ? page.Today : page.Form.FoundOn ?? page.Today);

        private bool HasNoCategory => page.Form.FoundOn is { } day && !page.Names.CategoryLeaves(day).Any();

        /// <summary>What has been typed so far, as a question for similar issues.</summary>
        public SimilarQuestion SimilarQuestionAt(Guid organisation, Guid? except = null) => new(organisation, page.Form.CategoryId, page.Form.Clause, page.Form.Facts, page.Form.ClauseIds ?? [], except);

        /// <exception cref="RuleViolationException">A category or clause was chosen that the form does not offer.</exception>
        public void RequireKnownChoices() => RuleViolationException.ThrowIfAny(Obstacles.From(
            (page.Form.CategoryId is { } category && page.Categories.All(c => c.Value != category.ToString()), UnknownCategory),
            (page.HasUnknownClause, UnknownClause)));

        private bool HasUnknownClause => page.Form.ClauseIds is { Count: > 0 } ids && page.Catalogue.Cited(ids).Count < ids.Distinct().Count();

        /// <summary>Only what the catalogue holds; whether it was in force is the domain's to say.</summary>
        public void CheckClauses(ModelStateDictionary state)
        {
            if (page.HasUnknownClause)
            {
                state.AddModelError("Form.ClauseIds", UnknownClause.Message);
            }
        }

        /// <summary>The category must be a leaf that holds on the day of the fact; a day on which none holds is itself the mistake.</summary>
        public void CheckCategory(ModelStateDictionary state)
        {
            if (page.HasNoCategory)
            {
                state.AddModelError("Form.FoundOn", $"发现日期{page.Form.FoundOn:yyyy-MM-dd}没有适用的问题类别，请核对年份");
                return;
            }

            if (page.Form is { CategoryId: { } category, FoundOn: not null } && page.Categories.All(c => c.Value != category.ToString()))
            {
                state.AddModelError("Form.CategoryId", UnknownCategory.Message);
            }
        }
    }
}
