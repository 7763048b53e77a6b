namespace Kunming.Supervision.Data.PrivateServer;

/// <summary>The private server cannot run. The message is one Chinese sentence that tells the user what to do.</summary>
public sealed class PrivatePostgresException(string message, string english, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The same in English, for the log.</summary>
    public string English { get; } = english;

    internal static PrivatePostgresException NothingFound(int? major) => new(
        $"没有找到{Name(major)}的服务器程序，请先安装（{Remedy(major)}），或者在环境变量 ConnectionStrings__Supervision 中写明已有数据库的连接方式。",
        $"No {(major is null ? "PostgreSQL 15 or later" : $"PostgreSQL {major}")} server binaries (initdb, pg_ctl, postgres) were found; install them or set ConnectionStrings__Supervision.");

    internal static PrivatePostgresException NoAccount() => new(
        "数据库服务器不能以 root 身份运行，而本机没有 postgres 或 nobody 账号可用，请改用普通账号启动本程序。",
        "PostgreSQL refuses to run as root, and no postgres or nobody account exists or no setpriv, runuser or su is at hand.");

    internal static PrivatePostgresException FolderOutOfReach(string folder, string account) => new(
        $"账号 {account} 无法进入数据文件夹“{folder}”，请用环境变量 {ProductFolder.Variable} 指定一个该账号可以进入的位置。",
        $"Account {account}, which runs the server because the program is root, cannot enter {folder}; choose another folder with {ProductFolder.Variable}.");

    internal static PrivatePostgresException SecretsLost(string file) => new(
        $"数据库已经存在，但密码文件“{file}”缺失或不完整，请从备份中恢复该文件。",
        $"The cluster exists but its secrets file {file} is missing or incomplete; restore it from a backup.");

    internal static PrivatePostgresException Busy(string folder, Exception? inner = null) => new(
        $"数据文件夹“{folder}”正被另一个程序占用，请稍候再试。",
        $"Another program holds the data folder {folder}.", inner);

    internal static PrivatePostgresException Unusable(string folder, Exception inner) => new(
        $"数据文件夹“{folder}”中的数据库已启动但无法登录，密码文件可能与数据库不符，请从备份中恢复。",
        $"The server in {folder} runs but refuses the sign-in: {inner.Message}", inner);

    internal static PrivatePostgresException Refused(string what, string output) => new(
        $"私有数据库服务器执行 {what} 失败，请查看日志中的原因。",
        $"{what} failed: {output.Trim()}");

    private static string Name(int? major) => major is null ? " PostgreSQL 15 或更高版本" : $" PostgreSQL {major}（现有数据由这一版本建立）";

    private static string Remedy(int? major) => true switch
    {
        _ when OperatingSystem.IsMacOS() => $"brew install postgresql@{major ?? 17}",
        _ when OperatingSystem.IsWindows() => "从 PostgreSQL 官方网站下载安装包",
        _ when File.Exists("/etc/debian_version") => major is null ? "apt-get install postgresql" : $"apt-get install postgresql-{major}",
        _ => "dnf install postgresql-server postgresql-contrib",
    };
}
