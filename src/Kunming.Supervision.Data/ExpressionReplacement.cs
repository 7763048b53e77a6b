using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;

namespace Kunming.Supervision.Data;

public static class ExpressionReplacement
{
    extension(Expression expression)
    {
        /// <summary>The same expression with another part in the place of one, wherever that stands.</summary>
        public Expression With(Expression part, Expression other) => new Replacing(part, other).Visit(expression);
    }

    private sealed class Replacing(Expression part, Expression other) : ExpressionVisitor
    {
        [return: NotNullIfNotNull(nameof(node))]
        public override Expression? Visit(Expression? node) => node == part ? other : base.Visit(node);
    }
}
