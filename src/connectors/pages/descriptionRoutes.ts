import { actorOf } from "../../platform/access/index.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { fill, type Failure, type Language } from "../../kernel/index.ts";
import {
  addForm,
  addPage,
  consolePath,
  consolePaths,
  html,
  linkButton,
  listAsked,
  notice,
  pageTitle,
  sendCsv,
  type FormState,
  type Page,
  type PageContext,
} from "../../platform/web/index.ts";
import { describeTable } from "./describeTable.ts";
import {
  columnsPerPage,
  initialRow,
  mappedColumns,
  mappingFieldWords,
  mappingSchema,
  nobodyMapping,
  readMapping,
} from "./mappingForm.ts";
import { mappingPage, mappingPath } from "./mappingPage.ts";
import { words } from "./mappingWords.ts";
import { failureShown, failureText } from "./shown.ts";
import {
  bodyOf,
  framed,
  mayEdit,
  mayEditNow,
  pageNumber,
  queryText,
  storeObject,
  storeOf,
  storePath,
  twinsWith,
} from "./storeAccess.ts";
import type { StoreReadings } from "./storeReadings.ts";
import type { StoresConsole } from "./storesConsole.ts";
import type { StoreInUse } from "./storesDesk.ts";
import { words as storeWords } from "./storeWords.ts";
import { tableColumns, tableLine, tablesFound, tablesPage, tablesShape } from "./tablesPage.ts";

/** Adds the tables of a store, as a page and as a file, and the form that describes one of them. */
export const addDescriptionPages = (
  web: FastifyInstance,
  parts: StoresConsole,
  readings: StoreReadings,
): void => {
  addPage(web, {
    paths: consolePaths("bases", "/:store/tables"),
    access: mayEdit,
    object: storeObject,
    render: async (context, request) => {
      const found = await storeOf(parts, request);
      if (found === null) return null;
      const { body, store } = found;
      const { language } = context;
      const outcome = await readings.read(body, store);
      if (!outcome.ok) return await unanswered(parts, context, body, store, outcome.failure);
      const asked = listAsked(tablesShape, request.query);
      return await framed(parts, context, body, {
        title: fill(words.title[language], { store: store.name }),
        main: tablesPage({ body, store, reading: outcome.value, asked }, language),
      });
    },
  });

  for (const language of ["fr", "en"] as const)
    web.get(
      consolePaths("bases", "/:store/tables.csv")[language],
      { config: { access: mayEdit, object: storeObject } },
      async (request, reply) => {
        const found = await storeOf(parts, request);
        const outcome = found && (await readings.read(found.body, found.store));
        if (found === null || outcome?.ok !== true) return reply.callNotFound();
        const { catalogue } = outcome.value;
        const tables = tablesFound(found.store, catalogue, listAsked(tablesShape, request.query));
        const lines = tables.map((table) => tableLine(table, catalogue, language));
        return await sendCsv(reply, "tables.csv", tableColumns(language), lines);
      },
    );

  addForm(web, {
    paths: consolePaths("bases", "/:store/tables/decrire"),
    access: mayEditNow,
    object: storeObject,
    schema: mappingSchema,
    words: mappingFieldWords,
    largest: 200_000,
    initial: async (_context, request) => {
      const found = await tableOf(parts, readings, request);
      if (found?.ok !== true) return {};
      return Object.fromEntries(
        shownOf(found).flatMap((each, row) => Object.entries(initialRow(each, row))),
      );
    },
    page: async (form, context, request) => await formPage(parts, readings, form, context, request),
    act: async (values, context, request) => {
      const { language } = context;
      const found = await tableOf(parts, readings, request);
      if (found?.ok !== true || !parts.desk.isEditable)
        return { redirect: consolePath(bodyOf(request), "bases", language) };
      const { body, store, table, columns, page, present } = found;
      const isNobody = values["act"] === "nobody";
      const read = isNobody
        ? { ok: true as const, fields: nobodyMapping(columns) }
        : readMapping(values, columns);
      if (!read.ok)
        return {
          errors: read.wrong.map((field) => ({
            field,
            message: storeWords.notThere[language],
          })),
        };
      const refusals = await describeTable(
        { desk: parts.desk, readings },
        {
          body,
          base: typeof values["base"] === "number" ? values["base"] : present.revision,
          author: actorOf(context.visitor),
        },
        store,
        found.reading,
        { collection: table.name, fields: read.fields, holdsNobody: isNobody },
        language,
      );
      const messages = await parts.catalogue();
      if (refusals.length > 0)
        return {
          status: 409,
          errors: refusals.map((each) => ({
            field: null,
            message: failureText(each, language, messages),
          })),
        };
      const isLast = isNobody || page * columnsPerPage >= columns.length;
      return {
        redirect: isLast
          ? storePath(body, store.name, language, "/tables")
          : mappingPath(body, store.name, { table: table.name, page: page + 1 }, language),
        notice: { tone: "success", words: words.saved },
      };
    },
  });
};

/** The table of the address with its columns, or why the database does not show it; null where there is none. */
const tableOf = async (parts: StoresConsole, readings: StoreReadings, request: FastifyRequest) => {
  const found = await storeOf(parts, request);
  if (found === null) return null;
  const outcome = await readings.read(found.body, found.store);
  if (!outcome.ok) return { ...found, ok: false as const, failure: outcome.failure };
  const reading = outcome.value;
  const name = queryText(request, "table");
  const table = reading.catalogue.collections.find((each) => each.name === name);
  if (table === undefined) return null;
  const columns = mappedColumns(found.store, reading.catalogue, table);
  const pages = Math.max(1, Math.ceil(columns.length / columnsPerPage));
  const page = Math.min(pageNumber(request), pages);
  return { ...found, ok: true as const, reading, table, columns, page };
};

type FoundTable = Extract<Awaited<ReturnType<typeof tableOf>>, { readonly ok: true }>;

const shownOf = ({ columns, page }: FoundTable) =>
  columns.slice((page - 1) * columnsPerPage, page * columnsPerPage);

const formPage = async (
  parts: StoresConsole,
  readings: StoreReadings,
  form: FormState,
  context: PageContext,
  request: FastifyRequest,
) => {
  const { language } = context;
  const found = await tableOf(parts, readings, request);
  if (found === null) return null;
  const { body, store, present } = found;
  if (!parts.desk.isEditable) return { redirect: storePath(body, store.name, language) };
  if (!found.ok) return await unanswered(parts, context, body, store, found.failure);
  const { table, columns, page } = found;
  const at = { table: table.name, page };
  return await framed(parts, context, body, {
    title: fill(words.mapTitle[language], { table: table.name }),
    twins: twinsWith((each) => mappingPath(body, store.name, at, each)),
    main: mappingPage(
      { body, store, table, columns, page, base: present.revision, form },
      language,
    ),
  });
};

/** A page that needs the database, which does not answer: why, and where to look into it. */
const unanswered = async (
  parts: StoresConsole,
  context: PageContext,
  body: string,
  store: StoreInUse,
  failure: Failure,
): Promise<Page> => {
  const language: Language = context.language;
  const title = fill(words.title[language], { store: store.name });
  const page = await framed(parts, context, body, {
    title,
    main: html`${pageTitle({ title })}
      ${notice({
        tone: "bad",
        language,
        text: html`<p>${storeWords.failed[language]}</p>
          <p>${failureShown(failure, language, await parts.catalogue())}</p>`,
      })}
      <p>
        ${linkButton({
          text: storeWords.examine[language],
          href: storePath(body, store.name, language, "/examen"),
        })}
      </p>`,
  });
  return { ...page, status: 502 };
};
