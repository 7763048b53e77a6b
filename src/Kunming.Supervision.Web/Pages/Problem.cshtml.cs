using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kunming.Supervision.Web.Pages;

public sealed record Problem(string Title, string Advice);

/// <summary>Comes up for whatever method and state failed: no sign-in, no form token, no database.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true)]
public sealed class ProblemModel : PageModel
{
    [FromRoute]
    public int Code { get; set; }

    public Problem Problem => ShownStatus switch
    {
        StatusCodes.Status400BadRequest => new("没有看懂这次请求", "页面可能已经过期，或者地址不完整。请回到上一页，刷新后再试。"),
        StatusCodes.Status403Forbidden => new("无权办理", "您的岗位不能办理这件事。如工作需要，请联系安全管理员。"),
        StatusCodes.Status404NotFound => new("没有找到", "地址可能有误，或者内容不在您可以查看的范围内。"),
        StatusCodes.Status405MethodNotAllowed => new("不能这样打开", "请从页面上的按钮办理。"),
        StatusCodes.Status413PayloadTooLarge => new("文件太大", "一次提交的内容最多100兆字节，请压缩或者分开上传。"),
        StatusCodes.Status503ServiceUnavailable => new("暂时连不上数据库", "系统正在恢复，请过几分钟再试。已填写的内容保留在原来的页面里。"),
        < StatusCodes.Status500InternalServerError => new("请求没有办成", "请回到上一页，刷新后再试。"),
        _ => new("系统出错了", "这次操作没有完成，也没有留下办了一半的内容。请稍后再试；仍不行，请把下面的编号告诉技术人员。"),
    };

    public string Reference => ProblemPages.Reference(HttpContext);

    /// <summary>A failure keeps the status that it was given; a visit to the address itself takes the address's word.</summary>
    private int ShownStatus => Response.StatusCode >= StatusCodes.Status400BadRequest ? Response.StatusCode : Code;

    /// <summary>What the binder found wrong with the form of the page that failed is not for people.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ModelState.Clear();
        if (Response.StatusCode is StatusCodes.Status400BadRequest && ProblemPages.IsTooLarge(HttpContext))
        {
            Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        }
    }

    public void OnGet() => Response.StatusCode = ShownStatus is >= 400 and < 600 ? ShownStatus : StatusCodes.Status404NotFound;
}
