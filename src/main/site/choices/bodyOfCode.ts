import type { Bilingual } from "../../../kernel/index.ts";
import {
  postalCodeKind,
  postalCodeOf,
  type PostalCodeKind,
  type Territories,
} from "../../../organisations/index.ts";
import { choicesWords as words } from "./choicesWords.ts";

/** The body of a postal code that was typed, or what is wrong with it; of those that share one, the body that was chosen. */
export const locate = async (
  territories: Pick<Territories, "bodiesOf">,
  typed: string,
  among: string | undefined,
): Promise<
  { readonly body: string } | { readonly shared: true } | { readonly wrong: Bilingual }
> => {
  const code = postalCodeOf(typed);
  if (code === null) return { wrong: words.wrongPostal };
  const [body, ...others] = await territories.bodiesOf(code);
  if (body === undefined) return { wrong: nowhereWords[postalCodeKind(code)] };
  if (others.length === 0) return { body };
  return among !== undefined && [body, ...others].includes(among)
    ? { body: among }
    : { shared: true };
};

/** What a code without a body is told: some are of no place at all. */
const nowhereWords: Readonly<Record<PostalCodeKind, Bilingual>> = {
  ordinary: words.nowhere,
  military: words.nowhereMilitary,
  unassigned: words.nowhereUnassigned,
};

/** The bodies that share what stands in the field of the postal code; none where one alone has it, or none. */
export const sharingOf = async (
  territories: Pick<Territories, "bodiesOf">,
  typed: string,
): Promise<readonly string[]> => {
  const code = postalCodeOf(typed);
  const bodies = code === null ? [] : await territories.bodiesOf(code);
  return bodies.length > 1 ? bodies : [];
};
