import assert from "node:assert/strict";
import type { Visitor } from "../support/visitor.ts";
import { canary, sendShown } from "./canaryForms.ts";

const list = "/console/valmarine/controles";

/** An officer follows a complaint with canaries in every field that takes words. The routes that were used are added to `sent`. */
export const followComplaint = async (officer: Visitor, sent: Set<string>): Promise<void> => {
  const grounds = `${canary} la réponse est partie avec ses pièces`;
  const today = Temporal.Now.plainDateISO().toString();
  const send = async (page: string, route: string, values = {}): Promise<void> => {
    if (await sendShown(officer, { page, action: page }, values)) sent.add(route);
  };
  const facts = { title: `${canary} ${canary}`, openedOn: today };
  await send(`${list}/nouveau`, "/console/:body/controles/nouveau", facts);
  assert.equal(officer.status(), 200, officer.text().slice(0, 3_000));
  await officer.open(`${list}?q=${canary}`);
  const [path = assert.fail(officer.text().slice(0, 3_000))] =
    /\/console\/valmarine\/controles\/[0-9a-f]{8}-[0-9a-f-]{27}/.exec(officer.text()) ?? [];
  for (const [step, values] of [
    ["faits", facts],
    ["acte", { kind: "question", on: today, dueOn: today }],
    ["suite", { act: "1", on: today, text: grounds }],
    ["cloture", { grounds }],
    ["reouverture", { grounds }],
  ] as const)
    await send(`${path}/${step}`, `/console/:body/controles/:matter/${step}`, values);
};
