using System.Collections;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kunming.Supervision.Data;

/// <summary>An entity that is to be written, and the one that owns it.</summary>
internal sealed record OwnedRow(object Entity, OwnedRow? Owner)
{
    /// <summary>What it owns by a navigation of <see cref="BulkColumn.OwnedTables"/>.</summary>
    public IEnumerable<OwnedRow> Parts(INavigation navigation) =>
        ((IEnumerable?)navigation.PropertyInfo!.GetValue(Entity))?.Cast<object>().Select(p => new OwnedRow(p, this)) ?? [];
}
