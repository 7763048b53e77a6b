using Kunming.Supervision.Domain.Calendar;

namespace Kunming.Supervision.Domain.Reports;

/// <summary>The texts that a new report begins with. Figures are quoted by code; people write what figures cannot say.</summary>
public static class ReportDrafts
{
    public static string ForGroup(string group, Quarter quarter) =>
        $$"""
        {{quarter}}，{{group}}按照“单元制”监督工作安排，开展交叉检查、滚动检查，现将有关情况报告如下。
        # 监督检查开展情况
        本季度共开展检查{V1}次，其中零问题结果{V2}次，均由组长签署。发现问题{I1}个，认定{I2}个，不予认定{I3}个。
        # 发现问题的处置情况
        ## 立行立改
        要求立行立改的问题{I4}个。
        ## 交办
        签发交办件{H1}件，交办问题{I5}个。
        ## 移交线索
        向案件监督管理室移交问题线索{I6}件。
        # 整改和销号情况
        制定整改措施{M1}条，已完成{M2}条。销号问题{I7}个，占认定问题的{I7/I2}；按首次期限销号{I8}个，占销号问题的{I8/I7}。逾期未销号{I9}个。回头看发现反弹{I10}个。
        # 下一步工作打算
        对逾期未销号的问题逐项督促，对已销号的问题适时开展回头看。
        """;

    public static string ForCity(Quarter quarter) =>
        $$"""
        {{quarter}}，各监督单元组按照“单元制”监督工作安排开展监督检查。党风政风监督室对各组报告进行了汇总，现将有关情况报告如下。
        # 总体情况
        全市共开展检查{V1}次，其中零问题结果{V2}次。发现问题{I1}个，认定{I2}个，不予认定{I3}个。
        # 处置情况
        立行立改{I4}个，签发交办件{H1}件、交办问题{I5}个，移交问题线索{I6}件。
        # 整改和销号情况
        制定整改措施{M1}条，已完成{M2}条，措施完成率{M2/M1}。销号问题{I7}个，销号率{I7/I2}；按期销号{I8}个，按期率{I8/I7}。逾期未销号{I9}个，回头看发现反弹{I10}个。
        # 存在的主要问题
        从类别看，问题主要集中在附件2所列类别；部分单位整改措施不够具体，佐证材料不够充分。
        # 下一步工作建议
        ## 压实整改责任
        对逾期未销号的问题，由各监督单元组逐项督促，党风政风监督室适时督办。
        ## 加强成果运用
        对多发易发问题，推动职能部门开展专项治理。
        """;
}
