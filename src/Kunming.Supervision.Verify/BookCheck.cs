namespace Kunming.Supervision.Verify;

/// <summary>Follows every chain of a book from row to row.</summary>
/// <param name="value">A check value from paper, to be found in the book; null when only the book is asked about.</param>
public sealed class BookCheck(string? value)
{
    private const string Format = "kunming-supervision-book/2";
    private const string FormatWithoutNumbers = "kunming-supervision-book/1";
    private const int MostFaults = 1000;

    private readonly Digests _digests = new();
    private readonly FieldBytes _fields = new();
    private readonly List<string> _faults = [];
    private readonly List<CheckedChain> _chains = [];
    private readonly SortedDictionary<string, string> _ends = new(StringComparer.Ordinal);
    private readonly string? _asked = value is null ? null : CheckValue.Plain(value);
    private string? _found;
    private BookLine? _head;
    private BookLine? _end;
    private readonly HashSet<string> _custodians = new(StringComparer.Ordinal);
    private string? _custodian;
    private string? _chain;
    private long _first;
    private long _last;
    private byte[] _lastHash = [];
    private long _rows;
    private long _disclosed;

    /// <exception cref="InvalidDataException">The file is no book.</exception>
    public async Task<BookResult> RunAsync(Stream book, CancellationToken cancellation = default)
    {
        await foreach (var block in BookBlocks.ReadAsync(book, cancellation))
        {
            foreach (var line in block)
            {
                Take(line);
            }
        }

        if (_head is null)
        {
            throw new InvalidDataException("这不是系统导出的可核验台账。");
        }

        EndChain();
        var check = CheckValue.Of(_ends.Values);
        CheckEnd(check);
        return new(_head.Title ?? "", _head.About ?? "", _chains, _rows, _disclosed, check, _faults, _asked is not null, _found);
    }

    private void Take(ReadLine read)
    {
        if (_head is null)
        {
            _head = read.Line is { Book: Format or FormatWithoutNumbers } head ? head : throw new InvalidDataException("这不是系统导出的可核验台账。");
            return;
        }

        switch (read)
        {
            case { Problem: { } problem }:
                Fault($"第{read.Number}行无法识别（{problem}）");
                break;
            case var _ when _end is not null:
                Fault($"第{read.Number}行在结尾之后");
                break;
            case { Line: { Chain: { } chain, After: { } after, Previous: { } previous } }:
                BeginChain(read.Number, chain, after, previous);
                CheckCustodian(read.Number, read.Line.Custodian);
                break;
            case { Line: { N: { } sequence, Id: { } id, Hash: { } hash } row }:
                CheckRow(read, row, sequence, id, hash);
                break;
            case { Line: { Rows: not null } end }:
                _end = end;
                break;
            default:
                Fault($"第{read.Number}行缺少必要内容");
                break;
        }
    }

    private void BeginChain(long number, string chain, long after, string previous)
    {
        EndChain();
        if (_ends.ContainsKey(chain))
        {
            Fault($"第{number}行：链 {chain} 出现两次");
        }

        (_chain, _first, _last, _lastHash) = (chain, after + 1, after, previous.Length is 2 * Digests.Length && previous.All(char.IsAsciiHexDigit) ? BookBlocks.HexOf(previous) : []);
        if (_lastHash.Length is 0 || (after is 0 && _lastHash.Any(b => b is not 0)))
        {
            Fault($"第{number}行：链 {chain} 的起点不对");
        }
    }

    private void CheckRow(ReadLine read, BookLine row, long sequence, long id, string claimed)
    {
        _rows++;
        _disclosed += row.IsShown ? 1 : 0;
        if (_chain is not { } chain)
        {
            Fault($"第{read.Number}行不属于任何链");
            return;
        }

        if (sequence != _last + 1)
        {
            Fault($"链 {chain} 在第{_last}行之后是第{sequence}行：有缺失或调换");
        }

        if (!Digests.Knows(row.Algorithm))
        {
            Fault($"链 {chain} 第{sequence}行的散列算法无法识别");
        }
        else if (read.Said.Length is 0)
        {
            Fault($"链 {chain} 第{sequence}行没有内容，也没有内容的散列值：不能证明");
        }
        else if (!Convert.ToHexStringLower(HashOf(read, chain, sequence, id, row.Algorithm!)).Equals(claimed, StringComparison.Ordinal))
        {
            Fault($"链 {chain} 第{sequence}行{(row.Label is { } label ? $"（{label}）" : "")}的内容或前一行被改动");
        }

        CheckArchiveNumber(row, chain, sequence);

        // What is claimed goes on: a row that was changed is named once, not with all that follow.
        (_last, _lastHash) = (sequence, claimed.Length is 2 * Digests.Length && claimed.All(char.IsAsciiHexDigit) ? BookBlocks.HexOf(claimed) : []);
        if (_asked is not null && _found is null && CheckValue.Plain(CheckValue.Of([CheckValue.LineOf(chain, sequence, _lastHash)])) == _asked)
        {
            _found = $"链 {chain} 第{sequence}行";
        }
    }

    /// <summary>Numbers are told apart by it, so no two chains have the same.</summary>
    private void CheckCustodian(long number, string? custodian)
    {
        _custodian = custodian;
        if (_head!.Book is Format && (custodian is null || !_custodians.Add(custodian)))
        {
            Fault($"第{number}行：链的全宗代号缺失或者重复");
        }
    }

    private void CheckArchiveNumber(BookLine row, string chain, long sequence)
    {
        var expected = _head!.Book is Format && row is { IsShown: true, Ledger: { } ledger, Day: { } day } ? ArchiveNumbers.Of(_custodian ?? "", day, ledger, sequence) : null;
        if (row.ArchiveNumber != expected)
        {
            Fault($"链 {chain} 第{sequence}行的档号{row.ArchiveNumber ?? "缺失"}，按规则应为{expected ?? "没有"}");
        }
    }

    private byte[] HashOf(ReadLine read, string chain, long sequence, long id, string algorithm)
    {
        _fields.Clear();
        _fields.Text("history");
        _fields.Number(id);
        _fields.Text(chain);
        _fields.Number(sequence);
        _fields.Text(algorithm);
        _fields.Bytes(_lastHash);
        if (read.IsDigest)
        {
            _fields.Bytes(read.Said);
        }

        return read.IsDigest ? _digests.Of(algorithm, _fields.Written) : _digests.Of(algorithm, [.. _fields.Written, .. read.Said]);
    }

    private void EndChain()
    {
        if (_chain is { } chain)
        {
            _chains.Add(new(chain, _first, _last));
            _ends[chain] = CheckValue.LineOf(chain, _last, _lastHash);
            _chain = null;
        }
    }

    private void CheckEnd(string check)
    {
        if (_end is null)
        {
            Fault("没有结尾：文件不完整");
            return;
        }

        if (_end.Rows != _rows || _end.Disclosed != _disclosed)
        {
            Fault($"结尾记{_end.Rows}行（载明{_end.Disclosed}行），实有{_rows}行（载明{_disclosed}行）");
        }

        if (_end.Check is not { } claimed || CheckValue.Plain(claimed) != CheckValue.Plain(check))
        {
            Fault($"结尾的校验码{_end.Check}与链尾算出的{check}不符");
        }

        if (_asked == CheckValue.Plain(check))
        {
            _found ??= "全部链尾";
        }
    }

    private void Fault(string fault)
    {
        if (_faults.Count < MostFaults)
        {
            _faults.Add(fault);
        }
    }
}
