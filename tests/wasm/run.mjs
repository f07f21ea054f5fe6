// Play a night in CPython compiled to WebAssembly: another word size, libm and Python than here.
//
// Does what `python tests/determinism_probe.py` does, with `game/base` and `game/sim` alone in
// Pyodide's file system: one task as JSON on standard input, one digest a second on standard
// output. `npm ci` in this folder brings Pyodide; PYTHONHASHSEED is passed on.

import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

import { loadPyodide } from "pyodide";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const HOUSE = "/house";
const TASK = "/task.json";
const PROBE = "tests/determinism_probe.py";

/** Give the path of every Python file in a folder and in the folders below it. */
function* sources(folder) {
  for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* sources(path);
    else if (entry.name.endsWith(".py")) yield path;
  }
}

/** Copy one file of the project into Pyodide's file system. */
function copy(pyodide, path) {
  const place = `${HOUSE}/${path}`;
  pyodide.FS.mkdirTree(dirname(place));
  pyodide.FS.writeFile(place, readFileSync(join(ROOT, path)));
}

/** Start Python, bring the simulation and the probe, and play what standard input holds. */
async function main() {
  const env = { PYTHONHASHSEED: process.env.PYTHONHASHSEED ?? "1" };
  const pyodide = await loadPyodide({ env });
  const simulation = [...sources("game/base"), ...sources("game/sim")];
  for (const path of ["game/__init__.py", ...simulation, PROBE]) copy(pyodide, path);
  pyodide.FS.writeFile(TASK, await buffer(process.stdin));
  pyodide.runPython(`
    import runpy, sys, warnings
    sys.stdin = open("${TASK}", encoding="utf-8")
    warnings.simplefilter("error")
    runpy.run_path("${HOUSE}/${PROBE}")
  `);
}

try {
  await main();
} catch (error) {
  // Left alone, node would quote the line that threw: all of Pyodide is one line.
  console.error(error.message);
  process.exitCode = 1;
}
