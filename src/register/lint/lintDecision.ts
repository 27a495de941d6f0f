import { isSeq, parseDocument, type Document } from "yaml";
import type { LintSuppression } from "./settings.ts";

/** What a body decides of one rule: of what it finds in one place, or of all that it finds. */
export type DecidedOn =
  | ({ readonly scope: "finding" } & Pick<LintSuppression, "rule" | "activity" | "evidence">)
  | { readonly scope: "rule"; readonly rule: string };

/** A decision with the reason that readers are given. */
export type LintDecision = DecidedOn & { readonly reason: string };

/**
 * `lint.yaml` with one decision more; the same decision under another reason takes the place of the one before. Comments and the order
 * of what others wrote stay. The text MUST be one that `parseLintSettings` reads.
 */
export const withDecision = (text: string, decision: LintDecision): string => {
  const document = opened(text);
  const { rule, reason } = decision;
  if (decision.scope === "rule") {
    document.setIn(["rules", rule], document.createNode({ severity: "off", reason }));
    return said(document);
  }
  takeAway(document, decision);
  const { activity, evidence } = decision;
  const entry = document.createNode({
    rule,
    ...(activity === undefined ? {} : { activity }),
    ...(evidence === undefined ? {} : { evidence }),
    reason,
  });
  const list = document.get("suppress");
  if (isSeq(list)) {
    // A list that a withdrawal left empty is written on one line, and what comes into it would be as well.
    list.flow = false;
    list.add(entry);
  } else document.set("suppress", document.createNode([entry]));
  return said(document);
};

/** `lint.yaml` without a decision: what it accepted is found again. */
export const withoutDecision = (text: string, decision: DecidedOn): string => {
  const document = opened(text);
  if (decision.scope === "rule") document.deleteIn(["rules", decision.rule]);
  else takeAway(document, decision);
  return said(document);
};

const takeAway = (document: Document, decision: DecidedOn & { scope: "finding" }): void => {
  const list = document.get("suppress");
  if (!isSeq(list)) return;
  list.items = list.items.filter((_, at) => !isSame(list.get(at, true), document, decision));
};

const isSame = (
  item: unknown,
  document: Document,
  { rule, activity, evidence }: DecidedOn & { scope: "finding" },
): boolean => {
  const entry = (item as { toJS?(of: Document): unknown } | undefined)?.toJS?.(document) as
    | Partial<LintSuppression>
    | undefined;
  return entry?.rule === rule && entry.activity === activity && entry.evidence === evidence;
};

const opened = (text: string): Document => {
  const document: Document = parseDocument(text);
  document.contents ??= document.createNode({});
  return document;
};

const said = (document: Document): string => document.toString({ lineWidth: 0 });
