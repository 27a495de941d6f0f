import type { Clock, Ids } from "../../kernel/index.ts";
import type { Mailer } from "../../platform/mail/index.ts";
import type { Activity } from "../../register/index.ts";
import type { HolidayRegion } from "../model/deadline/holidays.ts";
import type { Authority } from "../model/letter/letterWords.ts";
import type { Databases } from "../execution/actions/databases.ts";
import type { Executions, Packages } from "../execution/actions/executions.ts";
import type { RequestTokens } from "../requestTokens.ts";
import type { Scanner } from "../../platform/files/index.ts";
import type { IdentityDocuments } from "./identityDocuments.ts";
import type { Requests } from "./requests.ts";

/** The body that a request is for. */
export interface AskedBody {
  readonly id: string;
  readonly name: string;
  /** Whose public holidays count for its answers. */
  readonly region: HolidayRegion;
  /** Where it is, on one line; null: it does not say. */
  readonly address: string | null;
}

/** What the use cases of requests need. */
export interface RightsParts {
  readonly requests: Requests;
  /** What shows who asks, until it is checked. */
  readonly documents: IdentityDocuments;
  /** null: this installation has no antivirus. */
  readonly scanner: Scanner | null;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly tokens: RequestTokens;
  readonly executions: Executions;
  readonly packages: Packages;
  readonly databases: Databases;
  readonly findBody: (id: string) => Promise<AskedBody | null>;
  /** The activities of the register that is published for a body. */
  readonly activities: (body: string) => Promise<readonly Activity[]>;
  /** Who answers for a body, as its directory names them; null: nobody is named. */
  readonly officerName: (body: string) => Promise<string | null>;
  /** The addresses of whoever answers for a body. */
  readonly officers: (body: string) => Promise<readonly string[]>;
  /** The address of its direction; null: it is not known. */
  readonly director: (body: string) => Promise<string | null>;
  /** Where complaints go, as the settings of the site say. */
  readonly authority: () => Promise<Authority>;
  /** What links of mails begin with. */
  readonly publicUrl: string;
}
