import { csvLine } from "../../platform/escaping/index.ts";
import { valuesOf } from "../model/activityValues.ts";
import type { Activity, Register } from "../model/register.ts";

/** The columns of the open data, one activity a line; the values of a cell are parted by line ends. */
const columns: Readonly<Record<string, (activity: Activity) => readonly string[]>> = {
  id: ({ id }) => [id],
  reference: ({ reference }) => one(reference),
  domain: ({ domain }) => one(domain),
  title: ({ title }) => [title],
  role: ({ role }) => [role ?? "controller"],
  created_on: ({ createdOn }) => one(createdOn),
  updated_on: ({ updatedOn }) => one(updatedOn),
  joint_controllers: ({ jointControllers = [] }) => jointControllers.map(({ name }) => name),
  purposes: (activity) => texts(activity, "purposes"),
  sub_purposes: (activity) => texts(activity, "subPurposes"),
  legal_bases: ({ legalBases }) => legalBases.map(({ article, text }) => `${article} | ${text}`),
  legal_references: (activity) => texts(activity, "legalReferences"),
  data_subjects: (activity) => texts(activity, "dataSubjects"),
  data_categories: (activity) => texts(activity, "dataCategories"),
  special_categories: ({ specialCategories }) => specialCategories,
  special_conditions: ({ specialConditions = [] }) =>
    specialConditions.map(({ condition, text }) => `${condition} | ${text}`),
  national_identifier: ({ nationalIdentifier }) => [String(nationalIdentifier)],
  data_sources: ({ dataSources }) => dataSources?.others.map(({ text }) => text) ?? [],
  recipients: (activity) => texts(activity, "recipients"),
  processors: ({ processors }) => [
    ...one(processors?.text),
    ...(processors?.named?.map(({ name, country }) =>
      country === undefined ? name : `${name} (${country})`,
    ) ?? []),
  ],
  transfers: ({ transfers = [] }) =>
    transfers.map(({ recipient, country, safeguard }) =>
      [recipient, country, ...(safeguard === undefined ? [] : [safeguard])].join(" | "),
    ),
  retention: (activity) => texts(activity, "retention"),
  security_measures: ({ securityMeasures = [] }) => securityMeasures.map(({ text }) => text),
  rights: (activity) => texts(activity, "rights"),
};

const one = (text: string | null | undefined): readonly string[] =>
  text === null || text === undefined || text === "" ? [] : [text];

const texts = (activity: Activity, part: Parameters<typeof valuesOf>[1]): readonly string[] =>
  valuesOf(activity, part).map(({ text }) => text);

/** An open register as CSV for a spreadsheet, piece by piece. */
export function* openCsv({ activities }: Pick<Register, "activities">): Generator<string> {
  yield `\u{FEFF}${csvLine(Object.keys(columns))}`;
  for (const activity of activities)
    yield csvLine(Object.values(columns).map((cell) => cell(activity).join("\n")));
}
