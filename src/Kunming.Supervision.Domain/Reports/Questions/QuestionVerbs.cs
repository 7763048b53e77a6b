using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Reports.Questions;

/// <summary>The verbs: asked, answered, accepted or asked again, withdrawn.</summary>
public sealed partial class FigureQuestion
{
    public static IReadOnlyList<Rule> ObstaclesToAsk(QuestionedFigure figure, IReadOnlyList<QuestionedRow> rows, Viewer by) => Obstacles.From(
        (!MayAsk(by), QuestionRules.NotYours),
        (Indicators.Find(figure.Code) is null, QuestionRules.NoSuchFigure),
        (rows.Count > MostRows, QuestionRules.TooManyRows.With(MostRows)),
        (MayAsk(by) && OwnersOf(figure, rows).Any(o => MayAnswer(by, o.Key.Group, o.Key.County)), QuestionRules.OwnFigure));

    /// <summary>A choice that cannot be found whole is not taken for another one.</summary>
    /// <param name="chosen">What was chosen.</param>
    /// <param name="found">Those of it that are behind the figure and seen by the asker.</param>
    public static IReadOnlyList<Rule> ObstaclesToChoose(IReadOnlyCollection<Guid> chosen, IReadOnlyList<QuestionedRow> found) =>
        Obstacles.From((chosen.Distinct().Except(found.Select(r => r.Id)).Any(), QuestionRules.ForeignRows));

    /// <summary>One question for each owner of the rows; for the figure as a whole one to whose figure it is.</summary>
    /// <param name="named">Bodies that the text names.</param>
    public static IReadOnlyList<FigureQuestion> Ask(
        QuestionedFigure figure, IReadOnlyList<QuestionedRow> rows, string doubt, IReadOnlyList<Guid> named, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny([.. ObstaclesToAsk(figure, rows, by), .. Recused(named, by)]);
        var text = Text.Required(doubt, "质疑内容", TextMaxLength);
        return [.. OwnersOf(figure, rows).Select(owner => AskOwner(figure, owner.Key, [.. owner.OfType<QuestionedRow>()], text, named, by.Sign(on)))];
    }

    public IReadOnlyList<Rule> ObstaclesToAnswer(Viewer by) => Obstacles.From(
        (!MayAnswer(by), QuestionRules.NotYours),
        (Status is not QuestionStatus.Asked, QuestionRules.NotWaiting));

    /// <param name="named">Bodies that the text names.</param>
    public void Reply(QuestionVerdict verdict, string answer, IReadOnlyList<Guid> named, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny([.. ObstaclesToAnswer(by), .. Recused(named, by)]);
        var text = Text.Required(answer, "答复", TextMaxLength);
        (Verdict, Answer, Answered, Status, Concerns) = (verdict, text, by.Sign(on), QuestionStatus.Answered, [.. Concerns.Union(named)]);
        Record(new FigureQuestionAnswered(Answered, verdict, text));
    }

    public IReadOnlyList<Rule> ObstaclesToJudge(Viewer by) => Obstacles.From(
        (!IsAskers(by), QuestionRules.NotYours),
        (Status is not QuestionStatus.Answered, QuestionRules.NotAnswered));

    /// <summary>The answer will do.</summary>
    public void Settle(Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToJudge(by));
        Status = QuestionStatus.Settled;
        Record(new FigureQuestionSettled(by.Sign(on)));
    }

    /// <summary>It will not; it is answered anew.</summary>
    /// <param name="named">Bodies that the text names.</param>
    public void AskAgain(string doubt, IReadOnlyList<Guid> named, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny([.. ObstaclesToJudge(by), .. Recused(named, by)]);
        Doubt = Text.Required(doubt, "质疑内容", TextMaxLength);
        (Status, Times, Concerns) = (QuestionStatus.Asked, Times + 1, [.. Concerns.Union(named)]);
        Record(new FigureQuestionedAgain(by.Sign(on), Doubt, Times));
    }

    public IReadOnlyList<Rule> ObstaclesToWithdraw(Viewer by) => Obstacles.From(
        (!IsAskers(by), QuestionRules.NotYours),
        (Status is not QuestionStatus.Asked, QuestionRules.NotWaiting));

    /// <param name="named">Bodies that the text names.</param>
    public void Withdraw(string reason, IReadOnlyList<Guid> named, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny([.. ObstaclesToWithdraw(by), .. Recused(named, by)]);
        var because = Text.Required(reason, "撤回理由", TextMaxLength);
        (Status, Concerns) = (QuestionStatus.Withdrawn, [.. Concerns.Union(named)]);
        Record(new FigureQuestionWithdrawn(by.Sign(on), because));
    }

    /// <summary>What names a matter becomes part of it, and would be hidden from its own writer.</summary>
    private static IReadOnlyList<Rule> Recused(IReadOnlyList<Guid> named, Viewer by) => Obstacles.From((named.Any(by.Recusals.Contains), QuestionRules.NamesRecused));

    private static IEnumerable<IGrouping<(Guid? Group, Guid? County), QuestionedRow?>> OwnersOf(QuestionedFigure figure, IReadOnlyList<QuestionedRow> rows) =>
        rows.Count is 0 ? ((QuestionedRow?[])[null]).GroupBy(_ => (figure.GroupId, (Guid?)null)) : rows.GroupBy(r => (r.GroupId, r.GroupId is null ? r.CountyId : null), r => (QuestionedRow?)r);

    private static FigureQuestion AskOwner(
        QuestionedFigure figure, (Guid? Group, Guid? County) owner, IReadOnlyList<QuestionedRow> rows, string text, IReadOnlyList<Guid> named, Signature asked)
    {
        var question = new FigureQuestion
        {
            ReportId = figure.Report?.Id, ReportGroupId = (figure.Report as GroupReport)?.GroupId, QuarterKey = figure.Quarter.Key, Code = figure.Code, Part = figure.Part,
            RowIds = [.. rows.Select(r => r.Id)], RowNumbers = [.. rows.Select(r => r.Number)], Concerns = [.. rows.SelectMany(r => r.Concerns).Union(named)],
            OwnerGroupId = owner.Group, OwnerCountyId = owner.County, Doubt = text, Asked = asked,
        };
        question.Record(new FigureQuestioned(asked, figure.Name, question.RowNumbers, text));
        return question;
    }
}
