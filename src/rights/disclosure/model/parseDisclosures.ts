import { leastCount } from "../../../platform/statistics/index.ts";
import { conditionOf, readYaml, type Problem, type Shape } from "../../../retention/index.ts";
import { disclosureFailure } from "../errors.ts";
import type { DisclosedField, Disclosure } from "./declaration.ts";
import {
  DisclosuresSchema,
  type WrittenDisclosures,
  type WrittenField,
} from "./writtenDisclosures.ts";

/** The file of a policy folder in which transmissions are declared. */
export const disclosuresFile = /^disclosures\.ya?ml$/;

/** Where a part of a declaration stands, as a key path. */
export type DeclaredPath = readonly (string | number)[];

export interface ParsedDisclosures {
  readonly disclosures: readonly Disclosure[];
  readonly problems: readonly Problem[];
  /** The problem of a part of the declaration at this place of the list. */
  problemAt(index: number, path: DeclaredPath, failure: Problem["failure"]): Problem;
}

/** Reads `disclosures.yaml`: all that is wrong in its writing at once, and declarations only when nothing is. */
export const parseDisclosures = (file: string, text: string): ParsedDisclosures => {
  const document = readYaml<WrittenDisclosures>(file, text, DisclosuresSchema as Shape);
  const problems = [...document.problems];
  const written = document.value?.disclosures ?? [];
  const at = (index: number, path: DeclaredPath, failure: Problem["failure"]): Problem =>
    document.problemAt(["disclosures", index, ...path], failure);
  for (const [index, one] of written.entries()) {
    const wrong = (path: DeclaredPath, failure: Problem["failure"]): unknown =>
      problems.push(at(index, path, failure));
    if (written.findIndex(({ id }) => id === one.id) < index)
      wrong(["id"], disclosureFailure("rights.disclosure-repeated", { disclosure: one.id }));
    for (const key of ["from", "until"] as const)
      if (one.agreement?.[key] !== undefined && !isDay(one.agreement[key]))
        wrong(["agreement", key], disclosureFailure("rights.disclosure-day", { key }));
    for (const [place, { fields = [], by = [] }] of one.collections.entries())
      for (const [key, list] of Object.entries({ fields, by }))
        for (const [number, field] of list.entries())
          if (
            typeof field !== "string" &&
            (field.field === undefined) === (field.category === undefined)
          )
            wrong(
              ["collections", place, key, number],
              disclosureFailure("rights.disclosure-field-unsaid"),
            );
  }
  return {
    disclosures: problems.length === 0 ? written.map(disclosureOf) : [],
    problems,
    problemAt: at,
  };
};

const isDay = (text: string): boolean => {
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() === text;
  } catch {
    return false;
  }
};

const disclosureOf = (written: WrittenDisclosures["disclosures"][number]): Disclosure => ({
  id: written.id,
  activity: written.activity,
  recipient: written.recipient,
  reason: written.reason ?? null,
  agreement:
    written.agreement === undefined
      ? null
      : {
          reference: written.agreement.reference,
          from: written.agreement.from ?? null,
          until: written.agreement.until ?? null,
        },
  needsRequisition: written.requisition === "required",
  form: written.form ?? "rows",
  threshold: written.threshold ?? leastCount,
  collections: written.collections.map((one) => ({
    name: one.name,
    store: one.store ?? null,
    dataset: one.dataset ?? null,
    when: one.when === undefined ? null : conditionOf(one.when),
    period: one.period ?? null,
    fields: (one.fields ?? []).map(fieldOf),
    by: (one.by ?? []).map(fieldOf),
    distinct: one.distinct ?? null,
  })),
});

const fieldOf = (written: WrittenField): DisclosedField => {
  if (typeof written === "string")
    return {
      of: { kind: "field", name: written },
      as: "value",
      label: null,
      only: null,
      except: null,
    };
  return {
    of:
      written.field === undefined
        ? { kind: "category", category: written.category ?? "" }
        : { kind: "field", name: written.field },
    as: written.as ?? "value",
    label: written.label ?? null,
    only: written.only === undefined ? null : conditionOf(written.only),
    except: written.except === undefined ? null : conditionOf(written.except),
  };
};
