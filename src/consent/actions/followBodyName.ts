import { composeWords } from "../model/purpose/purposeWords.ts";
import type { PurposeParts } from "./consentParts.ts";

/**
 * The words of the open purposes of a body take its present name. It is the same controller under another name, so that consents given
 * before count on (GDPR art. 4(7), 7).
 * @returns how many purposes that were.
 */
export const followBodyName = async (
  { purposes, clock, bodyName }: Pick<PurposeParts, "purposes" | "clock" | "bodyName">,
  body: string,
): Promise<number> => {
  const open = (await purposes.list(body)).filter(({ closedAt }) => closedAt === null);
  const name = open.length === 0 ? null : await bodyName(body);
  if (name === null) return 0;
  let count = 0;
  for (const { id, content, words } of open) {
    if ((await purposes.words(words.hash))?.body === name) continue;
    const isChanged = await purposes.changeWords(id, words.number, {
      content,
      words: composeWords(name, content),
      asksAnew: false,
      reason: `Nouveau nom de l’organisme : ${name}`,
      at: clock.now(),
    });
    if (isChanged) count += 1;
  }
  return count;
};
