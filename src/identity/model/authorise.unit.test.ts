import assert from "node:assert/strict";
import { suite, test } from "node:test";
import {
  actionNames,
  anonymous,
  roleNames,
  type Action,
  type Assignment,
  type Role,
  type Visitor,
} from "../../platform/access/index.ts";
import { authorise } from "./authorise.ts";

const now = Temporal.Instant.from("2027-03-31T08:00:00Z");

const assignment = (role: Role, changes: Partial<Assignment> = {}): Assignment => ({
  role,
  body: "valmarine",
  offer: null,
  from: now.subtract({ hours: 24 }),
  until: now.add({ hours: 24 }),
  ...changes,
});

const staff = (assignments: readonly Assignment[], minutesAgo = 0): Visitor => ({
  kind: "staff",
  account: "account-1",
  name: "C. Marin",
  assignments,
  authenticatedAt: now.subtract({ minutes: minutesAgo }),
  session: "session-1",
});

const candidate = (minutesAgo = 0): Visitor => ({
  kind: "candidate",
  account: "account-2",
  authenticatedAt: now.subtract({ minutes: minutesAgo }),
  session: "session-2",
});
const own = { body: "valmarine" };
const other = { body: "hauterive" };
const nobody = { body: null };

const allowedTo = (role: Role): readonly Action[] =>
  actionNames.filter(
    (action) => authorise(staff([assignment(role)]), action, own, now) === "allowed",
  );

