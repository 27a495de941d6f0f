import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";
import { FailureError, type Clock } from "../../kernel/index.ts";
import type { Visits } from "../actions/scanSite.ts";
import { consentFailure } from "../errors.ts";
import { beginVisit } from "./chromiumVisit.ts";
import { locateByName, startGuardedProxy, type Locate } from "./guardedProxy.ts";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

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
    const browser = await launch(asked.path, proxy.port);
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

const launch = async (path: string | null, proxy: number): Promise<Browser> => {
  const executablePath = path ?? places.find(existsSync);
  if (executablePath === undefined || !existsSync(executablePath))
    throw new FailureError(
      consentFailure("consent.scan-no-browser", { path: executablePath ?? places.join(", ") }),
    );
  const driver = await import("playwright-core").catch((cause: unknown) => {
    throw new FailureError(consentFailure("consent.scan-no-driver"), { cause });
  });
  return await driver.chromium
    .launch({
      executablePath,
      // As root in a container Chromium cannot make its sandbox.
      chromiumSandbox: process.getuid?.() !== 0,
      proxy: { server: `http://127.0.0.1:${proxy}` },
      args: [
        "--disable-gpu",
        "--disable-quic",
        "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
      ],
    })
    .catch((cause: unknown) => {
      throw new FailureError(consentFailure("consent.scan-no-browser", { path: executablePath }), {
        cause,
      });
    });
};
