import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { page } from "../import/page.fixture.ts";
import { importDocument } from "../import/importDocument.ts";
import type { Register } from "../model/register.ts";
import { headIn, type RegisterHead } from "../model/registerHead.ts";
import { memoryVersions } from "../storage/memoryVersions.ts";
import { digestOf } from "./contentDigest.ts";
import { saveHead } from "./saveHead.ts";
import { changesIn, workingRegisters } from "./workingRegister.ts";

const read = importDocument({
  bytes: new TextEncoder().encode(page),
  name: "registre.txt",
  language: "fr",
});
const author = { kind: "staff", id: "account-7", name: "Orane Velmont" } as const;

const desk = (register: Register | null) => {
  const versions = memoryVersions();
  const present = async () => ({
    revision: register === null ? 0 : 1,
    register,
    page: null,
    lintSettings: {},
    bound: [],
    kept: [],
  });
  const working = workingRegisters({ present, versions });
  const clock = { now: () => Temporal.Instant.from("2030-01-01T08:00Z") };
  const save = async (written: RegisterHead, base: string | null) =>
    await saveHead(
      { working, versions, clock },
      { body: "rive", base, author, reason: "nouveau siège", written },
    );
  return { save, working: async () => await working("rive") };
};

const written: RegisterHead = {
  controller: { name: "La Rive", email: null, contact: "1 quai du Lavoir", source: [] },
  representative: { name: "Cabinet Orvane", source: [] },
  dataProtectionOfficers: [{ name: null, role: "deputy", email: "dpo@rive.example", source: [] }],
};

suite("a change of the head of a register", () => {
  test("waits beside what is published, and leaves its activities and what was found in them", async () => {
    const found = ["controller", null].map((field) => ({
      rule: "any",
      severity: "info" as const,
      activity: null,
      field,
      message: "",
      evidence: null,
      source: [],
    }));
    const register = { ...read, findings: [...read.findings, ...found] };
    const { save, working } = desk(register);
    const saved = await save(written, digestOf(headIn(register)));
    assert.equal(saved.kind, "kept");
    const now = await working();
    assert.deepEqual(now.register && headIn(now.register), written);
    assert.equal(now.register?.activities, register.activities);
    assert.deepEqual(now.published.register, register, "what runs has not changed");
    assert.deepEqual([changesIn(now), now.drafts.length, now.waiting.length], [1, 0, 1]);
    const left = now.register?.findings.filter(({ rule }) => rule === "any");
    assert.deepEqual(
      left?.map(({ field }) => field),
      [null],
      "what was found of the head before it was written is not said of it",
    );
    assert.equal((await save(written, digestOf(written))).kind, "unchanged");
  });

  test("begins a register where there is none", async () => {
    const { save, working } = desk(null);
    assert.equal((await save(written, null)).kind, "kept");
    const { register } = await working();
    assert.deepEqual(register && [headIn(register), register.activities], [written, []]);
  });

  test("of two people at once keeps the first, and gives the second what the first made", async () => {
    const { save } = desk(read);
    const base = digestOf(headIn(read));
    await save(written, base);
    const second = await save({ ...written, controller: null }, base);
    assert.ok(second.kind === "conflict");
    assert.deepEqual(second.present.content, written);
    assert.equal(second.present.latest?.author.name, author.name);
  });
});
