import type { Clock } from "../../kernel/index.ts";
import { pagesToOpen, plainAddress } from "../model/scan/addresses.ts";
import {
  scanPhases,
  type PageOutcome,
  type ScanPhase,
  type Seen,
  type SeenHost,
  type SeenTracker,
} from "../model/scan/scanReport.ts";

/** How the opening of a page ended, and where it leads. */
export interface Opened {
  readonly outcome: PageOutcome;
  readonly status: number | null;
  readonly links: readonly string[];
}

/** What one visit has left in the browser, and asked of others. */
export interface Left {
  readonly trackers: readonly Omit<SeenTracker, "phases">[];
  readonly hosts: readonly Omit<SeenHost, "phases">[];
}

/** A browser that has never been anywhere, until it is closed. */
export interface Visit {
  /** Opens a page and waits for it to be calm; MUST end by `until`, whatever the page does. */
  open(url: string, until: Temporal.Instant): Promise<Opened>;
  /**
   * Presses what accepts or refuses all on the page that is open.
   * @returns What was pressed; null where nothing was found. From then on only what happens after it is left.
   */
  choose(answer: "accept" | "refuse"): Promise<string | null>;
  left(): Promise<Left>;
  close(): Promise<void>;
}

/** Where visits come from. */
export interface Visits {
  readonly browser: string;
  begin(site: URL): Promise<Visit>;
  /** Private hosts that pages asked for, and that were not asked. */
  blocked(): readonly string[];
}

export interface ScanBounds {
  readonly pages: number;
  readonly depth: number;
  readonly seconds: number;
}

/** Opens the pages of a site as three visitors: one who has not chosen, one who refuses all, one who accepts all. */
export const scanSite = async (
  { visits, clock }: { readonly visits: Visits; readonly clock: Clock },
  urls: readonly URL[],
  bounds: ScanBounds,
  onPage: (url: string, phase: ScanPhase) => void = () => {},
): Promise<Seen> => {
  const at = clock.now();
  const [site] = urls;
  if (site === undefined) throw new TypeError("a scan begins somewhere");
  const end = at.add({ seconds: bounds.seconds });
  const isOver = (): boolean => Temporal.Instant.compare(clock.now(), end) >= 0;
  const pages: Seen["pages"][number][] = [];
  const merged = merging();
  const choices: Record<"refuse" | "accept", string | null> = { refuse: null, accept: null };
  let stoppedBy: Seen["stoppedBy"] = null;
  const found: string[] = [];

  for (const phase of scanPhases) {
    // A third of the time for each visitor: the first one may find a site without end.
    const until = partOf(at, bounds.seconds, scanPhases.indexOf(phase) + 1);
    const visit = await visits.begin(site);
    const open = async (url: string): Promise<Opened> => {
      onPage(plainAddress(url), phase);
      const opened = await visit.open(url, until);
      pages.push({
        url: plainAddress(url),
        phase,
        outcome: opened.outcome,
        status: opened.status,
      });
      return opened;
    };
    try {
      if (phase === "before") {
        const waiting = pagesToOpen(urls);
        for (let next = waiting.next(); next !== null; next = waiting.next()) {
          if (found.length >= bounds.pages) stoppedBy = "pages";
          else if (Temporal.Instant.compare(clock.now(), until) >= 0) stoppedBy = "seconds";
          if (stoppedBy !== null) break;
          const { outcome, links } = await open(next.url.href);
          found.push(next.url.href);
          if (outcome === "shown" && next.depth < bounds.depth)
            waiting.add(links, next.url, next.depth + 1);
        }
      } else {
        const answer = phase === "refused" ? "refuse" : "accept";
        await open(site.href);
        choices[answer] = await visit.choose(answer);
        // Without the answer the pages would be those of somebody who has not chosen, a second time.
        if (choices[answer] === null) continue;
        for (const url of found) {
          if (isOver() || Temporal.Instant.compare(clock.now(), until) >= 0) {
            stoppedBy ??= "seconds";
            break;
          }
          await open(url);
        }
      }
      merged.add(await visit.left(), phase);
    } finally {
      await visit.close();
    }
  }
  return {
    addresses: urls.map(({ href }) => plainAddress(href)),
    at: at.toString({ smallestUnit: "second" }),
    browser: visits.browser,
    stoppedBy,
    choices,
    pages,
    ...merged.all(),
    blocked: [...visits.blocked()],
  };
};

const partOf = (from: Temporal.Instant, seconds: number, parts: number): Temporal.Instant =>
  from.add({ milliseconds: Math.round((seconds * 1_000 * parts) / scanPhases.length) });

/** The same thing met by several visitors is one thing, with all of them. */
const merging = () => {
  const trackers = new Map<string, SeenTracker>();
  const hosts = new Map<string, SeenHost>();
  return {
    add: (left: Left, phase: ScanPhase): void => {
      for (const each of left.trackers) {
        const key = [each.kind, each.host, each.name].join(" ");
        const before = trackers.get(key);
        const seconds =
          before === undefined ? each.seconds : longerOf(before.seconds, each.seconds);
        trackers.set(key, {
          ...each,
          ...before,
          setBy: before === undefined || before.setBy === "?" ? each.setBy : before.setBy,
          seconds,
          phases: [...(before?.phases ?? []), phase],
        });
      }
      for (const each of left.hosts) {
        const before = hosts.get(each.host);
        hosts.set(each.host, {
          ...each,
          ...before,
          kinds: [...new Set([...(before?.kinds ?? []), ...each.kinds])].toSorted(),
          phases: [...(before?.phases ?? []), phase],
        });
      }
    },
    all: () => ({ trackers: [...trackers.values()], hosts: [...hosts.values()] }),
  };
};

const longerOf = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.max(a, b);
