using System.Text.RegularExpressions;

namespace Kunming.Supervision.Web.Tests.Architecture;

/// <summary>
/// Chinese text takes full-width signs. Patterns for <c>Regex</c> are code and are left out; a literal that has to read what people wrote
/// with ASCII signs says so with <c>// reads ASCII signs</c> on its line.
/// </summary>
public sealed partial class PunctuationTests
{
    private const string OnPurpose = "reads ASCII signs";

    [Fact]
    public void Views_ChineseText_HasNoAsciiSignBesideIt() =>
        Assert.Empty(SourceTree.Files("src", "*.cshtml").SelectMany(f => Faults(f.Path, 1, WithoutRazor(f.Text))));

    [Fact]
    public void Sources_ChineseLiterals_HaveNoAsciiSignBesideThem() => Assert.Empty(
        from file in SourceTree.Files("src", "*.cs")
        let lines = file.Text.Split('\n')
        from literal in CSharpText.Literals(file.Text)
        where !literal.Before.Contains("Regex", StringComparison.Ordinal) && !lines[literal.Line - 1].Contains(OnPurpose, StringComparison.Ordinal)
        from fault in Faults(file.Path, literal.Line, literal.Text)
        select fault);

    [Fact]
    public void Scripts_ChineseText_HasNoAsciiSignBesideIt() =>
        Assert.Empty(SourceTree.Files("src/Kunming.Supervision.Web/wwwroot/js", "*.js").SelectMany(f => Faults(f.Path, 1, f.Text)));

    [Fact]
    public void Manual_ChineseText_HasNoAsciiSignBesideIt() =>
        Assert.Empty(SourceTree.Files("docs/manual", "*.md").SelectMany(f => Faults(f.Path, 1, MarkdownCode().Replace(f.Text, " "))));

    [Theory]
    [InlineData("""var a = "请填写，谢谢";""", 0)]
    [InlineData("""var a = "请填写,谢谢";""", 1)]
    [InlineData("""var a = $"共{n}项(含附件)";""", 2)]
    [InlineData("""var a = Say("共", n); // 说明(一)""", 0)]
    [InlineData("""var a = $"{(x ? "甲" : "乙")}：{n}";""", 0)]
    [InlineData("""var a = @"甲""乙:丙";""", 1)]
    public void Literals_Code_AreJudgedWithoutTheirCode(string code, int faults) =>
        Assert.Equal(faults, CSharpText.Literals(code).Sum(l => Faults("", l.Line, l.Text).Count()));

    [Theory]
    [InlineData("<p>共 @(Model.Count)项（含附件）</p>", 0)]
    [InlineData("<p>共 @Model.Rows.Count()项</p>", 0)]
    [InlineData("<p>共 @Model.Count 项(含附件)</p>", 2)]
    [InlineData("@* 说明(一) *@<p title=\"说明:一\">好</p>", 1)]
    public void WithoutRazor_View_KeepsTextOnly(string view, int faults) => Assert.Equal(faults, Faults("", 1, WithoutRazor(view)).Count());

    /// <summary>A letter or digit before the sign makes an e-mail address of it: the statement would stand on the page, and what it holds always be shown.</summary>
    [Fact]
    public void Views_Statements_DoNotFollowALetter() =>
        Assert.Empty(SourceTree.Files("src", "*.cshtml").SelectMany(f => StatementInText().Matches(f.Text).Select(m => $"{f.Path}:{1 + f.Text.AsSpan(0, m.Index).Count('\n')} {m.Value}")));

    [Theory]
    [InlineData("@n 次@if (n > 1) {", 1)]
    [InlineData("@n 次 @if (n > 1) {", 0)]
    [InlineData("<p>没有。@if (x) {", 0)]
    [InlineData("@row.Name@foreach (var x in y) {", 0)]
    [InlineData("<b>共3项@foreach (var x in y) {", 1)]
    public void StatementInText_View_IsFoundBehindALetterOnly(string view, int faults) => Assert.Equal(faults, StatementInText().Count(view));

    private static IEnumerable<string> Faults(string path, int line, string text) => Beside().Matches(text)
        .Select(m => $"{path}:{line + text.AsSpan(0, m.Index).Count('\n')} {text[Math.Max(0, m.Index - 8)..Math.Min(text.Length, m.Index + 10)].ReplaceLineEndings(" ")}");

    private static string WithoutRazor(string view) => Expression().Replace(Comment().Replace(view, KeepLines), KeepLines);

    private static string KeepLines(Match match) => new string('\n', match.Value.AsSpan().Count('\n')) + CSharpText.Hole;

    [GeneratedRegex(@"[\u3400-\u9FFF][,:;()?!]|[,:;()?!][\u3400-\u9FFF]")]
    private static partial Regex Beside();

    [GeneratedRegex(@"(?<!@[\w.]*)\w@(?:if|for|foreach|switch|while|using|lock|try)\b")]
    private static partial Regex StatementInText();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    /// <summary>@(…) and @name.Member(…)[…], parentheses balanced.</summary>
    [GeneratedRegex(@"@(?:[A-Za-z_][\w.!]*)?(?:\((?>[^()]+|\((?<d>)|\)(?<-d>))*(?(d)(?!))\)|\[[^\]]*\])?(?:[.!]+\w+(?:\((?>[^()]+|\((?<e>)|\)(?<-e>))*(?(e)(?!))\))?)*")]
    private static partial Regex Expression();

    [GeneratedRegex(@"```.*?```|`[^`\n]*`|\]\([^)\n]*\)", RegexOptions.Singleline)]
    private static partial Regex MarkdownCode();
}
