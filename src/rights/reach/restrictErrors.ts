import { defineErrors } from "../../kernel/index.ts";

/** What a restriction (GDPR art. 18) and its end can say: names of tables, counts, never a value. */
export const { catalogue: restrictErrors, failure: restrictFailure } = defineErrors({
  "rights.restrict-only-unknown": {
    class: "input",
    message: {
      fr: "« {name} » n’est pas une table d’une base décrite. Donnez à --only des noms « table » ou « base/table », séparés par des virgules ; rien n’a été écrit.",
      en: '"{name}" is no table of a described database. Give --only names "table" or "store/table", separated by commas; nothing was written.',
    },
  },
  "rights.restrict-shows": {
    class: "refused",
    message: {
      fr: "Après l’écriture, {count} ligne(s) de « {collection} » ({store}) ne sont pas limitées : elles sont arrivées entre-temps. Recommencez.",
      en: 'After the write {count} row(s) of "{collection}" ({store}) are not restricted: they came meanwhile. Try again.',
    },
  },
  "rights.restrict-untold": {
    class: "usage",
    message: {
      fr: "La personne doit être informée avant que la limitation soit levée (RGPD, art. 18, paragraphe 3). Donnez --told-on AAAA-MM-JJ, le jour où elle l’a été, au plus tard aujourd’hui ; rien n’a été levé.",
      en: "The person must be told before the restriction is lifted (GDPR art. 18(3)). Give --told-on YYYY-MM-DD, the day on which they were, today at the latest; nothing was lifted.",
    },
  },
  "rights.restrict-none": {
    class: "input",
    message: {
      fr: "Aucune ligne n’est limitée pour la demande {request}. Vérifiez son identifiant ; rien n’a été levé.",
      en: "No row is restricted for the request {request}. Check its identifier; nothing was lifted.",
    },
  },
});
