import type { Bilingual } from "../../kernel/index.ts";
import type { Logos } from "../actions/logos.ts";
import type { Body } from "../model/body.ts";
import type { Designation } from "../model/designation.ts";
import type { Territory } from "../model/territory.ts";

/** What the directory shows, and where else a body has pages. */
export interface DirectoryParts {
  readonly readBodies: () => Promise<readonly Body[]>;
  readonly readDesignations: () => Promise<readonly Designation[]>;
  readonly readTerritories: () => Promise<readonly Territory[]>;
  /** The logos of the bodies; none where it is not given. */
  readonly logos?: Pick<Logos, "find" | "digests"> | undefined;
  /** The first page of a body. */
  readonly homeOf: (body: string) => Bilingual;
}

/** The bodies and those who are designated for them, as a page reads them. */
export interface PublicDirectory {
  readonly bodies: readonly Body[];
  readonly designations: readonly Designation[];
  readonly homeOf: DirectoryParts["homeOf"];
  /** The digests of the logos, by body. */
  readonly logos: ReadonlyMap<string, string>;
  readonly today: Temporal.PlainDate;
}
