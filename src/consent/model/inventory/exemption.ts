import type { Bilingual } from "../../../kernel/index.ts";

export const exemptionGrounds = ["communication", "requested-service", "audience"] as const;

/** Law of 6 January 1978, article 82, and the CNIL's guidelines of 17 September 2020 (2020-091), article 5, for the third. */
export type ExemptionGround = (typeof exemptionGrounds)[number];

/** Each with its words. */
type Conditions = Readonly<Record<string, Bilingual>>;

const transport = {
  "transport-only": {
    fr: "Il ne sert qu’à permettre ou faciliter la communication par voie électronique.",
    en: "It serves only to allow or ease communication by electronic means.",
  },
} as const satisfies Conditions;

const requested = {
  "asked-for": {
    fr: "La personne a demandé expressément le service qu’il rend.",
    en: "The person has expressly asked for the service that it renders.",
  },
  indispensable: {
    fr: "Sans lui ce service ne peut pas être rendu.",
    en: "Without it that service cannot be rendered.",
  },
} as const satisfies Conditions;

const noOther = {
  "no-other-purpose": {
    fr: "Il ne sert à rien d’autre.",
    en: "It serves nothing else.",
  },
} as const satisfies Conditions;

const audience = {
  "publisher-only": {
    fr: "La mesure se borne à l’audience du site, pour le compte exclusif de son éditeur.",
    en: "The measurement is limited to the audience of the site, for its publisher alone.",
  },
  "anonymous-statistics": {
    fr: "Il n’en sort que des statistiques anonymes.",
    en: "Nothing but anonymous statistics comes of it.",
  },
  "no-cross-site": {
    fr: "Il ne permet pas de suivre la même personne sur d’autres sites ou applications.",
    en: "It does not allow the same person to be followed on other sites or applications.",
  },
  "no-matching": {
    fr: "Les données ne sont rapprochées d’aucun autre traitement.",
    en: "The data is matched with no other processing.",
  },
  "no-third-party": {
    fr: "Les données ne sont transmises à aucun tiers.",
    en: "The data is given to no third party.",
  },
  informed: {
    fr: "Les visiteurs en sont informés.",
    en: "Visitors are told of it.",
  },
  objection: {
    fr: "Chacun peut s’y opposer simplement, sur tout appareil et navigateur.",
    en: "Everybody can object simply, on any device and browser.",
  },
  "thirteen-months": {
    fr: "Le traceur vit treize mois au plus, et une nouvelle visite ne le prolonge pas.",
    en: "The tracker lives thirteen months at most, and a further visit does not make it live longer.",
  },
  "twenty-five-months": {
    fr: "Les données collectées sont gardées vingt-cinq mois au plus.",
    en: "The data collected is kept twenty-five months at most.",
  },
} as const satisfies Conditions;

/** Each condition of each ground, as a body ticks it and as the charter shows it. */
export const exemptionConditions = {
  communication: { ...transport, ...noOther },
  "requested-service": { ...requested, ...noOther },
  audience,
} as const satisfies Record<ExemptionGround, Record<string, Bilingual>>;

export type ConditionId =
  | keyof typeof transport
  | keyof typeof requested
  | keyof typeof noOther
  | keyof typeof audience;

/** The conditions of a ground, with their words. */
export const conditionsOf = (
  ground: ExemptionGround,
): readonly { readonly id: ConditionId; readonly words: Bilingual }[] =>
  Object.entries<Bilingual>(exemptionConditions[ground]).map(([id, words]) => ({
    id: id as ConditionId,
    words,
  }));

export const groundWords: Readonly<Record<ExemptionGround, Bilingual>> = {
  communication: {
    fr: "exempté : transport de la communication",
    en: "exempt: carries the communication",
  },
  "requested-service": {
    fr: "exempté : service demandé par la personne",
    en: "exempt: service that the person asked for",
  },
  audience: { fr: "exempté : mesure d’audience", en: "exempt: audience measurement" },
};
