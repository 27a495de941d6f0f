import { hasFirst, type Draft } from "./drafts.ts";
import { find, wordAt, type Sentence, type Words } from "./sentence.ts";

/** « ne sont pas conservées après la clôture »: they are kept until then. */
export const isKeptUntil = (draft: Draft): boolean =>
  draft.from !== null && !hasFirst(draft) && draft.fromAfter && draft.conditions.length === 0;

/** « pas conservées au-delà de la durée du contrat »: as long as it lasts. */
export const stateBeyond = (sentence: Sentence, draft: Draft): Words | null => {
  const { from } = draft;
  if (!isKeptUntil(draft) || from === null || !isLength(sentence, from)) return null;
  const of = from.from + 2;
  const name = of + 1;
  if (name >= from.to || !/^(?:de|d'|du|des)$/.test(wordAt(sentence, of))) return null;
  const head = find(sentence, name, "det") ? name + 1 : name;
  if (/^(?:conservation|prescription|vie|validite|traitement)$/.test(wordAt(sentence, head)))
    return null;
  return { from: name, to: from.to };
};

/** « la durée du prêt »: a length, and no event. */
export const isLength = (sentence: Sentence, { from }: Words): boolean =>
  /^(?:durees?|delais?|periodes?|temps)$/.test(
    wordAt(sentence, find(sentence, from, "det") ? from + 1 : from),
  );
