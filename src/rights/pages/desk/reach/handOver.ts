import type { FastifyInstance } from "fastify";
import { actorOf } from "../../../../platform/access/index.ts";
import { consolePaths, sendNotFound } from "../../../../platform/web/index.ts";
import { fetchToHand } from "../../../execution/actions/fetchCopy.ts";
import { sendCopy } from "../../sendCopy.ts";
import { deskAccess, requestIn, requestObject, type RightsConsole } from "../deskSite.ts";

/** The copy of whoever has no e-mail address, for the agent who hands it over; each download stands in the file. */
export const addHandOver = (web: FastifyInstance, parts: RightsConsole): void => {
  const access = { ...deskAccess("rights.handle"), fresh: true } as const;
  const config = { access, object: requestObject } as const;
  for (const url of Object.values(consolePaths("droits", "/:request/bases/copie.zip")))
    web.get(url, { config, exposeHeadRoute: false }, async (asked, reply) => {
      const request = await requestIn(parts, asked.params);
      if (request === null) return await sendNotFound(asked, reply);
      const copy = await fetchToHand(parts, request, actorOf(asked.page.visitor));
      return copy.ok
        ? await sendCopy(reply, copy.value, request.language)
        : await sendNotFound(asked, reply);
    });
};
