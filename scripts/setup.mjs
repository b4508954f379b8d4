/**
 * Makes a fresh clone ready, and does nothing where it already is: installs what package-lock.json names, with the
 * Node that the project runs on among it. Written for Node 20 and without dependencies, as it runs before them.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const NODE_MAJOR = 24;
const TRIES = 3;
const windows = process.platform === "win32";
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node = join(root, "node_modules/.bin", windows ? "node.cmd" : "node");
// Inside node_modules, and written last: an interrupted install leaves none.
const stampFile = join(root, "node_modules/.setup-stamp");
const stamp = createHash("sha256")
  .update(readFileSync(join(root, "package-lock.json")))
  .update(`${process.platform} ${process.arch}`)
  .digest("hex");

if (!isSetUp()) await alone(setUp);

function isSetUp() {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp && nodeMajor() >= NODE_MAJOR;
}

function setUp() {
  if (isSetUp()) return;
  install();
  const major = nodeMajor();
  if (major < NODE_MAJOR) {
    fail(
      `No Node for ${process.platform} ${process.arch} came with the packages: use Node ${NODE_MAJOR} or newer (this is ${major || "none"}).`,
    );
  }
  writeFileSync(stampFile, stamp);
}

/** `npm start` and `npm test` side by side in a fresh clone: installing over one another would break both. */
async function alone(work) {
  const lock = join(root, ".cache/setup.lock");
  mkdirSync(dirname(lock), { recursive: true });
  for (let told = false; ; told = true) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    if (!told) console.log("Waiting for another setup of this folder to end (.cache/setup.lock).");
    await new Promise((resolve) => setTimeout(resolve, 500));
    if (!isRunning(lock)) rmSync(lock, { force: true });
  }
  process.on("exit", () => rmSync(lock, { force: true }));
  work();
}

/** Whether the process that left a lock is still there. */
function isRunning(lock) {
  try {
    process.kill(Number(readFileSync(lock, "utf8")), 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Of the Node that npm scripts will find: the project's, or where no package brings one the one running this. */
function nodeMajor() {
  if (!existsSync(node)) return Number.parseInt(process.versions.node, 10);
  const { stdout } = spawnSync(node, ["--version"], { encoding: "utf8", shell: windows });
  return Number.parseInt(stdout?.slice(1), 10) || 0;
}

function install() {
  console.log("Installing packages. This is needed once, and again when package-lock.json changes.");
  let output = "";
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const npm = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
    const cli = process.env.npm_execpath;
    const result = cli?.endsWith("npm-cli.js")
      ? spawnSync(process.execPath, [cli, ...npm], { cwd: root, encoding: "utf8" })
      : spawnSync("npm", npm, { cwd: root, encoding: "utf8", shell: windows });
    if (result.status === 0) return;
    output = `${result.stdout ?? ""}${result.stderr ?? ""}${result.error?.message ?? ""}`;
    if (attempt < TRIES) console.log(`npm ci failed (try ${attempt} of ${TRIES}), trying again.`);
  }
  fail(
    `${output.trimEnd()}\nThe packages could not be installed: check the network and the npm registry, then run this again.`,
  );
}

/** @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(1);
}
