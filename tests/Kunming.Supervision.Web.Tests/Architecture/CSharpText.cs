using System.Text;

namespace Kunming.Supervision.Web.Tests.Architecture;

/// <summary>Takes the string literals out of C# with as little lexing as that needs: comments, characters, plain, verbatim, interpolated and raw strings.</summary>
internal static class CSharpText
{
    /// <summary>What stands for the hole of an interpolated string; neither a Chinese character nor a sign.</summary>
    public const char Hole = '\uFFFC';

    /// <summary>Each literal's text with holes replaced, the line it begins on, and the code just before it.</summary>
    public static IEnumerable<(int Line, string Before, string Text)> Literals(string code)
    {
        for (var at = 0; at < code.Length;)
        {
            if (Ahead(code, at, "//"))
            {
                at = End(code, at, "\n");
            }
            else if (Ahead(code, at, "/*"))
            {
                at = End(code, at, "*/");
            }
            else if (code[at] is '\'')
            {
                at = Ahead(code, at, "'\\") ? End(code, at + 3, "'") : at + 3;
            }
            else if (code[at] is '"')
            {
                var before = code[Math.Max(0, at - 60)..at];
                var (text, next) = Literal(code, at, before);
                yield return (1 + code.AsSpan(0, at).Count('\n'), before.TrimEnd('$', '@'), text);
                at = next;
            }
            else
            {
                at++;
            }
        }
    }

    private static (string Text, int Next) Literal(string code, int start, string before)
    {
        var quotes = Run(code, start, '"');
        if (quotes is 2)
        {
            return ("", start + 2);
        }

        var raw = quotes >= 3;
        var prefix = before[before.TrimEnd('$', '@').Length..];
        var holes = prefix.Count('$'.Equals);
        var verbatim = prefix.Contains('@', StringComparison.Ordinal);
        var text = new StringBuilder();
        for (var at = start + (raw ? quotes : 1); at < code.Length;)
        {
            if (raw ? Run(code, at, '"') >= quotes : code[at] is '"' && !(verbatim && Ahead(code, at, "\"\"")))
            {
                return (text.ToString(), at + (raw ? quotes : 1));
            }

            if (holes > 0 && code[at] is '{' && !(!raw && Ahead(code, at, "{{")) && Run(code, at, '{') >= (raw ? holes : 1))
            {
                at = AfterHole(code, at);
                text.Append(Hole);
                continue;
            }

            var step = (!raw && !verbatim && code[at] is '\\') || (verbatim && code[at] is '"') ? 2 : 1;
            text.Append(code[at]);
            at += step;
        }

        return (text.ToString(), code.Length);
    }

    private static int AfterHole(string code, int at)
    {
        for (var depth = 0; at < code.Length; at++)
        {
            depth += code[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth is 0)
            {
                return at + 1;
            }
        }

        return at;
    }

    private static bool Ahead(string code, int at, string what) => string.CompareOrdinal(code, at, what, 0, what.Length) is 0;

    private static int End(string code, int at, string what) =>
        code.IndexOf(what, at, StringComparison.Ordinal) is var found and >= 0 ? found + what.Length : code.Length;

    private static int Run(string code, int at, char what)
    {
        var end = at;
        while (end < code.Length && code[end] == what)
        {
            end++;
        }

        return end - at;
    }
}
