import assert from "node:assert/strict";
import { person } from "../../src/identity/identity.fixture.ts";
import { issueFirstLink } from "../../src/identity/index.ts";
import { addressOf, candidateIn, cookieOf, furnish } from "./everyAddress.ts";
import type { WholeServer } from "./wholeServer.ts";

/** Who is shown a page: the first of these to whom it is one. */
export const whose = ["dpo", "operator", "administrator", "candidate", "stranger"] as const;
export type Who = (typeof whose)[number];

interface Shown {
  readonly path: string;
  readonly who: Who;
}

const bodyPrefix = /^\/organismes\/:body\//;

/**
 * Every page that there is, in French: the English one is the same markup. One of each route stands for those that differ
 * by what they show.
 */
export const pagesOf = async (
  server: WholeServer,
): Promise<{ readonly pages: readonly Shown[]; readonly cookies: Record<Who, string> }> => {
  const { web } = server;
  const firstLink = await issueFirstLink(server.identity);
  assert.ok(firstLink);
  const operator = await person(server, "operator@entraide.example", "operator", null);
  const dpo = await person(server, "dpo@entraide.example", "dpo", "valmarine");
  const administrator = await person(
    server,
    "administrator@entraide.example",
    "site-administrator",
    "valmarine",
  );
  const { session, known: ofCandidate } = await candidateIn(server);
  const known = { ...(await furnish(server, { operator, dpo, firstLink })), ...ofCandidate };
  const candidate = `egide-candidate=${session}`;
  const cookies = {
    dpo: cookieOf(dpo),
    operator: cookieOf(operator),
    administrator: cookieOf(administrator),
    candidate,
    stranger: "",
  };
  const pages: Shown[] = [];
  for (const { method, url } of web.gated) {
    if (method !== "GET" || /^\/en(?:\/|$)|\.\w+$/.test(url)) continue;
    // The pages of a body are those of the site, by the same functions.
    if (web.gated.some((each) => each.url === url.replace(bodyPrefix, "/") && bodyPrefix.test(url)))
      continue;
    const path = addressOf(url, known);
    for (const who of whose) {
      const headers = { cookie: cookies[who] };
      const answer = await web.inject({ method: "HEAD", url: path, headers });
      const isPage = String(answer.headers["content-type"]).startsWith("text/html");
      if (answer.statusCode !== 200 || !isPage) continue;
      pages.push({ path, who });
      break;
    }
  }
  return { pages, cookies };
};
