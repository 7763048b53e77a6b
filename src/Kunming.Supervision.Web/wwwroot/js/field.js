// For work on site, additions only: keeps what was typed on the device, and brings files in parts that go on after a cut. Without it the form is sent as it is.
(() => {
  "use strict";
  const viewer = document.body.dataset.viewer;
  const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
  const draftKey = path => ["draft", viewer, path, "*form*"].join("|");

  // ---- Draft on the device
  const form = document.querySelector("form[data-device-draft]");
  const kept = field => field.name && !field.name.startsWith("__") && field.type !== "hidden" && field.type !== "file" && field.type !== "password";
  const marked = field => field.type === "checkbox" || field.type === "radio";

  function valuesOf() {
    const values = {};
    for (const field of form.elements) {
      if (!kept(field)) continue;
      if (marked(field)) (values[field.name] ??= []).push(...(field.checked ? [field.value] : []));
      else values[field.name] = field.value;
    }
    return values;
  }

  function fill(values) {
    for (const field of form.elements) {
      if (!kept(field) || !(field.name in values)) continue;
      if (marked(field)) field.checked = values[field.name].includes(field.value);
      else field.value = values[field.name];
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  function keepDraft() {
    const values = valuesOf();
    const sent = [...form.querySelectorAll("[name='Material.Uploads']")].map(u => ({ id: u.value, label: u.dataset.label ?? "已上传的材料" }));
    if (JSON.stringify(values) === empty && sent.length === 0) localStorage.removeItem(draftKey(location.pathname));
    else localStorage.setItem(draftKey(location.pathname), JSON.stringify({ at: Date.now(), revision: form.dataset.deviceDraft, values, sent }));
  }

  function say(sentence, throwAway) {
    const note = make("p", { className: "notice", textContent: sentence });
    const button = make("button", { type: "button", className: "btn btn-line", textContent: "丢弃草稿" });
    button.onclick = () => { localStorage.removeItem(draftKey(location.pathname)); throwAway(); note.remove(); };
    note.append(button);
    document.querySelector(".notices")?.append(note);
  }

  let empty = "";
  function restoreDraft() {
    empty = JSON.stringify(valuesOf());
    const text = localStorage.getItem(draftKey(location.pathname));
    if (!text || document.getElementById("errors")) return;
    const draft = JSON.parse(text);
    const at = new Date(draft.at).toLocaleString("zh-CN", { month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit", hour12: false });
    if (draft.revision !== form.dataset.deviceDraft) {
      say(`本机有${at}的草稿，但记录已被改过，没有恢复。`, () => {});
      return;
    }
    fill(draft.values);
    draft.sent.forEach(upload => restored(upload));
    say(`已恢复本机${at}保存的草稿，还没有提交。`, () => {
      fill(JSON.parse(empty));
      form.querySelectorAll("[data-upload-list] .upload").forEach(row => row.querySelector("button")?.click());
    });
  }

  // ---- Files in parts
  const partLength = 1024 * 1024;
  const sender = document.querySelector("form[data-uploads]");
  const list = sender?.querySelector("[data-upload-list]");
  const token = () => ({ RequestVerificationToken: sender.querySelector("[name=__RequestVerificationToken]").value });
  const pause = milliseconds => new Promise(done => { const timer = setTimeout(go, milliseconds); function go() { clearTimeout(timer); removeEventListener("online", go); done(); } addEventListener("online", go); });
  const base64 = text => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
  const size = bytes => bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  const running = new Set();
  let wanted = null;

  class Stopped extends Error {}

  // A redirect leads to the sign-in: nothing is lost, the upload waits on the server.
  async function ask(url, method, headers, body) {
    const answer = await fetch(url, { method, headers: { ...token(), ...headers }, body, redirect: "manual", cache: "no-store" });
    if (answer.type === "opaqueredirect") throw new Stopped("登录已经失效，请在另一页重新登录，再点“继续”。");
    return answer;
  }

  async function begin(file) {
    const answer = await ask(sender.dataset.uploads, "POST", { "Upload-Length": file.size, "Upload-Metadata": `filename ${base64(file.name)}` });
    if (answer.status !== 201) throw new Stopped(await answer.text() || "不能上传这份材料。");
    return answer.headers.get("Location");
  }

  async function offsetOf(url) {
    const answer = await ask(url, "HEAD", {});
    return answer.ok ? Number(answer.headers.get("Upload-Offset")) : null;
  }

  async function bring(file, row) {
    const key = ["upload", viewer, file.name, file.size, file.lastModified].join("|");
    let url = localStorage.getItem(key);
    let offset = url ? await offsetOf(url) : null;
    if (offset === null) {
      url = await begin(file);
      offset = 0;
      localStorage.setItem(key, url);
    }
    row.url = url;
    row.key = key;
    for (let tries = 0; offset < file.size && !row.cancelled;) {
      row.show(offset, file.size, tries > 0 ? "网络中断，恢复后从断点继续" : "");
      try {
        const answer = await ask(url, "PATCH", { "Content-Type": "application/offset+octet-stream", "Upload-Offset": offset }, file.slice(offset, offset + partLength));
        if (answer.status === 404) throw new Stopped("上传已经过期，请重新选择。");
        if (answer.status === 413) throw new Stopped("文件在上传时变大了，请重新选择。");
        if (answer.status === 423) await pause(1000);
        else if (answer.status !== 204 && answer.status !== 409) throw new Error(`status ${answer.status}`);
        offset = Number(answer.headers.get("Upload-Offset"));
        tries = 0;
      } catch (failure) {
        if (failure instanceof Stopped) throw failure;
        row.show(offset, file.size, "网络中断，恢复后从断点继续");
        await pause(Math.min(15000, 1000 * 2 ** tries++));
        offset = await offsetOf(url).catch(() => null) ?? offset;
      }
    }
  }

  function name(url, label) {
    const field = make("input", { type: "hidden", name: "Material.Uploads", value: url.split("/").pop() });
    field.dataset.label = label;
    return field;
  }

  function rowOf(label) {
    const line = make("div", { className: "upload" });
    const text = make("span", { textContent: label });
    const bar = make("progress", { max: 1, value: 0 });
    const state = make("span", { className: "soft" });
    state.setAttribute("role", "status");
    bar.setAttribute("aria-label", label);
    const cancel = make("button", { type: "button", className: "btn btn-line", textContent: "取消" });
    line.append(text, bar, state, cancel);
    list.append(line);
    const row = { line, cancelled: false, url: null, key: null };
    row.show = (offset, length, words) => { bar.value = offset / length; state.textContent = words || `${Math.floor(offset / length * 100)}%`; };
    row.end = words => { bar.remove(); state.textContent = words; };
    row.state = state;
    cancel.onclick = async () => {
      row.cancelled = true;
      line.remove();
      if (row.key) localStorage.removeItem(row.key);
      sender.dispatchEvent(new Event("change"));
      if (row.url) await ask(row.url, "DELETE", {}).catch(() => {});
    };
    return row;
  }

  async function send(file, row) {
    running.add(row);
    row.again?.remove();
    try {
      await bring(file, row);
      if (!row.cancelled) {
        const label = `${file.name}（${size(file.size)}）`;
        row.end("已传完，提交后出具回执");
        row.line.append(name(row.url, label));
      }
    } catch (failure) {
      if (!row.cancelled) {
        row.state.textContent = failure instanceof Stopped ? failure.message : "没有传完，请再试。";
        row.again = make("button", { type: "button", className: "btn btn-line", textContent: "继续" });
        row.again.onclick = () => send(file, row);
        row.line.append(row.again);
        wanted = null;
      }
    }
    running.delete(row);
    sender.dispatchEvent(new Event("change"));
    if (running.size === 0 && wanted) { const button = wanted; wanted = null; sender.requestSubmit(button); }
  }

  // An upload of the draft, if the server still has all of it.
  async function restored({ id, label }) {
    if (!list) return;
    const url = `${sender.dataset.uploads}/${id}`;
    const there = await ask(url, "HEAD", {}).catch(() => null);
    if (!there?.ok || there.headers.get("Upload-Offset") !== there.headers.get("Upload-Length") || sender.querySelector(`[name='Material.Uploads'][value='${id}']`)) return;
    const row = rowOf(label);
    row.url = url;
    row.end("已传完，提交后出具回执");
    row.line.append(name(url, label));
  }

  if (sender && viewer && window.fetch) {
    sender.addEventListener("change", event => {
      if (event.target.type !== "file") return;
      for (const file of [...event.target.files]) send(file, rowOf(`${file.name}（${size(file.size)}）`));
      event.target.value = "";
    });
    sender.addEventListener("submit", event => {
      if (running.size === 0) return;
      event.preventDefault();
      wanted = event.submitter;
      if (list.querySelector("[data-waits]")) return;
      const note = make("p", { className: "soft", textContent: "材料正在上传，传完后自动提交。" });
      note.dataset.waits = "";
      list.append(note);
    });
  }

  if (form && viewer) {
    let waiting;
    const later = () => { clearTimeout(waiting); waiting = setTimeout(keepDraft, 300); };
    // After what others do with the page once it has been read.
    restoreDraft();
    form.addEventListener("input", later);
    form.addEventListener("change", later);
    document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") keepDraft(); });
  }
})();
