// Checks a book (docs/audit.md) in a browser that is connected to nothing. The same answer as BookCheck.cs, found anew.
"use strict";
(() => {
  const FORMAT = "kunming-supervision-book/2";
  const FORMAT_WITHOUT_NUMBERS = "kunming-supervision-book/1";
  const KINDS = new Map(Object.entries({ Meeting: "LH", Deployment: "BS", Class: "PX", TaskIssued: "RW", Visit: "JC", Issue: "WT", Handover: "JB", CloseOut: "XH", Report: "BG", HelpRequest: "XT", Archive: "GD" }));
  const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const CONTENT = ["subject", "subject_id", "label", "event", "summary", "payload", "by_officer_id", "by_officer", "by_organisation_id", "by_organisation", "by_on", "day", "ledger", "group_id", "jurisdiction_id"];
  const IDS = new Set(["subject_id", "by_officer_id", "by_organisation_id", "group_id", "jurisdiction_id"]);
  const MEMBERS = new Set(["book", "title", "about", "made_by", "made_on", "chain", "after", "previous", "n", "id", "algorithm", "content", "hash", "rows", "disclosed", "check", "custodian", "archive_number", ...CONTENT]);
  const SHOWN = 20;
  const utf8 = new TextEncoder();
  const hex = bytes => Array.from(bytes, b => b.toString(16).padStart(2, "0")).join("");
  const bytesOf = text => {
    if (!/^[0-9a-f]{64}$/.test(text)) throw new Error("散列值不是十六进制");
    return Uint8Array.from(text.match(/../g), pair => parseInt(pair, 16));
  };

  // Columns as they are hashed: length, then bytes; all numbers big-endian.
  class Fields {
    constructor() { this.bytes = new Uint8Array(1 << 16); this.view = new DataView(this.bytes.buffer); this.length = 0; }
    clear() { this.length = 0; return this; }
    get written() { return this.bytes.subarray(0, this.length); }
    room(count) {
      if (this.length + count <= this.bytes.length) return;
      const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count));
      larger.set(this.written);
      this.bytes = larger; this.view = new DataView(larger.buffer);
    }
    int32(value) { this.room(4); this.view.setInt32(this.length, value); this.length += 4; return this; }
    raw(bytes) { this.int32(bytes.length); this.room(bytes.length); this.bytes.set(bytes, this.length); this.length += bytes.length; return this; }
    number(value) { this.int32(8); this.room(8); this.view.setBigInt64(this.length, BigInt(value)); this.length += 8; return this; }
    text(value) { return value == null ? this.int32(-1) : this.raw(utf8.encode(value)); }
    id(value) { return value == null ? this.int32(-1) : this.raw(Uint8Array.from(value.replaceAll("-", "").match(/../g), pair => parseInt(pair, 16))); }
    day(value) {
      const [year, month, day] = value.split("-").map(Number);
      return this.int32(4).int32((Date.UTC(year, month - 1, day) - Date.UTC(2000, 0, 1)) / 86400000);
    }
    moment(value) {
      const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)\.(\d{6})Z$/.exec(value);
      if (!parts) throw new Error(`“${value}”不是时间`);
      const [year, month, day, hour, minute, second, micro] = parts.slice(1).map(Number);
      return this.number(BigInt(Date.UTC(year, month - 1, day, hour, minute, second) - Date.UTC(2000, 0, 1)) * 1000n + BigInt(micro));
    }
  }

  const plain = typed => typed.normalize("NFKC").toUpperCase().replace(/[^0-9A-Z]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");

  class Check {
    constructor(sm3, sha256, value) {
      Object.assign(this, { sm3, sha256, asked: value ? plain(value) : null, found: null, faults: [], faultCount: 0, chains: [], ends: new Map(), custodians: new Set(), custodian: null, head: null, end: null, chain: null, rows: 0, disclosed: 0 });
      this.fields = new Fields();
    }

    digest(algorithm, bytes) {
      const hasher = algorithm.startsWith("SM3/") ? this.sm3 : this.sha256;
      hasher.init(); hasher.update(bytes);
      return hasher.digest("binary");
    }

    checkValue(lines) {
      const bits = Array.from(this.digest("SM3/2", utf8.encode(lines.join(""))).subarray(0, 10), b => b.toString(2).padStart(8, "0")).join("");
      return bits.match(/.{5}/g).map(five => ALPHABET[parseInt(five, 2)]).join("").match(/.{4}/g).join("-");
    }

    fault(text) { this.faultCount++; if (this.faults.length < SHOWN) this.faults.push(text); }

    take(text, number) {
      let line;
      try {
        line = JSON.parse(text);
        for (const name of Object.keys(line)) if (!MEMBERS.has(name)) throw new Error(`不认识“${name}”`);
      } catch (problem) {
        if (!this.head) throw new Error("这不是系统导出的可核验台账。");
        this.fault(`第${number}行无法识别（${problem.message}）`);
        return;
      }
      if (!this.head) {
        if (line.book !== FORMAT && line.book !== FORMAT_WITHOUT_NUMBERS) throw new Error("这不是系统导出的可核验台账。");
        this.head = line;
      } else if (this.end) this.fault(`第${number}行在结尾之后`);
      else if (line.chain != null && line.after != null && line.previous != null) this.begin(line, number);
      else if (line.n != null && line.id != null && line.hash != null) this.row(line, number);
      else if (line.rows != null) this.end = line;
      else this.fault(`第${number}行缺少必要内容`);
    }

    begin(line, number) {
      this.endChain();
      if (this.ends.has(line.chain)) this.fault(`第${number}行：链 ${line.chain} 出现两次`);
      this.chain = line.chain; this.first = line.after + 1; this.last = line.after;
      this.custodian = line.custodian ?? null;
      if (this.head.book === FORMAT && (this.custodian === null || this.custodians.has(this.custodian))) this.fault(`第${number}行：链的全宗代号缺失或者重复`);
      this.custodians.add(this.custodian);
      this.lastHash = /^[0-9a-f]{64}$/.test(line.previous) ? line.previous : "";
      if (!this.lastHash || (line.after === 0 && /[^0]/.test(this.lastHash))) this.fault(`第${number}行：链 ${line.chain} 的起点不对`);
    }

    // Each row's archive number follows from what the row says and from where it stands.
    archiveNumberOf(line) {
      if (this.head.book !== FORMAT || line.subject == null || line.ledger == null) return null;
      const [year, month] = /^(\d{4})-(\d\d)-\d\d$/.exec(line.day)?.slice(1) ?? [];
      return year && KINDS.has(line.ledger) ? `${this.custodian}-${year}-${Math.floor((Number(month) + 2) / 3)}-${KINDS.get(line.ledger)}-${String(line.n).padStart(5, "0")}` : null;
    }

    row(line, number) {
      this.rows++;
      const shown = line.subject != null;
      if (shown) this.disclosed++;
      if (this.chain === null) { this.fault(`第${number}行不属于任何链`); return; }
      if (line.n !== this.last + 1) this.fault(`链 ${this.chain} 在第${this.last}行之后是第${line.n}行：有缺失或调换`);
      if (!["SM3/1", "SM3/2", "SHA-256/1", "SHA-256/2"].includes(line.algorithm)) this.fault(`链 ${this.chain} 第${line.n}行的散列算法无法识别`);
      else if (!shown && line.content == null) this.fault(`链 ${this.chain} 第${line.n}行没有内容，也没有内容的散列值：不能证明`);
      else {
        let right = false;
        try { right = hex(this.hashOf(line, shown)) === line.hash; } catch { right = false; }
        if (!right) this.fault(`链 ${this.chain} 第${line.n}行${line.label ? `（${line.label}）` : ""}的内容或前一行被改动`);
      }
      const expected = this.archiveNumberOf(line);
      if ((line.archive_number ?? null) !== expected) this.fault(`链 ${this.chain} 第${line.n}行的档号${line.archive_number ?? "缺失"}，按规则应为${expected ?? "没有"}`);
      this.last = line.n; this.lastHash = /^[0-9a-f]{64}$/.test(line.hash) ? line.hash : "";
      if (this.asked && !this.found && plain(this.checkValue([this.endLine()])) === this.asked) this.found = `链 ${this.chain} 第${line.n}行`;
    }

    hashOf(line, shown) {
      const whole = line.algorithm.endsWith("/1");
      let said;
      if (shown) {
        this.fields.clear();
        for (const name of CONTENT) {
          if (IDS.has(name)) this.fields.id(line[name]);
          else if (name === "by_on") this.fields.moment(line[name]);
          else if (name === "day") this.fields.day(line[name]);
          else this.fields.text(line[name]);
        }
        said = whole ? this.fields.written.slice() : this.digest(line.algorithm, this.fields.written).slice();
      } else said = bytesOf(line.content);
      this.fields.clear().text("history").number(line.id).text(this.chain).number(line.n).text(line.algorithm).raw(this.lastHash ? bytesOf(this.lastHash) : new Uint8Array());
      if (whole) { this.fields.room(said.length); this.fields.bytes.set(said, this.fields.length); this.fields.length += said.length; } else this.fields.raw(said);
      return this.digest(line.algorithm, this.fields.written);
    }

    endLine() { return `${this.chain} ${this.last} ${this.lastHash}\n`; }

    endChain() {
      if (this.chain === null) return;
      this.chains.push({ name: this.chain, first: this.first, last: this.last });
      this.ends.set(this.chain, this.endLine());
      this.chain = null;
    }

    finish() {
      if (!this.head) throw new Error("这不是系统导出的可核验台账。");
      this.endChain();
      this.check = this.checkValue([...this.ends.keys()].sort((a, b) => (a < b ? -1 : 1)).map(name => this.ends.get(name)));
      if (!this.end) this.fault("没有结尾：文件不完整");
      else {
        if (this.end.rows !== this.rows || this.end.disclosed !== this.disclosed) this.fault(`结尾记${this.end.rows}行（载明${this.end.disclosed}行），实有${this.rows}行（载明${this.disclosed}行）`);
        if (plain(this.end.check ?? "") !== plain(this.check)) this.fault(`结尾的校验码${this.end.check}与链尾算出的${this.check}不符`);
        if (this.asked && this.asked === plain(this.check)) this.found ??= "全部链尾";
      }
      this.isTrue = this.faultCount === 0 && (!this.asked || this.found !== null);
      return this;
    }
  }

  const verify = async (file, value, progress) => {
    const check = new Check(await hashwasm.createSM3(), await hashwasm.createSHA256(), value);
    const reader = file.stream().pipeThrough(new TextDecoderStream("utf-8", { fatal: true })).getReader();
    let [rest, number, read] = ["", 0, 0];
    for (;;) {
      const { done, value: part } = await reader.read();
      const lines = (rest + (part ?? "")).split("\n");
      rest = done ? "" : lines.pop();
      for (const line of lines) { number++; if (line.trim()) check.take(line, number); }
      if (done) return check.finish();
      read += part.length;
      progress(number);
    }
  };

  const element = (name, text) => Object.assign(document.createElement(name), { textContent: text });
  const show = (place, result) => {
    place.replaceChildren(element("h2", result.isTrue ? "结论：真" : "结论：假"));
    place.className = result.isTrue ? "true" : "false";
    place.append(element("p", `${result.head.title ?? ""}　${result.head.about ?? ""}`));
    place.append(element("p", `共${result.rows}行，其中${result.disclosed}行载明内容；全部链尾的校验码 ${result.check}`));
    if (result.asked) place.append(element("p", result.found ? `校验码与${result.found}一致` : "校验码不在这份台账中"));
    const list = element("ul", "");
    for (const fault of result.faults) list.append(element("li", `不符：${fault}`));
    if (result.faultCount > result.faults.length) list.append(element("li", `……共${result.faultCount}处不符`));
    for (const chain of result.chains) list.append(element("li", `链 ${chain.name}：第${chain.first}至${chain.last}行`));
    place.append(list);
  };

  document.getElementById("form").addEventListener("submit", async event => {
    event.preventDefault();
    const place = document.getElementById("result");
    const file = document.getElementById("book").files[0];
    place.className = "";
    if (!file) { place.replaceChildren(element("p", "请选择“可核验台账.jsonl”。")); return; }
    const said = element("p", "正在核验……");
    place.replaceChildren(said);
    try {
      show(place, await verify(file, document.getElementById("value").value, number => { said.textContent = `正在核验，已读${number}行……`; }));
    } catch (problem) {
      place.replaceChildren(element("h2", "不能核验"), element("p", problem.message));
      place.className = "false";
    }
  });
})();
