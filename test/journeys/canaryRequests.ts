import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Visitor } from "../support/visitor.ts";
import { canary, sendShown } from "./canaryForms.ts";

const form = "/exercer-mes-droits/valmarine/demande";

interface Mailed {
  readonly path: string;
  readonly code: string;
}

/** The private links of the requests in the folder that stands for a mail server, each with its code. */
const mailedTo = (folder: string): readonly Mailed[] =>
  globSync("mail/*.eml", { cwd: folder })
    .map((file) => readFileSync(join(folder, file), "utf8").replaceAll(/=\r?\n/g, ""))
    .flatMap((mail) => {
      const [, path] = /(\/ma-demande\/[\w.-]{40,})/.exec(mail) ?? [];
      const [code] = /\b\d{8}\b/.exec(mail) ?? [];
      return path === undefined || code === undefined ? [] : [{ path, code }];
    });

/** Asks for a right with canaries in every field; an erasure about the first activity, whose recipients are then to be told. */
const ask = async (
  person: Visitor,
  folder: string,
  known: readonly Mailed[],
  right: "access" | "erasure" | "medical-file",
): Promise<Mailed> => {
  await person.open(form);
  const [, first = ""] =
    /name="activity"[^]*?<option[^>]*value="([^"]+)"/.exec(person.text()) ?? [];
  const plain = {
    right,
    recordedOn: "2020-01-01",
    activity: right === "erasure" ? first : "",
    capacity: "self",
    subject: "",
    until: "",
  };
  await sendShown(person, { page: form, action: form }, plain);
  for (const deadline = performance.now() + 20_000; ; await pause(100)) {
    const found = mailedTo(folder).find(({ path }) => known.every((one) => one.path !== path));
    if (found !== undefined) return found;
    assert.ok(performance.now() < deadline, "the mail with the private link came into its folder");
  }
};

/** What is asked, one after the other. */
const rightsAsked = ["access", "erasure", "medical-file"] as const;

/** Of as many recipients as an activity has: each was told. */
const toldEach = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`how-${at}`, "told"]));

/** Which of these steps the page leads to, once the worker has done its part. */
const linkOn = async (
  officer: Visitor,
  page: string,
  steps: readonly string[],
): Promise<string> => {
  for (const deadline = performance.now() + 30_000; ; await pause(300)) {
    await officer.open(page);
    const found = steps.find((step) => officer.text().includes(`${page}/${step}"`));
    if (found !== undefined) return found;
    assert.ok(performance.now() < deadline, `${page} leads to ${steps.join(" or ")}`);
  }
};

/**
 * Somebody asks three times, follows each request behind its link and takes the last one back; the officer refuses one and answers
 * the other. The routes that were used are added to `sent`.
 */
export const exerciseRights = async (
  { person, officer }: { readonly person: Visitor; readonly officer: Visitor },
  folder: string,
  sent: Set<string>,
): Promise<void> => {
  const asked: Mailed[] = [];
  const follow = async (path: string, step: string, values = {}): Promise<void> => {
    const page = `${path}/${step}`;
    if (await sendShown(person, { page, action: page }, values))
      sent.add(`/ma-demande/:token/${step}`);
  };
  for (let time = 0; time < 3; time += 1) {
    const one = await ask(person, folder, asked, rightsAsked[time] ?? "access");
    asked.push(one);
    await follow(one.path, "code", { code: one.code });
    await follow(one.path, "message");
    await follow(one.path, "nouveau-code");
  }
  sent.add("/exercer-mes-droits/:body/demande");
  const list = "/console/valmarine/droits";
  const handle = async (id: string, step: string, values = {}): Promise<void> => {
    const page = `${list}/${id}/${step}`;
    if (await sendShown(officer, { page, action: page }, values))
      sent.add(`/console/:body/droits/:request/${step}`);
  };
  // Its cookie is the one that this browser holds.
  const last = asked.at(-1)?.path ?? assert.fail("nobody asked");
  const id = /\/([\w-]+)\./.exec(last)?.[1] ?? "";
  await handle(id, "date-du-dossier", { recordedOn: "2020-01-01" });
  // Reasons are twenty characters at least.
  await handle(id, "doute", { text: `${canary} ${canary} ${canary} ${canary}` });
  await follow(last, "justificatif");
  await follow(last, "retrait");
  await officer.open(list);
  const ids = [...officer.text().matchAll(/\/console\/valmarine\/droits\/([\w-]{8,})"/g)];
  const open = [...new Set(ids.map(([, id = ""]) => id))];
  for (const [at, id] of open.entries()) {
    await handle(id, "commencer");
    await handle(id, "message");
    await handle(id, "doute");
    await handle(id, "prolonger");
    await handle(id, "identite", { means: "document" });
    await handle(id, "destinataires", toldEach);
    await handle(id, "bases/chercher");
    const next = await linkOn(officer, `${list}/${id}/bases`, ["preparer", "effacer"]);
    await handle(id, `bases/${next}`);
    if (next === "preparer") {
      await linkOn(officer, `${list}/${id}/bases`, ["detruire"]);
      await handle(id, "bases/detruire");
    }
    await handle(id, at % 2 === 0 ? "refuser" : "repondre");
  }
};
