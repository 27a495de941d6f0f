import { actorOf } from "../../platform/access/index.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Type } from "typebox";
import { fill } from "../../kernel/index.ts";
import {
  addForm,
  confirmPanel,
  consolePath,
  consolePaths,
  emptyState,
  html,
  notice,
  pageTitle,
  singleBox,
} from "../../platform/web/index.ts";
import { forgetAbsent } from "../dataset/forgetAbsent.ts";
import { failure } from "../errors.ts";
import { changesSince } from "./changesSince.ts";
import { failureShown, failureText, number } from "./shown.ts";
import { bodyOf, framed, mayEditNow, storeObject, storeOf, storePath } from "./storeAccess.ts";
import type { StoreReadings } from "./storeReadings.ts";
import type { StoresConsole } from "./storesConsole.ts";
import type { Description, Refusals, StoreInUse } from "./storesDesk.ts";
import { words } from "./storeWords.ts";

/** Adds what takes something away: a store that no rule names, and what a description names and its database has not. */
export const addRemovalPages = (
  web: FastifyInstance,
  parts: StoresConsole,
  readings: StoreReadings,
): void => {
  addForm(web, {
    paths: consolePaths("bases", "/:store/retirer"),
    access: mayEditNow,
    object: storeObject,
    schema: Type.Object({
      base: Type.Optional(Type.Integer({ minimum: 0 })),
      description: Type.Optional(Type.Boolean()),
    }),
    words: { base: { label: words.remove }, description: { label: words.removeDescription } },
    largest: 4_000,
    page: async (form, context, request) => {
      const found = await storeOf(parts, request);
      if (found === null) return null;
      const { body, store, present } = found;
      const { language } = context;
      const back = storePath(body, store.name, language);
      if (!parts.desk.isEditable) return { redirect: back };
      const title = fill(words.removeTitle[language], { store: store.name });
      const description = ownDescription(store);
      const main =
        store.rules.length > 0
          ? html`${pageTitle({ title })}
              ${notice({
                tone: "watch",
                language,
                text: failureShown(named(store), language, await parts.catalogue()),
              })}
              <p><a href="${back}">${words.back[language]}</a></p>`
          : html`${pageTitle({ title: store.name })}
            ${form.frame(
              html`<input type="hidden" name="base" value="${present.revision}" /> ${confirmPanel({
                  title,
                  preview: html`<p>${words.removePreview[language]}</p>
                    ${
                      description === null
                        ? ""
                        : singleBox({
                            ...form.field("description"),
                            language,
                            label: fill(words.removeDescription[language], {
                              file: description.file,
                              tables: number(description.dataset.collections.length, language),
                            }),
                          })
                    }`,
                  confirm: words.removeDo[language],
                  cancel: { text: words.cancel[language], href: back },
                })}`,
            )}`;
      return await framed(parts, context, body, { title, main });
    },
    act: async ({ base, description }, context, request) => {
      const { language } = context;
      const found = await storeOf(parts, request);
      const list = consolePath(bodyOf(request), "bases", language);
      if (found === null || !parts.desk.isEditable) return { redirect: list };
      const { body, store, present } = found;
      const file = description === true ? (ownDescription(store)?.file ?? null) : null;
      const refusals =
        store.rules.length > 0 || present.problems.length > 0
          ? [...(store.rules.length > 0 ? [named(store)] : []), ...present.problems]
          : await parts.desk.remove(
              {
                body,
                base: base ?? present.revision,
                author: actorOf(context.visitor),
                reason: fill(words.removedReason[language], { store: store.name }),
              },
              store.name,
              file,
            );
      if (refusals.length > 0) return await mistakes(parts, refusals, language);
      return { redirect: list, notice: { tone: "success", words: words.removed } };
    },
  });

  addForm(web, {
    paths: consolePaths("bases", "/:store/oublier"),
    access: mayEditNow,
    object: storeObject,
    schema: Type.Object({ base: Type.Optional(Type.Integer({ minimum: 0 })) }),
    words: { base: { label: words.forget } },
    largest: 4_000,
    page: async (form, context, request) => {
      const found = await absentIn(parts, readings, request);
      if (found === null) return null;
      const { body, store, present, absent } = found;
      const { language } = context;
      const back = storePath(body, store.name, language, "/examen");
      if (!parts.desk.isEditable || absent === null) return { redirect: back };
      const title = words.forgetTitle[language];
      const main =
        absent.collections + absent.fields === 0
          ? html`${pageTitle({ title: store.name })}
            ${emptyState({
              title: words.nothingToForget[language],
              text: html`<a href="${back}">${words.examine[language]}</a>`,
            })}`
          : html`${pageTitle({ title: store.name })}
            ${form.frame(
              html`<input type="hidden" name="base" value="${present.revision}" /> ${confirmPanel({
                  title,
                  preview: html`<p>
                    ${fill(words.forgetPreview[language], {
                      fields: number(absent.fields, language),
                      tables: number(absent.collections, language),
                    })}
                  </p>`,
                  confirm: words.forgetDo[language],
                  cancel: { text: words.cancel[language], href: back },
                })}`,
            )}`;
      return await framed(parts, context, body, { title, main });
    },
    act: async ({ base }, context, request) => {
      const { language } = context;
      const found = await absentIn(parts, readings, request);
      if (found === null || !parts.desk.isEditable)
        return { redirect: consolePath(bodyOf(request), "bases", language) };
      const { body, store, present, catalogue } = found;
      if (catalogue === null) return { redirect: storePath(body, store.name, language, "/examen") };
      const change = {
        body,
        base: base ?? present.revision,
        author: actorOf(context.visitor),
        reason: fill(words.forgottenReason[language], { store: store.name }),
      };
      if (present.problems.length > 0) return await mistakes(parts, present.problems, language);
      const texts = new Map<string, string>();
      for (const { file, text, dataset } of store.descriptions) {
        const present = texts.get(file) ?? text;
        const written = forgetAbsent({ file, text: present, key: dataset.key, catalogue });
        if (!written.ok) return await mistakes(parts, [written.failure], language);
        texts.set(file, written.value);
      }
      const files = [...texts].map(([file, text]) => ({ file, text }));
      const refusals = await parts.desk.describe(change, files);
      if (refusals.length > 0) return await mistakes(parts, refusals, language);
      return {
        redirect: storePath(body, store.name, language),
        notice: { tone: "success", words: words.forgotten },
      };
    },
  });
};

/** The description of the store's own name, where it stands alone in its file: others may need what stands beside. */
const ownDescription = ({ name, descriptions }: StoreInUse): Description | null =>
  descriptions.find(
    ({ file, dataset }) => dataset.key === name && file === `datasets/${name}.yaml`,
  ) ?? null;

const named = ({ name, rules }: StoreInUse) =>
  failure("connectors.store-named", { store: name, rules: rules.join(", ") });

const mistakes = async (
  { catalogue }: StoresConsole,
  refusals: Refusals,
  language: Parameters<typeof failureText>[1],
) => {
  const messages = await catalogue();
  return {
    status: 409,
    errors: refusals.map((each) => ({
      field: null,
      message: failureText(each, language, messages),
    })),
  };
};

/** What the descriptions of a store name and its database has not; `absent` is null where it does not answer. */
const absentIn = async (parts: StoresConsole, readings: StoreReadings, request: FastifyRequest) => {
  const found = await storeOf(parts, request);
  if (found === null) return null;
  const outcome = await readings.read(found.body, found.store);
  if (!outcome.ok) return { ...found, absent: null, catalogue: null };
  const { catalogue } = outcome.value;
  return { ...found, absent: changesSince(found.store, catalogue).absent, catalogue };
};
