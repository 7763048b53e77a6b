namespace Kunming.Supervision.Domain.Kernel;

/// <summary>A reason the domain may refuse. The code is stable (tests, logs); the message is the Chinese sentence that the user reads.</summary>
/// <param name="Field">
/// What is to be put right, where that is one thing: the name that forms give it as a property, or its name on screen. A page that has such a field
/// shows the sentence beside it.
/// </param>
public sealed record Rule(string Code, string Message, string? Field = null)
{
    /// <summary>The same rule with particulars (a name, a number) put into its sentence; the code stays.</summary>
    public Rule With(params ReadOnlySpan<object?> particulars) =>
        this with { Message = string.Format(System.Globalization.CultureInfo.InvariantCulture, Message, particulars) };
}
