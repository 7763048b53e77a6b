using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Spreadsheets;

/// <summary>Why a workbook, or a cell of it, cannot be taken.</summary>
public static class WorkbookRules
{
    public static readonly Rule Empty = new("workbook.empty", "文件是空的（0字节），请重新导出后再上传");
    public static readonly Rule NotAWorkbook = new("workbook.not-a-workbook", "这个文件不是Excel工作簿，而是{0}；请用Excel或WPS另存为xlsx格式后再上传");
    public static readonly Rule Encrypted = new("workbook.encrypted", "工作簿设有打开密码，系统无法读取；请取消密码后再上传");
    public static readonly Rule Damaged = new("workbook.damaged", "工作簿不完整或者已经损坏；请用Excel或WPS打开并另存后再上传");
    public static readonly Rule TooLarge = new("workbook.too-large", "工作簿解压后有{0}MB，超过{1}MB的上限；请拆分后再上传");
    public static readonly Rule Suspicious = new("workbook.suspicious-zip", "工作簿的压缩方式异常（{0}），出于安全考虑不予读取；请用Excel或WPS打开并另存后再上传");
    public static readonly Rule ExternalEntities = new("workbook.external-entities", "工作簿内含文档类型声明，出于安全考虑不予读取；请用Excel或WPS打开并另存后再上传");
    public static readonly Rule TooManyColumns = new("workbook.too-many-columns", "工作表“{0}”第{1}行用到了第{2}列，最多允许{3}列；请删除多余的列后再上传");
    public static readonly Rule TooSpread = new("workbook.too-spread", "工作表“{0}”一直用到第{1}行、第{2}列，最多允许{3}列；请删除表格以外的单元格后再上传");
    public static readonly Rule TooManyRows = new("workbook.too-many-rows", "工作表“{0}”有内容的行超过{1}行；请拆分后再上传");
    public static readonly Rule NoTable = new("workbook.no-table", "没有找到可以导入的表格：各工作表中没有表头，或者表头下面没有数据");

    public static readonly Rule CellTooLong = new("cell.too-long", "{0}有{1}个字，超过一个单元格{2}字的上限");
    public static readonly Rule CellCleaned = new("cell.control-characters", "{0}含有看不见的控制字符，已经去除");
    public static readonly Rule RowHidden = new("row.hidden", "第{0}行在工作簿里是隐藏的（手工隐藏或被筛选），同样会读入；不需要读入的，请在工作簿里删除后重新上传");
    public static readonly Rule FormulaWithoutValue = new("cell.formula-without-value", "{0}是公式，但文件里没有保存计算结果；请用Excel打开并保存后再上传");
    public static readonly Rule ErrorValue = new("cell.error-value", "{0}的值是错误{1}，请改正后再上传");
}
