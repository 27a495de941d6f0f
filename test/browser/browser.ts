import { existsSync } from "node:fs";
import { after } from "node:test";
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
} from "playwright-core";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser of this machine; null where there is none (`.ci/run` installs it, so that CI never does without). */
export const browserPath = process.env["EGIDE_TEST_BROWSER"] ?? places.find(existsSync) ?? null;

/** What a test says when it is skipped for want of a browser; false where there is one. */
export const withoutBrowser: string | false =
  browserPath === null ? "no Chromium on this machine: apt-get install chromium" : false;

let running: Promise<Browser> | null = null;

/** The one browser of the process. It asks nobody for anything: no update, no report, no proxy of the machine. */
const browser = async (): Promise<Browser> => {
  if (browserPath === null) throw new Error(String(withoutBrowser));
  running ??= chromium.launch({
    executablePath: browserPath,
    // As root in a container Chromium cannot make its sandbox; it opens nothing but pages of our own here.
    chromiumSandbox: process.getuid?.() !== 0,
    args: ["--no-proxy-server", "--disable-gpu", "--font-render-hinting=none"],
  });
  return await running;
};

/** Ends the browser; tests need not, for it ends with them. */
export const closeBrowser = async (): Promise<void> => {
  if (running !== null) await (await running).close();
  running = null;
};
after(closeBrowser);

/** A visitor of their own: cookies, colours, size of the window, with or without scripts. Closed whatever happens. */
export const withVisitor = async <T>(
  use: (visitor: BrowserContext) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> => {
  const visitor = await (
    await browser()
  ).newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
    locale: "fr-FR",
    ...options,
  });
  try {
    return await use(visitor);
  } finally {
    await visitor.close();
  }
};
