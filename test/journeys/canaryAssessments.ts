import assert from "node:assert/strict";
import { piaFile } from "../../src/assessments/pia.fixture.ts";
import type { Visitor } from "../support/visitor.ts";
import { canary, sendShown } from "./canaryForms.ts";

const list = "/console/valmarine/analyses";

/** An officer carries out an assessment with canaries in every field that takes words. The routes that were used are added to `sent`. */
export const assessImpact = async (officer: Visitor, sent: Set<string>): Promise<void> => {
  const grounds = `${canary} les mesures tiennent, le délégué l’a écrit`;
  const today = Temporal.Now.plainDateISO();
  const send = async (page: string, route: string, values = {}): Promise<void> => {
    if (await sendShown(officer, { page, action: page }, values)) sent.add(route);
  };
  await send(`${list}/nouvelle`, "/console/:body/analyses/nouvelle");
  await officer.open(`${list}/importer`);
  const form = officer.formAt(`${list}/importer`) ?? assert.fail("the form is shown");
  const pia = { name: canary, dpo_opinion: `<p>${canary}</p>`, dpo_status: 1 };
  const file = new File([piaFile({ pia: { ...pia, id: 1 } })], `${canary}.json`);
  await officer.post(`${list}/importer`, { file }, form);
  sent.add("/console/:body/analyses/importer");
  assert.equal(officer.status(), 200, officer.text().slice(0, 3_000));
  await officer.open(`${list}?q=${canary}`);
  const [path = assert.fail(officer.text().slice(0, 3_000))] =
    /\/console\/valmarine\/analyses\/[0-9a-f]{8}-[0-9a-f-]{27}/.exec(officer.text()) ?? [];
  for (const [step, values] of [
    ["besoin", { conclusion: "required", grounds }],
    ["contexte", {}],
    ["principes", {}],
    ["mesures/nouvelle", {}],
    ["risque-acces", {}],
    ["risque-modification", {}],
    ["risque-disparition", {}],
    ["delegue", {}],
    ["personnes", {}],
    ["liens", {}],
    ["consultation", { sentOn: today.toString(), answeredOn: today.toString() }],
    ["validation", { grounds, reviewOn: today.add({ months: 6 }).toString() }],
    ["revision", { grounds, reviewOn: today.add({ months: 6 }).toString() }],
    ["reouverture", { grounds }],
    ["retrait", { grounds }],
  ] as const)
    await send(`${path}/${step}`, `/console/:body/analyses/:assessment/${step}`, values);
  await send(`${path}/mesures/101`, "/console/:body/analyses/:assessment/mesures/:measure");
};
