import { fold, splitSentences } from "../../../reading/index.ts";
import type { Activity } from "../../model/register.ts";
import { textOf, type Value } from "../values.ts";
import { quote, report, walk, type FieldContext } from "./fieldContext.ts";

const allSpans = (values: readonly Value[]) => [...walk(values)].flatMap(({ spans }) => spans);

/** Whether a processor is used (GDPR art. 28, 30(1)(d)): only what the words say, null when they do not say it. */
export const readProcessors = (
  context: FieldContext,
  values: readonly Value[],
): Activity["processors"] => {
  if (values.length === 0) return null;
  const words = quote(context, allSpans(values));
  const folded = fold(words.text);
  const used =
    /^(?:non|aucune?|neant|sans objet|pas de sous-traitan|il n'y a pas|aucun sous-traitant)(?![a-z])/.test(
      folded,
    )
      ? "no"
      : /(?<![a-z])(?:peut|peuvent|pourra|pourront|possible|eventuel|susceptible|le cas echeant|en cas de recours)/.test(
            folded,
          )
        ? "possible"
        : /^oui(?![a-z])|(?<![a-z])(?:est|sont) (?:confie|assure|realise|heberge|effectue|sous-traite)/.test(
              folded,
            )
          ? "yes"
          : null;
  if (used === null) report(context, "processors.unclear", words.source);
  return { used, ...words };
};

/**
 * The rights paragraph, and what it says of objection (GDPR art. 21): `excluded` when its sentence denies it,
 * `available` when it grants it, null when it is silent. « droit d'apposition » is read as the slip it is, and said.
 */
export const readRights = (context: FieldContext, values: readonly Value[]): Activity["rights"] => {
  if (values.length === 0) return null;
  const { text, source } = quote(context, allSpans(values));
  const slip = /droits? d['’ ]?apposition/i.exec(text);
  if (slip) report(context, "rights.wrong-name", source, { value: slip[0] });
  return { text, objection: objectionIn(text), source };
};

const objectionIn = (text: string): "available" | "excluded" | null => {
  let objection: "available" | "excluded" | null = null;
  for (const { start, end } of splitSentences(text, { start: 0, end: text.length })) {
    const sentence = fold(text.slice(start, end));
    if (!/opposition|d' ?apposition|s'opposer|vous opposer/.test(sentence)) continue;
    if (denied.test(sentence)) return "excluded";
    if (!/(?<![a-z])(?:ne |n'|sauf|sans|hors)/.test(sentence)) objection = "available";
  }
  return objection;
};

const denied =
  /(?:opposition|apposition)[^.;]{0,80}?(?<![a-z])(?:(?:ne |n')[a-z']+ (?:[a-z']+ )?(?:pas|plus|jamais)|est (?:exclu|ecarte|limite)|(?:ne |n')(?:est|sont) (?:pas|ni))|(?:pas|aucun|sans|ni|exclu[a-z]* du|exception du|hormis le|hors) (?:de |le )?droits? d'(?:opposition|apposition)/;

/** The update date of the record; of several the latest counts. What is no date becomes null, and is found. */
export const readUpdatedOn = (
  context: FieldContext,
  values: readonly Value[],
): { updatedOn: string | null; source: Activity["sources"]["updatedOn"] } => {
  const dates: { date: string; source: Activity["sources"]["updatedOn"] }[] = [];
  const unread: Activity["sources"]["updatedOn"] = [];
  for (const { spans } of walk(values)) {
    const words = textOf(context.text, spans);
    const date = parseDate(words);
    context.coverage.place(spans);
    if (date) dates.push({ date, source: [...spans] });
    else {
      unread.push(...spans);
      report(context, "date.malformed", spans, { value: words.slice(0, 60) });
    }
  }
  dates.sort((a, b) => (a.date < b.date ? 1 : -1));
  if (dates.length > 1)
    report(
      context,
      "date.repeated",
      dates.flatMap(({ source }) => source),
    );
  const latest = dates[0];
  return latest
    ? { updatedOn: latest.date, source: latest.source }
    : { updatedOn: null, source: unread };
};

const monthNames =
  "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split(" ");

/** `17/02/2023`, `17.02.2023`, `2023-02-17`, « 17 février 2023 », « 1er mars 2024 »; null when it is no day of the calendar. */
const parseDate = (words: string): string | null => {
  const folded = fold(words)
    .trim()
    .replace(/^(?:le |au |depuis le )/, "")
    .replace(/[. ]+$/, "");
  const figures = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(folded);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(folded);
  const named = /^(\d{1,2})(?:er)? ([a-z]+) (\d{4})$/.exec(folded);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : figures
      ? [figures[3], figures[2], figures[1]]
      : named
        ? [named[3], String(monthNames.indexOf(named[2]!) + 1), named[1]]
        : [];
  if (!year || !month || !day || month === "0") return null;
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: "reject" },
    ).toString();
  } catch {
    return null;
  }
};
