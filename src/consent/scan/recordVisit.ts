import type { BrowserContext, Page, Response } from "playwright-core";
import type { Clock } from "../../kernel/index.ts";
import type { Left } from "../actions/scanSite.ts";
import { isFirstParty, plainAddress } from "../model/scan/addresses.ts";
import type { SeenTracker } from "../model/scan/scanReport.ts";
import { readSetCookie } from "../model/scan/setCookie.ts";
import { keptScript } from "./watchScript.ts";

type Kind = SeenTracker["kind"];

/** What happened in one visit. */
export interface VisitRecord {
  watch(context: BrowserContext): void;
  setByScript(said: unknown, page: string): void;
  /** Who asked for an address. */
  asked(url: string, by: string): void;
  /** Notes what the frames of a page keep, before it is left. */
  page(page: Page): Promise<void>;
  /** A moment, for `forgetBefore`. */
  mark(): number;
  /** Lets go of what was asked and set before a moment; what is still kept is still there. */
  forgetBefore(mark: number): void;
  left(context: BrowserContext): Promise<Left>;
}

interface SetEvent {
  readonly order: number;
  readonly kind: Kind;
  readonly name: string;
  readonly host: string;
  readonly seconds: number | null;
  readonly httpOnly: boolean;
  readonly by: string;
  readonly page: string;
}

interface Request {
  readonly order: number;
  readonly url: string;
  readonly kind: string;
  readonly frame: string;
  readonly page: string;
}

export const recordVisit = (site: URL, clock: Clock): VisitRecord => {
  let order = 0;
  let events: SetEvent[] = [];
  let requests: Request[] = [];
  const initiators = new Map<string, string>();
  const reading = new Set<Promise<void>>();
  const everSetBy = new Map<string, SetEvent>();

  const note = (event: Omit<SetEvent, "order">): void => {
    const noted = { ...event, order: order++ };
    events.push(noted);
    everSetBy.set(keyOf(noted), noted);
  };
  const noteCookie = (text: string, host: string, by: string, page: string): void => {
    const set = readSetCookie(text, clock.now());
    // What is deleted is not kept.
    if (set === null || (set.seconds !== null && set.seconds <= 0)) return;
    note({ ...set, kind: "cookie", host: set.domain ?? host, by: plainAddress(by), page });
  };
  const noteAnswer = async (response: Response): Promise<void> => {
    const url = response.url();
    for (const { name, value } of await response.headersArray())
      if (name.toLowerCase() === "set-cookie")
        for (const each of value.split("\n"))
          noteCookie(each, hostOf(url), url, pageOf(response, url));
  };

  return {
    watch: (context) => {
      context.on("request", (request) => {
        const url = request.url();
        if (!/^(?:https?|wss?):/.test(url)) return;
        const frame = frameUrl(() => request.frame().url());
        requests.push({
          order: order++,
          url,
          kind: request.resourceType(),
          frame,
          page: frameUrl(() => request.frame().page().url()),
        });
      });
      context.on("response", (response) => {
        const work = noteAnswer(response)
          .catch(() => {})
          .finally(() => reading.delete(work));
        reading.add(work);
      });
    },
    setByScript: (said, page) => {
      const set = readSaid(said);
      if (set === null) return;
      const at = plainAddress(page);
      if (set.kind === "cookie") noteCookie(set.text, hostOf(page), set.by, at);
      else
        note({
          kind: set.kind,
          name: set.text,
          host: hostOf(page),
          seconds: null,
          httpOnly: false,
          by: plainAddress(set.by),
          page: at,
        });
    },
    asked: (url, by) => {
      if (!initiators.has(url)) initiators.set(url, by);
    },
    page: async (page) => {
      for (const frame of page.frames()) {
        const kept = await frame
          .evaluate<Readonly<Record<string, readonly string[]>>>(keptScript)
          .catch(() => ({}));
        for (const [kind, names] of Object.entries(kept))
          for (const name of names) {
            const found = {
              kind: kind as Kind,
              name,
              host: hostOf(frame.url()),
              seconds: null,
              httpOnly: false,
              page: plainAddress(page.url()),
            };
            const by = everSetBy.get(keyOf(found))?.by ?? "?";
            note({ ...found, by });
          }
      }
    },
    mark: () => order,
    forgetBefore: (mark) => {
      events = events.filter((event) => event.order >= mark);
      requests = requests.filter((request) => request.order >= mark);
    },
    left: async (context) => {
      await Promise.all(reading);
      const now = clock.now().epochMilliseconds / 1_000;
      const trackers = new Map<string, Omit<SeenTracker, "phases">>();
      const add = (event: Omit<SetEvent, "order">): void => {
        const before = trackers.get(keyOf(event));
        trackers.set(keyOf(event), {
          name: event.name,
          kind: event.kind,
          host: event.host,
          party: isFirstParty(event.host, site.hostname) ? "first" : "third",
          httpOnly: event.httpOnly,
          seconds: longer(before?.seconds, event.seconds),
          setBy: before === undefined || before.setBy === "?" ? event.by : before.setBy,
          page: before?.page ?? event.page,
        });
      };
      for (const event of events) add(event);
      for (const { name, domain, expires, httpOnly } of await context.cookies()) {
        const host = domain.replace(/^\./, "");
        const set = everSetBy.get(keyOf({ kind: "cookie", host, name }));
        add({
          kind: "cookie",
          name,
          host,
          httpOnly,
          seconds: expires === -1 ? null : Math.round(expires - now),
          by: set?.by ?? "?",
          page: set?.page ?? plainAddress(site.href),
        });
      }
      return { trackers: [...trackers.values()], hosts: hostsOf(requests, initiators, site) };
    },
  };
};

const keyOf = ({ kind, host, name }: Pick<SetEvent, "kind" | "host" | "name">): string =>
  [kind, host, name].join(" ");

const longer = (a: number | null | undefined, b: number | null): number | null =>
  a === undefined || a === null ? b : b === null ? a : Math.max(a, b);

const hostOf = (url: string): string => URL.parse(url)?.hostname ?? "?";

/** A frame that has gone has no address any more. */
const frameUrl = (read: () => string): string => {
  try {
    return read();
  } catch {
    return "?";
  }
};

const pageOf = (response: Response, url: string): string =>
  plainAddress(frameUrl(() => response.frame().page().url()) || url);

const readSaid = (
  said: unknown,
): {
  readonly kind: "cookie" | "local-storage" | "session-storage";
  readonly text: string;
  readonly by: string;
} | null => {
  try {
    const { kind, text, by } = JSON.parse(String(said)) as Readonly<Record<string, unknown>>;
    return (kind === "cookie" || kind === "local-storage" || kind === "session-storage") &&
      typeof text === "string" &&
      typeof by === "string"
      ? { kind, text, by }
      : null;
  } catch {
    // A page may call the function with anything.
    return null;
  }
};

const hostsOf = (
  requests: readonly Request[],
  initiators: ReadonlyMap<string, string>,
  site: URL,
): Left["hosts"] => {
  const groups = Map.groupBy(
    requests.filter(({ url }) => !isFirstParty(hostOf(url), site.hostname)),
    ({ url }) => hostOf(url),
  );
  return [...groups].map(([host, all]) => {
    const [first] = all;
    if (first === undefined) throw new TypeError("a group has a member");
    return {
      host,
      example: plainAddress(first.url),
      kinds: [...new Set(all.map(({ kind }) => kind))].toSorted(),
      initiator: plainAddress(initiators.get(first.url) ?? first.frame),
      page: plainAddress(first.page),
    };
  });
};
