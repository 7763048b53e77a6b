using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Infrastructure.Files;

/// <summary>Why a file is not taken.</summary>
public static class FileRules
{
    public static readonly Rule Empty = new("file.empty", "文件“{0}”是空的（0字节），请重新选择");
    public static readonly Rule TooLarge = new("file.too-large", "文件“{0}”超过{1}MB的上限，请压缩或拆分后再上传");
    public static readonly Rule TooManyWaiting = new("file.too-many-waiting", "您有{0}份材料还没有传完，请先传完或者取消");
    public static readonly Rule UploadGone = new("file.upload-gone", "上传的材料不完整，或者已经过期，请重新选择");
    public static readonly Rule Executable = new("file.executable", "文件“{0}”是可执行程序或脚本，不能上传");
    public static readonly Rule Markup = new("file.markup", "文件“{0}”是网页或矢量图形（HTML、XML、SVG），不能上传；请另存为PDF或图片");
    public static readonly Rule Macros = new("file.macros", "文件“{0}”含有宏，不能上传；请另存为不含宏的格式");
    public static readonly Rule Encrypted = new("file.encrypted", "文件“{0}”设有打开密码，无法查看，请取消密码后再上传");
    public static readonly Rule Damaged = new("file.damaged", "文件“{0}”不完整或者已经损坏，请重新导出后再上传");
    public static readonly Rule Unknown = new("file.unknown", "无法识别文件“{0}”的类型；可以上传PDF、图片、Word、Excel、演示文稿、文本、录音录像和压缩包");
}
