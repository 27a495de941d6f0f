import type { FastifyRequest } from "fastify";
import type { Bilingual, Language } from "../../kernel/index.ts";
import { consolePath, type Markup, type Page, type PageContext } from "../../platform/web/index.ts";
import type { StoresConsole } from "./storesConsole.ts";
import type { StoreInUse, StoresInUse } from "./storesDesk.ts";

/** Who sees a store and its address, who changes it, and who is asked for a password again. */
export const mayRead = { action: "stores.read", body: "param" } as const;
export const mayEdit = { action: "stores.edit", body: "param" } as const;
export const mayEditNow = { ...mayEdit, fresh: true } as const;
export const storeObject = { kind: "store", parameter: "store" } as const;

export const bodyOf = ({ params }: Pick<FastifyRequest, "params">): string =>
  (params as { readonly body: string }).body;

/** The store of the address as its body's policy has it; null where there is none of that name. */
export const storeOf = async (
  { desk }: Pick<StoresConsole, "desk">,
  request: Pick<FastifyRequest, "params">,
): Promise<{
  readonly body: string;
  readonly store: StoreInUse;
  readonly present: StoresInUse;
} | null> => {
  const { body, store: name } = request.params as { readonly body: string; readonly store: string };
  const present = await desk.present(body);
  const store = present?.stores.find((each) => each.name === name);
  return present === null || store === undefined ? null : { body, store, present };
};

/** The address of a page of a store. */
export const storePath = (body: string, store: string, language: Language, rest = ""): string =>
  consolePath(body, "bases", language, `/${encodeURIComponent(store)}${rest}`);

export const queryText = ({ query }: Pick<FastifyRequest, "query">, name: string): string => {
  const value = (query as Readonly<Record<string, unknown>>)[name];
  return typeof value === "string" ? value : "";
};

export const pageNumber = (request: Pick<FastifyRequest, "query">): number =>
  Math.max(1, Math.min(100_000, Number.parseInt(queryText(request, "page"), 10) || 1));

/** The same address in both languages, where its query says what it is about. */
export const twinsWith = (paths: (language: Language) => string): Bilingual => ({
  fr: paths("fr"),
  en: paths("en"),
});

/** A page inside the console of a body. */
export const framed = async (
  { frame }: Pick<StoresConsole, "frame">,
  context: PageContext,
  body: string,
  { title, main, ...more }: Pick<Page, "title" | "twins"> & { readonly main: Markup },
): Promise<Page> => ({
  title,
  private: true,
  ...more,
  main: await frame(context, body, "bases", main),
});
