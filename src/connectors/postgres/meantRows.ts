import { FailureError } from "../../kernel/index.ts";
import type { EndTarget } from "../contract/endTarget.ts";
import { rowMacBytes, type NamedRows } from "../contract/rowMac.ts";
import { failure } from "../errors.ts";
import { isDue } from "./dueRows.ts";
import { boundPads, rowMac } from "./keyedHash.ts";
import { latestDay } from "./latestClock.ts";
import type { RowName, Scope } from "./scope.ts";

/** Which rows a target means, what keeps them left aside: those that are due, or those that returned. All must be true. */
export const meantRows = (scope: Scope, root: RowName, target: EndTarget): readonly string[] =>
  target.returned === undefined
    ? [isDue(scope, root, target)]
    : [...standingAgain(scope, root, target), ...finalPeriodIsKnown(scope, root, target)];

/** What returned and cannot enter an archive: no clock says from when its final period runs. */
export const unfitForArchive = (scope: Scope, root: RowName, target: EndTarget): string => {
  const known = finalPeriodIsKnown(scope, root, target);
  return known.length === 0
    ? "false"
    : [...standingAgain(scope, root, target), `not (${known.join(" and ")})`].join(" and ");
};

const standingAgain = (scope: Scope, root: RowName, target: EndTarget): readonly string[] => {
  const named = (target.returned ?? []).map((each) => isNamed(scope, target, each));
  return [
    ...(target.cases.length > 0 ? [`(${isDue(scope, root, target)}) is not true`] : []),
    `(${named.join(" or ") || "false"})`,
  ];
};

const finalPeriodIsKnown = (scope: Scope, root: RowName, target: EndTarget): readonly string[] =>
  target.end.kind === "archive" ? [`(${latestDay(scope, root, target)}) is not null`] : [];

/** The MACs go to the server as one value, since a million of them as an array would be read as text. */
const isNamed = (
  scope: Scope,
  { collection, primaryKey }: EndTarget,
  { salt, macs }: NamedRows,
): string => {
  if (primaryKey.length === 0)
    throw new FailureError(failure("connectors.no-primary-key", { collection }));
  const all = Buffer.from(macs, "base64");
  const bytes = scope.parameters.value(all, "bytea");
  const last = scope.parameters.value(all.length / rowMacBytes - 1, "integer");
  return (
    `${rowMac(boundPads(scope, salt.bytes), primaryKey)} in ` +
    `(select substring(${bytes} from ${rowMacBytes} * at + 1 for ${rowMacBytes}) from generate_series(0, ${last}) as at)`
  );
};
