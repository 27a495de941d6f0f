import { failed, FailureError, success, type Language, type Outcome } from "../../kernel/index.ts";
import { noticesFailure } from "../errors.ts";
import { listOf, paragraph } from "./blocks.ts";
import { entriesOf, unknownTerms } from "./glossary.ts";
import type { Block } from "./noticeDocument.ts";
import { chapters, type Chapter, type NoticeInput } from "./noticeInput.ts";
import { officerContact } from "./notice/whoSections.ts";
import { fillPlaces, name, type Filling, type Text } from "./text.ts";
import { chapterTitles } from "./words/policyWords.ts";

/** What a text of a body may ask for, in braces. */
export const ownPlaces = [
  "body",
  "acronym",
  "address",
  "telephone",
  "website",
  "officer",
  "authority",
] as const;
type OwnPlace = (typeof ownPlaces)[number];

const placesOf = ({
  publisher,
  officers,
  authority,
}: NoticeInput): Readonly<Record<OwnPlace, Filling>> => {
  const nameOr = (text: string | null): Text => (text === null ? [] : [name(text)]);
  return {
    body: name(publisher.name),
    acronym: nameOr(publisher.acronym),
    address: nameOr(publisher.address),
    telephone: nameOr(publisher.telephone),
    website: nameOr(publisher.website),
    officer: officerContact(officers) ?? [],
    authority: name(authority.name),
  };
};

/**
 * What a body adds to a chapter.
 * @throws FailureError `notices.place-empty`, `notices.place-unknown`.
 */
export const ownBlocks = (
  chapter: Chapter,
  input: NoticeInput,
  language: Language,
): readonly Block[] => {
  const text = input.own.chapters[chapter]?.[language].trim() ?? "";
  if (text === "") return [];
  const places = placesOf(input);
  const filled = (line: string): Text => {
    // A brace that closes nothing is a place that somebody mistyped.
    const rest = line.replaceAll(/\{[^{}]*\}/g, "");
    if (/[{}]/.test(rest))
      throw new FailureError(noticesFailure("notices.place-unknown", { place: rest.trim() }));
    return fillPlaces(line, places);
  };
  return text
    .replaceAll("\r\n", "\n")
    .split(/\n\s*\n/)
    .flatMap((part): readonly Block[] => {
      const lines = part.split("\n").map((line) => line.trim());
      const isList = lines.every((line) => line.startsWith("- "));
      return isList
        ? listOf(lines.map((line) => filled(line.slice(2))))
        : [paragraph(filled(lines.join(" ")))];
    });
};

/** Whether what a body adds can be published: both languages, known places with something in them, explained acronyms. */
export const checkOwnTexts = (input: NoticeInput): Outcome<null> => {
  const known = new Set(entriesOf(input).flatMap(({ forms }) => forms));
  for (const chapter of chapters) {
    const own = input.own.chapters[chapter];
    if (own === undefined) continue;
    const title = chapterTitles[chapter].fr;
    if ((own.fr.trim() === "") !== (own.en.trim() === ""))
      return failed(noticesFailure("notices.one-language", { chapter: title }));
    for (const language of ["fr", "en"] as const) {
      try {
        const blocks = ownBlocks(chapter, input, language);
        const [term] = unknownTerms(
          {
            format: "egide/notice@1",
            kind: "policy",
            id: chapter,
            language,
            publisher: "",
            title: [],
            lead: [],
            sections: [{ id: chapter, title: "", articles: [], blocks: [...blocks] }],
            missing: [],
          },
          known,
        ).ours;
        if (term !== undefined) return failed(noticesFailure("notices.term-unknown", { term }));
      } catch (error) {
        if (error instanceof FailureError) return failed(error.failure);
        throw error;
      }
    }
  }
  return success(null);
};
