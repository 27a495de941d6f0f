import type { CDPSession, Page, Response } from "playwright-core";
import type { Clock } from "../../kernel/index.ts";
import type { Opened } from "../actions/scanSite.ts";
import { isSameSite } from "../model/scan/addresses.ts";
import type { PageOutcome } from "../model/scan/scanReport.ts";
import type { VisitRecord } from "./recordVisit.ts";

interface How {
  readonly site: URL;
  readonly calm: number;
  readonly patience: number;
  readonly clock: Clock;
  readonly record: VisitRecord;
}

/** An anchor of a drawing has another kind of address. */
const linksScript = `[...document.querySelectorAll("a[href]:not([download])")]
  .map(({ href }) => href).filter((href) => typeof href === "string")`;

/** Opens a page, waits until it is calm, and says how that ended. A redirect to another site is not followed. */
export const openPage = async (
  page: Page,
  url: string,
  { site, calm, patience, record }: How,
): Promise<Opened> => {
  const guard = await guardOf(page, site, record);
  guard.begin();
  try {
    const answer = await goTo(page, url, patience);
    await page.waitForLoadState("load", { timeout: Math.min(patience, 8_000) }).catch(() => {});
    await page.waitForTimeout(calm);
    const status = answer?.status() ?? null;
    await record.page(page);
    if (status === 401 || status === 407) return { outcome: "password", status, links: [] };
    const type = answer?.headers()["content-type"] ?? "text/html";
    if (!/html/.test(type)) return { outcome: "no-page", status, links: [] };
    const asksPassword = await page.locator("input[type=password]:visible").count();
    const links = await page.evaluate<readonly string[]>(linksScript).catch(() => []);
    return {
      outcome:
        status !== null && status >= 400 ? "failed" : asksPassword > 0 ? "password" : "shown",
      status,
      links,
    };
  } catch (error) {
    return {
      outcome: guard.ledElsewhere() ? "elsewhere" : outcomeOf(error),
      status: null,
      links: [],
    };
  }
};

/** Milliseconds after which nothing is left of the page before. */
const settling = 1_500;

/**
 * Opens an address. What is left of the page before, such as that on which Chromium says that a password is wanted, may still come and take
 * the place of this one: it is then opened again.
 */
const goTo = async (page: Page, url: string, timeout: number): Promise<Response | null> => {
  const open = async (): Promise<Response | null> =>
    await page.goto(url, { timeout, waitUntil: "domcontentloaded" });
  return await open().catch(async (error: unknown) => {
    const isTaken =
      error instanceof Error && /interrupted by another navigation|ERR_ABORTED/.test(error.message);
    if (!isTaken) throw error;
    await page.waitForTimeout(settling);
    return await open();
  });
};

const outcomeOf = (error: unknown): PageOutcome => {
  const message = error instanceof Error ? error.message : "";
  // What Chromium says of a page that wants a name and a password before it shows anything.
  if (message.includes("ERR_INVALID_AUTH_CREDENTIALS")) return "password";
  if (message.includes("ERR_TOO_MANY_REDIRECTS")) return "circle";
  if (/Timeout|timeout/.test(message)) return "too-slow";
  if (message.includes("Download is starting")) return "no-page";
  return "failed";
};

interface Guard {
  begin(): void;
  ledElsewhere(): boolean;
}

const guards = new WeakMap<Page, Guard>();

/** Each step of a redirect of the page itself is looked at before it is asked for; frames go where they go. */
const guardOf = async (page: Page, site: URL, record: VisitRecord): Promise<Guard> => {
  const there = guards.get(page);
  if (there !== undefined) return there;
  const session = await page.context().newCDPSession(page);
  let wasElsewhere = false;
  const main = (await session.send("Page.getFrameTree")).frameTree.frame.id;
  session.on("Fetch.requestPaused", ({ requestId, request, frameId }) => {
    const to = URL.parse(request.url);
    const isLeaving = frameId === main && (to === null || !isSameSite(to, site));
    if (isLeaving) wasElsewhere = true;
    void (
      isLeaving
        ? session.send("Fetch.failRequest", { requestId, errorReason: "BlockedByClient" })
        : session.send("Fetch.continueRequest", { requestId })
    ).catch(() => {});
  });
  await session.send("Fetch.enable", {
    patterns: [{ urlPattern: "*", resourceType: "Document", requestStage: "Request" }],
  });
  await watchInitiators(session, record);
  const guard: Guard = {
    begin: () => {
      wasElsewhere = false;
    },
    ledElsewhere: () => wasElsewhere,
  };
  guards.set(page, guard);
  return guard;
};

/** Which script asked for what: only the protocol of the browser says it. */
const watchInitiators = async (session: CDPSession, record: VisitRecord): Promise<void> => {
  session.on("Network.requestWillBeSent", ({ request, initiator, documentURL }) => {
    const by =
      initiator.stack?.callFrames.find(({ url }) => url !== "")?.url ??
      initiator.url ??
      documentURL;
    record.asked(request.url, by);
  });
  await session.send("Network.enable");
};
