using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;

namespace Kunming.Supervision.Benchmarks.Load;

/// <summary>
/// One kept-alive HTTP/1.1 connection that asks, reads to the end of the answer and asks again. It does as little as it can, because it
/// shares the processors with what it measures.
/// </summary>
internal sealed class LoadConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[256 * 1024];

    public async Task OpenAsync(IPEndPoint server) => await _socket.ConnectAsync(server);

    /// <returns>The status and the length of the whole answer in bytes.</returns>
    /// <exception cref="IOException">The server closed the connection.</exception>
    public async Task<(int Status, int Length)> SendAsync(ReadOnlyMemory<byte> request)
    {
        await _socket.SendAsync(request);
        var length = 0;
        while (true)
        {
            if (length == _buffer.Length)
            {
                Array.Resize(ref _buffer, 2 * length);
            }

            var read = await _socket.ReceiveAsync(_buffer.AsMemory(length));
            length += read is 0 ? throw new IOException("The server closed the connection.") : read;
            if (IsWhole(_buffer.AsSpan(0, length)))
            {
                return (Utf8Parser.TryParse(_buffer.AsSpan(9, 3), out int status, out _) ? status : 0, length);
            }
        }
    }

    public void Dispose() => _socket.Dispose();

    // Nothing is sent ahead, so what has arrived is one answer; in chunks it ends with the empty one.
    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return false;
        }

        var announced = answer[..head].IndexOf("Content-Length: "u8);
        return announced < 0
            ? answer[(head + 2)..].EndsWith("\r\n0\r\n\r\n"u8)
            : Utf8Parser.TryParse(answer[(announced + 16)..], out int body, out _) && answer.Length >= head + 4 + body;
    }
}
