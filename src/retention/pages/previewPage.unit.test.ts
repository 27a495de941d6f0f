import assert from "node:assert/strict";
import { test } from "node:test";
import { html, type FormState } from "../../platform/web/index.ts";
import { planOf } from "../execution/model/plan.fixture.ts";
import { previewPage } from "./previewPage.ts";

const form: FormState = {
  errors: [],
  field: (name) => ({ name, label: name, value: "", values: [], error: null }),
  frame: (content) => html`<form>${content}</form>`,
};

const shown = (keep: string): string => {
  const plan = planOf("sessions");
  const due = { lastDay: "2030-02-28", before: "2030-02-28T07:30:00Z", timeZone: "Europe/Paris" };
  const clocks = [{ column: "ends_at", kind: "instant" as const, due, rows: null }];
  const hourly = {
    ...plan,
    rule: { ...plan.rule, keep },
    target: { ...plan.target, cases: [{ when: null, clocks }] },
    lastDay: due.lastDay,
  };
  const at = Temporal.Instant.from("2030-03-01T07:30:00Z");
  const simulation = { kind: "simulated", at, plans: [hourly], refusals: [] } as const;
  return previewPage({ body: "monts", simulation, form, catalogue: {} }, "fr").toString();
};

test("the preview of a run says a boundary in hours to the minute: the rest of that day stays", () => {
  assert.match(shown("PT24H"), />28 février 2030 à 08:30</);
  assert.match(shown("P1D"), />28 février 2030</);
});
