namespace Kunming.Supervision.Domain.Issues.Import;

public static class FactsDigest
{
    public static string Of(string organisation, DateOnly foundOn, string description) => throw new NotSupportedException();
}
