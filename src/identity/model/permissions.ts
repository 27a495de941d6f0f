import type { Action, Role } from "../../platform/access/index.ts";

/**
 * What is of one role alone (REC-42): for whoever holds another in the very same body it does not exist.
 */
export const hidden: ReadonlySet<Action> = new Set<Action>(["contact.handle"]);

/**
 * What each role may do in its bodies; `site.read` and `account.own` need no role.
 *
 * Kept apart: who operates the machines reads no case of a person and approves nothing; who audits only reads; who edits
 * the register does not publish it.
 */
export const permissions: Readonly<Record<Role, ReadonlySet<Action>>> = {
  operator: new Set([
    "console.open",
    "register.read",
    "rules.read",
    "rules.simulate",
    "runs.read",
    "runs.request",
    "runs.stop",
    "stores.read",
    "stores.edit",
    "holds.read",
    "organisations.read",
    "organisations.edit",
    "people.read",
    "people.edit",
    "settings.read",
    "settings.edit",
    "installation.operate",
  ]),
  "site-administrator": new Set([
    "console.open",
    "register.read",
    "organisations.read",
    "organisations.edit",
    "offers.read",
    "offers.moderate",
    "contact.handle",
    "site.suspend",
    "people.read",
    "people.edit",
    "settings.read",
    "settings.edit",
  ]),
  dpo: new Set([
    "console.open",
    "register.read",
    "register.edit",
    "register.import",
    "register.publish",
    "rules.read",
    "rules.edit",
    "rules.simulate",
    "runs.read",
    "runs.request",
    "runs.approve",
    "runs.stop",
    "stores.read",
    "stores.edit",
    "holds.read",
    "holds.place",
    "holds.release",
    "organisations.read",
    "organisations.edit",
    "people.read",
    "agent-log.read",
    "settings.read",
  ]),
  "register-editor": new Set([
    "console.open",
    "register.read",
    "register.edit",
    "register.import",
    "rules.read",
    "rules.edit",
    "rules.simulate",
    "runs.read",
    "runs.request",
    "stores.read",
    "holds.read",
    "organisations.read",
  ]),
  auditor: new Set([
    "console.open",
    "register.read",
    "rules.read",
    "runs.read",
    "stores.read",
    "holds.read",
    "organisations.read",
    "people.read",
    "agent-log.read",
    "settings.read",
  ]),
  recruiter: new Set([
    "console.open",
    "offers.read",
    "offers.edit",
    "offers.publish",
    "applications.read",
    "applications.comment",
    "applications.decide",
  ]),
  "external-recruiter": new Set(["offers.read", "applications.read", "applications.comment"]),
};
