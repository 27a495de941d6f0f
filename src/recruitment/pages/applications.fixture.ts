import assert from "node:assert/strict";
import {
  injectedVisitor,
  type Answer,
  type Fields,
} from "../../../test/support/injectedVisitor.ts";
import { webOptions } from "../../../test/support/web.ts";
import { authorise } from "../../identity/index.ts";
import { bareBody } from "../../organisations/index.ts";
import { anonymous, memoryAgentLog, type Role, type Visitor } from "../../platform/access/index.ts";
import { openWeb } from "../../platform/web/index.ts";
import { withApplications, type ApplicationsHere } from "../applications.fixture.ts";
import { recruitmentErrors } from "../errors.ts";
import { postgresServers } from "../offers.fixture.ts";
import { addApplicationPages } from "./apply/index.ts";
import { addOfferConsole } from "./console/offerConsoleRoutes.ts";
import { addOfferPages } from "./offerRoutes.ts";
import type { OfferSite } from "./offerSite.ts";

export interface ApplicationSiteHere extends Omit<ApplicationsHere, "send"> {
  /** Has an application of Léa kept, without its form. */
  readonly apply: ApplicationsHere["send"];
  /** The applications that a hold keeps. */
  readonly held: Set<string>;
  /** A candidate asks from now on; null: nobody who is signed in. */
  as(account: string | null): void;
  /** Somebody of the staff asks from now on. */
  asStaff(role: Role, changes?: { body?: string; offer?: string | null; name?: string }): void;
  open(url: string): Promise<Answer>;
  /** Fills in the form of a page as it stands, and follows it. */
  send(url: string, values: Fields): Promise<Answer>;
  /** The hidden fields of the form of a page. */
  hidden(answer: Answer): Readonly<Record<string, string>>;
  /** Sends values to an address without looking at its page first. */
  post(url: string, values: Fields): Promise<Answer>;
}

const [server] = postgresServers();
assert.ok(server);

const doors = {
  signIn: { fr: "/espace-candidat/connexion", en: "/en/candidate-space/sign-in" },
  confirm: { fr: "/espace-candidat/confirmer", en: "/en/candidate-space/confirm" },
};

/** Does something with the pages of applications, as candidates and recruiters have them. */
export const withApplicationSite = (work: (site: ApplicationSiteHere) => Promise<void>) =>
  withApplications(server, async (here) => {
    const { clock } = here;
    let visitor: Visitor = anonymous;
    const options = webOptions();
    const visitorOf = async (): Promise<Visitor> => visitor;
    const web = await openWeb({
      ...options,
      gate: {
        ...options.gate,
        authorise,
        clock,
        visitorOf: async () => (visitor.kind === "staff" ? visitor : anonymous),
        agentLog: memoryAgentLog(),
        candidates: {
          visitorOf: async () => ((await visitorOf()).kind === "candidate" ? visitor : anonymous),
          ...doors,
        },
      },
    });
    const held = new Set<string>();
    const names: Readonly<Record<string, string>> = { rives: "Rives", monts: "Monts" };
    addApplicationPages(web, {
      ...here,
      bodyName: async (id) => names[id] ?? null,
      ticketKey: Buffer.alloc(32, 5),
      isHeld: async ({ id }) => held.has(id),
    });
    const bodies = Object.entries(names).map(([id, name]) => bareBody(id, name));
    addOfferConsole(web, {
      ...here,
      frame: async (_context, _body, _section, content) => content,
      may: (context, body, action) =>
        authorise(context.visitor, action, { body }, context.now) === "allowed",
      bodies: { find: async (id) => bodies.find((each) => each.id === id) ?? null },
      catalogue: async () => recruitmentErrors,
    });
    addOfferPages(web, {
      offers: here.offers,
      search: { similar: async () => [] } as unknown as OfferSite["search"],
      readBodies: async () => bodies,
      address: () => "https://emploi.example",
      atOnce: null,
    });
    const browser = injectedVisitor(web);
    const hidden = ({ text }: Answer): Readonly<Record<string, string>> =>
      Object.fromEntries(
        [...text.matchAll(/<input\s+type="hidden"\s+name="([^"]+)"\s+value="([^"]*)"/g)].map(
          ([, name = "", value = ""]) => [name, value],
        ),
      );
    const post = async (url: string, values: Fields): Promise<Answer> =>
      await browser.post(url, values, url.includes("postuler"));
    try {
      await work({
        ...here,
        apply: here.send,
        held,
        as: (account) => {
          visitor =
            account === null
              ? anonymous
              : {
                  kind: "candidate",
                  account,
                  session: `session of ${account}`,
                  authenticatedAt: clock.now(),
                };
          browser.forget();
        },
        asStaff: (role, { body = "rives", offer = null, name = "Orane Velmont" } = {}) => {
          const from = clock.now();
          visitor = {
            kind: "staff",
            account: `account of ${name}`,
            name,
            session: `session of ${name}`,
            authenticatedAt: from,
            assignments: [{ role, body, offer, from, until: from.add({ hours: 24 * 300 }) }],
          };
          browser.forget();
        },
        open: browser.get,
        hidden,
        post,
        send: async (url, values) =>
          await post(url, { ...hidden(await browser.get(url)), ...values }),
      });
    } finally {
      await web.close();
    }
  });
