// Additions only: every page of the main job works without this file.
(() => {
  "use strict";
  const viewer = document.body.dataset.viewer;
  const posts = () => document.querySelectorAll("form[method=post]:not([data-no-draft])");

  // A form that has been sent cannot be sent again until the browser comes back to it.
  document.addEventListener("submit", event => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    setTimeout(() => form.querySelectorAll("button:not([type=button])").forEach(b => { b.disabled = true; b.dataset.sent = ""; }));
    if (!form.matches("[data-no-draft]")) sessionStorage.setItem("sent", location.pathname);
    if (form.matches("[data-sign-out]")) forget(() => true);
  });
  addEventListener("pageshow", () => document.querySelectorAll("button[data-sent]").forEach(b => { b.disabled = false; }));

  // Whoever takes what is stored does not want the kept text back on the next page.
  document.addEventListener("click", event => { if (event.target.closest("[data-forget-draft]")) sessionStorage.setItem("sent", location.pathname); });

  // Asks once more before verbs that carry data-confirm; data-keep is the word for not doing it, where the verb itself is a 取消.
  document.addEventListener("click", event => {
    const button = event.target.closest("button[data-confirm]");
    if (!button || button.dataset.sure) return;
    event.preventDefault();
    const dialog = document.createElement("dialog");
    const text = Object.assign(document.createElement("p"), { textContent: button.dataset.confirm });
    const yes = Object.assign(document.createElement("button"), { className: "btn btn-main", textContent: button.textContent.trim() });
    const no = Object.assign(document.createElement("button"), { className: "btn btn-line", textContent: button.dataset.keep || "取消" });
    const row = Object.assign(document.createElement("div"), { className: "actions" });
    row.append(yes, no);
    dialog.append(text, row);
    document.body.append(dialog);
    yes.onclick = () => { dialog.close(); button.dataset.sure = "1"; button.form.requestSubmit(button); };
    no.onclick = () => dialog.close();
    dialog.onclose = () => { dialog.remove(); button.focus(); };
    dialog.showModal();
    no.focus();
  });

  // Drafts: what was typed is kept per person and page until it has been taken.
  const key = field => ["draft", viewer, location.pathname, field.name].join("|");
  const keepable = field => field.name && field.matches("textarea, input[type=text], input[type=date]");
  const forget = which => Object.keys(localStorage).filter(k => (k.startsWith("draft|") || k.startsWith("upload|")) && which(k)).forEach(k => localStorage.removeItem(k));

  function restore() {
    const back = [];
    for (const form of posts()) {
      for (const field of form.elements) {
        const kept = keepable(field) ? localStorage.getItem(key(field)) : null;
        if (kept && kept !== field.value && field.value === field.defaultValue && !document.getElementById("errors")) {
          field.value = kept;
          back.push(field);
        }
      }
    }
    if (back.length === 0) return;
    const note = Object.assign(document.createElement("p"), { className: "notice", textContent: "已恢复上次没有提交的内容。" });
    const clear = Object.assign(document.createElement("button"), { type: "button", className: "btn btn-line", textContent: "清除" });
    clear.onclick = () => {
      back.forEach(field => { field.value = field.defaultValue; localStorage.removeItem(key(field)); });
      note.remove();
    };
    note.append(clear);
    document.querySelector(".notices")?.append(note);
  }

  // Whole forms that are kept by field.js: gone once the server says that it has taken them.
  for (const taken of document.querySelectorAll("[data-draft-taken]")) forget(k => k === ["draft", viewer, taken.dataset.draftTaken, "*form*"].join("|"));

  if (viewer) {
    const sent = sessionStorage.getItem("sent");
    if (sent && !document.getElementById("errors") && !document.querySelector("[data-problem]")) forget(k => k.startsWith(["draft", viewer, sent, ""].join("|")));
    restore();
    document.addEventListener("input", event => {
      if (event.target.form?.matches("form[method=post]:not([data-no-draft])") && keepable(event.target)) localStorage.setItem(key(event.target), event.target.value);
    });
  }
  sessionStorage.removeItem("sent");

  // How many characters a limited text holds.
  function count(field) {
    const limit = document.getElementById(field.id + "-limit");
    if (limit) limit.textContent = `${field.value.length} / ${field.dataset.limit} 字`;
  }
  document.querySelectorAll("[data-limit]").forEach(count);
  document.addEventListener("input", event => { if (event.target.matches("[data-limit]")) count(event.target); });

  document.getElementById("errors")?.focus();

  // Keyboard. Single letters only outside fields and without modifiers.
  const rows = () => [...document.querySelectorAll("table.list tbody tr")].filter(r => r.querySelector("a"));
  const go = path => { const link = document.querySelector(`.nav-side a[href="${path}"]`); if (link) link.click(); };
  let before = "";
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.target.matches("input, textarea, select, [contenteditable]")) return;
    const pressed = before + event.key;
    before = event.key === "g" ? "g" : "";
    if (pressed === "gt") go("/tasks");
    else if (pressed === "gi") go("/issues");
    else if (event.key === "/") { const find = document.querySelector(".find input"); if (find) { event.preventDefault(); find.focus(); } }
    else if (event.key === "n") document.querySelector("[data-new]")?.click();
    else if (event.key === "?") document.getElementById("keys")?.showModal();
    else if (event.key === "j" || event.key === "k") {
      const all = rows();
      const at = all.findIndex(r => r.contains(document.activeElement));
      all[Math.max(0, Math.min(all.length - 1, at + (event.key === "j" ? 1 : -1)))]?.querySelector("a").focus();
    }
  });
})();
