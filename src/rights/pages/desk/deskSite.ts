import type { AccessNeed } from "../../../platform/access/index.ts";
import {
  consolePath,
  framedIn,
  type ConsoleFrame,
  type May,
  type PageContext,
} from "../../../platform/web/index.ts";
import type { ErrorCatalogue, Language } from "../../../kernel/index.ts";
import type { RightsParts } from "../../actions/rightsParts.ts";
import type { RightsRequest } from "../../model/request/rightsRequest.ts";

/** What the pages of whoever answers need. */
export interface RightsConsole extends RightsParts {
  readonly frame: ConsoleFrame;
  readonly may: May;
  /** Every failure that the product can say: databases have many. */
  readonly catalogue: () => Promise<ErrorCatalogue>;
}

/** A page of requests is of whoever answers for the body: the officer. */
export const deskAccess = (action: "rights.read" | "rights.handle"): AccessNeed => ({
  action,
  body: "param",
});

export const requestObject = { kind: "rights-request", parameter: "request" } as const;

export interface DeskParams {
  readonly body: string;
  readonly request: string;
}

export const paramsOf = (params: unknown): DeskParams => {
  const { body = "", request = "" } = params as Readonly<Record<string, string | undefined>>;
  return { body, request };
};

/** The requests in the console, or what is under them. */
export const deskPath = (body: string, language: Language, rest = ""): string =>
  consolePath(body, "droits", language, rest);

export const framed = async (
  parts: Pick<RightsConsole, "frame">,
  context: PageContext,
  body: string,
  title: string,
  main: Parameters<ConsoleFrame>[3],
) => await framedIn("droits", parts)(context, body, title, main);

/** The request of a path; null where this body has none of that name, or it cannot be read. */
export const requestIn = async (
  { requests }: Pick<RightsConsole, "requests">,
  params: unknown,
): Promise<RightsRequest | null> => {
  const { body, request: id } = paramsOf(params);
  if (!/^[\w-]{1,64}$/.test(id)) return null;
  const found = await requests.find(id);
  return found.ok && found.value?.body === body ? found.value : null;
};
