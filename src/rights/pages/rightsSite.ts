import type { Bilingual, ErrorCatalogue, Failure, Language } from "../../kernel/index.ts";
import { messageOf } from "../../kernel/index.ts";
import type { Body, Territory } from "../../organisations/index.ts";
import { fileErrors } from "../../platform/files/index.ts";
import type { PersonProvider } from "../actions/personProvider.ts";
import type { PersonPasses } from "../personPasses.ts";
import type { RightsParts } from "../actions/rightsParts.ts";
import { rightsErrors } from "../errors.ts";
import { executionErrors } from "../execution/errors.ts";

/** What the pages of whoever exercises a right need. */
export interface RightsSite extends RightsParts {
  readonly readBodies: () => Promise<readonly Body[]>;
  readonly readTerritories: () => Promise<readonly Territory[]>;
  /** The address of whoever is signed in at a space, by their account; null: there is no such account any more. */
  readonly addressOf: (account: string) => Promise<string | null>;
  /** Where they sign in; the address to come back to is added as `retour`. */
  readonly signIn: Bilingual;
  /** Where persons prove who they are; null: nowhere. */
  readonly provider: PersonProvider | null;
  readonly passes: PersonPasses;
  /** Whether the site is reached over TLS: its cookies then bear the name that only it can set. */
  readonly secure: boolean;
}

const catalogue: ErrorCatalogue = { ...fileErrors, ...rightsErrors, ...executionErrors };

/** A failure of ours as a page says it. */
export const sayFailure = (failure: Failure, language: Language): string =>
  messageOf(failure, language, catalogue);
