import assert from "node:assert/strict";
import type { FastifyInstance } from "fastify";
import { browserOf, type Browser } from "../../test/support/browser.ts";
import type { FreshDatabase } from "../../test/support/databaseMaker.ts";
import { webOptions } from "../../test/support/web.ts";
import { openWeb, type Attempt } from "../platform/web/index.ts";
import { visitorOf } from "./actions/visitorOf.ts";
import { goodPassword, onStage, type Stage } from "./identity.fixture.ts";
import { authorise } from "./model/authorise.ts";
import { addIdentityPages, staffHome } from "./pages/index.ts";
import { paths } from "./pages/paths.ts";
import { staffBar } from "./pages/staffBar.ts";
import { tokenCookies } from "./pages/sessionCookie.ts";
import type { IdentityOptions } from "./storage/openIdentity.ts";

export { browserOf, type Browser };

export interface IdentityStage extends Stage {
  readonly web: FastifyInstance;
  /** What the operator is told of attempts to get in. */
  readonly attempts: Attempt[];
  browser(): Browser;
}

/** The pages of identity on a database of their own. */
export const onSite = async (
  freshDatabase: () => Promise<FreshDatabase>,
  work: (site: IdentityStage) => Promise<void>,
  changes: Partial<IdentityOptions> = {},
): Promise<void> =>
  await onStage(
    freshDatabase,
    async (stage) => {
      const { identity } = stage;
      const cookies = tokenCookies("staff", true);
      const attempts: Attempt[] = [];
      const web = await openWeb(
        webOptions({
          secure: true,
          onAttempt: (attempt) => void attempts.push(attempt),
          slots: { staff: staffBar({ identity, cookies }) },
          gate: {
            authorise,
            visitorOf: async (request) => await visitorOf(identity, cookies.session.read(request)),
            agentLog: identity.agentLog,
            clock: stage.clock,
            signIn: paths.signIn,
            confirm: paths.confirm,
            staffHome,
          },
        }),
      );
      const more = { fr: "/plus", en: "/en/more" };
      addIdentityPages(web, {
        identity,
        cookies,
        installationLinks: [{ label: { fr: "En savoir plus", en: "More" }, href: more }],
      });
      try {
        await work({ ...stage, web, attempts, browser: () => browserOf(web) });
      } finally {
        await web.close();
      }
    },
    changes,
  );

/** Somebody who has signed in, with the password and a code of everybody's. */
export const signedIn = async (
  on: IdentityStage,
  email: string,
  code: () => string,
): Promise<Browser> => {
  const browser = on.browser();
  on.pass({ minutes: 1 });
  await browser.open("/connexion");
  await browser.send({ email, password: goodPassword });
  assert.equal(browser.shown.path, "/connexion/code", browser.shown.text);
  await browser.send({ code: code() });
  return browser;
};
