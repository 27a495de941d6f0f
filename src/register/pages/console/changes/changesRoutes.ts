import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { addForm, consolePath, consolePaths, html } from "../../../../platform/web/index.ts";
import { changesIn, type WorkingRegister } from "../../../actions/workingRegister.ts";
import { blockingOf } from "../blockingOf.ts";
import { publishAsked } from "../publishAsked.ts";
import { mayBeEdited } from "../edit/editedPart.ts";
import { forceField } from "../forceField.ts";
import { forceWords } from "../forceWords.ts";
import { inFrame } from "../inFrame.ts";
import type { RegisterConsole } from "../registerConsole.ts";
import { staffActor } from "../staffActor.ts";
import { changesPage } from "./changesPage.ts";
import { words } from "./changesWords.ts";

/** Adds the page on which the changes that wait are published, all of them, as the next edition. */
export const addChangesPages = (web: FastifyInstance, parts: RegisterConsole): void => {
  addForm(web, {
    paths: consolePaths("registre", "/publier"),
    access: { action: "register.publish", body: "param", fresh: true },
    largest: 8_000,
    schema: Type.Object({
      base: Type.String({ maxLength: 100 }),
      reason: Type.String({ maxLength: 300 }),
      force: Type.Optional(Type.String({ maxLength: 1_000 })),
    }),
    words: {
      base: { label: words.title },
      reason: { label: words.reason },
      force: { label: forceWords.force },
    },
    page: async (form, context, request) => {
      const { body } = request.params as { readonly body: string };
      if (!(await mayBeEdited(parts, body))) return null;
      const { language } = context;
      const working = await parts.working(body);
      const { register, published: present } = working;
      const force =
        register === null || changesIn(working) === 0
          ? html``
          : forceField(
              {
                blocking: await blockingOf(parts, { body, register, present, language }),
                register,
                form,
                catalogue: await parts.catalogue(),
              },
              language,
            );
      const edition = (await parts.editions.latest(body))?.name ?? null;
      const shown = { body, working, edition, base: baseOf(working), form, force };
      const main = changesPage(shown, language);
      return await inFrame(parts, context, body, words.title[language], main);
    },
    act: async ({ base, reason, force }, context, request) => {
      const { body } = request.params as { readonly body: string };
      const { language } = context;
      const list = consolePath(body, "registre", language);
      const working = await parts.working(body);
      const { register, published, waiting } = working;
      if (parts.desk === null || !(await mayBeEdited(parts, body)) || register === null)
        return { redirect: list };
      if (base !== baseOf(working))
        return { errors: [{ field: null, message: words.meanwhile[language] }], status: 409 };
      const before = await parts.editions.latest(body);
      const saved = await publishAsked(
        { ...parts, desk: parts.desk },
        {
          body,
          base: published.revision,
          register,
          page: null,
          author: staffActor(context.visitor),
          reason,
          language,
          force,
        },
        language,
      );
      if (!saved.ok) return saved.answer;
      const edition = saved.edition ?? String(saved.revision);
      await parts.versions.publish(body, edition, waiting, parts.clock.now());
      const said = before?.name === saved.edition ? words.doneInside : words.done;
      return { redirect: list, notice: { tone: "success", words: said } };
    },
  });
};

/** What its author sees: the revision that is published, and each version that would be. */
const baseOf = ({ published: { revision }, waiting }: WorkingRegister): string =>
  [revision, waiting.length, Math.max(0, ...waiting.map(({ at }) => at.epochMilliseconds))].join(
    ".",
  );
