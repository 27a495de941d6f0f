import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Secret, TOTP } from "otpauth";
import { compileCache } from "./compileCache.ts";
import { visitorAt, type Visitor } from "./visitor.ts";

const program = join(import.meta.dirname, "../../src/main/start.ts");

/** A real installation in a process of its own, with all roles. */
export interface Installation {
  readonly address: string;
  /** Of its metrics and its readiness. */
  readonly operations: string;
  readonly firstLink: string;
  /** Everything that it has printed. */
  said(): string;
  /** The lines of one of its streams. */
  linesOf(stream: "stdout" | "stderr"): readonly string[];
  stop(): Promise<void>;
}

/** Starts one on free ports, and waits until it has said where it listens. */
export const install = async (environment: NodeJS.ProcessEnv): Promise<Installation> => {
  const child = spawn(process.execPath, ["--max-semi-space-size=8", program], {
    env: {
      PATH: process.env["PATH"],
      ...compileCache,
      EGIDE_PORT: "0",
      EGIDE_OPERATIONS: "127.0.0.1:0",
      EGIDE_LOG: "json",
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const apart = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name].setEncoding("utf8").on("data", (piece: string) => {
      said += piece;
      apart[name] += piece;
    });
  const found = async (pattern: RegExp): Promise<string> => {
    const deadline = performance.now() + 100_000;
    for (;;) {
      const [, value] = pattern.exec(said) ?? [];
      if (value !== undefined) return value;
      assert.ok(child.exitCode === null && performance.now() < deadline, said);
      await pause(50);
    }
  };
  return {
    address: await found(/Page +(http:\S+)\//),
    operations: await found(/"event":"operations","address":"([^"]+)"/),
    firstLink: await found(/(http\S+premier-exploitant\/\S+)/),
    said: () => said,
    linesOf: (stream) => apart[stream].split("\n").filter((line) => line !== ""),
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
};

/** The code of the moment for the secret that a page of enrolment shows. */
export const codeShown = (text: string): { readonly code: string; next(): string } => {
  const [, letters = ""] = /<code>([A-Z2-7 ]{39})<\/code>/.exec(text) ?? [];
  assert.ok(letters, text.slice(0, 2_000));
  const totp = new TOTP({ secret: Secret.fromBase32(letters.replaceAll(" ", "")) });
  return { code: totp.generate(), next: () => totp.generate() };
};

/** The first operator of an installation, signed in. */
export const firstOperator = async (
  { address, firstLink }: Pick<Installation, "address" | "firstLink">,
  person: { readonly name: string; readonly email: string; readonly password: string },
): Promise<Visitor> => {
  const visitor = visitorAt(address);
  await visitor.open(new URL(firstLink).pathname);
  await visitor.send({ ...person });
  await visitor.send({ code: codeShown(visitor.text()).code });
  return visitor;
};
