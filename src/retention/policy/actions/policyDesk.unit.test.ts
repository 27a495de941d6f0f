import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { fixedClock } from "../../../kernel/index.ts";
import { policyFiles } from "../../execution/platform.fixture.ts";
import { memoryPolicies } from "../storage/memoryPolicies.ts";
import type { PolicyChange } from "./policies.ts";
import { policyDesk } from "./policyDesk.ts";
import { policyReaders } from "./policyReaders.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const author = { kind: "staff", id: "account-7", name: "Orane Velmont" } as const;
const storesOf = (name: string): PolicyChange => ({
  path: "stores.yaml",
  content: bytes(`stores:\n  ${name}: { url: "sqlite:/srv/${name}.sqlite" }\n`),
});

const openDesk = async (files: Readonly<Record<string, string>> = {}) => {
  const policies = memoryPolicies();
  const clock = fixedClock("2030-01-01T08:00:00Z");
  const desk = policyDesk({ policies, readers: policyReaders, clock });
  const changes = Object.entries(files).map(([path, text]) => ({ path, content: bytes(text) }));
  const at = clock.now();
  if (changes.length > 0)
    await policies.save({ policy: "rive", base: 0, changes, author, reason: "début", at });
  return { policies, desk };
};
const codes = (problems: readonly { readonly failure: { readonly code: string } }[]) =>
  problems.map(({ failure }) => failure.code);

suite("the desk at which policies are changed", () => {
  test("begins a policy with any of its files, and says what it will be before it is", async () => {
    const { desk } = await openDesk();
    assert.equal(await desk.present("rive"), null);
    const foreseen = await desk.foresee("rive", [storesOf("guichet")]);
    assert.deepEqual([foreseen.problems, foreseen.after.ok], [[], false]);
    const save = { policy: "rive", base: 0, changes: [storesOf("guichet")], author };
    assert.deepEqual(await desk.change({ ...save, reason: "première base" }), {
      ok: true,
      revision: 1,
    });
    const [revision] = await desk.revisions("rive", 1);
    assert.equal(revision?.reason, "première base");
    assert.equal(revision?.at.toString(), "2030-01-01T08:00:00Z");
  });

  test("saves nothing that would put something wrong in, and asks nobody to mend what was wrong before", async () => {
    const files = policyFiles("sqlite:/srv/guichet.sqlite");
    const broken = { path: "rules/autres.yaml", content: bytes("rules: 3") };
    const { desk, policies } = await openDesk(files);
    const save = { policy: "rive", base: 1, author, reason: "essai" };
    const refused = await desk.change({ ...save, changes: [broken] });
    assert.ok(!refused.ok);
    assert.ok(refused.problems.every(({ file }) => file === "rules/autres.yaml"));
    assert.equal(await policies.revision("rive"), 1);

    await policies.save({
      ...save,
      changes: [broken],
      at: fixedClock("2030-01-02T00:00:00Z").now(),
    });
    const changes = [{ path: "policy.yaml", content: bytes("approval: none\n") }];
    assert.deepEqual(await desk.change({ ...save, base: 2, changes }), { ok: true, revision: 3 });
  });

  test("tells who comes second that somebody else has saved", async () => {
    const { desk } = await openDesk(policyFiles("sqlite:/srv/guichet.sqlite"));
    const save = { policy: "rive", base: 0, changes: [storesOf("autre")], author, reason: "essai" };
    const late = await desk.change(save);
    assert.ok(!late.ok);
    assert.deepEqual(codes(late.problems), ["retention.policy-changed"]);
  });
});
