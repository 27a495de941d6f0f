import type { Activity, Finding, Register } from "./register.ts";

/** What stands in the place of an activity, or after the others; null: the activity is taken out. */
export interface ActivityOverlay {
  readonly activity: string;
  readonly content: Activity | null;
}

/** A register that nobody read from a page: it begins with what is typed. */
const emptyRegister: Register = {
  format: "egide/register@1",
  document: { name: "", sha256: "", language: "fr" },
  controller: null,
  dataProtectionOfficers: [],
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
): Register | null => {
  if (overlays.length === 0) return register;
  const base = register ?? emptyRegister;
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

const findingsUnder = (
  findings: readonly Finding[],
  orders: ReadonlyMap<number, number>,
): Finding[] =>
  findings.flatMap((finding) => {
    if (finding.activity === null) return [finding];
    const activity = orders.get(finding.activity);
    return activity === undefined ? [] : [{ ...finding, activity }];
  });
