import {
  cnilDataCategories,
  cnilMeasures,
  cnilPersons,
  cnilRecipients,
  cnilRows,
  cnilSafeguards,
  cnilSections,
  cnilSensitive,
  type CnilSection,
} from "../../model/cnilRecord.ts";
import { othersHeading } from "../../import/cnil/recordSheet.ts";
import type { Activity, Register } from "../../model/register.ts";
import { row, rowAt, type ChoiceList, type PlannedCell, type PlannedRow } from "./plannedSheet.ts";

/** Excel refuses a longer cell; what does not fit stands whole among the complements. */
const longestCell = 32_000;
/** Columns of the form. */
const width = 8;

/** The record of an activity as the CNIL's form has it; without one, the empty form. */
export const recordRows = (
  activity: Activity | null,
  { controller, dataProtectionOfficers }: Pick<Register, "controller" | "dataProtectionOfficers">,
): readonly PlannedRow[] => {
  const dpo = dataProtectionOfficers.find(({ role }) => role === "dpo");
  return [
    row({ text: "Fiche de registre", look: "title", columns: width }),
    row({ text: cnilSections.description.heading, look: "heading", columns: width }),
    labelled(cnilRows.title, words(activity?.title)),
    labelled(cnilRows.reference, words(activity?.reference)),
    labelled(cnilRows.createdOn, activity?.createdOn ? { day: activity.createdOn } : undefined),
    labelled(cnilRows.updatedOn, activity?.updatedOn ? { day: activity.updatedOn } : undefined),
    new Map(),
    heading("actors"),
    party(cnilRows.controller, activity && controller),
    party(cnilRows.dpo, activity && dpo),
    labelled(cnilRows.dpoCompany, activity ? words(dpo?.organisation) : undefined),
    party(cnilRows.representative, activity?.representative),
    ...many(activity?.jointControllers, (each) => party(cnilRows.jointController, each)),
    new Map(),
    row({ text: cnilSections.purposes.heading, look: "heading", columns: width }),
    ...many(activity?.purposes, (purpose) => labelled(cnilRows.mainPurpose, words(purpose?.text))),
    ...many(activity?.subPurposes, (purpose, index) =>
      labelled(`${cnilRows.subPurpose} ${index + 1}`, words(purpose?.text)),
    ),
    new Map(),
    ...dataRows(activity),
    heading("persons"),
    ...many(activity?.dataSubjects, personRow),
    new Map(),
    heading("recipients"),
    ...many(activity?.recipients, recipientRow),
    new Map(),
    heading("measures"),
    ...many(activity?.securityMeasures, measureRow),
    new Map(),
    heading("transfers"),
    ...many(activity?.transfers, transferRow),
    new Map(),
    row({ text: othersHeading, look: "heading", columns: width }),
    wide("Base légale", lines(activity?.legalBases)),
    wide(
      "Durée de conservation",
      lines(activity?.retention.filter(({ dataSet }) => dataSet === undefined)),
    ),
    wide("Recours à la sous-traitance", activity?.processors?.text),
    wide("Droits des personnes concernées", activity?.rights?.text),
  ];
};

const words = (text: string | null | undefined): PlannedCell | undefined =>
  text === null || text === undefined || text === ""
    ? undefined
    : { text: text.length > longestCell ? `${text.slice(0, longestCell)}…` : text };

const lines = (values: readonly { readonly text: string }[] | undefined): string | undefined =>
  values?.map(({ text }) => text).join("\n");

const label = (text: string): PlannedCell => ({ text, look: "label" });

const labelled = (name: string, value: PlannedCell | undefined): PlannedRow =>
  row(label(name), value && { ...value, columns: 3 });

const wide = (name: string, text: string | undefined): PlannedRow => {
  const value = words(text);
  return row(label(name), value && { ...value, columns: width - 1 });
};

/** A row for each value, or one empty row of the form. */
const many = <T>(
  values: readonly T[] | undefined,
  rowOf: (value: T | undefined, index: number) => PlannedRow,
): readonly PlannedRow[] =>
  values === undefined || values.length === 0
    ? [rowOf(undefined, 0)]
    : values.map((value, index) => rowOf(value, index));

