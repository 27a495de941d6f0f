import {
  cnilMeasures,
  cnilPersons,
  cnilRecipients,
  cnilSafeguards,
} from "../../model/cnilRecord.ts";
import type { Activity } from "../../model/register.ts";
import { fieldContext, joined, type RecordContext } from "../recordContext.ts";
import type { RecordRow } from "./recordSheet.ts";
import { canonical } from "./words.ts";

/** The lists of a record: persons, recipients, measures and transfers, a row each. */

type Pairs<Kind> = readonly (readonly [string, Kind])[];

/** The kind that a choice of the form stands for; undefined for words of one's own. */
const chosen = <Kind>(pairs: Pairs<Kind>, words: string): Kind | undefined =>
  pairs.find(([label]) => canonical(label) === canonical(words))?.[1];

const otherPersons = canonical(cnilPersons.at(-1)!);

/** The choice of a row with its precisions; the choice alone is words of the form where precisions follow it. */
const choiceOf = (context: RecordContext, { cells }: RecordRow, column: string) => ({
  choice: joined(context, cells.get(column)),
  precision: joined(context, cells.get("precision")),
});

export const readPersons = (
  context: RecordContext,
  rows: readonly RecordRow[],
): Activity["dataSubjects"] =>
  rows.flatMap((row) => {
    const { choice, precision } = choiceOf(context, row, "description");
    if (choice === null || precision === null) return choice ?? precision ?? [];
    const source = [...choice.source, ...precision.source];
    const isOther = canonical(choice.text) === otherPersons;
    return { text: isOther ? precision.text : `${choice.text} : ${precision.text}`, source };
  });

export const readRecipients = (
  context: RecordContext,
  rows: readonly RecordRow[],
): Activity["recipients"] =>
  rows.flatMap((row) => {
    const { choice, precision } = choiceOf(context, row, "type de destinataire");
    const words = precision ?? choice;
    if (words === null) return [];
    const kind = choice === null ? undefined : chosen(cnilRecipients, choice.text);
    const isOwn = choice !== null && precision !== null && kind === undefined;
    return {
      text: isOwn ? `${choice.text} : ${words.text}` : words.text,
      source: [...(choice?.source ?? []), ...(precision?.source ?? [])],
      ...(kind ? { kind } : {}),
    };
  });

export const readMeasures = (
  context: RecordContext,
  rows: readonly RecordRow[],
): NonNullable<Activity["securityMeasures"]> =>
  rows.flatMap((row) => {
    const { choice, precision } = choiceOf(context, row, "type de mesure de securite");
    const words = precision ?? choice;
    if (words === null) return [];
    const kind = choice === null ? undefined : chosen(cnilMeasures, choice.text);
    const isOwn = choice !== null && precision !== null && kind === undefined;
    return {
      kind: kind ?? ("other" as const),
      text: isOwn ? `${choice.text} : ${words.text}` : words.text,
      source: [...(choice?.source ?? []), ...(precision?.source ?? [])],
    };
  });

const privacyShield = /privacy ?shield|bouclier de protection/i;

/** GDPR art. 30(1)(e): to whom, where, and on what ground (art. 46 and 49). */
export const readTransfers = (
  context: RecordContext,
  rows: readonly RecordRow[],
): NonNullable<Activity["transfers"]> =>
  rows.flatMap((row) => {
    const of = (column: string) => joined(context, row.cells.get(column));
    const recipient = of("destinataire");
    const country = of("pay");
    const words = of("type de garantie");
    const link = of("lien ver la documentation");
    const source = [recipient, country, words, link].flatMap((part) => part?.source ?? []);
    if (source.length === 0) return [];
    const { findings, activity, field } = fieldContext(context, "transfers");
    if (recipient === null || country === null) {
      findings.add("transfer.incomplete", { activity, field, source });
      return [];
    }
    const safeguard = words === null ? undefined : chosen(cnilSafeguards, words.text);
    if (words !== null && privacyShield.test(words.text))
      findings.add("transfer.privacy-shield", { activity, field, source: words.source });
    // A ground in words of one's own is kept as words: it may be any.
    const document = [safeguard === undefined ? words?.text : undefined, link?.text].filter(
      (part) => part !== undefined,
    );
    return {
      recipient: recipient.text,
      country: country.text,
      ...(safeguard === undefined ? {} : { safeguard }),
      ...(document.length > 0 ? { document: document.join(" ; ") } : {}),
      source,
    };
  });
