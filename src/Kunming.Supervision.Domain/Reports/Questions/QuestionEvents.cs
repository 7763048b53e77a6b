using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Reports.Questions;

public sealed record FigureQuestioned(Signature By, string Figure, IReadOnlyList<string> Rows, string Text) : DomainEvent(By)
{
    public override string Summary => $"对{Figure}{(Rows.Count is 0 ? "" : $"（{string.Join("、", Rows)}）")}提出质疑：{Text}";
}

public sealed record FigureQuestionAnswered(Signature By, QuestionVerdict Verdict, string Answer) : DomainEvent(By)
{
    public override string Summary => $"答复：{QuestionNames.NameOf(Verdict)}。{Answer}";
}

public sealed record FigureQuestionedAgain(Signature By, string Text, int Times) : DomainEvent(By)
{
    public override string Summary => $"第{Times}次提出质疑：{Text}";
}

public sealed record FigureQuestionSettled(Signature By) : DomainEvent(By)
{
    public override string Summary => "接受答复，办结";
}

public sealed record FigureQuestionWithdrawn(Signature By, string Reason) : DomainEvent(By)
{
    public override string Summary => $"撤回质疑：{Reason}";
}