const heading = (section: CnilSection): PlannedRow => {
  const { heading: text, columns } = cnilSections[section];
  return rowAt(
    [0, { text, look: "heading" }],
    ...columns.map(([at, name], index): [number, PlannedCell] => [
      at,
      { text: name, look: "heading", columns: (columns[index + 1]?.[0] ?? width) - at },
    ]),
  );
};

const party = (
  name: string,
  of:
    | {
        readonly name: string | null;
        readonly email?: string | null;
        readonly contact?: string;
      }
    | null
    | undefined,
): PlannedRow =>
  rowAt([0, label(name)], [1, words(of?.name)], [2, words(of?.contact)], [7, words(of?.email)]);

const dataRows = (activity: Activity | null): readonly PlannedRow[] => {
  const special = new Set(cnilSensitive.map(([name]) => name));
  const groups = (activity?.dataCategories ?? []).map((group) => ({
    name: group.category ?? group.subjects ?? "Données",
    items: group.items.join("\n"),
  }));
  const said = new Set<string>();
  const rowOf = (name: string, items: string): PlannedRow => {
    const periods = said.has(name)
      ? []
      : (activity?.retention ?? []).filter(({ dataSet }) => dataSet === name);
    said.add(name);
    const description = words(items);
    const period = words(lines(periods));
    return rowAt(
      [0, label(name)],
      [1, description && { ...description, columns: 3 }],
      [4, period && { ...period, columns: 4 }],
    );
  };
  const offered = (names: readonly string[]) =>
    activity === null ? names.map((name) => rowOf(name, "")) : [];
  return [
    heading("data"),
    ...groups.filter(({ name }) => !special.has(name)).map(({ name, items }) => rowOf(name, items)),
    ...offered(cnilDataCategories),
    new Map(),
    heading("sensitive"),
    ...groups.filter(({ name }) => special.has(name)).map(({ name, items }) => rowOf(name, items)),
    ...offered(cnilSensitive.map(([name]) => name)),
    new Map(),
  ];
};

const choice = (choices: ChoiceList, text: string | undefined): PlannedCell => ({
  ...(text === undefined ? {} : { text }),
  choices,
});

const pairRow = (
  name: string,
  list: ChoiceList,
  chosen: string | undefined,
  precision: string | undefined,
): PlannedRow => {
  const said = words(precision);
  return rowAt(
    [0, label(name)],
    [1, { ...choice(list, chosen), columns: 3 }],
    [4, said && { ...said, columns: 4 }],
  );
};

const personRow = (person: { text: string } | undefined, index: number): PlannedRow => {
  const isOffered = (cnilPersons as readonly string[]).includes(person?.text ?? "");
  const other = person === undefined ? undefined : cnilPersons.at(-1);
  return pairRow(
    `Catégorie de personnes ${index + 1}`,
    "persons",
    isOffered ? person!.text : other,
    isOffered ? undefined : person?.text,
  );
};

const recipientRow = (
  recipient: Activity["recipients"][number] | undefined,
  index: number,
): PlannedRow => {
  const kind = recipient?.kind ?? null;
  const name = recipient && cnilRecipients.find(([, each]) => each === kind)?.[0];
  const precision = recipient?.text === name ? undefined : recipient?.text;
  return pairRow(`Destinataire ${index + 1}`, "recipients", name, precision);
};

const measureRow = (
  measure: NonNullable<Activity["securityMeasures"]>[number] | undefined,
  index: number,
): PlannedRow => {
  const name = measure && cnilMeasures.find(([, each]) => each === measure.kind)?.[0];
  const precision = measure?.text === name ? undefined : measure?.text;
  return pairRow(`Mesure de sécurité ${index + 1}`, "measures", name, precision);
};

const transferRow = (
  transfer: NonNullable<Activity["transfers"]>[number] | undefined,
  index: number,
): PlannedRow =>
  rowAt(
    [0, label(`Organisme destinataire ${index + 1}`)],
    [1, words(transfer?.recipient)],
    [2, choice("countries", transfer?.country)],
    [
      3,
      {
        ...choice(
          "safeguards",
          cnilSafeguards.find(([, each]) => each === transfer?.safeguard)?.[0],
        ),
        columns: 2,
      },
    ],
    [5, words(transfer?.document) && { ...words(transfer?.document), columns: 3 }],
  );
