using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Kunming.Supervision.Data;

/// <summary>Stores an instant in UTC, whatever offset it was stated in.</summary>
internal sealed class UtcInstant() : ValueConverter<DateTimeOffset, DateTimeOffset>(on => on.ToUniversalTime(), on => on);
