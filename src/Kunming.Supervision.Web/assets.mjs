// Copies what the pages and documents need out of node_modules into wwwroot/lib, which git ignores.
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, "wwwroot", "lib");
const packages = dirname(dirname(createRequire(import.meta.url).resolve("bootstrap/package.json")));

const wanted = {
  ".": [
    "bootstrap/dist/css/bootstrap.min.css",
    "htmx.org/dist/htmx.min.js",
    "echarts/dist/echarts.min.js",
  ],
  fonts: [
    "@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
    "@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf",
  ],
};

const isCurrent = (from, to) => existsSync(to) && statSync(to).size === statSync(from).size && statSync(to).mtimeMs >= statSync(from).mtimeMs;

for (const [folder, files] of Object.entries(wanted)) {
  mkdirSync(join(target, folder), { recursive: true });
  for (const file of files) {
    const from = join(packages, file);
    const to = join(target, folder, basename(file));
    if (!isCurrent(from, to)) {
      copyFileSync(from, to);
    }
  }
}

// 核验.html: one file that anybody can open anywhere, so its scripts stand inside.
const page = join(here, "..", "Kunming.Supervision.Verify", "Page");
const scripts = ["sm3", "sha256"].map(name => join(packages, "hash-wasm", "dist", `${name}.umd.min.js`)).concat(join(page, "verify.js"));
const inside = scripts.map(path => `<script>\n${readFileSync(path, "utf8").replaceAll("</script", "<\\/script")}\n</script>`).join("\n");
writeFileSync(join(target, "verify.html"), readFileSync(join(page, "verify.html"), "utf8").replace("<!-- SCRIPTS -->", () => inside));
