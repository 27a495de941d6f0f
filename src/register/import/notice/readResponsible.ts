import { fold, type Span } from "../../../reading/index.ts";
import type { Register } from "../../model/register.ts";
import type { Coverage } from "../coverage.ts";
import type { Section } from "./sections.ts";

/** Who answers for what a notice describes, and the officer (GDPR art. 13(1)(a) and (b)). */
export type Responsible = Pick<Register, "controller" | "dataProtectionOfficers">;

/** A name goes on over capitals, articles and what is written between brackets; a verb or a stop ends it. */
const name = String.raw`(?<name>[\p{Lu}\d][^.;:?!\n|]{1,160}?)`;
/** A comma goes on with a name (« de l’aménagement, du logement et de la nature »), or ends it. */
const stop = String.raw`(?=[.;\n(]|,(?! (?:du |de |des |d['’]|et ))|$|\sreprésentée?s? )`;
const forms: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:^|[.\n]\s*)(?:(?:La|Le|Les|L['’])\s?)?${name},?\s(?:est|sont|agit en (?:qualité|tant que)(?: de)?)\s(?:le |la |les |l['’])?(?:co-?)?responsables?\s(?:de|du|des|conjoints)\s?(?:le |ces |ce )?traitement`,
    "u",
  ),
  new RegExp(
    String.raw`[Rr]esponsables? (?:de|du|des) traitements?(?: de (?:vos |ces )?données(?: à caractère personnel)?)?\s(?:est|sont)\s:?\s*(?:[Ll]a |[Ll]e |[Ll]es |[Ll]['’])?${name}${stop}`,
    "u",
  ),
  new RegExp(
    String.raw`sous la responsabilité (?:conjointe )?(?:de la |du |de l['’]|des |de )${name}${stop}`,
    "u",
  ),
];

const email = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,6}/gu;
const officerWords = /delegue.{0,30}protection|(?<![a-z])dp[od](?![a-z])/;
const officerBox =
  /^(?:dpo|dpd|dpd\.|dpo\.|rgpd|protection|donnees|privacy|delegue)|(?:dpo|dpd|protection|rgpd|donnees)/;

export const readResponsible = (
  text: string,
  sections: readonly Section[],
  coverage: Coverage,
): Responsible => {
  const stretches = sections.flatMap(({ heading, lines }): Span[] => {
    const first = heading ?? lines[0];
    if (first === undefined) return [];
    return [{ start: first.content.start, end: (lines.at(-1) ?? first).content.end }];
  });
  const named = firstName(text, stretches);
  if (named !== null) coverage.place([named]);
  const officer = officerAddress(text, stretches);
  if (officer !== null) coverage.place([officer]);
  const words = ({ start, end }: Span): string => text.slice(start, end);
  return {
    controller: named === null ? null : { name: words(named), email: null, source: [named] },
    dataProtectionOfficers:
      officer === null
        ? []
        : [{ name: null, role: "dpo", email: words(officer), source: [officer] }],
  };
};

const firstName = (text: string, stretches: readonly Span[]): Span | null => {
  for (const { start, end } of stretches) {
    const words = text.slice(start, end);
    for (const form of forms) {
      const found = form.exec(words);
      const said = found?.groups?.["name"];
      if (found === null || said === undefined) continue;
      const at = start + found.index + found[0].lastIndexOf(said);
      return { start: at, end: at + said.trimEnd().length };
    }
  }
  return null;
};

/** An address of an officer: its own name says so, or the words right before it. */
const officerAddress = (text: string, stretches: readonly Span[]): Span | null => {
  for (const { start, end } of stretches)
    for (const found of text.slice(start, end).matchAll(email)) {
      const [address] = found;
      const before = fold(
        text.slice(Math.max(start, start + found.index - 160), start + found.index),
      );
      const box = fold(address.slice(0, address.indexOf("@")));
      if (officerBox.test(box) || officerWords.test(before))
        return { start: start + found.index, end: start + found.index + address.length };
    }
  return null;
};
