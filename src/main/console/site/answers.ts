import type { FastifyRequest } from "fastify";
import type { Actor } from "../../../kernel/index.ts";
import type { Visitor } from "../../../platform/access/index.ts";
import type { Markup, Page, PageContext } from "../../../platform/web/index.ts";
import type { SiteConsole } from "./siteConsole.ts";

/** The body in the path of a request. */
export const bodyOf = ({ params }: FastifyRequest): string =>
  (params as { readonly body: string }).body;

/** The number that the address of a version names; 0 for what is none. */
export const numberOf = ({ params }: FastifyRequest): number => {
  const { version = "" } = params as { readonly version?: string };
  return /^[1-9]\d{0,9}$/.test(version) ? Number(version) : 0;
};

/** The gate lets only staff through to these pages. */
export const actorOf = (visitor: Visitor): Actor => {
  if (visitor.kind !== "staff") throw new TypeError("only staff acts in the console");
  return { kind: "staff", id: visitor.account, name: visitor.name };
};

/** A page of this part of the console. */
export const framedIn =
  (parts: SiteConsole) =>
  async (context: PageContext, body: string, title: string, main: Markup): Promise<Page> => ({
    title,
    private: true,
    main: await parts.frame(context, body, "site", main),
  });
