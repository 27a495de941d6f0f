import type { Activity, Finding, Register } from "./register.ts";
import { emptyHead, type RegisterHead } from "./registerHead.ts";

/** What stands in the place of an activity, or after the others; null: the activity is taken out. */
export interface ActivityOverlay {
  readonly activity: string;
  readonly content: Activity | null;
}

/** A register that nobody read from a page: it begins with what is typed. */
const emptyRegister: Register = {
  format: "egide/register@1",
  document: { name: "", sha256: "", language: "fr" },
  ...emptyHead,
  activities: [],
  findings: [],
  structure: [],
};

/**
 * A register with changes laid over it: each activity in its place, new ones at the end. What an import found in a record
 * was said of the page: of an activity that a person wrote since it is said no longer.
 */
export const overlayRegister = (
  register: Register | null,
  overlays: readonly ActivityOverlay[],
  head: RegisterHead | null = null,
): Register | null => {
  if (overlays.length === 0 && head === null) return register;
  const base = withHead(register ?? emptyRegister, head);
  if (overlays.length === 0) return base;
  const laid = new Map(overlays.map(({ activity, content }) => [activity, content]));
  const orders = new Map<number, number>();
  const activities: Activity[] = [];
  for (const [index, activity] of base.activities.entries()) {
    const content = laid.get(activity.id);
    if (content === null) continue;
    activities.push(content ?? activity);
    if (content === undefined) orders.set(index + 1, activities.length);
  }
  const known = new Set(base.activities.map(({ id }) => id));
  for (const { activity, content } of overlays)
    if (content !== null && !known.has(activity)) activities.push(content);
  return { ...base, activities, findings: findingsUnder(base.findings, orders) };
};

/** What was found of the head that stood there was said of its page, as of a record. */
const withHead = (register: Register, head: RegisterHead | null): Register => {
  if (head === null) return register;
  const { representative: _before, ...others } = register;
  const findings = register.findings.filter(
    ({ activity, field }) => activity !== null || field === null || !headFields.has(field),
  );
  return { ...others, ...head, findings };
};
const headFields: ReadonlySet<string> = new Set([
  "controller",
  "representative",
  "dataProtectionOfficers",
]);

const findingsUnder = (
  findings: readonly Finding[],
  orders: ReadonlyMap<number, number>,
): Finding[] =>
  findings.flatMap((finding) => {
    if (finding.activity === null) return [finding];
    const activity = orders.get(finding.activity);
    return activity === undefined ? [] : [{ ...finding, activity }];
  });
