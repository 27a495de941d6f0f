import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import { hasCode } from "../../test/support/code.ts";
import { fixedClock } from "../kernel/index.ts";
import {
  memoryBodies,
  memoryDesignations,
  memoryTerritories,
  parseBodies,
} from "../organisations/index.ts";
import { folderOnDisk, memoryPolicies, type PolicyChange } from "../retention/index.ts";
import { demoFolder, readConfiguration } from "./config.ts";
import { earlierVersions, seedNetwork } from "./demo/index.ts";
import { ownPolicy, servedPolicies, shownPolicy } from "./policies.ts";

const configured = (environment: Record<string, string>) => {
  const outcome = readConfiguration(environment, tmpdir());
  assert.ok(outcome.ok);
  return outcome.value;
};

const save = (base: number, changes: readonly PolicyChange[]) => ({
  policy: "rive",
  base,
  changes,
  author: { kind: "staff", id: "a-1", name: "Orane Velmont" } as const,
  reason: "test",
  at: Temporal.Instant.from("2030-01-01T00:00:00Z"),
});

const demoFiles = async (): Promise<readonly PolicyChange[]> => {
  const folder = folderOnDisk(demoFolder);
  const paths = (await folder.list()).filter(
    (path) => !/^(?:README|hold|bodies|first-site|offers|consents|subscribers)/.test(path),
  );
  return await Promise.all(paths.map(async (path) => ({ path, content: await folder.read(path) })));
};

const demoBodies = async () =>
  parseBodies(
    "bodies.yaml",
    new TextDecoder().decode(await folderOnDisk(demoFolder).read("bodies.yaml")),
  );
const networkOf = (outcome: Awaited<ReturnType<typeof demoBodies>>) =>
  outcome.ok ? outcome.value : assert.fail("the demo has no network");

suite("the policies that are served", () => {
  test("are those of the database, read again when a revision has changed them and not before", async () => {
    const stored = memoryPolicies();
    const policies = servedPolicies(configured({}), stored);
    assert.deepEqual(await policies.list(), []);
    await assert.rejects(policies.read("rive"), hasCode("main.policy-unknown"));
    assert.ok((await stored.save(save(0, await demoFiles()))).ok);
    assert.equal(policies.areEditable, true);
    const first = await policies.read("rive");
    assert.equal(first.name, "rive");
    assert.equal(await policies.read("rive"), first, "the same value while nothing has changed");
    await stored.save(save(1, [{ path: "rules/guichet.yaml", content: null }]));
    assert.ok((await policies.read("rive")).rules.length < first.rules.length);
    await stored.save(save(2, [{ path: "stores.yaml", content: new TextEncoder().encode("[") }]));
    await assert.rejects(policies.read("rive"), hasCode("main.policy-invalid"));
  });

  test("are the folder of EGIDE_POLICY alone where it is set, read again when a file has changed", async () => {
    const folder = join(mkdtempSync(join(tmpdir(), "egide-served-")), "littoral");
    try {
      cpSync(demoFolder, folder, { recursive: true });
      const stored = memoryPolicies();
      await stored.save(save(0, await demoFiles()));
      const policies = servedPolicies(configured({ EGIDE_POLICY: folder }), stored);
      assert.equal(policies.areEditable, false);
      assert.deepEqual(await policies.list(), ["littoral"]);
      await assert.rejects(policies.read("rive"), hasCode("main.policy-unknown"));
      const first = await policies.read("littoral");
      assert.equal(await policies.read("littoral"), first);
      writeFileSync(join(folder, "rules/guichet.yaml"), "format: egide/rules@1\nrules: []\n");
      assert.ok((await policies.read("littoral")).rules.length < first.rules.length);
    } finally {
      rmSync(join(folder, ".."), { recursive: true });
    }
  });

  test("show that of the first body that has one, heads of networks first", async () => {
    const bodies = memoryBodies();
    const at = Temporal.Instant.from("2030-01-01T00:00:00Z");
    const policies = (...names: string[]) => ({ list: async () => names });
    assert.equal(await shownPolicy(policies(), bodies), ownPolicy);
    assert.equal(await shownPolicy(policies("demo"), bodies), "demo", "a folder without a body");
    for (const body of networkOf(await demoBodies())) await bodies.save(body, at);
    assert.equal(await shownPolicy(policies("littoral", "valmarine"), bodies), "valmarine");
    assert.equal(await shownPolicy(policies("littoral"), bodies), "littoral");
  });

  test("are filled by a first start, by one that begins again after a death, and by none after it", async () => {
    const folder = folderOnDisk(demoFolder);
    const clock = fixedClock("2030-01-01T00:00:00Z");
    const [bodies, policies] = [memoryBodies(), memoryPolicies()];
    const [designations, territories] = [memoryDesignations(), memoryTerritories()];
    const earlier = await earlierVersions(demoFolder);
    const seed = async () =>
      await seedNetwork(folder, earlier, { bodies, designations, territories, policies, clock });
    const [head] = networkOf(await demoBodies());
    assert.ok(head);
    await bodies.save(head, clock.now());
    assert.equal(await seed(), true, "a start died behind the first body");
    assert.equal((await bodies.list()).length, 22);
    assert.ok((await designations.list()).length > 5);
    assert.equal(await policies.revision("valmarine"), 1);
    const versions = await policies.revisions("hauts-plateaux", 9);
    assert.deepEqual(
      versions.map(({ at }) => clock.now().since(at).total("days")),
      [10, 60],
      "what a body published earlier is as old as its folder says",
    );
    assert.deepEqual(await territories.bodiesOf("00250"), ["hauts-plateaux"]);
    assert.equal(await seed(), false);
    const elsewhere = memoryBodies();
    await elsewhere.save({ ...head, id: "ailleurs" }, clock.now());
    const foreign = { bodies: elsewhere, designations, territories, clock };
    const none = { ...foreign, policies: memoryPolicies() };
    assert.equal(await seedNetwork(folder, earlier, none), false, "a network of somebody else");
    assert.equal((await elsewhere.list()).length, 1);
  });

  test("have our own data beside them, wherever they stand", async () => {
    const policies = servedPolicies(configured({}), memoryPolicies());
    assert.equal((await policies.read(ownPolicy)).name, "own-data");
  });
});
