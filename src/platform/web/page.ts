import type { Bilingual } from "../../kernel/index.ts";
import type { ObjectKind } from "../access/index.ts";
import type { Markup, Piece } from "../escaping/index.ts";
import type { PageContext } from "./request/pageContext.ts";

/** One page: what differs from page to page; the shell holds the rest. */
export interface Page {
  readonly title: string;
  readonly description?: string;
  readonly main: Markup;
  /** The path of the same page in each language, where it is not that of the route; null when there is no twin. */
  readonly twins?: Bilingual | null;
  /** The way from the home page to here; its last entry is this page. */
  readonly breadcrumb?: readonly (NavigationEntry & { readonly lang?: "fr" | "en" })[];
  /** What stands beside the page: the navigation of the place that it is a part of. */
  readonly side?: Markup;
  /** A feed of what is new here, which browsers and readers find by themselves. */
  readonly feed?: { readonly title: string; readonly href: string; readonly type?: FeedType };
  /** It is an article, which is read for its own sake: what the installation puts at the foot of one follows it. */
  readonly article?: true;
  /** What programs that index or share pages read of it. */
  readonly shared?: SharedPage;
  /** 200 unless said. */
  readonly status?: number;
  /** No cache may keep it: it was made for one person. */
  readonly private?: true;
}

/** The format of a feed; Atom unless said. */
export type FeedType = "application/atom+xml" | "application/rss+xml";

/** What a page says to programs: its one address, its card (Open Graph), and what it is about (schema.org). */
export interface SharedPage {
  /** Absolute; null where the page has none that should be kept. */
  readonly canonical: string | null;
  readonly kind?: "website" | "article";
  /** Left out, no search engine lists it. */
  readonly isIndexed?: boolean;
  readonly structured?: object;
}

/** In place of a page: another address of ours, and what to say there once. */
export interface Redirect {
  readonly redirect: string;
  /** What was asked for has moved there for good. */
  readonly isPermanent?: true;
  readonly notice?: NoticeWords;
  /** What was made just now, for the agent log. */
  readonly made?: { readonly kind: ObjectKind; readonly id: string };
}

export interface NoticeWords {
  readonly tone: "information" | "success" | "watch" | "bad";
  readonly words: Bilingual;
}

/** An entry of a navigation. `current` when the page shown is it, or under it. */
export interface NavigationEntry {
  readonly label: string;
  readonly href: string;
  readonly current?: boolean;
}

/** Who is signed in, and where they can go. */
export interface StaffBar {
  readonly name: string;
  readonly links: readonly NavigationEntry[];
  /** Bodies that this person may choose between, as links; empty when there is one. */
  readonly bodies: readonly NavigationEntry[];
  /** The address that a POST signs out at. */
  readonly signOut: string;
}

/** What a body sets of the look of its pages. */
export interface BodyTheme {
  /** `#rrggbb`; it is adjusted until every text on it and in it can be read. */
  readonly accent: string;
  /** The same of its links, where they wear another. */
  readonly link?: string;
}

/** Whose pages they are. */
export interface SiteName {
  readonly name: string;
  readonly home: string;
  /** Its logo, with what takes its place for whoever does not see it. */
  readonly logo?: { readonly src: string; readonly alternative: string };
}

/** What the installation puts around every page. What is not given is left out. */
export interface Slots {
  /** The name beside the mark, such as that of the body, and its home page. */
  readonly site?: Slot<SiteName>;
  readonly navigation?: Slot<readonly NavigationEntry[]>;
  /** Entries of the footer: legal notice, accessibility… */
  readonly footerLinks?: Slot<readonly NavigationEntry[]>;
  readonly footer?: Slot<Piece>;
  /** Above the header: the consent banner. */
  readonly banner?: Slot<Piece>;
  /** Under the header: an announcement to every visitor. */
  readonly announcement?: Slot<NoticeText | null>;
  /** At the foot of an article: whether it was of use, how to pass it on. */
  readonly articleFoot?: (context: PageContext, page: Pick<Page, "title">) => Promise<Piece>;
  readonly staff?: Slot<StaffBar | null>;
  readonly theme?: Slot<BodyTheme | null>;
}

type Slot<T> = (context: PageContext) => Promise<T>;

export interface NoticeText {
  readonly tone: "information" | "watch" | "bad";
  readonly text: string;
}
