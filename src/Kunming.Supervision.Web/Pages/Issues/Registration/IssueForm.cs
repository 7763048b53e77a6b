using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data.Regulations;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Regulations;
using Kunming.Supervision.Domain.Visits;

namespace Kunming.Supervision.Web.Pages.Issues.Registration;

/// <summary>What an inspector fills in; the same for a new issue and for a correction.</summary>
public sealed class IssueForm
{
    [Display(Name = "问题类别"), Required(ErrorMessage = "请选择问题类别")]
    public Guid? CategoryId { get; set; }

    [Display(Name = "严重程度"), Required]
    public IssueSeverity? Severity { get; set; } = IssueSeverity.Ordinary;

    [Display(Name = "发现日期"), Required]
    public DateOnly? FoundOn { get; set; }

    [Display(Name = "发现方式"), Required(ErrorMessage = "请至少选择一种发现方式")]
    public List<VisitMethods>? Methods { get; set; }

    [Display(Name = "问题描述"), Required, StringLength(Issue.FactsMaxLength)]
    public string? Facts { get; set; }

    [Display(Name = "引用条款")]
    public List<Guid>? ClauseIds { get; set; }

    [Display(Name = "其他依据"), StringLength(Issue.ClauseMaxLength)]
    public string? Clause { get; set; }

    [Display(Name = "涉及金额（元）")]
    public decimal? Amount { get; set; }

    [Display(Name = "立行立改")]
    public bool Immediate { get; set; }

    [Display(Name = "长期坚持")]
    public bool Sustained { get; set; }

    public static IssueForm Of(Issue issue) => new()
    {
        CategoryId = issue.CategoryId,
        Severity = issue.Severity,
        FoundOn = issue.FoundOn,
        Methods = ListOf(issue.Methods),
        Facts = issue.Facts,
        ClauseIds = [.. issue.ClauseIds],
        Clause = issue.Clause,
        Amount = issue.Amount,
        Immediate = issue.Immediate,
        Sustained = issue.KeepsOn,
    };

    public static List<VisitMethods> ListOf(VisitMethods methods) => [.. VisitNames.Methods.Select(m => m.Method).Where(m => methods.HasFlag(m))];

    /// <param name="policy">Sets the least days before closing.</param>
    /// <param name="catalogue">Where the chosen clauses stand.</param>
    public IssueFacts ToFacts(CloseOutPolicy policy, IReadOnlyList<Regulation> catalogue) => new(
        CategoryId!.Value, FoundOn!.Value, Methods!.Aggregate(VisitMethods.None, (all, m) => all | m), Facts!, Clause, Immediate, Sustained, Amount,
        Severity!.Value, policy.LeastDaysOf(Severity.Value), catalogue.Cited(ClauseIds ?? []));
}
