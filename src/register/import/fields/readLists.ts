import type { Activity } from "../../model/register.ts";
import type { Value } from "../values.ts";
import { textOf } from "../values.ts";
import { quote, type FieldContext, type Quoted } from "./fieldContext.ts";
import { reportMergedItems, saysNobody, splitItems } from "./items.ts";

/** Purposes: one value per item; parts nested below a purpose are purposes of their own. */
export const readPurposes = (context: FieldContext, values: readonly Value[]): Quoted[] =>
  values.flatMap((value) => [
    ...splitItems(context.text, value.spans).map((item) => quote(context, item)),
    ...readPurposes(context, value.children),
  ]);

type SubPurpose = Activity["subPurposes"][number];

/** Sub-purposes, nested as the page nests them. */
export const readSubPurposes = (context: FieldContext, values: readonly Value[]): SubPurpose[] =>
  values.flatMap((value) => {
    const items = splitItems(context.text, value.spans).map((item): SubPurpose => {
      reportMergedItems(context, item);
      return { ...quote(context, item), children: [] };
    });
    items.at(-1)?.children.push(...readSubPurposes(context, value.children));
    return items;
  });

/** Recipients: empty, and said so, when the page says that there are none (GDPR art. 30(1)(d)). */
export const readRecipients = (
  context: FieldContext,
  values: readonly Value[],
): Pick<Activity, "recipients" | "recipientsNone"> => {
  const recipients: Quoted[] = [];
  let none = false;
  const read = (items: readonly Value[]): void => {
    for (const { spans, children } of items) {
      if (children.length > 0 && /:\s*$/.test(textOf(context.text, spans))) {
        for (const span of spans) context.coverage.mark("heading", span);
        read(children);
        continue;
      }
      for (const item of splitItems(context.text, spans)) {
        if (!saysNobody(textOf(context.text, item))) {
          reportMergedItems(context, item);
          recipients.push(quote(context, item));
          continue;
        }
        none = true;
        for (const span of item) context.coverage.mark("boilerplate", span);
      }
      read(children);
    }
  };
  read(values);
  if (none && recipients.length > 0)
    context.findings.add("recipients.contradiction", {
      activity: context.activity,
      field: context.field,
      source: recipients[0]!.source,
    });
  return { recipients, recipientsNone: none && recipients.length === 0 };
};
