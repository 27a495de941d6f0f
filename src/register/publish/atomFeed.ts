import { xml } from "../../platform/escaping/index.ts";

/** A feed as RFC 4287 has it. */
export interface AtomFeed {
  /** Identifies the feed for ever, whatever its address. */
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly author: string;
  readonly self: string;
  readonly alternate: string;
  readonly entries: readonly AtomEntry[];
  /** When nothing is in it yet. */
  readonly began: Temporal.Instant;
}

export interface AtomEntry {
  readonly id: string;
  readonly title: string;
  readonly updated: Temporal.Instant;
  readonly alternate: string;
  /** Lines of plain text. */
  readonly content: readonly string[];
}

/** The feed as a document, the latest entry first. */
export const atomFeed = (feed: AtomFeed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(feed.language)}">`,
    `  <id>${xml(feed.id)}</id>`,
    `  <title>${xml(feed.title)}</title>`,
    `  <updated>${moment(feed.entries[0]?.updated ?? feed.began)}</updated>`,
    `  <author><name>${xml(feed.author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${xml(feed.self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xml(feed.alternate)}"/>`,
    "  <rights>Licence Ouverte / Open Licence 2.0</rights>",
    ...feed.entries.map(entry),
    "</feed>",
    "",
  ].join("\n");

const entry = ({ id, title, updated, alternate, content }: AtomEntry): string =>
  [
    "  <entry>",
    `    <id>${xml(id)}</id>`,
    `    <title>${xml(title)}</title>`,
    `    <updated>${moment(updated)}</updated>`,
    `    <published>${moment(updated)}</published>`,
    `    <link rel="alternate" type="text/html" href="${xml(alternate)}"/>`,
    `    <content type="text">${xml(content.join("\n"))}</content>`,
    "  </entry>",
  ].join("\n");

const moment = (instant: Temporal.Instant): string => instant.toString({ smallestUnit: "second" });
