using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace Kunming.Supervision.Data;

/// <summary>Whether what a query hands out may hold collections that are read from other tables. Where that is not plain it says yes, which is never wrong.</summary>
internal sealed class CollectionsInAnswer(IModel model) : ExpressionVisitor
{
    private static readonly HashSet<string> Including = [nameof(EntityFrameworkQueryableExtensions.Include), nameof(EntityFrameworkQueryableExtensions.ThenInclude)];

    private readonly HashSet<Type> _asked = [];
    private bool _found;

    public bool AreIn(Expression query) => query switch
    {
        _ when IsValue(query.Type) => false,
        MethodCallExpression { Object: null } call when Including.Contains(call.Method.Name) => true,
        MethodCallExpression { Object: null, Method.Name: nameof(Queryable.Select) } call => AreMadeBy(call.Arguments[1]),
        MethodCallExpression { Object: null, Method.Name: nameof(Queryable.SelectMany), Arguments.Count: 3 } call => AreMadeBy(call.Arguments[2]),
        MethodCallExpression { Object: null, Method.Name: nameof(Queryable.Join) or nameof(Queryable.LeftJoin) } call => AreMadeBy(call.Arguments[4]),
        MethodCallExpression { Object: null } call when call.Arguments is [var source, ..] && ElementOf(call.Type) == ElementOf(source.Type) =>
            call.Arguments.Where(a => a.Type.IsAssignableTo(typeof(IQueryable))).Any(AreIn),
        QueryRootExpression root => Holds(root.ElementType),
        _ => Holds(ElementOf(query.Type)),
    };

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.DeclaringType == typeof(Queryable) || node.Method.DeclaringType == typeof(Enumerable))
        {
            // A subquery: a value, the one row of an answer, or a collection.
            _found |= !IsValue(node.Type) && (IsCollection(node.Type) || AreIn(node));
            return node;
        }

        return base.VisitMethodCall(node);
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Expression is not { } owner)
        {
            return node;
        }

        if (EntityOf(owner.Type) is not { } entity)
        {
            // Of something that a projection further in has made, only this part; of a subquery's row, too.
            _found |= !IsValue(node.Type) && Holds(node.Type);
        }
        else if (entity.FindNavigation(node.Member.Name) is { } navigation)
        {
            _found |= !navigation.TargetEntityType.IsMappedToJson() && (navigation.IsCollection || Holds(navigation.TargetEntityType.ClrType));
        }
        else if (entity.FindProperty(node.Member.Name) is null && entity.FindComplexProperty(node.Member.Name) is null)
        {
            // What the program works out from the whole of it.
            _found |= Holds(owner.Type);
        }

        return node;
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        _found |= Holds(node.Type);
        return node;
    }

    protected override Expression VisitExtension(Expression node)
    {
        _found |= node is QueryRootExpression;
        return node;
    }

    private static bool IsValue(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || type == typeof(Guid) || type == typeof(DateOnly) || type == typeof(DateTimeOffset)
            || type == typeof(DateTime) || type == typeof(TimeOnly) || type == typeof(TimeSpan) || type == typeof(byte[]);
    }

    private static bool IsCollection(Type type) => type.IsAssignableTo(typeof(IEnumerable)) && type != typeof(string);

    private static Type ElementOf(Type type) =>
        type.IsAssignableTo(typeof(IQueryable)) && type.GetInterfaces().Append(type).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IQueryable<>)) is { } rows
            ? rows.GetGenericArguments()[0]
            : type;

    private bool AreMadeBy(Expression selector)
    {
        Visit((selector is UnaryExpression { NodeType: ExpressionType.Quote } quoted ? (LambdaExpression)quoted.Operand : (LambdaExpression)selector).Body);
        return _found;
    }

    private IEntityType? EntityOf(Type type) => model.FindEntityType(type) ?? model.FindEntityTypes(type).FirstOrDefault();

    private bool Holds(Type type)
    {
        if (IsValue(type) || !_asked.Add(type))
        {
            return false;
        }

        var entities = model.FindEntityTypes(type).SelectMany(e => e.GetDerivedTypesInclusive()).ToList();
        return entities.Count > 0
            ? entities.SelectMany(e => e.GetNavigations().Cast<INavigationBase>().Concat(e.GetSkipNavigations()))
                .Any(n => n.IsEagerLoaded && !n.TargetEntityType.IsMappedToJson() && (n.IsCollection || Holds(n.TargetEntityType.ClrType)))
            : IsCollection(type) || type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Any(p => Holds(p.PropertyType));
    }
}
