import type { BrowserContext, Page } from "playwright-core";
import { violationsOf } from "../../test/browser/axe.ts";
import { withVisitor } from "../../test/browser/browser.ts";
import type { Contender } from "./peers.ts";
import type { Served } from "./serve.ts";

/** Looks at each frame whether the banner is there to be seen, and adds up what has moved. */
const watch = (banner: string): string => `{
  window.shift = 0;
  new PerformanceObserver((list) => { for (const each of list.getEntries()) window.shift += each.value; })
    .observe({ type: "layout-shift", buffered: true });
  const look = () => {
    const found = document.querySelector(${JSON.stringify(banner)});
    const box = found?.getBoundingClientRect();
    if (found?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && box.height > 0 &&
      box.top < innerHeight && box.bottom > 0) {
      // Painted with this frame: the next one is begun after it.
      requestAnimationFrame(() => { window.seen = performance.now(); });
      return;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}`;

export interface Shown {
  readonly seen: number;
  readonly shift: number;
}

const slow = {
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 200_000,
  offline: false,
};

const onPage = async <T>(
  isSlow: boolean,
  use: (page: Page, visitor: BrowserContext) => Promise<T>,
): Promise<T> =>
  await withVisitor(
    async (visitor) => {
      const page = await visitor.newPage();
      page.setDefaultTimeout(30_000);
      if (isSlow) {
        const devtools = await visitor.newCDPSession(page);
        await devtools.send("Network.enable");
        await devtools.send("Network.emulateNetworkConditions", slow);
        await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
      }
      return await use(page, visitor);
    },
    { reducedMotion: "no-preference" },
  );

/** When the banner can first be seen, in ms from the start of the navigation, and what has moved half a second later. */
export const timeToSee = async (
  { banner }: Contender,
  { address }: Served,
  isSlow: boolean,
): Promise<Shown> =>
  await onPage(isSlow, async (page) => {
    await page.addInitScript(watch(banner));
    await page.goto(address);
    await page.waitForFunction("window.seen");
    await page.waitForTimeout(500);
    return await page.evaluate<Shown>("({ seen: window.seen, shift: window.shift })");
  });

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  /** Of the processor, where the system tells it. */
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
}

const scripting =
  /^(?:EvaluateScript|FunctionCall|v8\.compile|v8\.compileModule|v8\.evaluateModule|V8\.RunMicrotasks|RunMicrotasks|TimerFire|FireAnimationFrame|EventDispatch)$/;

/**
 * Milliseconds of processor that script took on the main thread, from the navigation until the banner has long been there. Nothing
 * of ours runs in the page meanwhile.
 */
export const scriptTime = async ({ address }: Served): Promise<number> =>
  await onPage(false, async (page, visitor) => {
    const browser = visitor.browser();
    if (browser === null) throw new Error("no browser");
    await page.goto("about:blank");
    await browser.startTracing(page, {
      categories: ["devtools.timeline", "v8", "disabled-by-default-v8.compile"],
    });
    await page.goto(address);
    await page.waitForTimeout(1_000);
    const trace = JSON.parse((await browser.stopTracing()).toString()) as {
      readonly traceEvents: readonly TraceEvent[];
    };
    return processorTime(trace.traceEvents);
  });

/** Of events that stand within one another the outermost counts. */
const processorTime = (events: readonly TraceEvent[]): number => {
  const spans = events
    .filter(({ name, ph }) => ph === "X" && scripting.test(name))
    .toSorted((a, b) => a.ts - b.ts);
  const until = new Map<string, number>();
  let sum = 0;
  for (const { pid, tid, ts, dur = 0, tdur = dur } of spans) {
    const thread = `${pid} ${tid}`;
    if (ts < (until.get(thread) ?? 0)) continue;
    until.set(thread, ts + dur);
    sum += tdur;
  }
  return sum / 1_000;
};

/** What axe finds in banner and in panel. */
export const violations = async (
  { banner, customise, panel }: Contender,
  { address }: Served,
): Promise<readonly [banner: readonly string[], panel: readonly string[]]> =>
  await onPage(false, async (page) => {
    await page.goto(address);
    await page.locator(banner).first().waitFor();
    await page.waitForTimeout(500);
    const first = await violationsOf(page);
    await page.locator(customise).first().click();
    await page.locator(panel).first().waitFor();
    await page.waitForTimeout(500);
    return [first, await violationsOf(page)];
  });
