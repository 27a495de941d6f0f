import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { importDocument } from "../import/importDocument.ts";
import type { Finding } from "../model/register.ts";
import { lintRegister } from "./lintRegister.ts";

const seeds = join(import.meta.dirname, "../../../../shared/seeds");
const absent = existsSync(seeds) ? false : "the real pages do not stand beside this checkout";

const seed = (order: string): Uint8Array =>
  readFileSync(
    join(
      seeds,
      readdirSync(seeds).find((name) => name.startsWith(`${order}_`))!,
    ),
  );

const recordsOf = (findings: readonly Finding[], rule: string): readonly (number | null)[] =>
  findings.filter((finding) => finding.rule === rule).map(({ activity }) => activity);

describe("the real register held against the real policy", { skip: absent }, () => {
  const content = absent ? new Uint8Array() : seed("003");
  const register = importDocument({ bytes: content, name: "003.txt", language: "fr" });
  const lint = (policy: Uint8Array | null): readonly Finding[] =>
    lintRegister({
      register,
      page: { name: "003.txt", content },
      policy: policy && { name: "policy.txt", content: policy },
      at: Temporal.PlainDate.from("2026-11-21"),
      language: "fr",
    });

  it("finds the eight records that were promised consent and rest on a public task", () => {
    assert.deepEqual(
      recordsOf(lint(seed("001")), "law.consent-against-policy"),
      [17, 18, 19, 21, 22, 24, 25, 26],
    );
  });

  it("finds in all 35 records that objection, erasure and restriction are promised and not given", () => {
    const found = lint(seed("001")).filter(({ rule }) => rule === "rights.against-policy");
    assert.equal(found.length, 35);
    for (const { message } of found) assert.match(message, /effacement, limitation, opposition/);
  });

  it("says nothing of a policy that was not given", () => {
    const rules = lint(null).map(({ rule }) => rule);
    assert.ok(!rules.some((rule) => rule.endsWith("-against-policy")), "consent");
    assert.ok(!rules.includes("rights.against-policy"), "rights");
  });
});
