using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Kunming.Supervision.Data.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kunming.Supervision.Data;

/// <summary>A column and how its value is found in an entity.</summary>
/// <param name="HasDefault">The database would put something into it where nothing is written.</param>
internal sealed record BulkColumn(string Name, string StoreType, bool HasDefault, Func<OwnedRow, object?> ValueOf)
{
    private static readonly ConditionalWeakTable<IEntityType, BulkColumn[]> Known = [];

    public static BulkColumn[] Of(IEntityType type) => Known.GetValue(type, t => [.. Collect(t, [])]);

    /// <summary>Collections of owned things, which lie in tables of their own.</summary>
    public static IEnumerable<INavigation> OwnedTables(IEntityType type) =>
        type.GetNavigations().Where(n => n.ForeignKey.IsOwnership && !n.IsOnDependent && n.IsCollection);

    private static IEnumerable<BulkColumn> Collect(IEntityType type, IReadOnlyList<PropertyInfo> path)
    {
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;

        // A single owned thing shares the table, and its key with its owner.
        var properties = path.Count is 0 ? type.GetProperties() : type.GetProperties().Where(p => !p.IsPrimaryKey());
        foreach (var property in properties.Where(p => !IsGenerated(p)))
        {
            yield return ForProperty(property, table, path);
        }

        foreach (var complex in type.GetComplexProperties().SelectMany(c => CollectComplex(c, table, path)))
        {
            yield return complex;
        }

        foreach (var navigation in type.GetNavigations().Where(n => n.ForeignKey.IsOwnership && !n.IsOnDependent && !n.IsCollection))
        {
            foreach (var column in Collect(navigation.TargetEntityType, [.. path, navigation.PropertyInfo!]))
            {
                yield return column;
            }
        }
    }

    private static IEnumerable<BulkColumn> CollectComplex(IComplexProperty complex, StoreObjectIdentifier table, IReadOnlyList<PropertyInfo> path)
    {
        if (complex.IsCollection)
        {
            throw new NotSupportedException($"{complex.Name}: collections of complex values are not written in bulk.");
        }

        PropertyInfo[] inner = [.. path, complex.PropertyInfo!];
        return complex.ComplexType.GetProperties().Select(p => ForProperty(p, table, inner))
            .Concat(complex.ComplexType.GetComplexProperties().SelectMany(c => CollectComplex(c, table, inner)));
    }

    private static BulkColumn ForProperty(IProperty property, StoreObjectIdentifier table, IReadOnlyList<PropertyInfo> path)
    {
        var mapping = property.GetRelationalTypeMapping();
        var read = property.PropertyInfo is { } own ? Getter([.. path, own]) : KeyOfOwner(property);
        var converter = mapping.Converter;
        return new(
            property.GetColumnName(table) ?? throw new InvalidOperationException($"{property.Name} has no column."),
            mapping.StoreTypeNameBase is "jsonb" ? "jsonb" : mapping.StoreType,
            HasDefaultOf(property),
            converter is null ? read : row => read(row) is { } value ? converter.ConvertToProvider(value) : null);
    }

    // A number that the database gives, or a column that it computes, is left to it; the number of a chained row is taken before its hash. A default is for rows that knew nothing of the column.
    private static bool IsGenerated(IProperty property) => property.GetComputedColumnSql() is not null
        || (property.ValueGenerated is ValueGenerated.OnAdd && !HasDefaultOf(property)
            && property.ClrType != typeof(Guid) && !typeof(ChainedRow).IsAssignableFrom(property.DeclaringType.ClrType));

    private static bool HasDefaultOf(IProperty property) => property.GetDefaultValueSql() is not null || property.TryGetDefaultValue(out _);

    /// <summary>The foreign key of an owned thing is no property of its class: it is the key of its owner.</summary>
    private static Func<OwnedRow, object?> KeyOfOwner(IProperty property)
    {
        var ownership = property.GetContainingForeignKeys().SingleOrDefault(f => f.IsOwnership)
            ?? throw new NotSupportedException($"{property.Name} is neither a property of the class nor the key of an owner.");
        var principal = ownership.PrincipalKey.Properties[ownership.Properties.ToList().IndexOf(property)];
        var read = principal.PropertyInfo is { } own ? Getter([own]) : KeyOfOwner(principal);
        return row => read(row.Owner!);
    }

    /// <summary>Follows properties from an entity; null as soon as one of them is.</summary>
    private static Func<OwnedRow, object?> Getter(IReadOnlyList<PropertyInfo> path)
    {
        var entity = Expression.Parameter(typeof(object));
        Expression value = Expression.Convert(entity, path[0].DeclaringType!);
        var end = Expression.Label(typeof(object));
        var steps = new List<Expression>();
        var holders = new List<ParameterExpression>();
        foreach (var property in path)
        {
            value = Expression.Property(value, property);
            if (property == path[^1])
            {
                break;
            }

            var holder = Expression.Variable(property.PropertyType);
            holders.Add(holder);
            steps.Add(Expression.Assign(holder, value));
            if (!property.PropertyType.IsValueType)
            {
                steps.Add(Expression.IfThen(
                    Expression.ReferenceEqual(holder, Expression.Constant(null, property.PropertyType)),
                    Expression.Return(end, Expression.Constant(null))));
            }

            value = holder;
        }

        steps.Add(Expression.Label(end, Expression.Convert(value, typeof(object))));
        var get = Expression.Lambda<Func<object, object?>>(Expression.Block(holders, steps), entity).Compile();
        return row => get(row.Entity);
    }
}
