import { authorise, freshMinutes } from "../../src/identity/index.ts";
import { addIdentityPages, tokenCookies } from "../../src/identity/pages/index.ts";
import {
  actionNames,
  actions,
  roleNames,
  roles,
  type Action,
  type Role,
} from "../../src/platform/access/index.ts";
import type { GatedRoute } from "../../src/platform/web/index.ts";
import { addProofSite } from "../../src/main/consent/proofSite.ts";
import { addEditionSite } from "../../src/main/site/editionSite.ts";
import { addSpacePages } from "../../src/main/dossiers.ts";
import { openConsole, type ConsoleParts } from "../../src/main/console/openConsole.ts";
import { addNoticeSite } from "../../src/main/site/notices/noticeSite.ts";
import {
  addConsentApi,
  addPersonalPages,
  addSatisfactionForm,
} from "../../src/consent/pages/index.ts";
import { addContactPages, addOfferPages } from "../../src/recruitment/pages/index.ts";
import { addDrpApi, addRightsPages } from "../../src/rights/pages/index.ts";
import { openServer, type ServerDependencies } from "../../src/main/server.ts";
import { webOptions } from "../../test/support/web.ts";

const heading = `# Who may do what

A role is held for one body of the network (an operator's may be for all of them) and ends on a date. Whoever holds no
role in a body gets 404 for everything of that body, as if it did not exist; whoever holds one that does not allow the
action gets 403; a stranger is sent to the login. An external recruiter works for one offer, and gets 404 for all else of its
body; without an offer the role gives nothing. What is of one role alone
(\`contact.handle\`) gives 404 to all others of the body too. An action that destroys asks for the password or the factor again when
the last one was given more than ${freshMinutes} minutes ago. Everybody may read the public pages, and whoever is signed in may
manage their own account.

Candidates are another population: the routes that ask for \`candidate.own\` know their sessions alone, and all others those of
staff alone. A member of staff is a stranger there, whatever their roles, and a candidate is a stranger here.

This page is generated from \`src/identity/model/permissions.ts\`, \`src/platform/access/\` and the routes of the server:
\`npm run generate\`. \`src/main/access.contract.test.ts\` asks every route as every role, for its body and for another, as a
stranger and as somebody who signed in a while ago, and holds the answers to these tables.
`;

const now = Temporal.Instant.from("2027-01-01T00:00:00Z");

/** What the code decides for somebody who holds the role in the body and has just given their password. */
const decide = (role: Role, action: Action, body: string | null): boolean => {
  const until = now.add({ hours: 1 });
  const assignment = {
    role,
    body: "body",
    offer: role === "external-recruiter" ? "offer" : null,
    from: now,
    until,
  };
  const person = { account: "account", name: "name", session: "session", authenticatedAt: now };
  const visitor = { kind: "staff", ...person, assignments: [assignment] } as const;
  return authorise(visitor, action, { body }, now) === "allowed";
};

/** The routes of the server, which is never asked anything: what its handlers work with is not there. */
const readRoutes = async (): Promise<readonly GatedRoute[]> => {
  const absent = {} as ServerDependencies;
  const web = await openServer({
    ...absent,
    ...webOptions(),
    consent: {} as NonNullable<ServerDependencies["consent"]>,
    charter: {} as NonNullable<ServerDependencies["charter"]>,
    addPages: (added) => {
      addIdentityPages(added, {
        identity: {} as Parameters<typeof addIdentityPages>[1]["identity"],
        cookies: tokenCookies("staff", true),
      });
      addSpacePages(
        added,
        {
          candidates: {} as Parameters<typeof addSpacePages>[1]["candidates"],
          cookie: tokenCookies("candidate", true).session,
        },
        {} as Parameters<typeof addSpacePages>[2],
        {} as Parameters<typeof addSpacePages>[3],
        {} as Parameters<typeof addSpacePages>[4],
      );
      addNoticeSite(added, {} as Parameters<typeof addNoticeSite>[1]);
      addEditionSite(added, {} as Parameters<typeof addEditionSite>[1]);
      addContactPages(added, {} as Parameters<typeof addContactPages>[1]);
      addRightsPages(added, {} as Parameters<typeof addRightsPages>[1]);
      addDrpApi(added, {} as Parameters<typeof addDrpApi>[1]);
      addProofSite(added, {} as Parameters<typeof addProofSite>[1]);
      addPersonalPages(added, {} as Parameters<typeof addPersonalPages>[1]);
      addSatisfactionForm(added, {} as Parameters<typeof addSatisfactionForm>[1]);
      addConsentApi(added, {} as Parameters<typeof addConsentApi>[1]);
      addOfferPages(added, {} as Parameters<typeof addOfferPages>[1]);
      openConsole(added, {
        retention: {},
        register: {},
        notices: {},
        site: {},
        messages: {},
        rights: {},
        incidents: {},
        assessments: {},
        oversight: {},
        consents: {},
        choices: {},
        satisfaction: {},
      } as ConsoleParts);
    },
  });
  try {
    await web.ready();
    return web.gated;
  } finally {
    await web.close();
  }
};

/** docs/security/access.md */
export const accessPage = async (): Promise<string> => {
  const listed = actionNames.filter(
    (action) => !["site.read", "account.own", "candidate.own"].includes(action),
  );
  const routes = (await readRoutes()).filter(({ method }) => method !== "HEAD");
  const title = roleNames.map((role) => roles[role].en).join(" | ");
  const rule = roleNames.map(() => ":-:").join("|");
  const marks = (isAllowed: (role: Role) => boolean): string =>
    roleNames.map((role) => (isAllowed(role) ? "✓" : "–")).join(" | ");
  return [
    heading,
    "## Roles and actions",
    "",
    `| action | ${title} |`,
    `|---|${rule}|`,
    ...listed.map(
      (action) =>
        `| \`${action}\` ${actions[action].en} | ${marks((role) => decide(role, action, "body"))} |`,
    ),
    "",
    "## Routes",
    "",
    "For a role held in the body of the address. What belongs to no body and asks for more than one's own account is for",
    "an operator of all bodies.",
    "",
    `| route | asks for | ${title} |`,
    `|---|---|${rule}|`,
    ...routes
      .filter(({ access }) => !["site.read", "candidate.own"].includes(access.action))
      .map(({ method, url, access: { action, body, fresh } }) => {
        const need = `\`${action}\`${fresh ? ", fresh" : ""}`;
        const isAllowed = (role: Role) => decide(role, action, body === "param" ? "body" : null);
        return `| ${method} \`${url}\` | ${need} | ${marks(isAllowed)} |`;
      })
      .toSorted(),
    "",
    "## Routes of candidates",
    "",
    "For whoever is signed in as a candidate, and for nobody else.",
    "",
    "| route | asks for | Candidate | Any role of staff |",
    "|---|---|:-:|:-:|",
    ...routes
      .filter(({ access }) => access.action === "candidate.own")
      .map(({ method, url, access: { fresh } }) => {
        const need = `\`candidate.own\`${fresh ? ", fresh" : ""}`;
        return `| ${method} \`${url}\` | ${need} | ✓ | – |`;
      })
      .toSorted(),
    "",
    "## Public routes",
    "",
    ...routes
      .filter(({ access }) => access.action === "site.read")
      .map(({ method, url }) => `- ${method} \`${url}\``)
      .toSorted(),
    "",
  ].join("\n");
};
