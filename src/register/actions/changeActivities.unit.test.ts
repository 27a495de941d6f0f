import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { page } from "../import/page.fixture.ts";
import { importDocument } from "../import/importDocument.ts";
import type { Activity, Register } from "../model/register.ts";
import { memoryVersions } from "../storage/memoryVersions.ts";
import { digestOf } from "./contentDigest.ts";
import { addActivity } from "./addActivity.ts";
import { emptyActivity } from "../model/emptyActivity.ts";
import { activityNamed } from "./presentOf.ts";
import { removeActivity } from "./removeActivity.ts";
import { restoreVersion } from "./restoreVersion.ts";
import { saveActivity } from "./saveActivity.ts";
import { workingRegisters } from "./workingRegister.ts";

const read = importDocument({
  bytes: new TextEncoder().encode(page),
  name: "registre.txt",
  language: "fr",
});
const [first, second] = read.activities as [Activity, Activity];
const author = { kind: "staff", id: "account-7", name: "Orane Velmont" } as const;
const other = { kind: "staff", id: "account-8", name: "Tancrède Loriol" } as const;

const desk = (register: Register | null = read) => {
  const versions = memoryVersions();
  let revision = register === null ? 0 : 1;
  let published = register;
  const present = async () => ({
    revision,
    register: published,
    page: null,
    lintSettings: {},
    bound: [],
    kept: [],
  });
  const working = workingRegisters({ present, versions });
  const parts = {
    working,
    versions,
    clock: { now: () => Temporal.Instant.from("2030-01-01T08:00Z") },
  };
  const change = (activity: Activity) => ({
    body: "rive",
    activity: activity.id,
    base: digestOf(activity),
    author,
    reason: "relecture",
  });
  const replace = (next: Register) => {
    published = next;
    revision += 1;
  };
  return { ...parts, versions, change, replace };
};

