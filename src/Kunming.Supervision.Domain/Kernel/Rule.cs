namespace Kunming.Supervision.Domain.Kernel;

/// <summary>A reason the domain may refuse. The code is stable (tests, logs); the message is the Chinese sentence that the user reads.</summary>
public sealed record Rule(string Code, string Message)
{
    /// <summary>The same rule with particulars (a name, a number) put into its sentence; the code stays.</summary>
    public Rule With(params ReadOnlySpan<object?> particulars) =>
        this with { Message = string.Format(System.Globalization.CultureInfo.InvariantCulture, Message, particulars) };
}