suite("authorise", () => {
  test("lets everybody read the public pages and sends a stranger to the login for the rest", () => {
    for (const action of actionNames)
      assert.equal(
        authorise(anonymous, action, own, now),
        action === "site.read" ? "allowed" : "sign-in",
      );
  });

  test("gives each signed-in person their own account, whatever their roles, and that of no other population (REC-08)", () => {
    assert.equal(authorise(staff([]), "account.own", nobody, now), "allowed");
    assert.equal(authorise(candidate(), "candidate.own", nobody, now), "allowed");
    assert.equal(authorise(candidate(), "account.own", nobody, now), "forbidden");
    const everywhere = roleNames.map((role) => assignment(role, { body: null }));
    assert.equal(authorise(staff(everywhere), "candidate.own", nobody, now), "forbidden");
  });

  test("asks candidates for their password again before what cannot be undone", () => {
    const fresh = { ...nobody, fresh: true };
    assert.equal(authorise(candidate(4), "candidate.own", fresh, now), "allowed");
    assert.equal(authorise(candidate(5), "candidate.own", fresh, now), "fresh");
    assert.equal(authorise(candidate(5), "candidate.own", nobody, now), "allowed");
  });

  test("hides another body, and refuses in one's own what the role does not hold", () => {
    for (const role of roleNames)
      for (const action of actionNames) {
        if (["site.read", "account.own", "candidate.own"].includes(action)) continue;
        const offer = role === "external-recruiter" ? "offer-1" : null;
        const visitor = staff([assignment(role, { offer })]);
        const here = offer === null ? own : { ...own, offer };
        assert.equal(authorise(visitor, action, other, now), "unknown", `${role} ${action}`);
        const refused = action === "contact.handle" ? "unknown" : "forbidden";
        assert.ok(["allowed", refused].includes(authorise(visitor, action, here, now)), action);
      }
  });

  test("hides every console from candidates", () => {
    assert.equal(authorise(candidate(), "register.read", own, now), "unknown");
    assert.equal(authorise(candidate(), "console.open", nobody, now), "forbidden");
  });

  test("lets an auditor read and do nothing else", () => {
    for (const action of allowedTo("auditor"))
      assert.match(action, /\.read$|^console\.open$|^account\.own$/);
    assert.ok(allowedTo("auditor").includes("agent-log.read"));
  });

  test("keeps who operates the machines away from approving, publishing and the log of agents", () => {
    const allowed = allowedTo("operator");
    for (const action of ["runs.approve", "register.publish", "agent-log.read"] as const)
      assert.ok(!allowed.includes(action), action);
  });

  test("gives recruiters the offers and applications of their body and nothing else of the console, and a firm the reading of one (REC-27, REC-28)", () => {
    assert.deepEqual(allowedTo("recruiter"), [
      "site.read",
      "account.own",
      "console.open",
      "offers.read",
      "offers.edit",
      "offers.publish",
      "applications.read",
      "applications.comment",
      "applications.decide",
    ]);
    const firm = staff([assignment("external-recruiter", { offer: "offer-1" })]);
    const decide = (action: Action, offer?: string) =>
      authorise(firm, action, { ...own, ...(offer && { offer }) }, now);
    assert.equal(decide("offers.read", "offer-1"), "allowed");
    assert.equal(decide("offers.read", "offer-2"), "unknown");
    assert.equal(decide("offers.read"), "unknown");
    assert.equal(decide("offers.edit", "offer-1"), "forbidden");
    assert.equal(decide("applications.read", "offer-1"), "allowed");
    assert.equal(decide("applications.read", "offer-2"), "unknown");
    assert.equal(decide("applications.decide", "offer-1"), "forbidden");
    for (const role of roleNames.filter((each) => !each.includes("recruiter")))
      assert.ok(!allowedTo(role).some((action) => action.startsWith("applications.")), role);
  });

  test("gives every action to somebody", () => {
    const held = new Set([...roleNames.flatMap(allowedTo), "candidate.own" as const]);
    assert.deepEqual([...held].toSorted(), actionNames.toSorted());
  });

  test("opens the console's door with a role in any body, and the installation only with one in all", () => {
    const one = staff([assignment("site-administrator")]);
    const all = staff([assignment("operator", { body: null })]);
    assert.equal(authorise(one, "console.open", nobody, now), "allowed");
    assert.equal(authorise(one, "settings.edit", nobody, now), "forbidden");
    assert.equal(authorise(all, "settings.edit", nobody, now), "allowed");
    assert.equal(authorise(all, "stores.edit", other, now), "allowed");
    assert.equal(authorise(staff([]), "console.open", nobody, now), "forbidden");
    const bound = staff([assignment("operator")]);
    assert.equal(authorise(bound, "installation.operate", nobody, now), "forbidden");
  });

  test("counts a role from its first moment to the one before its end (CRA-37)", () => {
    const decide = (from: Temporal.Instant, until: Temporal.Instant) =>
      authorise(staff([assignment("dpo", { from, until })]), "register.edit", own, now);
    assert.equal(decide(now, now.add({ nanoseconds: 1 })), "allowed");
    assert.equal(decide(now.add({ nanoseconds: 1 }), now.add({ hours: 1 })), "unknown");
    assert.equal(decide(now.subtract({ hours: 1 }), now), "unknown");
  });

  test("gives an external recruiter nothing without an offer, and for one offer as little as a role gives", () => {
    const decide = (changes: Partial<Assignment>, object = { ...own, offer: "offer-1" }) =>
      authorise(staff([assignment("external-recruiter", changes)]), "register.read", object, now);
    assert.equal(decide({}), "unknown");
    assert.equal(decide({ body: null, offer: "offer-1" }), "unknown");
    assert.equal(decide({ offer: "offer-1" }), "forbidden", "known there, and not allowed this");
  });

  test("keeps a role for one offer to that offer", () => {
    const visitor = staff([assignment("dpo", { offer: "offer-1" })]);
    const decide = (offer?: string) =>
      authorise(visitor, "register.read", { ...own, ...(offer && { offer }) }, now);
    assert.equal(decide("offer-1"), "allowed");
    assert.equal(decide("offer-2"), "unknown");
    assert.equal(decide(), "unknown");
  });

  test("asks for the password again five minutes after it was given, where that is demanded", () => {
    const decide = (minutesAgo: number, action: Action, fresh = true) =>
      authorise(staff([assignment("dpo")], minutesAgo), action, { ...own, fresh }, now);
    assert.equal(decide(4, "runs.approve"), "allowed");
    assert.equal(decide(5, "runs.approve"), "fresh");
    assert.equal(decide(5, "runs.approve", false), "allowed");
    assert.equal(decide(5, "account.own"), "fresh");
    // Who may not do it at all is told so, not asked for a password first.
    assert.equal(decide(5, "stores.edit"), "fresh");
    assert.equal(decide(5, "people.edit"), "forbidden");
  });
});
