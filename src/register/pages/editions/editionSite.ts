import type { FastifyRequest } from "fastify";
import type { Language } from "../../../kernel/index.ts";
import type { NavigationEntry } from "../../../platform/web/index.ts";
import type { Editions } from "../../actions/editions.ts";
import type { RegisterElsewhere } from "../publishedRegister.ts";
import type { RegisterPaths } from "../registerPaths.ts";

/** Whose editions a page shows. */
export interface EditionsOf {
  /** The body that they are of, as the ledger names it. */
  readonly body: string;
  /** Its name. */
  readonly publisher: string;
  readonly paths: RegisterPaths;
  /** The way from the home page to its register. */
  readonly way: readonly NavigationEntry[];
}

/** What the pages of editions need of the installation. */
export interface EditionSite {
  readonly editions: Editions;
  /** Those of a body, or with null of the site itself; null where there are none to show. */
  of(language: Language, body: string | null): Promise<EditionsOf | RegisterElsewhere | null>;
  /** How many entries of the ledger a checkpoint covers. */
  signedSize(): Promise<number>;
  /** The beginning of the addresses of this site, for files that others read elsewhere: `https://example.org`. */
  address(request: FastifyRequest): string;
  /** What other domains publish for programs, by path, for the description of it all. */
  readonly furtherApi?: Readonly<Record<string, object>>;
  /** Names this installation for ever, in the identifiers of a feed. */
  readonly origin: string;
}
