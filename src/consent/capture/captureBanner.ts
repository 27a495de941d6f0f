import { createHash } from "node:crypto";
import type { Browser, Page, Response } from "playwright-core";
import { Type, type Static } from "typebox";
import { Value } from "typebox/value";
import { FailureError, type Clock } from "../../kernel/index.ts";
import { layers, type Captured, type Layer, type Screenshot } from "../actions/evidence.ts";
import { locateByName, startGuardedProxy, type Locate } from "../chromium/guardedProxy.ts";
import { openChromium } from "../chromium/openChromium.ts";
import { proofFailure } from "../proofErrors.ts";

export interface CaptureAsked {
  /** The page to begin with, and those of other languages, where it does not lead there itself. */
  readonly urls: readonly string[];
  /** Where Chromium is; null: where systems put it. */
  readonly browser: string | null;
  readonly clock: Clock;
  /** Hosts that may be private, since whoever runs the machine named them. */
  readonly asked: readonly string[];
  readonly locate?: Locate;
}

/** A desk and a telephone. */
const windows = [
  { width: 1280, height: 800 },
  { width: 375, height: 667 },
] as const;

/** No page leads to more languages than this. */
const mostPages = 12;
/** Of a panel, in CSS pixels: what is longer is cut. */
const tallest = 8_000;

/** What the script of a banner is told by its page. */
const ToldSchema = Type.Object({
  site: Type.String({ pattern: "^[a-z][a-z0-9-]{0,62}$" }),
  version: Type.String({ pattern: "^[A-Za-z0-9_-]{8,64}$" }),
  language: Type.String({ pattern: "^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$" }),
});
type Told = Static<typeof ToldSchema>;

/**
 * Opens a site in a Chromium that holds no cookie, and takes what a proof needs of it: which version it asks, the hash of the code
 * that asks, and how first layer and panel look before a choice, in every language to which the page leads by `hreflang`.
 * @throws FailureError `consent.capture-*`.
 */
export const captureBanner = async (asked: CaptureAsked): Promise<Captured> => {
  const proxy = await startGuardedProxy(asked.asked, asked.locate ?? locateByName);
  try {
    const browser = await openChromium({
      path: asked.browser,
      proxy: proxy.port,
      noBrowser: (path) => proofFailure("consent.capture-no-browser", { path }),
      noDriver: () => proofFailure("consent.capture-no-browser", { path: "playwright-core" }),
    });
    try {
      return await captureAll(browser, asked);
    } finally {
      await browser.close();
    }
  } finally {
    await proxy.close();
  }
};

const captureAll = async (browser: Browser, { urls, clock }: CaptureAsked): Promise<Captured> => {
  const waiting = urls.map((url) => ({ url, isNamed: true }));
  const seen = new Set<string>();
  const shots: Screenshot[] = [];
  let first: { told: Told; code: string | null } | null = null;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (seen.has(next.url) || seen.size >= mostPages) continue;
    seen.add(next.url);
    const page = await capturePage(browser, next.url, clock, next.isNamed);
    if (page === null) continue;
    first ??= page;
    const isSame = page.told.site === first.told.site && page.told.version === first.told.version;
    if (!isSame && next.isNamed)
      throw new FailureError(proofFailure("consent.capture-other-version", { url: next.url }));
    if (!isSame || shots.some(({ language }) => language === page.told.language)) continue;
    shots.push(...page.shots);
    waiting.push(...page.others.map((url) => ({ url, isNamed: false })));
  }
  if (first === null) throw new TypeError("a page that was named and not opened");
  const { told, code } = first;
  return { site: told.site, version: told.version, code, screenshots: shots };
};

interface CapturedPage {
  readonly told: Told;
  readonly code: string | null;
  readonly shots: readonly Screenshot[];
  /** The same page in other languages, on the same host. */
  readonly others: readonly string[];
}

