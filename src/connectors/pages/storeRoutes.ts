import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { fill } from "../../kernel/index.ts";
import {
  addForm,
  addPage,
  consolePath,
  consolePaths,
  listAsked,
  postForm,
  sendCsv,
} from "../../platform/web/index.ts";
import { addConnectPage } from "./connectRoute.ts";
import { addDescriptionPages } from "./descriptionRoutes.ts";
import { examinationPage } from "./examinationPage.ts";
import { addRemovalPages } from "./removalRoutes.ts";
import {
  bodyOf,
  framed,
  mayEdit,
  mayRead,
  pageNumber,
  storeObject,
  storeOf,
  storePath,
} from "./storeAccess.ts";
import { storePage } from "./storePage.ts";
import { storeReadings } from "./storeReadings.ts";
import type { StoresConsole } from "./storesConsole.ts";
import { storeColumns, storeLine, storesFound, storesShape } from "./storesList.ts";
import { storesPage } from "./storesPage.ts";
import { words } from "./storeWords.ts";

/** Adds the pages about stores: the list, one store, its examination, its tables, what is said of them, and its end. */
export const addStorePages = (web: FastifyInstance, parts: StoresConsole): void => {
  const readings = storeReadings(() => parts);

  addPage(web, {
    paths: consolePaths("bases"),
    access: mayRead,
    render: async (context, request) => {
      const { desk, may, catalogue } = parts;
      const { language } = context;
      const body = bodyOf(request);
      const present = await desk.present(body);
      if (present === null) return null;
      const main = storesPage(
        {
          body,
          present,
          asked: listAsked(storesShape, request.query),
          isEditable: desk.isEditable,
          mayEdit: may(context, body, "stores.edit"),
          catalogue: await catalogue(),
        },
        language,
      );
      return await framed(parts, context, body, { title: words.title[language], main });
    },
  });

  for (const url of Object.values(consolePaths("bases", ".csv")))
    web.get(url, { config: { access: mayRead } }, async (request, reply) => {
      const present = await parts.desk.present(bodyOf(request));
      if (present === null) return reply.callNotFound();
      const found = storesFound(present.stores, listAsked(storesShape, request.query));
      return await sendCsv(reply, "bases.csv", storeColumns, found.map(storeLine));
    });

  addConnectPage(web, parts);

  addPage(web, {
    paths: consolePaths("bases", "/:store"),
    access: mayRead,
    object: storeObject,
    render: async (context, request) => {
      const found = await storeOf(parts, request);
      if (found === null) return null;
      const { body, store } = found;
      const { desk, may } = parts;
      const main = storePage(
        {
          body,
          store,
          page: pageNumber(request),
          mayEdit: may(context, body, "stores.edit"),
          isEditable: desk.isEditable,
        },
        context.language,
      );
      return await framed(parts, context, body, { title: store.name, main });
    },
  });

  addForm(web, {
    paths: consolePaths("bases", "/:store/examen"),
    access: mayEdit,
    object: storeObject,
    schema: Type.Object({}),
    words: {},
    largest: 4_000,
    page: async (form, context, request) => {
      const found = await storeOf(parts, request);
      if (found === null) return null;
      const { body, store } = found;
      const { language } = context;
      const main = examinationPage(
        {
          body,
          store,
          outcome: null,
          frame: form.frame,
          mayChange: parts.desk.isEditable,
          catalogue: await parts.catalogue(),
        },
        language,
      );
      const title = fill(words.examineTitle[language], { store: store.name });
      return await framed(parts, context, body, { title, main });
    },
    act: async (_values, context, request) => {
      const found = await storeOf(parts, request);
      if (found === null)
        return { redirect: consolePath(bodyOf(request), "bases", context.language) };
      const { body, store } = found;
      const { language, csrf } = context;
      const outcome = await readings.read(body, store, { anew: true });
      const action = storePath(body, store.name, language, "/examen");
      const main = examinationPage(
        {
          body,
          store,
          outcome,
          frame: (content) => postForm({ action, csrf }, content),
          mayChange: parts.desk.isEditable,
          catalogue: await parts.catalogue(),
        },
        language,
      );
      const title = fill(words.examineTitle[language], { store: store.name });
      return await framed(parts, context, body, { title, main });
    },
  });

  addDescriptionPages(web, parts, readings);
  addRemovalPages(web, parts, readings);
};
