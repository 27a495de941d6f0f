/**
 * Pages of a real installation with the demo, asked for 50 times a second, against the same server answering the very same
 * bytes as a constant: what a page costs beyond its way through the server. Then the form of signing in, whose password is
 * meant to cost, against the bare check of one.
 *
 *     npm run bench web
 *
 * EGIDE_BENCH_SECONDS: how long each is asked (10). The embedded database is used, in a folder of its own.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { firstOperator, install } from "../test/support/installation.ts";
import { againstConstant } from "./web/asConstant.ts";
import { signInTimes } from "./web/signIn.ts";

const seconds = process.env["EGIDE_BENCH_SECONDS"] ?? "10";
const folder = await mkdtemp(join(tmpdir(), "egide-bench-web-"));
const installation = await install({ EGIDE_DATA: folder, EGIDE_HOST: "127.0.0.1" });
try {
  const { address } = installation;
  const person = { email: "ana@entraide.example", password: "girafe pluie tambour" };
  const visitor = await firstOperator(installation, { name: "Ana Lopez", ...person });
  console.log(`${cpus().length} cores (${cpus()[0]?.model}), Node ${process.version}`);
  const register = await (await fetch(`${address}/registre`)).text();
  const [, activity = ""] = /href="(\/registre\/[^"?]+)"/.exec(register) ?? [];
  for (const [name, path, cookie] of [
    ["register", "/registre", ""],
    ["an activity", activity, ""],
    ["sign-in", "/connexion", ""],
    ["console, the day", "/console/valmarine", visitor.cookie()],
    ["console, the runs", "/console/valmarine/executions", visitor.cookie()],
  ] as const) {
    console.log(`${name}: ${await againstConstant({ address, path, cookie }, 100)}`);
  }
  const { ours, bare, sent } = await signInTimes(address, person, {
    seconds: Number(seconds),
    rate: 4,
  });
  console.log(
    `sending the sign-in form, ${sent} times at 4 a second: median ${ours.toFixed(1)} ms, a bare argon2id check ` +
      `${bare.toFixed(1)} ms, ratio ${(ours / bare).toFixed(2)}`,
  );
} finally {
  await installation.stop();
  await rm(folder, { recursive: true, force: true });
}
