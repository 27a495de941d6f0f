import type { Block, Missing, NoticeItem, Section } from "./noticeDocument.ts";
import type { Text } from "./text.ts";

export const paragraph = (text: Text): Block => ({ kind: "paragraph", text: [...text] });

/** A list, or nothing where it would be empty. */
export const listOf = (items: readonly Text[]): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: "list", items: items.map((item) => [...item]) }];

export interface Definition {
  readonly id?: string;
  readonly term: Text;
  readonly meanings: readonly Text[];
}

export const definitionsOf = (entries: readonly Definition[]): readonly Block[] =>
  entries.length === 0
    ? []
    : [
        {
          kind: "definitions",
          entries: entries.map(({ id, term, meanings }) => ({
            ...(id === undefined ? {} : { id }),
            term: [...term],
            meanings: meanings.map((meaning) => [...meaning]),
          })),
        },
      ];

/** A section with what the register left unsaid in it. */
export interface Composed {
  readonly section: Section | null;
  readonly missing: readonly Missing[];
}

export const section = (
  id: string,
  title: string,
  articles: readonly string[],
  blocks: readonly Block[],
): Section => ({ id, title, articles: [...articles], blocks: [...blocks] });

export const missing = (item: NoticeItem, article: string, about?: string): Missing =>
  about === undefined ? { item, article } : { item, article, about };

/** What a person wrote, or null where they wrote nothing: a blank is no value. */
export const written = (text: string | null | undefined): string | null => {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? null : trimmed;
};

/** Those that say something, each once. */
export const writtenOf = (texts: readonly (string | null | undefined)[]): readonly string[] => [
  ...new Set(texts.map(written).filter((each) => each !== null)),
];
