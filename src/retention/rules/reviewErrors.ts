import type { Bilingual, ErrorCatalogue } from "../../kernel/index.ts";

/** What each of these messages asks for, in the words of a rule file; a page asks for it in its own. */
export const reviewAsked = {
  fr: "ajouter reviewed: { by: …, on: AAAA-MM-JJ } à la règle",
  en: "add reviewed: { by: …, on: YYYY-MM-DD } to the rule",
} as const satisfies Bilingual;

/** Why a person must read the sentence and answer for the rule (`reviewed`) before it may run. */
export const reviewErrors = {
  "retention.review-partly-read": {
    class: "refused",
    message: {
      fr: "La phrase « {statement} » n’a pas été entièrement comprise. La relire ; si la règle la tient, ajouter reviewed: { by: …, on: AAAA-MM-JJ } à la règle.",
      en: 'The statement "{statement}" was not fully understood. Read it; if the rule keeps it, add reviewed: { by: …, on: YYYY-MM-DD } to the rule.',
    },
  },
  "retention.review-no-duration": {
    class: "refused",
    message: {
      fr: "La phrase « {statement} » ne donne pas de durée, seulement un évènement ou un état. Vérifier que « {clock} » le date bien, puis ajouter reviewed: { by: …, on: AAAA-MM-JJ } à la règle.",
      en: 'The statement "{statement}" gives no period, only an event or a state. Verify that "{clock}" dates it, then add reviewed: { by: …, on: YYYY-MM-DD } to the rule.',
    },
  },
  "retention.review-continued": {
    class: "refused",
    message: {
      fr: "La phrase « {statement} » est suivie d’une autre qui en dépend (« {text} ») et peut en changer la fin. Lire les deux, puis ajouter reviewed: { by: …, on: AAAA-MM-JJ } à la règle si elle tient toujours.",
      en: 'The sentence "{statement}" is followed by another that depends on it ("{text}") and may change its end. Read both, then add reviewed: { by: …, on: YYYY-MM-DD } to the rule if it still holds.',
    },
  },
  "retention.review-condition": {
    class: "refused",
    message: {
      fr: "La durée de « {statement} » dépend d’une condition ou d’une exception (« {condition} »), et la règle vaut pour toutes les lignes. Dire lesquelles par une condition ou des cas ; ou vérifier qu’aucune ligne de la table ne relève d’une autre durée, puis ajouter reviewed: { by: …, on: AAAA-MM-JJ } à la règle.",
      en: 'The period of "{statement}" depends on a condition or an exception ("{condition}"), and the rule holds for all rows. Say which by a condition or by cases; or verify that no row of the table falls under another period, then add reviewed: { by: …, on: YYYY-MM-DD } to the rule.',
    },
  },
  "retention.review-when": {
    class: "refused",
    message: {
      fr: "La durée de « {statement} » dépend d’une condition ou d’une exception (« {condition} »), que la règle traduit ainsi : {testsFr}. Vérifier que ce sont les mêmes lignes, y compris quand un champ est vide, puis ajouter reviewed: { by: …, on: AAAA-MM-JJ } à la règle.",
      en: 'The period of "{statement}" depends on a condition or an exception ("{condition}"), which the rule puts so: {testsEn}. Verify that these are the same rows, also where a field is empty, then add reviewed: { by: …, on: YYYY-MM-DD } to the rule.',
    },
  },
  "retention.review-cases": {
    class: "refused",
    message: {
      fr: "La phrase « {statement} » énonce plusieurs durées, que les cas de la règle répartissent. Vérifier que chaque cas désigne bien les lignes auxquelles la phrase donne sa durée, puis ajouter reviewed: { by: …, on: AAAA-MM-JJ } à la règle.",
      en: 'The statement "{statement}" states several periods, which the cases of the rule share out. Verify that each case names the rows to which the statement gives its period, then add reviewed: { by: …, on: YYYY-MM-DD } to the rule.',
    },
  },
  "retention.review-disputes": {
    class: "refused",
    message: {
      fr: "Un litige dans « {collection} » garde des lignes au-delà de la durée de « {statement} », jusqu’à « {decided} » puis toute la durée encore. Vérifier que la phrase ou la loi le permet (RGPD art. 17.3.e, code civil art. 2231 et 2242) et que « {decided} » date la décision définitive, puis ajouter reviewed: { by: …, on: AAAA-MM-JJ } à la règle.",
      en: 'A dispute in "{collection}" keeps rows beyond the period of "{statement}", until "{decided}" and then for the whole period again. Verify that the statement or the law allows it (GDPR art. 17(3)(e), Code civil art. 2231 and 2242) and that "{decided}" dates the final decision, then add reviewed: { by: …, on: YYYY-MM-DD } to the rule.',
    },
  },
  "retention.review-notice": {
    class: "refused",
    message: {
      fr: "Une ligne dont la personne n’a pas été avertie (« {sent} » vide) reste au-delà de la durée de « {statement} ». Vérifier que l’avertissement part à temps pour toutes, puis ajouter reviewed: { by: …, on: AAAA-MM-JJ } à la règle.",
      en: 'A row whose person was not told ("{sent}" empty) stays beyond the period of "{statement}". Verify that the notice is sent in time for all, then add reviewed: { by: …, on: YYYY-MM-DD } to the rule.',
    },
  },
  "retention.review-anonymise": {
    class: "refused",
    message: {
      fr: "La phrase « {statement} » dit combien de temps garder, non que les lignes sont ensuite anonymisées. Vérifier que rien de ce qui reste ne désigne une personne (RGPD considérant 26), puis ajouter reviewed: { by: …, on: AAAA-MM-JJ } à la règle.",
      en: 'The statement "{statement}" says how long to keep, not that the rows are then anonymised. Verify that nothing that is left points to a person (GDPR recital 26), then add reviewed: { by: …, on: YYYY-MM-DD } to the rule.',
    },
  },
  "retention.review-pseudonym": {
    class: "refused",
    message: {
      fr: "Un pseudonyme ({fields}) reste une donnée personnelle pour qui détient la clé (RGPD art. 4.5), alors que « {statement} » promet la fin des données. Vérifier que la clé est détruite à temps ou tenue à part, puis ajouter reviewed: { by: …, on: AAAA-MM-JJ } à la règle.",
      en: 'A pseudonym ({fields}) stays personal data for whoever holds the key (GDPR art. 4(5)), while "{statement}" promises the end of the data. Verify that the key is destroyed in time or kept apart, then add reviewed: { by: …, on: YYYY-MM-DD } to the rule.',
    },
  },
  "retention.review-current-year": {
    class: "refused",
    message: {
      fr: "La phrase « {statement} » ajoute l’année en cours à sa durée. Écrire plus: current-year ; ou vérifier que « {clock} » porte déjà le dernier jour de cette année, puis ajouter reviewed: { by: …, on: AAAA-MM-JJ } à la règle.",
      en: 'The statement "{statement}" adds the current year to its period. Write plus: current-year; or verify that "{clock}" holds the last day of that year already, then add reviewed: { by: …, on: YYYY-MM-DD } to the rule.',
    },
  },
  "retention.review-several": {
    class: "refused",
    message: {
      fr: "La phrase « {statement} » énonce {count} durées, et la règle applique l’une d’elles à toutes ses lignes. Les répartir par cases, sans statement.rule ; ou vérifier qu’aucune ne relève d’une autre (egide statements), puis ajouter reviewed: { by: …, on: AAAA-MM-JJ } à la règle.",
      en: 'The statement "{statement}" states {count} periods, and the rule applies one of them to all its rows. Share them out by cases, without statement.rule; or verify that none of them falls under another (egide statements), then add reviewed: { by: …, on: YYYY-MM-DD } to the rule.',
    },
  },
  "retention.review-state-end": {
    class: "refused",
    message: {
      fr: "La durée de « {statement} » ne court qu’à la fin d’un état (« {state} »). Vérifier que « {clock} » date cette fin, non son début, et reste vide tant que l’état dure, puis ajouter reviewed: { by: …, on: AAAA-MM-JJ } à la règle.",
      en: 'The period of "{statement}" runs only from the end of a state ("{state}"). Verify that "{clock}" dates that end, not its beginning, and stays empty while the state lasts, then add reviewed: { by: …, on: YYYY-MM-DD } to the rule.',
    },
  },
  "retention.review-whichever-first": {
    class: "refused",
    message: {
      fr: "La phrase « {statement} » fixe deux fins, une durée et un évènement (« jusqu’à {until} »), et la première venue l’emporte ; une règle n’en suit qu’une, depuis « {clock} ». Vérifier que l’autre ne vient jamais avant, puis ajouter reviewed: { by: …, on: AAAA-MM-JJ } à la règle.",
      en: 'The statement "{statement}" sets two ends, a period and an event ("until {until}"), and whichever comes first wins; a rule follows only one, from "{clock}". Verify that the other never comes before it, then add reviewed: { by: …, on: YYYY-MM-DD } to the rule.',
    },
  },
  "retention.review-system": {
    class: "refused",
    message: {
      fr: "La phrase « {statement} » ne vaut que pour ce que contient « {system} », et la règle agit sur la base « {store} ». Vérifier que c’est bien la même, puis ajouter reviewed: { by: …, on: AAAA-MM-JJ } à la règle.",
      en: 'The statement "{statement}" holds only for what "{system}" contains, and the rule acts on the store "{store}". Verify that they are the same, then add reviewed: { by: …, on: YYYY-MM-DD } to the rule.',
    },
  },
  "retention.review-range": {
    class: "refused",
    message: {
      fr: "La phrase « {statement} » donne une fourchette dont {promisedFr} ({promised}) est le haut, et la règle ne garde que {keepFr} ({keep}). Vérifier que ce n’est pas moins que le bas, puis ajouter reviewed: { by: …, on: AAAA-MM-JJ } à la règle.",
      en: 'The statement "{statement}" gives a range whose upper end is {promisedEn} ({promised}), and the rule keeps for only {keepEn} ({keep}). Verify that this is not below its lower end, then add reviewed: { by: …, on: YYYY-MM-DD } to the rule.',
    },
  },
  "retention.review-stage": {
    class: "refused",
    message: {
      fr: "La phrase « {statement} » promet deux étapes, {promisedFr} ({promised}) en tout, et la règle ne fait que la suppression qui vient après. Vérifier que la première étape (archivage, accès restreint) est faite par ailleurs et que « {clock} » date le départ de la première durée, puis ajouter reviewed: { by: …, on: AAAA-MM-JJ } à la règle.",
      en: 'The statement "{statement}" promises two stages, {promisedEn} ({promised}) in all, and the rule only makes the deletion that follows. Verify that the first stage (archiving, restricted access) is done elsewhere and that "{clock}" dates the start of the first period, then add reviewed: { by: …, on: YYYY-MM-DD } to the rule.',
    },
  },
  "retention.review-same-data": {
    class: "refused",
    message: {
      fr: "Une autre phrase de l’activité, « {other} », peut promettre une autre fin aux mêmes données que « {statement} » : « {text} ». Lire les deux, puis ajouter reviewed: { by: …, on: AAAA-MM-JJ } à la règle si elle tient toujours.",
      en: 'Another sentence of the activity, "{other}", may promise another end to the same data as "{statement}": "{text}". Read both, then add reviewed: { by: …, on: YYYY-MM-DD } to the rule if it still holds.',
    },
  },
} as const satisfies ErrorCatalogue;
