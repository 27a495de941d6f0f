/** What is wrong with a number that was given as a SIRET: its form, the key of its SIREN, or its own. */
export type SiretMistake = "form" | "siren-key" | "key";

/**
 * The fourteen digits of a SIRET as people write it, or what is wrong with it. Its first nine are the SIREN; each of both is
 * closed by the key of Luhn.
 */
export const siretOf = (
  typed: string,
):
  | { readonly ok: true; readonly siret: string }
  | { readonly ok: false; readonly mistake: SiretMistake } => {
  const siret = typed.replaceAll(/[\s\u{a0}\u{202f}.-]/gu, "");
  if (!/^\d{14}$/.test(siret)) return { ok: false, mistake: "form" };
  const siren = siret.slice(0, 9);
  if (luhnSum(siren) % 10 !== 0) return { ok: false, mistake: "siren-key" };
  return hasKey(siret, siren) ? { ok: true, siret } : { ok: false, mistake: "key" };
};

/** As it is written on letters: 000 000 018 00012. */
export const siretWords = (siret: string): string =>
  siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, "$1 $2 $3 $4");

/** The establishments of La Poste outnumber the keys of Luhn: the plain sum of theirs is a multiple of five (INSEE). */
const laPoste = "356000000";

const hasKey = (siret: string, siren: string): boolean =>
  luhnSum(siret) % 10 === 0 || (siren === laPoste && plainSum(siret) % 5 === 0);

const plainSum = (digits: string): number =>
  Array.from(digits).reduce((sum, digit) => sum + Number(digit), 0);

const luhnSum = (digits: string): number =>
  Array.from(digits)
    .toReversed()
    .reduce((sum, digit, index) => {
      const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
      return sum + (value > 9 ? value - 9 : value);
    }, 0);
