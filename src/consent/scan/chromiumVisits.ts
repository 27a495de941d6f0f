import type { Clock } from "../../kernel/index.ts";
import type { Visits } from "../actions/scanSite.ts";
import { locateByName, startGuardedProxy, type Locate } from "../chromium/guardedProxy.ts";
import { openChromium } from "../chromium/openChromium.ts";
import { consentFailure } from "../errors.ts";
import { beginVisit } from "./chromiumVisit.ts";

export interface ChromiumAsked {
  /** Where the browser is; null: where systems put it. */
  readonly path: string | null;
  /** Selectors of the buttons, where the banner is not a known one. */
  readonly buttons: Readonly<Record<"accept" | "refuse", string | null>>;
  /** How long a page is watched after it has loaded, in milliseconds. */
  readonly calm: number;
  /** How long a page may take to load, in milliseconds. */
  readonly patience: number;
  /** Hosts that the operator named: they may be private. */
  readonly asked: readonly string[];
  readonly clock: Clock;
  readonly locate?: Locate;
}

/**
 * Visits by a real Chromium, behind a proxy that leaves out private hosts. Closed whatever happens.
 * @throws FailureError `consent.scan-no-driver`, `consent.scan-no-browser`.
 */
export const withChromium = async <T>(
  asked: ChromiumAsked,
  use: (visits: Visits) => Promise<T>,
): Promise<T> => {
  const proxy = await startGuardedProxy(asked.asked, asked.locate ?? locateByName);
  try {
    const browser = await openChromium({
      path: asked.path,
      proxy: proxy.port,
      noBrowser: (path) => consentFailure("consent.scan-no-browser", { path }),
      noDriver: () => consentFailure("consent.scan-no-driver"),
    });
    try {
      return await use({
        browser: `Chromium ${browser.version()}`,
        begin: async (site) => await beginVisit(browser, site, asked),
        blocked: proxy.refused,
      });
    } finally {
      await browser.close();
    }
  } finally {
    await proxy.close();
  }
};
