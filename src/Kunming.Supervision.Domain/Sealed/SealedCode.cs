namespace Kunming.Supervision.Domain.Sealed;

/// <summary>
/// What a sealed task is called until it is opened, MF-7K3QXV9T: drawn by chance and from no series, so that neither order nor gap tells how many
/// there are. Its number is given at opening.
/// </summary>
public static class SealedCode
{
    public const int Letters = 8;

    // Without 0, O, 1 and I, which are taken for each other.
    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    /// <param name="chance">At least <see cref="Letters"/> random bytes.</param>
    public static string From(ReadOnlySpan<byte> chance)
    {
        Span<char> letters = stackalloc char[Letters];
        for (var i = 0; i < Letters; i++)
        {
            letters[i] = Alphabet[chance[i] % Alphabet.Length];
        }

        return $"MF-{letters}";
    }
}
