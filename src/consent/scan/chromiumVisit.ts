import { randomUUID } from "node:crypto";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { Clock } from "../../kernel/index.ts";
import type { Left, Opened, Visit } from "../actions/scanSite.ts";
import { pressAnswer } from "./bannerButtons.ts";
import { openPage } from "./openPage.ts";
import { recordVisit } from "./recordVisit.ts";
import { watchScript } from "./watchScript.ts";

interface VisitAsked {
  /** How long a page may take to load, in milliseconds. */
  readonly patience: number;
  readonly buttons: Readonly<Record<"accept" | "refuse", string | null>>;
  readonly calm: number;
  readonly clock: Clock;
}

/** One browser profile of its own: no cookie, no storage, until it is closed. */
export const beginVisit = async (
  browser: Browser,
  site: URL,
  { buttons, calm, patience, clock }: VisitAsked,
): Promise<Visit> => {
  const context = await browser.newContext({
    acceptDownloads: false,
    serviceWorkers: "block",
    locale: "fr-FR",
    viewport: { width: 1280, height: 900 },
  });
  const report = `_${randomUUID().replaceAll("-", "")}`;
  const record = recordVisit(site, clock);
  await context.exposeBinding(report, ({ page }, said: unknown) =>
    record.setByScript(said, page.url()),
  );
  await context.addInitScript(watchScript(report));
  record.watch(context);
  const tab = oneTab(context);
  return {
    open: async (url, until) => await tab.open(url, until, { site, calm, patience, clock, record }),
    choose: async (answer) => {
      const page = tab.page();
      if (page === null) return null;
      const before = record.mark();
      const pressed = await within(15_000, pressAnswer(page, answer, buttons[answer]), null);
      if (pressed === null) return null;
      record.forgetBefore(before);
      await within(10_000, page.waitForLoadState("load"), undefined);
      await pause(calm);
      return pressed;
    },
    left: async () => await within<Left>(20_000, record.left(context), nothing),
    close: async () => await within(10_000, context.close(), undefined),
  };
};

const nothing: Left = { trackers: [], hosts: [] };

/** The page of a visit, and another in its place once a page of a site has seized it. */
const oneTab = (context: BrowserContext) => {
  let current: Page | null = null;
  context.on("page", (page) => {
    // What a page opens by itself is another visit's business.
    if (current !== null && page !== current) void page.close().catch(() => {});
  });
  return {
    page: () => current,
    open: async (
      url: string,
      until: Temporal.Instant,
      how: Parameters<typeof openPage>[2],
    ): Promise<Opened> => {
      const left = until.epochMilliseconds - how.clock.now().epochMilliseconds;
      if (left <= 0) return { outcome: "too-slow", status: null, links: [] };
      const patience = Math.min(left, how.patience);
      current ??= await context.newPage();
      const opened = await within<Opened | null>(
        patience + how.calm + 3_000,
        openPage(current, url, { ...how, patience }),
        null,
      );
      if (opened !== null) return opened;
      // A page that answers no more is left behind.
      const stuck = current;
      current = null;
      void stuck.close().catch(() => {});
      return { outcome: "too-slow", status: null, links: [] };
    },
  };
};

const pause = async (milliseconds: number): Promise<void> =>
  await new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What a page may keep waiting for ever. */
const within = async <T>(milliseconds: number, work: Promise<T>, late: T): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(late), milliseconds);
  });
  try {
    return await Promise.race([work.catch(() => late), end]);
  } finally {
    clearTimeout(timer);
  }
};
