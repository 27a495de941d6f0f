import type { Bilingual } from "../../kernel/index.ts";

/** The wording of the list of bodies, and of the page of one. */
export const bodiesWords = {
  home: { fr: "Accueil", en: "Home" },
  title: { fr: "Les organismes", en: "The bodies" },
  lead: {
    fr: "Les organismes du réseau, et la politique de protection des données qui vaut pour chacun.",
    en: "The bodies of the network, and the data protection policy that holds for each.",
  },
  search: { fr: "Nom de l’organisme", en: "Name of the body" },
  found: { fr: "Organismes trouvés : {count} sur {all}", en: "Bodies found: {count} of {all}" },
  nothing: { fr: "Aucun organisme ne porte ce nom", en: "No body bears this name" },
  nothingHelp: {
    fr: "Essayez un mot de moins, ou une partie du nom seulement.",
    en: "Try one word less, or only a part of the name.",
  },
  whole: { fr: "Voir tous les organismes", en: "See all bodies" },
  none: { fr: "Aucun organisme n’est encore inscrit", en: "No body is listed yet" },
  noneHelp: {
    fr: "La liste paraîtra ici dès que le réseau sera décrit.",
    en: "The list will appear here once the network is described.",
  },
  caption: { fr: "Les organismes du réseau", en: "The bodies of the network" },
  body: { fr: "Organisme", en: "Body" },
  policy: { fr: "Politique", en: "Policy" },
  own: { fr: "la sienne", en: "its own" },
  adopted: { fr: "celle de « {name} », telle quelle", en: "that of “{name}”, as it is" },
  unpublished: { fr: "aucune n’est publiée", en: "none is published" },
  adoptedLead: {
    fr: "Cet organisme n’a pas de politique à lui : il applique telle quelle celle de « {name} ».",
    en: "This body has no policy of its own: it applies that of “{name}” as it is.",
  },
  adoptedText: {
    fr: "Le registre, les engagements et les preuves que voici sont ceux de « {name} ».",
    en: "The register, the commitments and the proofs below are those of “{name}”.",
  },
  adoptedWays: { fr: "Ce que publie « {name} »", en: "What “{name}” publishes" },
  noPolicyLead: {
    fr: "Ni cet organisme ni celui dont il dépend n’a encore publié de politique ici.",
    en: "Neither this body nor the one that it belongs to has published a policy here yet.",
  },
  noPolicyText: {
    fr: "Pour savoir ce qui est fait de vos données, adressez-vous à son siège.",
    en: "To learn what is done with your data, write to its seat.",
  },
} as const satisfies Record<string, Bilingual>;
