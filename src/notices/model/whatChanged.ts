import type { Bilingual, Language } from "../../kernel/index.ts";
import { textsIn } from "./glossary.ts";
import type { NoticeDocument, Section } from "./noticeDocument.ts";
import { plain, say, type Text } from "./text.ts";

const words = {
  first: { fr: "Première version.", en: "First version." },
  title: { fr: "Le titre devient : {after}", en: "The title becomes: {after}" },
  becomes: {
    fr: "{section} : « {before} » devient « {after} »",
    en: "{section}: “{before}” becomes “{after}”",
  },
  added: { fr: "{section}, ajouté : « {line} »", en: "{section}, added: “{line}”" },
  removed: { fr: "{section}, retiré : « {line} »", en: "{section}, removed: “{line}”" },
  newSection: { fr: "Nouvelle partie : {section}", en: "New part: {section}" },
  oldSection: { fr: "Partie retirée : {section}", en: "Part removed: {section}" },
  order: { fr: "L’ordre du texte a changé.", en: "The order of the text has changed." },
  more: { fr: "Autres changements : {count}", en: "Other changes: {count}" },
  withdrawn: {
    fr: "L’activité n’est plus au registre : cette notice ne vaut plus.",
    en: "The activity is no longer in the register: this notice no longer holds.",
  },
} as const satisfies Record<string, Bilingual>;

/** More than this is no summary any more. */
const mostLines = 20;

/** What a reader of the version before would want to know, in words; what the register says stays marked as its French. */
export const whatChanged = (
  before: NoticeDocument | null,
  after: NoticeDocument,
): readonly Text[] => {
  const { language } = after;
  if (before === null) return [say(words.first, language)];
  const isSameTitle = plain(before.title) === plain(after.title);
  const changes = [
    ...(isSameTitle ? [] : [say(words.title, language, { after: after.title })]),
    ...sectionChanges(before, after, language),
  ];
  if (changes.length === 0) return [say(words.order, language)];
  return changes.length <= mostLines
    ? changes
    : [
        ...changes.slice(0, mostLines),
        say(words.more, language, { count: String(changes.length - mostLines) }),
      ];
};

/** What is said of a notice whose activity has left the register. */
export const withdrawalWords = (language: Language): Text => say(words.withdrawn, language);

const sectionChanges = (
  before: NoticeDocument,
  after: NoticeDocument,
  language: Language,
): readonly Text[] => {
  const known = new Map(before.sections.map((each) => [each.id, each]));
  const kept = new Set(after.sections.map(({ id }) => id));
  return [
    ...after.sections.flatMap((section) => {
      const old = known.get(section.id);
      return old === undefined
        ? [say(words.newSection, language, { section: section.title })]
        : lineChanges(old, section, language);
    }),
    ...before.sections
      .filter(({ id }) => !kept.has(id))
      .map(({ title }) => say(words.oldSection, language, { section: title })),
  ];
};

/** The lines of a section by their words, each once. */
const linesOf = ({ blocks }: Section): ReadonlyMap<string, Text> =>
  new Map(blocks.flatMap((block) => textsIn(block).map((text) => [plain(text), text] as const)));

const lineChanges = (before: Section, after: Section, language: Language): readonly Text[] => {
  const section = after.title;
  const [old, now] = [linesOf(before), linesOf(after)];
  const removed = [...old].filter(([line]) => !now.has(line)).map(([, text]) => text);
  const added = [...now].filter(([line]) => !old.has(line)).map(([, text]) => text);
  // As many lines as before: each took the place of another, and the reader sees which.
  if (removed.length === added.length)
    return removed.map((line, at) =>
      say(words.becomes, language, { section, before: line, after: added[at] ?? line }),
    );
  return [
    ...removed.map((line) => say(words.removed, language, { section, line })),
    ...added.map((line) => say(words.added, language, { section, line })),
  ];
};
