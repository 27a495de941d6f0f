/** A host without the `www.` that most sites answer under too. */
const bare = (host: string): string => host.replace(/^www\./, "");

/** Whether two addresses are pages of one site: the same host, port and scheme aside from `www.` and the step up to TLS. */
export const isSameSite = (a: URL, b: URL): boolean =>
  bare(a.hostname) === bare(b.hostname) && (a.port === b.port || a.protocol !== b.protocol);

/** Whether a host belongs to the site: itself, or one above or below it. */
export const isFirstParty = (host: string, site: string): boolean => {
  const [one, other] = [bare(host.replace(/^\./, "")), bare(site)];
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
};

/** An address without what may name a person: its query and its fragment. */
export const plainAddress = (address: string): string => {
  const url = URL.parse(address);
  return url === null || !/^https?:$/.test(url.protocol) ? "?" : `${url.origin}${url.pathname}`;
};

/** What is no page, by its name. */
const file =
  /\.(?:pdf|zip|gz|docx?|xlsx?|pptx?|od[tsp]|csv|json|xml|rss|atom|txt|ics|jpe?g|png|gif|webp|svg|mp[34]|webm|avi|mov|exe|dmg|epub|woff2?|css|js)$/i;

/** How many queries of one page are opened: a calendar or a search has no end. */
const queriesOfPage = 3;

/**
 * The pages of a site, in the order in which they are met, each once; what has no end is left at a few.
 *
 * @param starts Where to begin.
 */
export const pagesToOpen = (starts: readonly URL[]) => {
  const known = new Set<string>();
  const queries = new Map<string, number>();
  const waiting: { readonly url: URL; readonly depth: number }[] = [];
  const add = (url: URL, depth: number): void => {
    url.hash = "";
    const count = queries.get(url.pathname) ?? 0;
    if (known.has(url.href) || url.href.length > 1_000) return;
    if (url.search !== "" && count >= queriesOfPage) return;
    known.add(url.href);
    if (url.search !== "") queries.set(url.pathname, count + 1);
    waiting.push({ url, depth });
  };
  for (const start of starts) add(new URL(start), 0);
  return {
    next: () => waiting.shift() ?? null,
    /** Adds the links of a page that lead to pages of the same site. */
    add: (links: readonly string[], from: URL, depth: number): void => {
      for (const link of links) {
        const url = URL.parse(link, from);
        if (url !== null && /^https?:$/.test(url.protocol) && isSameSite(url, from))
          if (!file.test(url.pathname)) add(url, depth);
      }
    },
    get isEmpty() {
      return waiting.length === 0;
    },
  };
};
