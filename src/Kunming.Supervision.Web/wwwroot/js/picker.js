// Adds a search box and a count to a long set of tick boxes; without it the areas open one by one.
(() => {
  "use strict";
  for (const picker of document.querySelectorAll("[data-picker]")) {
    const labels = [...picker.querySelectorAll("label")];
    const areas = [...picker.querySelectorAll("details")];
    const count = picker.querySelector("[data-picked]");
    const box = Object.assign(document.createElement("input"), { type: "search", className: "form-control mb-2", placeholder: "输入单位名称筛选" });
    box.setAttribute("aria-label", "筛选被检查单位");
    picker.querySelector("legend").after(box);
    const opened = new Map(areas.map(area => [area, area.open]));
    box.addEventListener("input", () => {
      const word = box.value.trim();
      labels.forEach(label => { label.hidden = word !== "" && !label.textContent.includes(word); });
      areas.forEach(area => {
        const some = [...area.querySelectorAll("label")].some(label => !label.hidden);
        area.hidden = !some;
        area.open = word === "" ? opened.get(area) : some;
      });
    });
    box.addEventListener("keydown", event => { if (event.key === "Enter") event.preventDefault(); });
    picker.addEventListener("change", () => {
      count.textContent = `已选 ${picker.querySelectorAll("input:checked").length} 个`;
      areas.forEach(area => { if (area.querySelector("input:checked")) opened.set(area, true); });
    });
  }
})();
