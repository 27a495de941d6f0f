import type { FastifyInstance } from "fastify";
import type { Bilingual } from "../../kernel/index.ts";
import { displayPaths } from "./display/displayWords.ts";
import { errorPage } from "./errorPage.ts";
import type { Gate } from "./request/decide.ts";
import { sendPage } from "./sendPage.ts";

/**
 * While the operator says so, every page answers 503 (RFC 9110, 15.6.4) with their words. Who is signed in goes on
 * working, and can sign in; style sheets and probes answer as ever.
 */
export const installMaintenance = (
  web: FastifyInstance,
  readMaintenance: () => Promise<Bilingual | null>,
  { signIn }: Gate,
): void => {
  const open = [signIn, displayPaths].flatMap(({ fr, en }) => [fr, en]);
  web.addHook("onRequest", async (request, reply) => {
    const { visitor, page, routeOptions } = request;
    if (routeOptions.config.plain || visitor.kind === "staff") return;
    if (open.some((path) => page.path === path || page.path.startsWith(`${path}/`))) return;
    const words = await readMaintenance();
    if (words === null) return;
    reply.code(503).header("retry-after", "600");
    const failure = {
      status: 503,
      before: null,
      staffHome: null,
      code: "web.maintenance",
      message: words[page.language],
    };
    await sendPage(request, reply, errorPage(failure, page.language));
  });
};
