// Draws the columns of a table that name a colour, one group of bars for each row; a bar opens what its number in the table opens.
(() => {
  "use strict";
  const style = getComputedStyle(document.documentElement);
  for (const place of document.querySelectorAll("[data-chart]")) {
    const table = document.getElementById(place.dataset.chart);
    const rows = [...table.tBodies[0].rows];
    const heads = [...table.tHead.rows[0].cells].filter(head => head.dataset.series);
    if (rows.length < 2) continue;
    place.classList.add("drawn");
    const text = { color: style.getPropertyValue("--ink"), fontFamily: getComputedStyle(document.body).fontFamily };
    const chart = echarts.init(place, null, { renderer: "canvas" });
    chart.setOption({
      animation: false,
      textStyle: text,
      legend: { top: 0, left: 0, itemWidth: 14, itemHeight: 10, textStyle: text },
      // Markup of its own would carry styles, which the content policy refuses.
      tooltip: { trigger: "axis", axisPointer: { type: "shadow" }, renderMode: "richText", confine: true },
      grid: { left: 4, right: 4, top: 36, bottom: 4, containLabel: true },
      xAxis: { type: "category", data: rows.map(row => row.cells[0].textContent.trim()), axisTick: { show: false }, axisLabel: { interval: 0, rotate: rows.length > 8 ? 35 : 0, color: text.color } },
      yAxis: { type: "value", minInterval: 1, axisLabel: { color: text.color } },
      series: heads.map(head => ({
        name: head.textContent.trim(),
        type: "bar",
        barGap: "0%",
        itemStyle: { color: style.getPropertyValue(head.dataset.series).trim() },
        data: rows.map(row => Number(row.cells[head.cellIndex].textContent)),
      })),
    });
    chart.on("click", bar => rows[bar.dataIndex].cells[heads[bar.seriesIndex].cellIndex].querySelector("a")?.click());
    new ResizeObserver(() => chart.resize()).observe(place);
  }
})();
