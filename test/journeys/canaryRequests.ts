import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Visitor } from "../support/visitor.ts";
import { sendShown } from "./canaryForms.ts";

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

/** Asks for a right with canaries in every field. */
const ask = async (
  person: Visitor,
  folder: string,
  known: readonly Mailed[],
  right: "access" | "medical-file",
): Promise<Mailed> => {
  const plain = {
    right,
    recordedOn: "2020-01-01",
    activity: "",
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
    const one = await ask(person, folder, asked, time < 2 ? "access" : "medical-file");
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
  await handle(id, "doute");
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
    await handle(id, at % 2 === 0 ? "refuser" : "repondre");
  }
};