suite("a change of an activity", () => {
  test("is marked where what is published was replaced after it was begun, until it is published", async () => {
    const parts = desk();
    const { working, versions, replace, change } = parts;
    const changed = { ...first, domain: "Relu" };
    await saveActivity(parts, { ...change(first), written: changed });
    assert.deepEqual([...(await working("rive")).overtaken], []);
    replace({ ...read, activities: read.activities.with(1, { ...second, domain: "Ailleurs" }) });
    assert.deepEqual([...(await working("rive")).overtaken], [], "another activity");
    replace({ ...read, activities: read.activities.with(0, { ...first, domain: "Importé" }) });
    assert.deepEqual([...(await working("rive")).overtaken], [first.id]);
    const latest = await versions.latest("rive", first.id);
    assert.ok(latest?.content);
    const again = { ...change(latest.content), written: { ...changed, domain: "Relu encore" } };
    await saveActivity(parts, again);
    assert.deepEqual([...(await working("rive")).overtaken], [first.id], "still unseen");
    replace({ ...read, activities: read.activities.slice(1) });
    assert.deepEqual([...(await working("rive")).overtaken], [first.id], "taken out meanwhile");
    replace(read);
    assert.deepEqual([...(await working("rive")).overtaken], []);
  });

  test("waits beside what is published, and is read as a page would be", async () => {
    const parts = desk();
    const before = first.retention[0];
    assert.ok(before);
    const saved = await saveActivity(parts, {
      ...parts.change(first),
      written: {
        ...first,
        title: "Un autre nom",
        retention: [
          {
            ...before,
            text: "Les dossiers sont conservés pendant sept ans à compter de leur clôture.",
          },
          { ...before, id: "", text: "Les copies sont supprimées au bout de trois mois." },
        ],
      },
    });
    assert.equal(saved.kind, "kept");
    const { register, published, drafts } = await parts.working("rive");
    const now = register?.activities[0];
    assert.equal(now?.id, first.id, "a rename moves no address");
    assert.equal(now?.title, "Un autre nom");
    assert.deepEqual(
      now?.retention.map(({ id, reading }) => [id, reading.status]),
      [
        [before.id, "read"],
        [`${first.id}.${first.retention.length + 1}`, "read"],
      ],
    );
    assert.match(JSON.stringify(now?.retention[0]?.reading.rules), /P7Y/);
    assert.match(JSON.stringify(now?.retention[1]?.reading.rules), /P3M/);
    assert.notEqual(now?.retention[0]?.hash, before.hash);
    assert.deepEqual(published.register?.activities[0], first, "what runs has not changed");
    assert.equal(drafts.length, 1);
    assert.ok(
      !register?.findings.some(({ activity }) => activity === 1),
      "findings were of the page",
    );
    assert.ok(
      register?.findings.some(({ activity }) => activity === 2) ===
        read.findings.some(({ activity }) => activity === 2),
    );
  });

  test("of two people at once keeps the first, and gives the second what the first made", async () => {
    const parts = desk();
    const mine = { ...parts.change(first), written: { ...first, title: "La mienne" } };
    const theirs = { ...mine, author: other, written: { ...first, title: "La leur" } };
    const both = await Promise.all([saveActivity(parts, theirs), saveActivity(parts, mine)]);
    assert.deepEqual(both.map(({ kind }) => kind).toSorted(), ["conflict", "kept"]);
    const conflict = both.find((each) => each.kind === "conflict");
    assert.ok(conflict?.kind === "conflict");
    assert.equal(conflict.present.latest?.number, 1);
    assert.ok(conflict.present.content);
    const again = await saveActivity(parts, { ...mine, base: conflict.present.digest });
    assert.ok(again.kind === "kept" || again.kind === "unchanged");
    const history = await parts.versions.history("rive", first.id);
    assert.equal(history.at(-1)?.number, 1, "the first is not lost");
  });

  test("is refused over what an import published meanwhile", async () => {
    const parts = desk();
    const imported = { ...first, title: "Comme importé" };
    parts.replace({ ...read, activities: [imported, second] });
    const saved = await saveActivity(parts, {
      ...parts.change(first),
      written: { ...first, title: "Comme typé" },
    });
    assert.ok(saved.kind === "conflict");
    assert.equal(saved.present.content?.title, "Comme importé");
    assert.equal(saved.present.latest, null);
  });

  test("that changes nothing makes no version", async () => {
    const parts = desk();
    const saved = await saveActivity(parts, { ...parts.change(first), written: first });
    assert.equal(saved.kind, "unchanged");
    assert.deepEqual(await parts.versions.history("rive", first.id), []);
  });

  test("takes an activity out, and any version back in", async () => {
    const parts = desk();
    await saveActivity(parts, { ...parts.change(first), written: { ...first, title: "Deux" } });
    const two = (await parts.working("rive")).register?.activities[0];
    assert.ok(two);
    assert.equal((await removeActivity(parts, parts.change(two))).kind, "kept");
    const without = await parts.working("rive");
    assert.deepEqual(
      without.register?.activities.map(({ id }) => id),
      read.activities.slice(1).map(({ id }) => id),
    );
    const nothing = { ...parts.change(two), base: null };
    const back = await restoreVersion(parts, activityNamed(two.id), { ...nothing, number: 1 });
    assert.ok(back.ok && back.value.kind === "kept" && back.value.version.number === 3);
    assert.equal((await parts.working("rive")).register?.activities[0]?.title, "Deux");
    const published = await restoreVersion(parts, activityNamed(two.id), {
      ...parts.change(two),
      number: 0,
    });
    assert.ok(published.ok && published.value.kind === "kept");
    const { register, drafts, waiting } = await parts.working("rive");
    assert.deepEqual(register, read, "nothing differs from what is published");
    assert.deepEqual([drafts.length, waiting.length], [0, 1]);
    const unknown = await restoreVersion(parts, activityNamed(two.id), {
      ...parts.change(first),
      number: 9,
    });
    assert.equal(!unknown.ok && unknown.failure.code, "register.version-unknown");
  });

  test("begins a register where there is none, under identifiers that nothing ever bore", async () => {
    const parts = desk(null);
    assert.equal((await parts.working("rive")).register, null);
    const given = { body: "rive", author, reason: "début" };
    const written = { ...emptyActivity, title: "Prêter des clés" };
    const one = await addActivity(parts, { ...given, written });
    assert.equal(one.activity, "preter-des-cles");
    await removeActivity(parts, {
      ...given,
      activity: one.activity,
      base: digestOf(one.content),
    });
    const two = await addActivity(parts, { ...given, written });
    assert.equal(two.activity, "preter-des-cles--2");
    const { register } = await parts.working("rive");
    assert.deepEqual(
      register?.activities.map(({ id }) => id),
      ["preter-des-cles--2"],
    );
  });

  test("finds the texts that its words cite, and forgets those that they no longer do", async () => {
    const parts = desk(null);
    const given = { body: "rive", author, reason: "début" };
    const basis = { article: "6.1.c", source: [] };
    const citing = (text: string, texts: string[]): Activity => ({
      ...emptyActivity,
      title: "Prêter",
      legalBases: [{ ...basis, text }],
      legalReferences: texts.map((each) => ({ code: null, article: null, text: each, source: [] })),
    });
    const added = await addActivity(parts, {
      ...given,
      written: citing("Obligation de l’article L. 123-4 du code de la sécurité sociale", [
        "article 9 du code civil",
        "la charte du prêt",
      ]),
    });
    const citedBy = (activity: Activity | null | undefined) =>
      (activity?.legalReferences ?? []).map(({ code, article, text }) =>
        code === null ? text : `${code} ${article}`,
      );
    const before = citedBy(added.content);
    assert.ok(
      before.includes("la charte du prêt"),
      "what names no text that is known stays as typed",
    );
    assert.equal(before.length, 3);
    assert.ok(added.content);
    const saved = await saveActivity(parts, {
      ...given,
      activity: added.activity,
      base: digestOf(added.content),
      written: {
        ...added.content,
        legalBases: [
          { ...basis, text: "Obligation de l’article L. 567-8 du code de la sécurité sociale" },
        ],
      },
    });
    assert.ok(saved.kind === "kept");
    const after = citedBy(saved.version.content);
    assert.equal(after.length, 3);
    assert.ok(
      after.some((each) => each.includes("567-8")) && !after.some((each) => each.includes("123-4")),
    );
  });
});
