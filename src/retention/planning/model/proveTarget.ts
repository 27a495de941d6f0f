import type { Failure } from "../../../kernel/index.ts";
import type { CatalogueCollection, EndTarget } from "../../../connectors/index.ts";
import type { Rule } from "../../rules/model/rule.ts";
import { boundaryOf } from "./boundaryOf.ts";
import { casesOf, dueCases } from "./casesOf.ts";
import type { ClockPlace } from "./clockOn.ts";
import { gather, tableOf, type Ground, type Refuse } from "./ground.ts";
import { judgeAbove } from "./judgeLink.ts";
import { judgeReferences } from "./judgeReferences.ts";
import { judgeServer } from "./judgeServer.ts";
import { judgeTables } from "./judgeTables.ts";
import { linksAbove } from "./linksAbove.ts";
import { linksBelow } from "./linksBelow.ts";
import { protectionsOf } from "./protectionsOf.ts";
import { proveEnd } from "./proveEnd.ts";
import { declaredLinks, proveLinks } from "./proveLinks.ts";

/** A target that is safe to end, or every reason why it is not. */
export type TargetProof =
  | { readonly ok: true; readonly target: EndTarget; readonly lastDay: string }
  | { readonly ok: false; readonly refusals: readonly Failure[] };

/**
 * Proves that ending the rows due at `now` does that and nothing else: all tables and columns exist, every clock is
 * certain, every way to other rows is the only one, every reference to what is gone is named by the rule, nothing acts
 * behind it, nothing forbids it, and the account may do it. Pure: it reads what was introspected and decides.
 *
 * A rule that only keeps (`end: keep`) has no target; what can be proved of it stands in those of the others.
 */
export const proveTarget = (rule: Rule, ground: Ground): TargetProof => {
  const { refuse, reasons } = gather();
  const target = targetOf(rule, ground, refuse, (place) => dueCases(casesOf(rule, place, refuse)));
  const lastDay = latestDay(rule, ground);
  const refusals = reasons();
  return target && lastDay !== undefined && refusals.length === 0
    ? { ok: true, target, lastDay }
    : { ok: false, refusals };
};

/** The same of a rule that is no more, for rows that its receipts name: no clock is asked. */
export const proveWithoutClock = (rule: Rule, ground: Ground): TargetProof => {
  const { refuse, reasons } = gather();
  const target = targetOf(rule, ground, refuse, () => []);
  const refusals = reasons();
  return target && refusals.length === 0
    ? { ok: true, target, lastDay: "" }
    : { ok: false, refusals };
};

/** The latest day whose period is over: of several cases, that of the shortest, since its rows end too. */
const latestDay = ({ keep, cases, plus }: Rule, { now }: Ground): string | undefined =>
  [keep, ...cases.map((each) => each.keep)]
    .flatMap((period) => boundaryOf(period, plus, now)?.lastDay ?? [])
    .toSorted()
    .at(-1);

const targetOf = (
  rule: Rule,
  ground: Ground,
  refuse: Refuse,
  casesAt: (place: ClockPlace) => EndTarget["cases"],
): EndTarget | null => {
  const { catalogue } = ground;
  const names = [...new Set([rule.collection, ...rule.with])];
  for (const name of names) tableOf(ground, name, refuse);
  const known = ground.linksFor(rule);
  const { links: children } = proveLinks(rule, known, ground, refuse);
  const table = tableOf(ground, rule.collection, refuse);
  const cases = casesAt({ ground, links: known, collection: rule.collection });
  const end = proveEnd(rule, names, ground, refuse);
  const protections = protectionsOf(rule, names, ground, refuse);
  if (rule.end.kind === "delete" || rule.end.kind === "archive")
    judgeReferences(names, known, ground, refuse);
  // What leaves rows in place leaves their children too, also those that the rule does not name.
  const leaves = rule.end.kind === "anonymise" || rule.end.kind === "restrict";
  const below = leaves ? linksBelow(names, known, catalogue) : [];
  const seen = [...names, ...below.map(({ collection }) => collection)];
  const above = linksAbove(seen, known, [...children, ...below]);
  for (const link of [...above, ...below])
    for (const reason of judgeAbove(link, declaredLinks(catalogue), catalogue)) refuse(reason);
  if (!table || !end) return null;
  const target: EndTarget = {
    collection: rule.collection,
    primaryKey: table.primaryKey,
    cases,
    protections,
    children,
    above,
    ...(below.length > 0 && { below }),
    end,
    along: alongOf(rule, table),
  };
  judgeTables(target, ground, refuse);
  judgeServer(ground, refuse);
  return target;
};

/** A clock of the row itself, one and the same for all cases, that an index begins with. */
const alongOf = (rule: Rule, table: CatalogueCollection): string | null =>
  rule.clockIn === null && table.indexes.some(([first]) => first === rule.clock)
    ? rule.clock
    : null;

/** What a minimum needs to be proved, when nothing else speaks of its rows. */
export const proveMinimum = (rule: Rule, ground: Ground): readonly Failure[] => {
  const { refuse, reasons } = gather();
  const links = ground.linksFor(rule);
  for (const name of [rule.collection, ...rule.with]) tableOf(ground, name, refuse);
  proveLinks(rule, links, ground, refuse);
  casesOf(rule, { ground, links, collection: rule.collection }, refuse);
  return reasons();
};
