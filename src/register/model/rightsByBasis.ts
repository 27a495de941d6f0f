import type { Bilingual } from "../../kernel/index.ts";
import type { subjectRights } from "./activityDetails.ts";

export type SubjectRight = (typeof subjectRights)[number];

/** GDPR art. 6(1), letter by letter. */
export const legalBasisLetters = ["a", "b", "c", "d", "e", "f"] as const;
export type LegalBasisLetter = (typeof legalBasisLetters)[number];

/** Whether a legal basis gives a right, the article that says so, and what the right depends on. */
export interface RightOnBasis {
  readonly applies: boolean;
  readonly article: string;
  readonly condition?: Bilingual;
}

const gives = (article: string, condition?: Bilingual): RightOnBasis =>
  condition ? { applies: true, article, condition } : { applies: true, article };
const denies = (article: string, condition?: Bilingual): RightOnBasis =>
  condition ? { applies: false, article, condition } : { applies: false, article };

const noConsent = denies("7(3)", {
  fr: "Le retrait suppose un consentement donné.",
  en: "Withdrawal supposes that consent was given.",
});
const access = gives("15");
const rectification = gives("16");
const restriction = gives("18");
const noPortability = denies("20(1)(a)", {
  fr: "La portabilité ne vaut que pour le consentement et le contrat.",
  en: "Portability is for consent and contract alone.",
});
const portability = gives("20(1)(a)", {
  fr: "Pour les données que la personne a fournies, traitées à l’aide de procédés automatisés.",
  en: "For the data that the person gave, processed by automated means.",
});
const noObjection = denies("21(1)", {
  fr: "L’opposition ne vaut que pour la mission d’intérêt public et l’intérêt légitime, sauf prospection (art. 21(2)).",
  en: "Objection is for public tasks and legitimate interests alone, but for direct marketing (art. 21(2)).",
});
const objection = gives("21(1)", {
  fr: "Pour des raisons tenant à la situation de la personne, sauf motif impérieux du responsable ; un acte qui l’exclut (art. 23) s’écrit comme motif.",
  en: "On grounds relating to the person’s situation, unless the controller has compelling ones; an act that excludes it (art. 23) is written as a ground.",
});
const automated = (article: string, fr: string, en: string): RightOnBasis =>
  gives(article, { fr, en });

/**
 * The rights that each legal basis gives: the CNIL's published table, with the article beside each cell. It says nothing
 * of art. 22, which depends on the decision and not on the basis: the right stands in each row, with its exception.
 */
export const rightsByBasis: Readonly<
  Record<LegalBasisLetter, Readonly<Record<SubjectRight, RightOnBasis>>>
> = {
  a: {
    withdrawal: gives("7(3)"),
    access,
    rectification,
    erasure: gives("17(1)(b)"),
    restriction,
    portability,
    objection: denies("21(1)", {
      fr: "Le retrait du consentement (art. 7(3)) en tient lieu.",
      en: "Withdrawal of consent (art. 7(3)) stands in its place.",
    }),
    "no-automated-decision": automated(
      "22(1)",
      "Un consentement explicite permet la décision ; une personne doit alors pouvoir intervenir (art. 22(2)(c) et 22(3)).",
      "Explicit consent allows the decision; a human must then be able to intervene (art. 22(2)(c) and 22(3)).",
    ),
  },
  b: {
    withdrawal: noConsent,
    access,
    rectification,
    erasure: gives("17(1)(a)"),
    restriction,
    portability,
    objection: noObjection,
    "no-automated-decision": automated(
      "22(1)",
      "Un contrat qui l’exige permet la décision ; une personne doit alors pouvoir intervenir (art. 22(2)(a) et 22(3)).",
      "A contract that needs it allows the decision; a human must then be able to intervene (art. 22(2)(a) and 22(3)).",
    ),
  },
  c: {
    withdrawal: noConsent,
    access,
    rectification,
    erasure: denies("17(3)(b)"),
    restriction,
    portability: noPortability,
    objection: noObjection,
    "no-automated-decision": automated(
      "22(1)",
      "Un texte qui autorise la décision elle-même, avec des garanties, s’écrit comme motif (art. 22(2)(b) ; loi du 6 janvier 1978, art. 47).",
      "An act that authorises the decision itself, with safeguards, is written as a ground (art. 22(2)(b); French act of 6 January 1978, art. 47).",
    ),
  },
  d: {
    withdrawal: noConsent,
    access,
    rectification,
    erasure: gives("17(1)(a)"),
    restriction,
    portability: noPortability,
    objection: noObjection,
    "no-automated-decision": gives("22(1)"),
  },
  e: {
    withdrawal: noConsent,
    access,
    rectification,
    erasure: denies("17(3)(b)"),
    restriction,
    portability: denies("20(3)"),
    objection,
    "no-automated-decision": automated(
      "22(1)",
      "Un texte qui autorise la décision elle-même, avec des garanties, s’écrit comme motif (art. 22(2)(b) ; loi du 6 janvier 1978, art. 47).",
      "An act that authorises the decision itself, with safeguards, is written as a ground (art. 22(2)(b); French act of 6 January 1978, art. 47).",
    ),
  },
  f: {
    withdrawal: noConsent,
    access,
    rectification,
    erasure: gives("17(1)(c)"),
    restriction,
    portability: noPortability,
    objection,
    "no-automated-decision": gives("22(1)"),
  },
};
