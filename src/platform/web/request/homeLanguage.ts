import type { FastifyInstance } from "fastify";
import { askedLanguage } from "./language.ts";

/**
 * `/` is French, as every address without /en. Whoever comes there from elsewhere, without having chosen, is shown to
 * the language that they chose before or that their browser asks for; a link of ours to `/` is followed as it is.
 */
export const installHomeLanguage = (web: FastifyInstance): void => {
  web.addHook("onRequest", async (request, reply) => {
    if (request.url !== "/" || request.method !== "GET") return;
    reply.header("vary", "Accept-Language, Cookie, Sec-Fetch-Site");
    if (request.headers["sec-fetch-site"] === "same-origin") return;
    const language =
      request.page.preferences.language ?? askedLanguage(request.headers["accept-language"]);
    if (language === "en") await reply.header("cache-control", "no-store").redirect("/en/", 303);
  });
};
