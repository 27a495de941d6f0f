import { authorise, freshMinutes } from "../../src/identity/index.ts";
import {
  actionNames,
  actions,
  roleNames,
  roles,
  type Action,
  type Role,
} from "../../src/platform/access/index.ts";

const heading = `# Who may do what

A role is held for one body of the network (an operator's may be for all of them) and ends on a date. Whoever holds no
role in a body gets 404 for everything of that body, as if it did not exist; whoever holds one that does not allow the
action gets 403; a stranger is sent to the login. An action that destroys asks for the password or the factor again when
the last one was given more than ${freshMinutes} minutes ago. Everybody may read the public pages, and whoever is signed in may
manage their own account.

This page is generated from \`src/identity/model/permissions.ts\` and \`src/platform/access/\`: \`npm run generate\`.
`;

const now = Temporal.Instant.from("2027-01-01T00:00:00Z");

/** What the code decides for somebody who holds the role in the body and has just given their password. */
const may = (role: Role, action: Action): boolean => {
  const until = now.add({ hours: 1 });
  const assignment = { role, body: "body", offer: null, from: now, until };
  const person = { account: "account", name: "name", session: "session", authenticatedAt: now };
  const visitor = { kind: "staff", ...person, assignments: [assignment] } as const;
  return authorise(visitor, action, { body: "body" }, now) === "allowed";
};

/** docs/security/access.md */
export const accessPage = (): string => {
  const listed = actionNames.filter((action) => !["site.read", "account.own"].includes(action));
  const held = roleNames.filter((role) => listed.some((action) => may(role, action)));
  const bare = roleNames.filter((role) => !held.includes(role));
  return [
    heading,
    "## Roles and actions",
    "",
    `| action | ${held.map((role) => roles[role].en).join(" | ")} |`,
    `|---|${held.map(() => ":-:").join("|")}|`,
    ...listed.map(
      (action) =>
        `| \`${action}\` ${actions[action].en} | ${held.map((role) => (may(role, action) ? "✓" : "–")).join(" | ")} |`,
    ),
    "",
    `Without any of these yet: ${bare.map((role) => roles[role].en.toLowerCase()).join(", ")}.`,
    "",
  ].join("\n");
};
