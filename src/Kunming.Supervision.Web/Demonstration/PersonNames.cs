namespace Kunming.Supervision.Web.Demonstration;

/// <summary>Invented names; no two alike in one demonstration.</summary>
internal sealed class PersonNames(Random random)
{
    private const string Surnames = "李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文普刀";
    private const string Given = "䶮翀燚喆建国志强晓东丽华永昌正云绍明文静春梅海燕雨桐思远子涵家俊金凤琼芬世荣学军开兴云飞秀英桂兰玉珍立新宏伟红霞向阳慧敏德才光荣润泽启航若溪昊然语嫣靖宇铭轩芷晴";

    private readonly HashSet<string> _taken = [];

    public string Next()
    {
        while (true)
        {
            var surname = Surnames[random.Next(Surnames.Length)];
            var first = Given[random.Next(Given.Length)];
            var name = random.Next(4) is 0 ? $"{surname}{first}" : $"{surname}{first}{Given[random.Next(4, Given.Length)]}";
            if (_taken.Add(name))
            {
                return name;
            }
        }
    }
}
