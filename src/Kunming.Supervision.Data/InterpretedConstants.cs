#pragma warning disable EF9100 // Meant for providers; a change of it breaks the build or the tests, nothing that runs.
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kunming.Supervision.Data;

/// <summary>
/// Works out the constants of a query (a type, a property, a reader of a column) by interpreting the expression that gives each, where Entity Framework compiles a method
/// for each, to run it once: a good part of what the first use of a query costs (docs/performance.md).
/// </summary>
internal sealed class InterpretedConstants(
    ShapedQueryCompilingExpressionVisitorDependencies dependencies, RelationalShapedQueryCompilingExpressionVisitorDependencies relational, RelationalCommandBuilderDependencies commands)
    : RelationalLiftableConstantProcessor(dependencies, relational, commands)
{
    private readonly MaterializerLiftableConstantContext context = new(dependencies);
    private readonly RelationalMaterializerLiftableConstantContext relationalContext = new(dependencies, relational, commands);

    protected override ConstantExpression InlineConstant(LiftableConstantExpression liftableConstant) => liftableConstant.ResolverExpression switch
    {
        Expression<Func<RelationalMaterializerLiftableConstantContext, object>> relational =>
            Expression.Constant(relational.Compile(preferInterpretation: true)(relationalContext), liftableConstant.Type),
        Expression<Func<MaterializerLiftableConstantContext, object>> plain => Expression.Constant(plain.Compile(preferInterpretation: true)(context), liftableConstant.Type),
        _ => base.InlineConstant(liftableConstant),
    };
}
