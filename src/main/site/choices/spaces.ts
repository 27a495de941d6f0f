import type { Bilingual } from "../../../kernel/index.ts";
import type { Space } from "../../../platform/web/index.ts";
import { fold } from "../../../reading/index.ts";
import type { Register } from "../../../register/index.ts";

interface SpaceWords {
  /** The word of its address. */
  readonly word: Bilingual;
  readonly name: Bilingual;
  readonly text: Bilingual;
  /** How registers name such persons, in French. Each also finds its plural, and what begins with it. */
  readonly subjects: readonly string[];
}

/** The three kinds of visitors that a body knows. */
export const spaceWords: Readonly<Record<Space, SpaceWords>> = {
  individuals: {
    word: { fr: "particuliers", en: "individuals" },
    name: { fr: "Un particulier", en: "An individual" },
    text: {
      fr: "Vous demandez ou recevez une aide, un soin, une réponse.",
      en: "You ask for or receive help, care, an answer.",
    },
    subjects: [
      "particulier",
      "bénéficiaire",
      "assuré",
      "usager",
      "demandeur",
      "abonné",
      "foyer",
      "ayant droit",
      "ayants droit",
      "patient",
      "victime",
      "visiteur",
      "candidat",
      "bénévole",
      "personnes qui",
    ],
  },
  professionals: {
    word: { fr: "professionnels", en: "professionals" },
    name: { fr: "Un professionnel", en: "A professional" },
    text: {
      fr: "Vous soignez, accompagnez ou fournissez, et travaillez avec l’organisme.",
      en: "You care, support or supply, and work with the body.",
    },
    subjects: [
      "professionnel",
      "praticien",
      "médecin",
      "prestataire",
      "fournisseur",
      "partenaire",
      "établissement",
      "soumissionnaire",
    ],
  },
  employers: {
    word: { fr: "employeurs", en: "employers" },
    name: { fr: "Un employeur", en: "An employer" },
    text: {
      fr: "Vous déclarez et versez pour vos salariés.",
      en: "You declare and pay for your employees.",
    },
    subjects: ["employeur", "entreprise", "déclarant"],
  },
};

/** The space of a word of an address, in either language: English addresses had the French word until 2026. */
export const spaceOfWord = (word: string): Space | null =>
  (Object.keys(spaceWords) as Space[]).find((space) =>
    Object.values(spaceWords[space].word).includes(word),
  ) ?? null;

type Activity = Register["activities"][number];

/** The activities whose data subjects the register names by a word of the space; nothing is concluded from anything else. */
export const activitiesOf = (
  activities: readonly Activity[],
  space: Space,
): readonly Activity[] => {
  const sought = spaceWords[space].subjects.map(fold);
  return activities.filter(({ dataSubjects }) =>
    dataSubjects.some(({ text }) => {
      const named = ` ${fold(text).replaceAll(/[^a-z0-9]+/g, " ")}`;
      return sought.some((word) => named.includes(` ${word}`));
    }),
  );
};
