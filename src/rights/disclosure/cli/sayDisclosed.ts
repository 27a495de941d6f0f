import { colon, type Language } from "../../../kernel/index.ts";
import type { Policy } from "../../../retention/index.ts";
import type { Disclosed } from "../actions/disclose.ts";
import type { Disclosure, FieldForm } from "../model/declaration.ts";

/** What a transmission carries, or would: counts, names of fields, and why the others stay. */
export const sayDisclosed = (
  disclosure: Disclosure,
  { carried, table }: Disclosed,
  language: Language,
): string => {
  const words = wording[language];
  const numbers = new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB");
  const counted = (count: number, one: string, many: string): string =>
    `${numbers.format(count)} ${count === 1 ? one : many}`;
  const line = (what: string, said: string): string =>
    said === "" ? "" : `  ${what}${colon[language]}${said}\n`;
  return [
    `${disclosure.id} → ${disclosure.recipient}\n`,
    ...carried.flatMap(({ question, rows, restricted, withheld }) => {
      const { columns, marked, undeclared } = question;
      return [
        `${question.store} · ${question.collection}${colon[language]}${counted(rows, words.row, words.rows)}\n`,
        line(
          table === null ? words.sent : words.by,
          columns
            .map(({ heading, as }) => (as === "value" ? heading : `${heading} (${words.as[as]})`))
            .join(", "),
        ),
        ...columns.flatMap(({ heading }) => {
          const count = withheld.get(heading) ?? 0;
          return count === 0
            ? []
            : [line(words.withheld(heading), counted(count, words.value, words.values))];
        }),
        line(words.restricted, restricted === 0 ? "" : counted(restricted, words.row, words.rows)),
        line(words.marked, marked.join(", ")),
        line(words.undeclared, undeclared.join(", ")),
      ];
    }),
    table === null
      ? ""
      : line(
          words.cells,
          words.masked(
            table.rows.length * Math.max(1, table.columns.length),
            table.masked,
            table.maskedBeside,
          ),
        ),
  ].join("");
};

/** The same for another program. */
export const disclosedAsJson = (disclosure: Disclosure, { carried, table }: Disclosed): string =>
  `${JSON.stringify(
    {
      format: "egide/disclosed-counts@1",
      disclosure: disclosure.id,
      recipient: disclosure.recipient,
      collections: carried.map(({ question, rows, restricted, withheld }) => ({
        store: question.store,
        collection: question.collection,
        rows,
        restricted,
        fields: question.columns.map(({ heading, field, as }) => ({ heading, field, as })),
        withheld: Object.fromEntries(withheld),
        notTransmissible: question.marked,
        undeclared: question.undeclared,
      })),
      masked: table?.masked ?? 0,
    },
    null,
    2,
  )}\n`;

/** The declared transmissions, when nothing speaks against any. */
export const sayDeclared = (
  disclosures: readonly Disclosure[],
  { register }: Pick<Policy, "register">,
  language: Language,
): string => {
  const words = wording[language];
  const titles = new Map(register.activities.map(({ id, title }) => [id, title]));
  return disclosures
    .map(
      ({ id, recipient, activity, form, needsRequisition }) =>
        `${id}${colon[language]}${recipient} · ${titles.get(activity) ?? activity} · ${words.form[form]}${needsRequisition ? ` · ${words.requisition}` : ""}\n`,
    )
    .join("");
};

const wording = {
  fr: {
    row: "ligne",
    rows: "lignes",
    value: "valeur",
    values: "valeurs",
    sent: "envoyé",
    by: "compté par",
    as: { present: "oui ou non", year: "année", month: "mois" } satisfies Record<
      Exclude<FieldForm, "value">,
      string
    >,
    withheld: (heading: string) => `retenu de « ${heading} » par la déclaration`,
    restricted: "retenu, traitement limité (RGPD, art. 18)",
    marked: "retenu, non transmissible",
    undeclared: "non déclaré, donc pas envoyé",
    cells: "cases",
    masked: (cells: number, masked: number, beside: number) =>
      `${cells}, dont ou avec les totaux ${masked} masquée(s) (${beside} pour qu’aucune autre ne se recalcule)`,
    form: { rows: "lignes", statistics: "statistiques" },
    requisition: "sur réquisition",
  },
  en: {
    row: "row",
    rows: "rows",
    value: "value",
    values: "values",
    sent: "sent",
    by: "counted by",
    as: { present: "yes or no", year: "year", month: "month" },
    withheld: (heading: string) => `withheld of “${heading}” by the declaration`,
    restricted: "withheld, processing restricted (GDPR art. 18)",
    marked: "withheld, not transmissible",
    undeclared: "not declared, hence not sent",
    cells: "cells",
    masked: (cells: number, masked: number, beside: number) =>
      `${cells}; masked, totals included: ${masked} (${beside} so that no other can be computed)`,
    form: { rows: "rows", statistics: "statistics" },
    requisition: "on requisition",
  },
} as const;
