import type { FastifyInstance } from "fastify";
import type { FreshDatabase } from "../../test/support/databaseMaker.ts";
import { webOptions } from "../../test/support/web.ts";
import { memoryAgentLog } from "../platform/access/index.ts";
import { openWeb } from "../platform/web/index.ts";
import { candidateOf } from "./actions/visitorOf.ts";
import { candidatePaths } from "./candidatePaths.ts";
import { onCandidateStage, type CandidateStage } from "./candidates.fixture.ts";
import { goodPassword } from "./identity.fixture.ts";
import { authorise } from "./model/authorise.ts";
import { accountShare } from "./pages/candidate/copyPages.ts";
import { addCandidatePages, candidateBar } from "./pages/index.ts";
import { tokenCookies } from "./pages/sessionCookie.ts";
import { browserOf, type Browser } from "./site.fixture.ts";

export interface CandidateSiteStage extends CandidateStage {
  readonly web: FastifyInstance;
  readonly log: ReturnType<typeof memoryAgentLog>;
  browser(): Browser;
}

/** The pages of candidates on a database of their own, over TLS. */
export const onCandidateSite = async (
  freshDatabase: () => Promise<FreshDatabase>,
  work: (site: CandidateSiteStage) => Promise<void>,
): Promise<void> =>
  await onCandidateStage(freshDatabase, async (stage) => {
    const { candidates, clock } = stage;
    const cookie = tokenCookies("candidate", true).session;
    const log = memoryAgentLog();
    const options = webOptions({
      secure: true,
      slots: { staff: async (page) => candidateBar(page) },
    });
    const web = await openWeb({
      ...options,
      gate: {
        ...options.gate,
        authorise,
        agentLog: log,
        clock,
        candidates: {
          visitorOf: async (request) => await candidateOf(candidates, cookie.read(request)),
          signIn: candidatePaths.signIn,
          confirm: candidatePaths.confirm,
        },
      },
    });
    addCandidatePages(web, { candidates, cookie, rooms: [], shares: [accountShare(candidates)] });
    try {
      await work({ ...stage, web, log, browser: () => browserOf(web) });
    } finally {
      await web.close();
    }
  });

export const email = "lea.castan@courriel.example";
/** Another password that is as good. */
export const other = "girafe ancre lampion";
/** What somebody fills in to sign up. */
export const asked = { email, password: goodPassword, terms: "true" } as const;

/** The words of the page shown, without markup. */
export const textOf = ({ shown }: Browser): string =>
  shown.text
    .slice(shown.text.indexOf("<main"), shown.text.indexOf("</main>"))
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");

/** A browser in which the candidate has signed in, or tried to. */
export const enter = async (
  on: CandidateSiteStage,
  password: string = goodPassword,
): Promise<Browser> => {
  const browser = on.browser();
  await browser.open(candidatePaths.signIn.fr);
  await browser.send({ email, password });
  return browser;
};
