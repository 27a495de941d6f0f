import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { importDocument, registerJson } from "../../register/index.ts";
import {
  loadPolicy,
  policyReaders,
  type PolicyDesk,
  type PolicySave,
  type PolicySnapshot,
} from "../../retention/index.ts";
import { demoFolder } from "../config.ts";
import { presentRegister, registerDesk } from "./registerOf.ts";

const content = readFileSync(join(demoFolder, "register.txt"));
const register = importDocument({ bytes: content, name: "register.txt", language: "fr" });
const json = Buffer.from([...registerJson(register)].join(""));

const snapshot = (files: Readonly<Record<string, Uint8Array>>): PolicySnapshot => ({
  folder: "@rive",
  name: "rive",
  revision: 7,
  list: async () => Object.keys(files).toSorted(),
  read: async (path) => files[path] ?? assert.fail(path),
});
const present = async (files: Readonly<Record<string, Uint8Array>> | null) => {
  const open = async () => (files === null ? null : snapshot(files));
  const load = async () => await loadPolicy(snapshot(files ?? {}), policyReaders);
  return await presentRegister({ open, load })("rive");
};

suite("the register of a policy", () => {
  test("is the published page itself, or the JSON that stands with it", async () => {
    const page = await present({ "register.txt": content });
    assert.deepEqual(
      [page.revision, page.register, page.page?.name],
      [7, register, "register.txt"],
    );
    const both = await present({ "register.json": json, "register-source.txt": content });
    assert.deepEqual([both.register, both.page?.name], [register, "register-source.txt"]);
    assert.equal((await present({ "register.json": json })).page, null);
  });

  test("is read also where another file is at fault, and is none where there is none", async () => {
    const rules = Buffer.from("rules: 3");
    const broken = await present({ "register.txt": content, "rules/a.yaml": rules });
    assert.deepEqual([broken.register, broken.bound], [register, []]);
    assert.deepEqual(await present(null), {
      revision: 0,
      register: null,
      page: null,
      lintSettings: {},
      bound: [],
      kept: [],
    });
    const stores = await present({ "stores.yaml": Buffer.from("stores: {}") });
    assert.deepEqual([stores.revision, stores.register], [7, null]);
  });

  test("takes the place of the one before, whatever files that one had", async () => {
    const saves: Omit<PolicySave, "at">[] = [];
    const before = {
      "register.txt": content,
      "register-source.md": content,
      "policy.yaml": content,
    };
    const policyDesk = {
      present: async () => snapshot(before),
      change: async (save) => {
        saves.push(save);
        return { ok: true, revision: 8 };
      },
    } satisfies Pick<PolicyDesk, "present" | "change">;
    const desk = registerDesk(() => policyDesk, { latest: async () => null });
    const saved = await desk.save({
      body: "rive",
      base: 7,
      register,
      page: { name: "Page 2.HTML", content },
      author: { kind: "staff", id: "a", name: "Orane Velmont" },
      reason: "essai",
      force: null,
      language: "fr",
    });
    assert.deepEqual(saved, { ok: true, revision: 8, edition: null });
    const [save] = saves;
    assert.deepEqual(
      save?.changes.map(({ path, content: of }) => [path, of === null]),
      [
        ["register-source.md", true],
        ["register.txt", true],
        ["register.json", false],
        ["register-source.html", false],
      ],
    );
    assert.deepEqual(Buffer.from(save.changes[2]?.content ?? []), json);
  });
});
