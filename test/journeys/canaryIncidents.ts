import assert from "node:assert/strict";
import type { Visitor } from "../support/visitor.ts";
import { canary, sendShown } from "./canaryForms.ts";
import { hoursAgo } from "./everyIncident.ts";

const list = "/console/valmarine/incidents";

/** An officer records a breach with canaries in every field that takes words, and handles it to its end. The routes that were used are added to `sent`. */
export const handleIncident = async (officer: Visitor, sent: Set<string>): Promise<void> => {
  const now = Temporal.Now.instant();
  const facts = {
    ...hoursAgo(now, 50, "discovered"),
    ...hoursAgo(now, 49, "aware"),
    ...hoursAgo(now, 60, "began"),
    ...hoursAgo(now, 55, "ended"),
    ...hoursAgo(now, 50, "processor"),
    persons: "140",
    records: "140",
    title: `${canary} ${canary}`,
    // A near miss is never notified, and nobody is told of it.
    isNearMiss: "",
  };
  const grounds = `${canary} le destinataire est connu et a tout effacé`;
  const send = async (page: string, route: string, values = {}): Promise<void> => {
    if (await sendShown(officer, { page, action: page }, values)) sent.add(route);
  };
  await send(`${list}/nouveau`, "/console/:body/incidents/nouveau", facts);
  assert.equal(officer.status(), 200, officer.text().slice(0, 3_000));
  await officer.open(list);
  const [path = assert.fail(officer.text().slice(0, 3_000))] =
    /\/console\/valmarine\/incidents\/(?!nouveau)[\w-]{8,}/.exec(officer.text()) ?? [];
  for (const [step, values] of [
    ["gravite", {}],
    ["autorite", { choice: "notify", grounds }],
    ["personnes", { choice: "communicate", grounds }],
    ["courriels/nouveau", { source: "list", addresses: `${canary}@courriel.example` }],
    ["notification", { ...hoursAgo(now, 1, "sent"), kind: "first" }],
    ["information", hoursAgo(now, 1, "sent")],
    ["faits", { ...facts, rootCause: canary, lessons: canary, reason: grounds }],
    ["cloture", {}],
    ["reouverture", { reason: grounds }],
  ] as const)
    await send(`${path}/${step}`, `/console/:body/incidents/:incident/${step}`, values);
  await officer.open(path);
  const [mailing = assert.fail(officer.text().slice(0, 3_000))] =
    /\/console\/valmarine\/incidents\/[\w-]+\/courriels\/(?!nouveau)[\w-]{8,}/.exec(
      officer.text(),
    ) ?? [];
  for (const step of ["envoyer", "arreter"])
    await send(
      `${mailing}/${step}`,
      `/console/:body/incidents/:incident/courriels/:mailing/${step}`,
    );
};
