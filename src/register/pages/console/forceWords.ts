import type { Bilingual } from "../../../kernel/index.ts";

/** The wording of a publication that errors block. */
export const forceWords = {
  title: { fr: "Ce qui bloque la publication", en: "What blocks the publication" },
  lead: {
    fr: "Corrigez ces erreurs avant de publier. Publier malgré elles reste possible avec un motif écrit, que le journal public gardera pour toujours.",
    en: "Mend these errors before you publish. To publish in spite of them is possible with a written reason, which the public ledger keeps for ever.",
  },
  more: { fr: "Et d’autres erreurs : {count}.", en: "And other errors: {count}." },
  force: {
    fr: "Motif pour publier malgré ces erreurs",
    en: "Reason to publish in spite of these errors",
  },
  hint: {
    fr: "Laissez vide pour ne pas publier. Aucun nom de personne : ce texte est public.",
    en: "Leave empty not to publish. No name of a person: this text is public.",
  },
} as const satisfies Record<string, Bilingual>;
