using System.ComponentModel.DataAnnotations;

namespace Kunming.Supervision.Web.Infrastructure.Files;

/// <summary>现场材料, or 课件和签到表: files that come with the form, and those that have come in parts before it.</summary>
public sealed class MaterialForm
{
    public const int MostFiles = 10;

    [Display(Name = "拍照"), MaxLength(MostFiles, ErrorMessage = "一次最多选择10份")]
    public List<IFormFile>? Photos { get; set; }

    [Display(Name = "选择照片或者文件"), MaxLength(MostFiles, ErrorMessage = "一次最多选择10份")]
    public List<IFormFile>? Files { get; set; }

    public List<Guid> Uploads { get; set; } = [];

    [Display(Name = "保留拍摄位置")]
    public bool KeepPosition { get; set; }

    public IReadOnlyList<IFormFile> Sent => [.. Photos ?? [], .. Files ?? []];

    public bool IsEmpty => Sent.Count is 0 && Uploads.Count is 0;
}
