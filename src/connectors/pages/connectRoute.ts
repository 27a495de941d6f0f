import { actorOf } from "../../platform/access/index.ts";
import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { fill, type Failure } from "../../kernel/index.ts";
import { addForm, consolePath, consolePaths, type Mistakes } from "../../platform/web/index.ts";
import { failure } from "../errors.ts";
import { connectPage, connectTestedPage } from "./connectPage.ts";
import { isReservedSchema, judgePlace } from "./judgePlace.ts";
import { failureText } from "./shown.ts";
import { bodyOf, framed, mayEditNow, storePath } from "./storeAccess.ts";
import { readStore } from "./storeReadings.ts";
import type { StoresConsole } from "./storesConsole.ts";
import type { ProposedStore } from "./storesDesk.ts";
import { words } from "./storeWords.ts";

const schema = Type.Object({
  name: Type.String({ pattern: "^[a-z][a-z0-9_-]{0,39}$" }),
  written: Type.String({ minLength: 1, maxLength: 500 }),
  schema: Type.Optional(Type.String({ pattern: '^[^\\s";]{1,63}$' })),
  base: Type.Optional(Type.Integer({ minimum: 0 })),
  act: Type.Optional(Type.String({ maxLength: 10 })),
});

/** Pages that stand where a store of that name would. */
const reserved = new Set(["relier"]);

/** Adds the page that connects a store: it is tried first, and kept only as it was tried. */
export const addConnectPage = (web: FastifyInstance, parts: StoresConsole): void => {
  addForm(web, {
    paths: consolePaths("bases", "/relier"),
    access: mayEditNow,
    schema,
    words: {
      name: { label: words.name, wrong: words.nameWrong },
      written: { label: words.where, missing: words.whereMissing },
      schema: { label: words.schema, wrong: words.schemaWrong },
      base: { label: words.connect },
      act: { label: words.connect },
    },
    largest: 8_000,
    page: async (form, context, request) => {
      const { desk } = parts;
      const { language } = context;
      const body = bodyOf(request);
      if ((await desk.present(body)) === null) return null;
      if (!desk.isEditable) return { redirect: consolePath(body, "bases", language) };
      const main = connectPage(
        { body, places: await desk.places(body), offering: desk.offering(body), form },
        language,
      );
      return await framed(parts, context, body, { title: words.connectTitle[language], main });
    },
    act: async (values, context, request) => {
      const { desk, catalogue, clock } = parts;
      const { language } = context;
      const body = bodyOf(request);
      const present = await desk.present(body);
      if (!desk.isEditable || present === null)
        return { redirect: consolePath(body, "bases", language) };
      const { stores, revision } = present;
      const proposed: ProposedStore = { ...values, schema: values.schema ?? null };
      const mistakes = async (
        field: keyof typeof schema.properties | null,
        failures: readonly Failure[],
        status = 400,
      ): Promise<Mistakes> => {
        const messages = await catalogue();
        return {
          status,
          errors: failures.map((each) => ({
            field,
            message: failureText(each, language, messages),
          })),
        };
      };
      if (reserved.has(proposed.name))
        return { errors: [{ field: "name", message: words.nameReserved[language] }] };
      if (stores.some(({ name }) => name === proposed.name))
        return await mistakes("name", [
          failure("connectors.store-taken", { store: proposed.name }),
        ]);
      const offered = (await desk.places(body)).some(({ written }) => written === proposed.written);
      if (!offered)
        return await mistakes("written", [judgePlace(proposed.written, desk.offering(body))]);
      if (proposed.schema !== null && isReservedSchema(proposed.schema))
        return await mistakes("schema", [
          failure("connectors.schema-reserved", { schema: proposed.schema }),
        ]);
      const refusals = await desk.judge(body, proposed);
      if (refusals.length > 0) return await mistakes("written", refusals, 409);
      const outcome = await readStore(
        async () => await desk.openProposed(body, proposed),
        clock.now(),
      );
      if (!outcome.ok) return await mistakes("written", [outcome.failure], 422);
      if (values.act !== "save") {
        const { csrf } = context;
        const action = consolePath(body, "bases", language, "/relier");
        const main = connectTestedPage(
          { proposed, base: revision, reading: outcome.value, action, csrf },
          language,
        );
        return await framed(parts, context, body, { title: words.testedTitle[language], main });
      }
      const change = {
        body,
        base: values.base ?? revision,
        author: actorOf(context.visitor),
        reason: fill(words.connectedReason[language], { store: proposed.name }),
      };
      const kept = await desk.add(change, proposed);
      if (kept.length > 0) return await mistakes(null, kept, 409);
      return {
        redirect: storePath(body, proposed.name, language, "/tables"),
        notice: { tone: "success", words: words.connected },
        made: { kind: "store", id: proposed.name },
      };
    },
  });
};
