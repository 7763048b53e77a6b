using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.WebUtilities;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>Takes a whole page before sending it, as Razor has made it by then: the framework's own buffer holds a quarter of a list, and each part goes through encoder, pipe and socket by itself.</summary>
internal sealed class PageWriterFactory : IHttpResponseStreamWriterFactory
{
    private const int Characters = 64 * 1024;

    public TextWriter CreateWriter(Stream stream, Encoding encoding) =>
        new HttpResponseStreamWriter(stream, encoding, Characters, ArrayPool<byte>.Shared, ArrayPool<char>.Shared);
}