/** One page in each window. Null where a page that nobody named opens no banner. */
const capturePage = async (
  browser: Browser,
  url: string,
  clock: Clock,
  isNamed: boolean,
): Promise<CapturedPage | null> => {
  const shots: Screenshot[] = [];
  let found: Omit<CapturedPage, "shots"> | null = null;
  for (const viewport of windows) {
    const context = await browser.newContext({ viewport, deviceScaleFactor: 1 });
    try {
      const page = await context.newPage();
      const scripts = new Map<string, Response>();
      page.on("response", (response) => {
        if (response.request().resourceType() === "script") scripts.set(response.url(), response);
      });
      await open(page, url);
      const { told, script } = await findBanner(page, url, scripts);
      found ??= { told, code: await codeOf(script), others: await othersOf(page, url) };
      for (const layer of layers) {
        const image = await imageOf(page, layer, viewport);
        if (image === null) break;
        shots.push({
          language: told.language,
          layer,
          width: viewport.width,
          image,
          address: url,
          browser: `Chromium ${browser.version()}`,
          takenAt: clock.now(),
        });
      }
    } catch (error) {
      if (isNamed || !(error instanceof FailureError)) throw error;
      return null;
    } finally {
      await context.close();
    }
  }
  return found && { ...found, shots };
};

const open = async (page: Page, url: string): Promise<void> => {
  try {
    const answer = await page.goto(url, { waitUntil: "load", timeout: 30_000 });
    if (answer?.ok() !== true) throw new Error(String(answer?.status() ?? "?"));
  } catch (cause) {
    throw new FailureError(proofFailure("consent.capture-unreachable", { url }), { cause });
  }
};

interface Found {
  readonly told: Told;
  /** The answer that brought the script; null where none did. */
  readonly script: Response | null;
}

/** What its page tells the script, or what `egide consent build` and our server write in front of it. */
const findBanner = async (
  page: Page,
  url: string,
  scripts: ReadonlyMap<string, Response>,
): Promise<Found> => {
  const [text, source] = await page.evaluate<readonly [string | null, string]>(
    `((tag) => [tag?.getAttribute("data-config") ?? null, tag?.src ?? ""])(document.querySelector("script[data-config]"))`,
  );
  const told = readTold(text);
  if (told !== null) return { told, script: scripts.get(source) ?? null };
  for (const script of scripts.values()) {
    const content = script.ok() ? await script.text().catch(() => "") : "";
    const written = writtenBefore(content);
    if (written !== null) return { told: written, script };
  }
  throw new FailureError(proofFailure("consent.capture-no-banner", { url }));
};

const readTold = (text: string | null): Told | null => {
  try {
    const told: unknown = JSON.parse(text ?? "null");
    return Value.Check(ToldSchema, told) ? told : null;
  } catch {
    return null;
  }
};

const written = /^\{const egideConsentConfig=/;

/** Its first words name site, version and language; all of it may be large. */
const writtenBefore = (content: string): Told | null => {
  if (!written.test(content)) return null;
  const head = content.slice(0, 2_000);
  const value = (name: string): unknown => new RegExp(`"${name}":"([^"]*)"`).exec(head)?.[1];
  const told = { site: value("site"), version: value("version"), language: value("language") };
  return Value.Check(ToldSchema, told) ? told : null;
};

/** Of the bytes that this very visit was served, as `integrity` would name them. */
const codeOf = async (script: Response | null): Promise<string | null> =>
  script?.ok() === true
    ? `sha384-${createHash("sha384")
        .update(await script.body())
        .digest("base64")}`
    : null;

const othersOf = async (page: Page, url: string): Promise<readonly string[]> => {
  const links = await page.evaluate<readonly string[]>(
    `[...document.querySelectorAll("link[rel~=alternate][hreflang][href]")].map(({ href }) => href)`,
  );
  const { host } = new URL(url);
  return links.filter((link) => URL.parse(link)?.host === host);
};

/** The window with the first layer, or all of the panel; null where the banner opens none. */
const imageOf = async (
  page: Page,
  layer: Layer,
  viewport: (typeof windows)[number],
): Promise<Buffer | null> => {
  const still = { type: "png", animations: "disabled", caret: "hide" } as const;
  if (layer === "first") return await page.screenshot(still);
  const customise = page.locator("[data-egc=banner] button[value=customise]").first();
  const panel = page.locator("dialog[data-egc=panel][open]");
  try {
    await customise.click({ timeout: 3_000 });
    await panel.waitFor({ timeout: 5_000 });
  } catch {
    return null;
  }
  const height = await page.evaluate<number>(
    `document.querySelector("dialog[data-egc=panel]").scrollHeight`,
  );
  await page.setViewportSize({
    width: viewport.width,
    height: Math.min(tallest, Math.max(viewport.height, height + 64)),
  });
  return await page.screenshot(still);
};
