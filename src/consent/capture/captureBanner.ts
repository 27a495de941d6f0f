import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { Type, type Static } from "typebox";
import { Value } from "typebox/value";
import { FailureError, type Clock } from "../../kernel/index.ts";
import type { Screenshot } from "../actions/evidence.ts";
import { proofFailure } from "../proofErrors.ts";

/** What a page asks its visitors, as a browser that comes for the first time shows it. */
export interface Captured {
  readonly site: string;
  readonly version: string;
  /** Subresource Integrity of the script of the banner; null where the page has none. */
  readonly code: string | null;
  readonly screenshots: readonly Screenshot[];
}

export interface CaptureAsked {
  readonly url: string;
  /** Where Chromium is; null: where systems put it. */
  readonly browser: string | null;
  readonly clock: Clock;
}

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

/** A desk and a telephone. */
const windows = [
  { width: 1280, height: 800 },
  { width: 375, height: 667 },
] as const;

/** What the script of a banner is told by its page. */
const ToldSchema = Type.Object({
  site: Type.String({ pattern: "^[a-z][a-z0-9-]{0,62}$" }),
  version: Type.String({ pattern: "^[A-Za-z0-9_-]{8,64}$" }),
  language: Type.String({ pattern: "^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$" }),
});

/**
 * Opens a page in a Chromium that holds no cookie, and takes what a proof needs of it: which version it asks, the hash of the code
 * that asks, and how it looks before a choice.
 * @throws FailureError `consent.capture-*`.
 */
export const captureBanner = async (asked: CaptureAsked): Promise<Captured> => {
  const browser = await launch(asked.browser);
  try {
    const shots: Screenshot[] = [];
    let first: { told: Static<typeof ToldSchema>; code: string | null } | null = null;
    for (const viewport of windows) {
      const context = await browser.newContext({ viewport, deviceScaleFactor: 1 });
      const page = await context.newPage();
      await open(page, asked.url);
      const told = await toldBy(page, asked.url);
      first ??= { told, code: await codeOf(page) };
      shots.push({
        language: told.language,
        width: viewport.width,
        image: await page.screenshot({ type: "png", animations: "disabled", caret: "hide" }),
        address: asked.url,
        browser: `Chromium ${browser.version()}`,
        takenAt: asked.clock.now(),
      });
      await context.close();
    }
    if (first === null) throw new TypeError("a browser without a window");
    const { told, code } = first;
    return { site: told.site, version: told.version, code, screenshots: shots };
  } finally {
    await browser.close();
  }
};

const open = async (page: Page, url: string): Promise<void> => {
  try {
    const answer = await page.goto(url, { waitUntil: "load", timeout: 30_000 });
    if (answer?.ok() !== true) throw new Error(String(answer?.status() ?? "?"));
  } catch (cause) {
    throw new FailureError(proofFailure("consent.capture-unreachable", { url }), { cause });
  }
};

const toldBy = async (page: Page, url: string): Promise<Static<typeof ToldSchema>> => {
  const text = await page.evaluate<string | null>(
    `document.querySelector("script[data-config]")?.getAttribute("data-config") ?? null`,
  );
  try {
    const told: unknown = JSON.parse(text ?? "null");
    if (Value.Check(ToldSchema, told)) return told;
  } catch {
    // Said below.
  }
  throw new FailureError(proofFailure("consent.capture-no-banner", { url }));
};

/** Of the bytes that were served, as `integrity` would name them. */
const codeOf = async (page: Page): Promise<string | null> => {
  const source = await page.evaluate<string | null>(
    `document.querySelector("script[data-config]")?.src || null`,
  );
  if (source === null) return null;
  const answer = await page.request.get(source, { timeout: 30_000 });
  const digest = createHash("sha384")
    .update(await answer.body())
    .digest("base64");
  return answer.ok() ? `sha384-${digest}` : null;
};

const launch = async (path: string | null): Promise<Browser> => {
  const executablePath = path ?? places.find(existsSync);
  const failure = proofFailure("consent.capture-no-browser", {
    path: executablePath ?? places.join(", "),
  });
  if (executablePath === undefined || !existsSync(executablePath)) throw new FailureError(failure);
  try {
    const { chromium } = await import("playwright-core");
    return await chromium.launch({
      executablePath,
      // As root in a container Chromium cannot make its sandbox.
      chromiumSandbox: process.getuid?.() !== 0,
      args: ["--disable-gpu", "--disable-background-networking"],
    });
  } catch (cause) {
    throw new FailureError(failure, { cause });
  }
};
