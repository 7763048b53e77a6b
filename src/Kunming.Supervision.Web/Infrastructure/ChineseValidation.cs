using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>Chinese sentences for the attributes and bindings that carry none of their own; {0} is the field's display name.</summary>
public sealed class ChineseValidation : IValidationMetadataProvider, IBindingMetadataProvider
{
    public static void Translate(DefaultModelBindingMessageProvider messages)
    {
        messages.SetMissingBindRequiredValueAccessor(name => $"请填写{name}");
        messages.SetMissingKeyOrValueAccessor(() => "请填写");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "没有收到内容");
        messages.SetValueMustNotBeNullAccessor(_ => "请填写");
        messages.SetAttemptedValueIsInvalidAccessor((_, name) => $"{name}的格式不对，请检查");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "格式不对，请检查");
        messages.SetUnknownValueIsInvalidAccessor(name => $"{name}的格式不对，请检查");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "格式不对，请检查");
        messages.SetValueIsInvalidAccessor(_ => "格式不对，请检查");
        messages.SetValueMustBeANumberAccessor(name => $"{name}须填数字");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "须填数字");
    }

    /// <summary>An empty number or day that cannot be empty: the framework's own sentence does not know of which field it speaks.</summary>
    public void CreateBindingMetadata(BindingMetadataProviderContext context)
    {
        if (context.Key is { MetadataKind: ModelMetadataKind.Property, ModelType.IsValueType: true } && context.PropertyAttributes?.OfType<DisplayAttribute>().FirstOrDefault()?.Name is { } name)
        {
            var messages = new DefaultModelBindingMessageProvider();
            Translate(messages);
            var sentence = Missing(context.Key.ModelType) + name;
            messages.SetValueMustNotBeNullAccessor(_ => sentence);
            messages.SetMissingKeyOrValueAccessor(() => sentence);
            context.BindingMetadata.ModelBindingMessageProvider = messages;
        }
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (attribute is { ErrorMessage: null, ErrorMessageResourceName: null } && Sentence(attribute, context.Key.ModelType) is { } sentence)
            {
                attribute.ErrorMessage = sentence;
            }
        }
    }

    /// <summary>What one of several, or a file, is wanted for is chosen; everything else is written.</summary>
    private static string Missing(Type field)
    {
        var type = Nullable.GetUnderlyingType(field) ?? field;
        return type == typeof(Guid) || type == typeof(bool) || type.IsEnum || typeof(IFormFile).IsAssignableFrom(type) ? "请选择" : "请填写";
    }

    private static string? Sentence(ValidationAttribute attribute, Type field) => attribute switch
    {
        RequiredAttribute => Missing(field) + "{0}",
        MaxLengthAttribute => "{0}最多{1}字",
        StringLengthAttribute { MinimumLength: > 0 } => "{0}应为{2}至{1}字",
        StringLengthAttribute => "{0}最多{1}字",
        MinLengthAttribute => "{0}至少{1}项",
        RangeAttribute => "{0}应在{1}至{2}之间",
        CompareAttribute => "{0}与{1}不一致",
        _ => null,
    };
}
