import assert from "node:assert/strict";
import { suite, test } from "node:test";
import * as fc from "fast-check";
import { stringify } from "yaml";
import { canonicalJson } from "../../../kernel/index.ts";
import { html, type FormState } from "../../../platform/web/index.ts";
import { policyReaders } from "../../policy/actions/policyReaders.ts";
import type { BindingPlace } from "../../policy/model/bindingPlaces.ts";
import { ruleOf } from "../../rules/model/normaliseRule.ts";
import { ruleValues, writtenFrom, type RuleValues } from "../../rules/model/ruleValues.ts";
import type { WrittenRule } from "../../rules/model/writtenRule.ts";
import { rulesNamed } from "../../rules/model/writtenRules.fixture.ts";
import { ruleFormWords } from "./formFields.ts";
import { ruleFields } from "./ruleFormPage.ts";
import { filledIn } from "./rulePages.fixture.ts";
import { initialOf, isOffered, valuesOf } from "./shownValues.ts";

/** Tables of the same fields, so that a rule of any names stands on them; nothing describes `journal` and `oublié`. */
const fields = ["id", "nom", "statut", "clos_le"];
const tables = ["dossier", "piece", "page", "contrat"];
const parents = new Map([
  ["piece", "dossier"],
  ["page", "piece"],
]);
const { datasets } = policyReaders.readDatasets(
  "guichet.yaml",
  stringify({
    dataset: [
      {
        fides_key: "guichet",
        collections: tables.map((name) => ({
          name,
          fields: fields.map((field) => {
            const parent = field === "id" ? parents.get(name) : undefined;
            const to = { dataset: "guichet", field: `${parent}.id`, direction: "from" };
            return { name: field, ...(parent && { fides_meta: { references: [to] } }) };
          }),
        })),
      },
    ],
  }),
);
const [dataset] = datasets;
assert.ok(dataset);
const stores = ["guichet", "archives"];
const place: BindingPlace = {
  store: "guichet",
  collection: "dossier",
  dataset,
  isAmbiguous: false,
};

const rare = (known: readonly string[], other: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 40, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: fc.constant(other) },
  );
const optional = ["with", "plus", "when", "cases", "disputes", "notice"] as const;
/** Some of what a rule may say: one that says everything at once is nearly always too much for the form. */
const rules = fc
  .tuple(
    rulesNamed({ field: rare(fields, "oublié"), collection: rare(tables, "journal") }),
    fc.subarray([...optional], { maxLength: 2 }),
  )
  .map(([rule, kept]): WrittenRule => {
    const left: Partial<WrittenRule> = structuredClone(rule);
    for (const key of optional) if (!kept.includes(key)) delete left[key];
    return { ...(left as WrittenRule), collection: "dossier" };
  });

/** What a rule says; in which order fields are anonymised and tables end says nothing. */
const said = (written: WrittenRule): string => {
  const rule = ruleOf(written);
  const { end } = rule;
  return canonicalJson({
    ...rule,
    with: rule.with.toSorted(),
    end:
      end.kind === "anonymise"
        ? { ...end, fields: end.fields.map((each) => canonicalJson(each)).toSorted() }
        : end,
  });
};

/** The form of a rule as its page shows it at first. */
const formOf = (values: RuleValues): string => {
  const held: Readonly<Record<string, string | readonly string[] | undefined>> = initialOf(values);
  const form: FormState = {
    errors: [],
    field: (name) => {
      const value = held[name] ?? [];
      const all = typeof value === "string" ? [value] : value;
      const { label } = ruleFormWords[name as keyof typeof ruleFormWords];
      return { name, label: label.fr, value: all.at(-1) ?? "", values: all, error: null };
    },
    frame: (content) => html`<form class="form">${content}</form>`,
  };
  return String(form.frame(ruleFields({ place, stores, isNew: false, form }, "fr")));
};

/** What a form says that is sent as it stands. */
const sentBack = (page: string, rule: WrittenRule): WrittenRule => {
  const sent: Record<string, string | string[]> = { with: [], changes: [] };
  for (const [name, value] of filledIn(page)) {
    const so = sent[name];
    if (value.trim() !== "") sent[name] = Array.isArray(so) ? [...so, value] : value.trim();
  }
  const back = writtenFrom(valuesOf(sent as unknown as Parameters<typeof valuesOf>[0]), rule);
  assert.ok(back.ok, `${JSON.stringify(back)} of ${JSON.stringify(rule)}`);
  return back.written;
};

suite("every rule in the console", () => {
  test("is the same rule when its form is sent as it stands, or is left to be written", () => {
    const shown = { form: 0, text: 0 };
    fc.assert(
      fc.property(rules, (rule) => {
        const values = ruleValues(rule, "fr");
        const isForm = values !== null && isOffered(values, { place, stores }, "fr");
        shown[isForm ? "form" : "text"] += 1;
        if (isForm) assert.equal(said(sentBack(formOf(values), rule)), said(rule));
      }),
      { numRuns: 1_000 },
    );
    assert.ok(shown.form > 250 && shown.text > 100, JSON.stringify(shown));
  });
});
