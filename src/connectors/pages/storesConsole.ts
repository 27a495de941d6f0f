import type { Clock, ErrorCatalogue } from "../../kernel/index.ts";
import type { ConsoleFrame, May } from "../../platform/web/index.ts";
import type { StoresDesk } from "./storesDesk.ts";

/** What the pages about stores need of the installation. */
export interface StoresConsole {
  readonly frame: ConsoleFrame;
  readonly may: May;
  readonly clock: Clock;
  readonly desk: StoresDesk;
  /** All messages of the product. */
  readonly catalogue: () => Promise<ErrorCatalogue>;
}
