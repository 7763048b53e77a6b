using Kunming.Supervision.Web.Infrastructure;

namespace Kunming.Supervision.Web.Pages;

public sealed class IndexModel : SupervisionPageModel;
