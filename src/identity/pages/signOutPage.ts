import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import type { Bilingual } from "../../kernel/index.ts";
import { addForm } from "../../platform/web/index.ts";
import type { IdentitySite } from "./answers.ts";
import { paths } from "./paths.ts";

const done: Bilingual = { fr: "Vous êtes déconnecté.", en: "You are signed out." };

/** The way out: the session is gone from the database, and the browser is asked to forget what it kept of it. */
export const addSignOutPage = (web: FastifyInstance, { identity, cookies }: IdentitySite): void => {
  addForm(web, {
    paths: paths.signOut,
    access: { action: "account.own", body: "none" },
    largest: 1_000,
    schema: Type.Object({}),
    words: {},
    page: async (_form, { language }) => ({ redirect: paths.account[language] }),
    act: async (_values, { visitor, language }, _request, reply) => {
      if (visitor.kind === "staff") await identity.sessions.end(visitor.session, visitor.account);
      cookies.session.clear(reply);
      // What a page left in the browser's cache goes too; cookies stay, among them the choice of display.
      reply.header("clear-site-data", '"cache"');
      return {
        redirect: language === "fr" ? "/" : "/en/",
        notice: { tone: "success", words: done },
      };
    },
  });
};
