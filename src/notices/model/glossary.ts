import type { Language } from "../../kernel/index.ts";
import { glossaryEntries, type GlossaryEntry } from "./words/glossaryEntries.ts";
import type { Block, NoticeDocument } from "./noticeDocument.ts";
import type { NoticeInput } from "./noticeInput.ts";
import type { Inline, Text } from "./text.ts";

/** A word of capitals, as acronyms are written: `AT/MP`, `PGSSI-S`. */
const acronym =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}]+(?:[/-]\p{Lu}[\p{Lu}\p{N}]*)*(?![\p{L}\p{N}])/gu;
/** A number of a chapter, or of an article of a code as some write it: `XIV`, `L434`. */
const numeral = /^(?:[IVXLCDM]+|\p{Lu}\d+)$/u;
/** The longest that people use; longer words of capitals are words that somebody shouts. */
const longest = 8;

/** All entries that a body’s texts may link to: the product’s, the network’s own acronyms, and what the body adds. */
export const entriesOf = ({
  own,
  acronyms,
}: Pick<NoticeInput, "own" | "acronyms">): readonly GlossaryEntry[] => {
  const added: readonly GlossaryEntry[] = [
    ...own.terms.map(({ term, meaning }) => ({
      id: idOf(term),
      term: { fr: term, en: term },
      forms: [term],
      meaning,
    })),
    ...acronyms.map(({ acronym: short, name }) => ({
      id: idOf(short),
      term: { fr: short, en: short },
      forms: [short],
      meaning: { fr: name, en: name },
    })),
  ];
  const ids = new Set(added.map(({ id }) => id));
  // What a body says of a word of its own is what it means there.
  return [
    ...added.filter(({ id }, at) => added.findIndex((each) => each.id === id) === at),
    ...glossaryEntries.filter(({ id }) => !ids.has(id)),
  ];
};

const idOf = (term: string): string =>
  term
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");

/** What a link to an entry of the glossary ends with. */
export const termAnchor = (id: string): string => `term-${id}`;

/** How words of the glossary are found: made once for each body’s texts. */
interface Finder {
  /** The entry of each way in which a word is written. */
  readonly entries: ReadonlyMap<string, string>;
  readonly pattern: RegExp;
  /** What became of our own sentences, which stand in every notice again. */
  readonly linked: Map<string, readonly Inline[]>;
}
const finders = new WeakMap<NoticeInput, Finder>();

const finderOf = (input: NoticeInput): Finder => {
  const made = finders.get(input);
  if (made !== undefined) return made;
  const entries = new Map(
    entriesOf(input).flatMap(({ id, forms }) => forms.map((form) => [form, id] as const)),
  );
  const finder = { entries, pattern: patternOf([...entries.keys()]), linked: new Map() };
  finders.set(input, finder);
  return finder;
};

/** The same document, each word of the glossary a link to its entry; acronyms without one are told to the officer. */
export const withTerms = (document: NoticeDocument, input: NoticeInput): NoticeDocument => {
  const { glossary } = input.links[document.language];
  const finder = finderOf(input);
  const linked = (text: Text): Inline[] =>
    text.flatMap((each) => linkOnce(each, finder, glossary, document.language));
  const unknown = quotedUnknown(document, finder.entries);
  return {
    ...document,
    lead: linked(document.lead),
    sections: document.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => mapBlock(block, linked)),
    })),
    missing: [
      ...document.missing,
      ...unknown.map((about) => ({
        item: "glossary-term" as const,
        article: "12(1)",
        about,
      })),
    ],
  };
};

const patternOf = (forms: readonly string[]): RegExp => {
  const escaped = forms
    .toSorted((a, b) => b.length - a.length)
    .map((form) => form.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`));
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${escaped.join("|")})(?![\p{L}\p{N}])`, "gv");
};

/** So many sentences are kept: those of ours, not every name that stands in one. */
const mostLinked = 2_000;

const linkOnce = (
  inline: Inline,
  finder: Finder,
  glossary: string,
  language: Language,
): readonly Inline[] => {
  if (inline.kind !== "words") return linkIn(inline, finder, glossary, language);
  const key = `${language} ${inline.text}`;
  const before = finder.linked.get(key);
  if (before !== undefined) return before;
  const linked = linkIn(inline, finder, glossary, language);
  if (finder.linked.size < mostLinked) finder.linked.set(key, linked);
  return linked;
};

const linkIn = (
  inline: Inline,
  { entries, pattern }: Finder,
  glossary: string,
  language: Language,
): Inline[] => {
  if (inline.kind !== "words" && inline.kind !== "quote") return [inline];
  const { kind, text } = inline;
  const pieces: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) pieces.push({ kind, text: text.slice(end, match.index) });
    const [term] = match;
    const href = `${glossary}#${termAnchor(entries.get(term) ?? "")}`;
    pieces.push(
      kind === "quote" && language === "en"
        ? { kind: "term", text: term, href, lang: "fr" }
        : { kind: "term", text: term, href },
    );
    end = match.index + term.length;
  }
  if (end < text.length) pieces.push({ kind, text: text.slice(end) });
  return pieces;
};

const mapBlock = (block: Block, change: (text: Text) => Inline[]): Block => {
  if (block.kind === "paragraph") return { kind: block.kind, text: change(block.text) };
  if (block.kind === "list") return { kind: block.kind, items: block.items.map(change) };
  return {
    kind: block.kind,
    entries: block.entries.map((entry) => ({
      ...entry,
      term: change(entry.term),
      meanings: entry.meanings.map(change),
    })),
  };
};

/** Every line of a document. */
export const textsOf = ({ title, lead, sections }: NoticeDocument): readonly Text[] =>
  [title, lead, ...sections.flatMap(({ blocks }) => blocks.flatMap(textsIn))].filter(
    (text) => text.length > 0,
  );

/** Every line of one block. */
export const textsIn = (block: Block): readonly Text[] => {
  if (block.kind === "paragraph") return [block.text];
  if (block.kind === "list") return block.items;
  return block.entries.flatMap(({ term, meanings }) => [term, ...meanings]);
};

interface KnownTerms {
  has(term: string): boolean;
}

/** Acronyms of a text that no entry explains. */
const unknownIn = (text: string, known: KnownTerms): readonly string[] => {
  // A title that is all capitals says nothing about which of its words are acronyms.
  if (!/\p{Ll}/u.test(text) && /\s/.test(text)) return [];
  return [...text.matchAll(acronym)]
    .map(([term]) => term)
    .filter((term) => !known.has(term) && term.length <= longest && !numeral.test(term));
};

const quotedUnknown = (document: NoticeDocument, known: KnownTerms): readonly string[] => [
  ...new Set(
    textsOf(document)
      .flat()
      .flatMap(({ kind, text }) => (kind === "quote" ? unknownIn(text, known) : [])),
  ),
];

/** Acronyms that no entry explains: in our own words (which stops a publication) and in the register’s. */
export const unknownTerms = (
  document: NoticeDocument,
  known: KnownTerms,
): { readonly ours: readonly string[]; readonly quoted: readonly string[] } => {
  const own = [
    ...document.sections.map(({ title }) => title),
    ...textsOf(document)
      .flat()
      .flatMap(({ kind, text }) => (kind === "words" ? [text] : [])),
  ];
  return {
    ours: [...new Set(own.flatMap((text) => unknownIn(text, known)))],
    quoted: quotedUnknown(document, known),
  };
};
