using Microsoft.AspNetCore.Http.Features;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>How much a form may hold; beyond it the answer is 400 before anything has read it.</summary>
public static class FormLimits
{
    /// <summary>The largest honest form is the choice of units for a task: one tick for each of some 800 bodies.</summary>
    public const int Keys = 4000;

    public const int KeyLength = 200;

    public const int ValueLength = 1024 * 1024;

    public static void Apply(FormOptions form)
    {
        form.ValueCountLimit = Keys;
        form.KeyLengthLimit = KeyLength;
        form.ValueLengthLimit = ValueLength;
        form.MultipartBodyLengthLimit = SupervisionWeb.RequestMaxBytes;
    }
}
