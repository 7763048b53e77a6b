using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.WebUtilities;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>
/// Takes a whole page before sending it, as Razor has made it by then: the framework's own buffer holds a quarter of a list, and each part goes through
/// encoder, pipe and socket by itself. A page that is taken whole says how long it is, which spares the part that only tells its end.
/// </summary>
public sealed class PageWriterFactory(IHttpContextAccessor requests) : IHttpResponseStreamWriterFactory
{
    public const int Characters = 64 * 1024;

    public TextWriter CreateWriter(Stream stream, Encoding encoding) => new PageWriter(new PageStream(stream, requests.HttpContext?.Response), encoding);

    private sealed class PageWriter(PageStream stream, Encoding encoding)
        : HttpResponseStreamWriter(stream, encoding, Characters, ArrayPool<byte>.Shared, ArrayPool<char>.Shared)
    {
        /// <summary>Called once, when the page is made: no view sends part of itself before.</summary>
        public override Task FlushAsync()
        {
            stream.EndsWithNextPart = true;
            return base.FlushAsync();
        }
    }

    /// <param name="response">Null when it is not an answer that is written.</param>
    private sealed class PageStream(Stream body, HttpResponse? response) : Stream
    {
        private bool _isBegun;

        public bool EndsWithNextPart { get; set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Begin(buffer.Length);
            return body.WriteAsync(buffer, cancellationToken);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            Begin(count);
            return body.WriteAsync(buffer, offset, count, cancellationToken);
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            Begin(count);
            body.Write(buffer, offset, count);
        }

        public override void Flush() => body.Flush();

        public override Task FlushAsync(CancellationToken cancellationToken) => body.FlushAsync(cancellationToken);

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        private void Begin(int length)
        {
            if (!_isBegun && EndsWithNextPart && response is { HasStarted: false, ContentLength: null } && response.Body == body)
            {
                response.ContentLength = length;
            }

            _isBegun = true;
        }
    }
}
