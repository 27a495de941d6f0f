import type { Activity } from "../../model/register.ts";
import type { Value } from "../values.ts";
import { quote, report, walk, type FieldContext } from "./fieldContext.ts";
import { objectionIn } from "./readObjection.ts";
import { processorsIn } from "./readProcessors.ts";

const allSpans = (values: readonly Value[]) => [...walk(values)].flatMap(({ spans }) => spans);

/** Whether a processor is used (GDPR art. 28, 30(1)(d)): only what the words say, null when they do not say it. */
export const readProcessors = (
  context: FieldContext,
  values: readonly Value[],
): Activity["processors"] => {
  if (values.length === 0) return null;
  const words = quote(context, allSpans(values));
  const used = processorsIn(words.text);
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

export { readUpdatedOn } from "./readUpdatedOn.ts";
