import type { Bilingual } from "../../kernel/index.ts";
import type { Activity } from "../model/register.ts";
import { rightsOf, letterOf } from "../model/rightsOf.ts";
import type { LegalBasisLetter, SubjectRight } from "../model/rightsByBasis.ts";
import { comparedText } from "./comparedWords.ts";
import { valueWords } from "./partWords.ts";
import { short } from "./quoted.ts";
import type { LegalChange } from "./registerDiff.ts";
import { valueChange } from "./valueChange.ts";

/** GDPR art. 6(1), in the words that the CNIL uses to the public. */
const basisNames: Readonly<Record<LegalBasisLetter, Bilingual>> = {
  a: { fr: "le consentement", en: "consent" },
  b: { fr: "le contrat", en: "a contract" },
  c: { fr: "l’obligation légale", en: "a legal obligation" },
  d: { fr: "la sauvegarde des intérêts vitaux", en: "vital interests" },
  e: { fr: "la mission d’intérêt public", en: "a task in the public interest" },
  f: { fr: "l’intérêt légitime", en: "a legitimate interest" },
};

const rightNames: Readonly<Record<SubjectRight, Bilingual>> = {
  withdrawal: { fr: "de retirer son consentement", en: "to withdraw consent" },
  access: { fr: "d’accès", en: "of access" },
  rectification: { fr: "de rectification", en: "to rectification" },
  erasure: { fr: "à l’effacement", en: "to erasure" },
  restriction: { fr: "à la limitation", en: "to restriction" },
  portability: { fr: "à la portabilité", en: "to portability" },
  objection: { fr: "d’opposition", en: "to object" },
  "no-automated-decision": {
    fr: "de ne pas subir de décision automatisée",
    en: "not to be subject to an automated decision",
  },
};

const nameOf = (article: string, language: keyof Bilingual): string => {
  const letter = letterOf(article);
  return letter === null ? `article ${article}` : `${basisNames[letter][language]} (${article})`;
};

/** What allows the processing, and what it says of the interest or of the withdrawal of consent. */
export const basisChanges = (before: Activity, after: Activity): readonly LegalChange[] => {
  const [old, now] = [before.legalBases, after.legalBases];
  const gone = old.filter(({ article }) => !now.some((each) => each.article === article));
  const come = now.filter(({ article }) => !old.some((each) => each.article === article));
  const [from, ...moreGone] = gone;
  const [to, ...moreCome] = come;
  const change = (
    kind: LegalChange["kind"],
    words: { fr: string; en: string },
    was: string | null,
    is: string | null,
  ): LegalChange => ({
    part: "legalBases",
    kind,
    grade: "persons",
    words,
    before: was,
    after: is,
  });
  const replaced =
    from && to && moreGone.length + moreCome.length === 0
      ? [
          change(
            "changed",
            {
              fr: `La base légale change : de ${nameOf(from.article, "fr")} à ${nameOf(to.article, "fr")}`,
              en: `The legal basis changes from ${nameOf(from.article, "en")} to ${nameOf(to.article, "en")}`,
            },
            from.text,
            to.text,
          ),
        ]
      : [
          ...gone.map(({ article, text }) =>
            change(
              "removed",
              {
                fr: `Une base légale est retirée : ${nameOf(article, "fr")}`,
                en: `A legal basis is removed: ${nameOf(article, "en")}`,
              },
              text,
              null,
            ),
          ),
          ...come.map(({ article, text }) =>
            change(
              "added",
              {
                fr: `Une base légale est ajoutée : ${nameOf(article, "fr")}`,
                en: `A legal basis is added: ${nameOf(article, "en")}`,
              },
              null,
              text,
            ),
          ),
        ];
  return [...replaced, ...rewordedBases(before, after)];
};

/** Of the bases that stay: their wording, the interest of art. 6(1)(f), the withdrawal of art. 7(3), their purposes. */
const rewordedBases = (before: Activity, after: Activity): readonly LegalChange[] =>
  after.legalBases.flatMap((now): readonly LegalChange[] => {
    const same = before.legalBases.filter(({ article }) => article === now.article);
    const old = same.find(({ text }) => comparedText(text) === comparedText(now.text)) ?? same[0];
    if (old === undefined) return [];
    const others = [
      ...valueChange("legalBases", valueWords.interest, old.interest, now.interest),
      ...valueChange("legalBases", valueWords.withdrawal, old.withdrawal, now.withdrawal),
      ...valueChange(
        "legalBases",
        valueWords.basisPurposes,
        old.purposes?.join(" ; "),
        now.purposes?.join(" ; "),
      ),
    ];
    if (comparedText(old.text) === comparedText(now.text)) return others;
    return [
      {
        part: "legalBases",
        kind: "changed",
        grade: "editorial",
        words: {
          fr: `La base légale reste la même (${now.article}), dite autrement : « ${short(now.text)} »`,
          en: `The legal basis stays the same (${now.article}), said otherwise: “${short(now.text)}”`,
        },
        before: old.text,
        after: now.text,
      },
      ...others,
    ];
  });

/** The rights that persons gain or lose: by the table of the CNIL, by what overrides it, and by what the page says. */
export const rightsChanges = (before: Activity, after: Activity): readonly LegalChange[] => {
  const [old, now] = [rightsOf(before), rightsOf(after)];
  const moved = now.flatMap(({ right, applies, article, ground }, index): LegalChange[] => {
    const was = old[index]?.applies ?? null;
    if (was === applies) return [];
    const { fr, en } = rightNames[right];
    const of =
      article === null
        ? { fr: "", en: "" }
        : { fr: ` (art. ${article})`, en: ` (art. ${article})` };
    const words =
      applies === null
        ? {
            fr: `On ne sait plus dire si le droit ${fr} s’applique`,
            en: `Whether the right ${en} applies can no longer be said`,
          }
        : applies
          ? { fr: `Le droit ${fr} est ouvert${of.fr}`, en: `The right ${en} is given${of.en}` }
          : { fr: `Le droit ${fr} est perdu${of.fr}`, en: `The right ${en} is lost${of.en}` };
    return [
      {
        part: "rights",
        kind: applies === true ? "added" : applies === false ? "removed" : "changed",
        grade: "persons",
        words,
        before: old[index]?.ground ?? null,
        after: ground,
      },
    ];
  });
  const [was, is] = [before.rights?.objection ?? null, after.rights?.objection ?? null];
  if (was !== is && is !== null)
    return [
      ...moved,
      {
        part: "rights",
        kind: "changed",
        grade: "persons",
        words:
          is === "excluded"
            ? { fr: "Le droit d’opposition est exclu", en: "The right to object is excluded" }
            : {
                fr: "Le droit d’opposition peut s’exercer",
                en: "The right to object can be exercised",
              },
        before: before.rights?.text ?? null,
        after: after.rights?.text ?? null,
      },
    ];
  return [
    ...moved,
    ...valueChange("rights", valueWords.rights, before.rights?.text, after.rights?.text),
  ];
};
