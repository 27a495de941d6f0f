import type { FastifyInstance } from "fastify";
import { addPage, consolePaths } from "../../../../platform/web/index.ts";
import { inFrame } from "../inFrame.ts";
import type { RegisterConsole } from "../registerConsole.ts";
import { editionsPage } from "./editionsPage.ts";
import { words } from "./editionsWords.ts";

/** Adds the editions of a register as colleagues see them. */
export const addEditionsConsole = (web: FastifyInstance, parts: RegisterConsole): void => {
  addPage(web, {
    paths: consolePaths("registre", "/editions"),
    access: { action: "register.read", body: "param" },
    render: async (context, { params }) => {
      const { body } = params as { readonly body: string };
      const { language } = context;
      const [editions, paths] = await Promise.all([
        parts.editions.list(body),
        parts.publicPaths(body),
      ]);
      const main = editionsPage({ body, editions, paths }, language);
      return await inFrame(parts, context, body, words.title[language], main);
    },
  });
};
