import { fill, type Language } from "../../kernel/index.ts";
import { html, type Piece, type SummaryRow } from "../../platform/web/index.ts";
import type { Activity, Register } from "../model/register.ts";
import { formalityNames, measureNames } from "../model/detailNames.ts";
import type { Part, Row } from "./parts/part.ts";
import { partMarkup } from "./parts/partMarkup.ts";
import { parts } from "./parts/sections.ts";
import { words } from "./registerWords.ts";

/** What the public is told of a part: which of its fields, under which words. */
interface Told {
  readonly part: string;
  /** Fields that stay inside: what an agreement is called helps nobody who asks about their data. */
  readonly without?: readonly string[];
}

const told: readonly Told[] = [
  { part: "onBehalfOf" },
  { part: "jointControllers" },
  { part: "representative" },
  { part: "specialConditions" },
  { part: "offencesGround" },
  { part: "dataSources" },
  { part: "provision" },
  { part: "namedProcessors", without: ["signedOn", "reference"] },
  { part: "transfers" },
  { part: "noTransfer" },
  { part: "automatedDecisions" },
];

/** What articles 13 and 14 have a person told beyond the fields of a published page; nothing of what nobody has said. */
export const publicDetails = (
  activity: Activity,
  register: Pick<Register, "controller" | "dataProtectionOfficers">,
  language: Language,
): readonly SummaryRow[] => [
  ...told.flatMap(({ part: name, without = [] }) => rowOf(activity, name, without, language)),
  ...measures(activity, language),
  ...formalities(activity, register, language),
  ...rowOf(activity, "commitments", [], language),
];

/** One part of an activity as it is read; nothing where nothing is said. */
export const rowOf = (
  activity: Activity,
  name: string,
  without: readonly string[],
  language: Language,
): readonly SummaryRow[] => {
  const part = parts.find((each) => each.name === name);
  if (part === undefined) return [];
  const value = partMarkup(part, part.read(activity).map(hiding(without)), language);
  return value === "" ? [] : [{ key: part.title[language], value }];
};

const hiding =
  (names: readonly string[]) =>
  (row: Row): Row =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));

/** GDPR art. 30(1)(g) has them in the register; what they are in detail would help whoever wants to get round them. */
const measures = (
  { securityMeasures = [] }: Activity,
  language: Language,
): readonly SummaryRow[] => {
  const kinds = [...new Set(securityMeasures.map(({ kind }) => measureNames[kind][language]))];
  return kinds.length === 0 ? [] : [{ key: words.measures[language], value: kinds.join(", ") }];
};

/** Those that are published, and that the others can be asked for and of whom. */
const formalities = (
  activity: Activity,
  { controller, dataProtectionOfficers }: Pick<Register, "controller" | "dataProtectionOfficers">,
  language: Language,
): readonly SummaryRow[] => {
  const { formalities: all = [] } = activity;
  const shown = all.filter(({ onRequest }) => !onRequest);
  const asked = all.filter(({ onRequest }) => onRequest);
  if (all.length === 0) return [];
  const part = parts.find(({ name }) => name === "formalities");
  const addresses = [
    ...dataProtectionOfficers.flatMap(({ email }) => email ?? []),
    ...(controller?.email ? [controller.email] : []),
  ];
  const [whom] = addresses;
  const kinds = [...new Set(asked.map(({ kind }) => formalityNames[kind][language]))].join(", ");
  const value = html`${shownMarkup(part, activity, shown.length, language)}
  ${
    asked.length === 0
      ? ""
      : html`<p>
          ${
            whom === undefined
              ? fill(words.onRequestAnyone[language], { kinds })
              : html`${fill(words.onRequest[language], { kinds })}
                  <a href="mailto:${whom}">${whom}</a>`
          }
        </p>`
  }`;
  return [{ key: part?.title[language] ?? "", value }];
};

const shownMarkup = (
  part: Part | undefined,
  activity: Activity,
  count: number,
  language: Language,
): Piece =>
  part === undefined || count === 0
    ? ""
    : partMarkup(
        part,
        part.read(activity).filter((row) => row["onRequest"] !== "true"),
        language,
      );
