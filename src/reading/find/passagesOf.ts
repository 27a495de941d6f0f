import { wordsOf, type Block, type Piece } from "./blocks.ts";
import { foldedWords } from "./cutBlocks.ts";
import { gatherTable } from "./gatherTable.ts";
import type { Passage } from "./passage.ts";
import { plainRank } from "./heading.ts";
import { readTable } from "./readTable.ts";
import { isBareName, namesRetention, namesSomeData, namesTracers } from "./signs.ts";

/** What the headings above say. */
interface Section {
  readonly isRetention: boolean;
  readonly rank: number;
  readonly tracers: boolean;
  /** The heading that names the data, where it names any. */
  readonly name: string | null;
}

const outside: Section = { isRetention: false, rank: 0, tracers: false, name: null };

/** Joins the blocks of a document into the passages that are read together, each with what stands above it. */
export const passagesOf = (text: string, blocks: readonly Block[]): Passage[] => {
  const passages: Passage[] = [];
  let section = outside;
  let at = 0;
  while (at < blocks.length) {
    const block = blocks[at]!;
    if (block.kind === "heading") {
      section = sectionBelow(text, block, section);
      at++;
    } else if (block.kind === "row") {
      const { rows, next } = gatherTable(text, blocks, at);
      const before = blocks[at - 1];
      const announced =
        before !== undefined &&
        before.kind !== "heading" &&
        before.kind !== "row" &&
        announces(text, before);
      for (const passage of readTable(text, rows, {
        isRetention: section.isRetention || announced,
        namesTracers: section.tracers,
      }))
        passages.push(passage);
      at = next;
    } else {
      const pieces: Piece[] = [];
      for (let piece = block as Block | undefined; piece && "indent" in piece; piece = blocks[++at])
        pieces.push(piece);
      passages.push({
        pieces,
        place: section.isRetention ? "section" : "anywhere",
        name: section.name,
        isNamed: false,
        isOfTracers: section.tracers,
      });
    }
  }
  return passages;
};

const announces = (text: string, { spans }: Piece): boolean => {
  const folded = foldedWords(text, spans);
  return (
    folded.endsWith(":") &&
    (namesRetention(folded) || /conserv(?!ateur)|archiv|supprim|effac/.test(folded))
  );
};

/** A heading of lesser rank, or one that names data, stands inside the section of retention. */
const sectionBelow = (
  text: string,
  { spans, rank }: Extract<Block, { kind: "heading" }>,
  section: Section,
): Section => {
  const words = wordsOf(text, spans).replace(numeral, "");
  const folded = foldedWords(text, spans).replace(/[\s:]+$/, "");
  const bare = folded.replace(numeral, "");
  const isTracers = namesTracers(folded);
  if (namesRetention(bare)) {
    const names =
      !isBareName(bare) && /(?:conservations?|archivage|vie|detention) d(?:e|es|u) /.test(bare);
    return { isRetention: true, rank, tracers: isTracers, name: names ? words : null };
  }
  const isInside =
    section.isRetention &&
    rank >= section.rank &&
    (namesSomeData(bare) ||
      standsBelow.test(bare) ||
      (rank !== section.rank && rank !== plainRank));
  if (isInside) return { ...section, name: words };
  const tracers = isTracers || (section.tracers && !endsTracers.test(folded));
  return { isRetention: false, rank, tracers, name: tracers || namesSomeData(bare) ? words : null };
};

/** « 3.2. », « IV - », « Article 6 – », « a) ». */
const numeral =
  /^(?:article )?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVXivx]{1,4}|[A-Za-z](?=[.)]))(?:[.)°]| ?[–-])+ ?/i;

const standsBelow = /^(?:pour|concernant|s'agissant|en cas|au titre|a l'egard)(?![a-z])/;

const endsTracers =
  /droits?|securite|responsable|contact|sous-traitant|destinataire|hebergement|finalite|base|mentions|reclamation/;
