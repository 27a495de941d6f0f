import type { ErrorCatalogue } from "../../kernel/index.ts";

/** Why a rule is refused against the register and the datasets; `{keepFr}` and `{promisedFr}` are periods in words. */
export const ruleErrors = {
  "retention.activity-unknown": {
    class: "refused",
    message: {
      fr: "L’activité « {activity} » n’est plus dans le registre.{nearestFr} Rattacher la règle à une activité publiée (egide statements), ou la retirer.",
      en: 'The activity "{activity}" is not in the register any more.{nearestEn} Bind the rule to a published activity (egide statements), or take it out.',
    },
  },
  "retention.statement-unknown": {
    class: "refused",
    message: {
      fr: "La phrase « {statement} » n’est plus dans l’activité « {activity} ». Relire l’activité (egide statements), puis rattacher la règle à sa phrase actuelle ou la retirer.",
      en: 'The statement "{statement}" is not in the activity "{activity}" any more. Read the activity again (egide statements), then bind the rule to its present statement or take it out.',
    },
  },
  "retention.statement-drifted": {
    class: "refused",
    message: {
      fr: "La phrase « {statement} » a changé depuis que la règle lui a été rattachée. Elle dit maintenant : « {text} ». Si la règle la tient encore, remplacer statement.hash par {hash} ; sinon changer la règle.",
      en: 'The statement "{statement}" has changed since the rule was bound to it. It now says: "{text}". If the rule still keeps it, replace statement.hash by {hash}; else change the rule.',
    },
  },
  "retention.statement-drifted-apart": {
    class: "refused",
    message: {
      fr: "La phrase « {statement} » a changé depuis que la règle lui a été rattachée. Elle dit maintenant : « {text} ». La règle ne la tient plus, pour les motifs qui suivent : changer d’abord la règle, puis la rattacher à la nouvelle phrase.",
      en: 'The statement "{statement}" has changed since the rule was bound to it. It now says: "{text}". The rule does not keep it any more, for the reasons that follow: change the rule first, then bind it to the new statement.',
    },
  },
  "retention.start-unstated": {
    class: "refused",
    message: {
      fr: "La phrase « {statement} » ne dit pas à partir de quand : la règle compte depuis « {clock} ». Vérifier que c’est bien ce que lisent les personnes concernées, ou publier le point de départ.",
      en: 'The statement "{statement}" does not say from when: the rule counts from "{clock}". Verify that people read it so, or publish the starting point.',
    },
  },
  "retention.siblings-not-understood": {
    class: "refused",
    message: {
      fr: "Dans la même activité que « {statement} », des phrases n’ont pas été comprises ({count}) et peuvent la changer : « {text} ». Les lire, puis ajouter reviewed: { by: …, on: AAAA-MM-JJ } à la règle pour taire cette note.",
      en: 'In the same activity as "{statement}", sentences were not understood ({count}) and may change it: "{text}". Read them, then add reviewed: { by: …, on: YYYY-MM-DD } to the rule to silence this note.',
    },
  },
  "retention.minimum-delays": {
    class: "refused",
    message: {
      fr: "Repoussé par la durée minimale de « {other} » ({keepFr} après « {through} ») : aucune ligne qu’elle couvre ne finit avant.",
      en: 'Delayed by the minimum of "{other}" ({keepEn} after "{through}"): no row that it covers ends before.',
    },
  },
  "retention.minimum-exceeds": {
    class: "refused",
    message: {
      fr: "Repoussé par la durée minimale de « {other} » ({keepFr} après « {through} »), plus longue que les {promisedFr} promises par « {statement} » : la loi qui oblige à garder l’emporte, et la phrase publiée n’est pas tenue pour ces lignes. Corriger l’une des deux phrases dans le registre.",
      en: 'Delayed by the minimum of "{other}" ({keepEn} after "{through}"), longer than the {promisedEn} promised by "{statement}": the law that obliges to keep wins, and the published statement is not kept for these rows. Correct one of the two statements in the register.',
    },
  },
  "retention.rows-left": {
    class: "refused",
    message: {
      fr: "La phrase « {statement} » parle de toutes ses données, et la règle des seules lignes pour lesquelles {testFr}. Vérifier qu’une autre règle tient la promesse pour les autres.",
      en: 'The statement "{statement}" speaks of all its data, and the rule only of the rows for which {testEn}. Verify that another rule keeps the promise for the others.',
    },
  },
  "retention.second-stage-open": {
    class: "refused",
    message: {
      fr: "La règle fait la première étape de « {statement} » ; aucune ne fait la suppression promise après {promisedFr} ({promised}) en tout. En rattacher une à la même phrase, avec keep: {promised} et end: delete.",
      en: 'The rule makes the first stage of "{statement}"; none makes the deletion that is promised after {promisedEn} ({promised}) in all. Bind one to the same statement, with keep: {promised} and end: delete.',
    },
  },
  "retention.statement-rule-unspecified": {
    class: "refused",
    message: {
      fr: "La phrase « {statement} » énonce {count} durées : dire laquelle par statement.rule, de 1 à {count}, dans l’ordre de : egide statements",
      en: 'The statement "{statement}" states {count} periods: say which by statement.rule, from 1 to {count}, in the order of: egide statements',
    },
  },
  "retention.statement-rule-unknown": {
    class: "refused",
    message: {
      fr: "La phrase « {statement} » énonce moins de {rule} durées (elle en énonce {count}) : statement.rule ne peut pas être {rule}. Voir : egide statements",
      en: 'The statement "{statement}" states fewer than {rule} periods (it states {count}): statement.rule cannot be {rule}. See: egide statements',
    },
  },
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
      fr: "La durée de « {statement} » dépend d’une condition ou d’une exception (« {condition} »), et la règle vaut pour toutes les lignes. Dire lesquelles par when ou cases ; ou vérifier qu’aucune ligne de la table ne relève d’une autre durée, puis ajouter reviewed: { by: …, on: AAAA-MM-JJ } à la règle.",
      en: 'The period of "{statement}" depends on a condition or an exception ("{condition}"), and the rule holds for all rows. Say which by when or cases; or verify that no row of the table falls under another period, then add reviewed: { by: …, on: YYYY-MM-DD } to the rule.',
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
  "retention.keep-cuts-stage": {
    class: "refused",
    message: {
      fr: "La règle supprimerait au bout de {keepFr} ({keep}) ce que la phrase « {statement} » promet de garder encore ensuite, archivé ou d’accès restreint : {promisedFr} ({promised}) en tout. Rattacher la règle à cette phrase avec keep: {promised}, ou écrire la première étape (end: { archive: … }).",
      en: 'The rule would delete after {keepEn} ({keep}) what the statement "{statement}" promises to go on keeping, archived or restricted: {promisedEn} ({promised}) in all. Bind the rule to that statement with keep: {promised}, or write the first stage (end: { archive: … }).',
    },
  },
  "retention.keep-past-event": {
    class: "refused",
    message: {
      fr: "La règle garde {keepFr} ({keep}) de plus, après « {clock} », ce que la phrase « {statement} » ne promet de garder que jusqu’à un évènement ou tant que dure un état. Prendre pour clock la date de cet évènement et écrire keep: {promised}, ou publier d’abord une durée.",
      en: 'The rule keeps for {keepEn} ({keep}) more, after "{clock}", what the statement "{statement}" promises to keep only until an event or while a state lasts. Take the date of that event as clock and write keep: {promised}, or publish a period first.',
    },
  },
  "retention.reading-justifies-nothing": {
    class: "refused",
    message: {
      fr: "La phrase « {statement} » ne fixe pas de durée au terme de laquelle supprimer ({kindFr}) : elle ne justifie à elle seule aucune suppression. Publier une durée dans le registre, puis lui rattacher la règle.{adviceFr}",
      en: 'The statement "{statement}" sets no period after which to delete ({kindEn}): alone it justifies no deletion. Publish a period in the register, then bind the rule to it.{adviceEn}',
    },
  },
  "retention.end-differs": {
    class: "refused",
    message: {
      fr: "La phrase « {statement} » promet une autre fin ({promisedFr}) que celle de la règle ({endFr}). Écrire {form}, ou publier d’abord une autre phrase.",
      en: 'The statement "{statement}" promises another end ({promisedEn}) than that of the rule ({endEn}). Write {form}, or publish another statement first.',
    },
  },
  "retention.archive-unstated": {
    class: "refused",
    message: {
      fr: "La phrase « {statement} » promet un archivage sans dire combien de temps il dure : la durée qu’une règle lui donnerait serait une invention, et la suppression qui la suit aussi. Publier la durée de l’archive, puis rattacher la règle à cette phrase.",
      en: 'The statement "{statement}" promises an archive without saying how long it lasts: the length that a rule would give it would be an invention, and so would the deletion after it. Publish the length of the archive, then bind the rule to that statement.',
    },
  },
  "retention.archive-differs": {
    class: "refused",
    message: {
      fr: "L’archive de la règle dure {keepFr} ({keep}), celle que promet la phrase « {statement} » {promisedFr} ({promised}). Écrire keep: {promised} dans archive, ou publier d’abord une autre phrase.",
      en: 'The archive of the rule lasts {keepEn} ({keep}), the one that the statement "{statement}" promises {promisedEn} ({promised}). Write keep: {promised} in archive, or publish another statement first.',
    },
  },
  "retention.keep-needs-minimum": {
    class: "refused",
    message: {
      fr: "La phrase « {statement} » ne dit pas combien de temps garder au moins ({kindFr}), et end: keep ne fait rien finir : la fin qu’elle promet ne serait pas tenue. Écrire la fin promise, ou rattacher la règle à une phrase qui fixe une durée minimale.",
      en: 'The statement "{statement}" does not say how long to keep at least ({kindEn}), and end: keep ends nothing: the end that it promises would not be kept. Write the end that is promised, or bind the rule to a statement that sets a minimum.',
    },
  },
  "retention.plus-unpromised": {
    class: "refused",
    message: {
      fr: "La règle ajoute l’année en cours à {keepFr} ({keep}), et la phrase « {statement} » ne promet que {promisedFr} ({promised}) : des lignes resteraient jusqu’à un an de trop. Retirer plus, ou publier d’abord une autre phrase.",
      en: 'The rule adds the current year to {keepEn} ({keep}), and the statement "{statement}" promises only {promisedEn} ({promised}): rows would stay up to a year too long. Take plus out, or publish another statement first.',
    },
  },
  "retention.cases-differ": {
    class: "refused",
    message: {
      fr: "Les durées de la règle ({periods}) ne sont pas celles de la phrase « {statement} » ({promisedFr}). Donner à chacune de ses durées un cas ou le reste (keep), ou dire par statement.rule laquelle la règle tient.",
      en: 'The periods of the rule ({periods}) are not those of the statement "{statement}" ({promisedEn}). Give each of its periods a case or the rest (keep), or say by statement.rule which one the rule keeps.',
    },
  },
  "retention.keep-too-long": {
    class: "refused",
    message: {
      fr: "La règle garde {keepFr} ({keep}) ce que la phrase « {statement} » promet de ne pas garder plus de {promisedFr} ({promised}). Écrire keep: {promised}, ou publier d’abord une autre phrase.",
      en: 'The rule keeps for {keepEn} ({keep}) what the statement "{statement}" promises not to keep longer than {promisedEn} ({promised}). Write keep: {promised}, or publish another statement first.',
    },
  },
  "retention.keep-too-short": {
    class: "refused",
    message: {
      fr: "La règle ne garde que {keepFr} ({keep}) ce que la phrase « {statement} » promet de garder {promisedFr} ({promised}). Écrire keep: {promised}, ou publier d’abord une autre phrase.",
      en: 'The rule keeps for only {keepEn} ({keep}) what the statement "{statement}" promises to keep for {promisedEn} ({promised}). Write keep: {promised}, or publish another statement first.',
    },
  },
  "retention.keep-undecided": {
    class: "refused",
    message: {
      fr: "{keepFr} ({keep}) et {promisedFr} ({promised}, phrase « {statement} ») ne se comparent pas : selon le jour de départ, l’un est plus long ou plus court que l’autre. Écrire keep: {promised}, dans l’unité de la phrase.",
      en: '{keepEn} ({keep}) and {promisedEn} ({promised}, statement "{statement}") cannot be compared: the first day decides which is longer. Write keep: {promised}, in the unit of the statement.',
    },
  },
  "retention.rules-disagree": {
    class: "refused",
    message: {
      fr: "Les mêmes lignes « {collection} » ont deux règles différentes : « {rule} » ({keepFr}, {through}) et « {other} » ({otherKeepFr}, {otherThrough}). Aucune n’est choisie en silence : retirer l’une des deux, les accorder, ou leur donner des conditions (when) qui s’excluent sur un même champ.",
      en: 'The same rows "{collection}" have two different rules: "{rule}" ({keepEn}, {through}) and "{other}" ({otherKeepEn}, {otherThrough}). None is chosen in silence: take one out, make them agree, or give them conditions (when) that exclude each other on one field.',
    },
  },
  "retention.store-unknown": {
    class: "refused",
    message: {
      fr: "La base « {store} » n’est pas dans stores.yaml.{nearestFr} Bases connues : {known}.",
      en: 'The store "{store}" is not in stores.yaml.{nearestEn} Known stores: {known}.',
    },
  },
  "retention.dataset-unknown": {
    class: "refused",
    message: {
      fr: "Le jeu de données « {dataset} » n’est décrit dans aucun fichier de datasets/.{nearestFr} Jeux connus : {known}.",
      en: 'The dataset "{dataset}" is described in no file of datasets/.{nearestEn} Known datasets: {known}.',
    },
  },
  "retention.dataset-unspecified": {
    class: "refused",
    message: {
      fr: "La collection « {collection} » est décrite par {count} jeux de données ({known}) : dire lequel par dataset.",
      en: 'The collection "{collection}" is described by {count} datasets ({known}): say which by dataset.',
    },
  },
  "retention.collection-unknown": {
    class: "refused",
    message: {
      fr: "La collection « {collection} » n’est pas dans le jeu de données {dataset}.{nearestFr} La décrire dans datasets/, ou corriger son nom.",
      en: 'The collection "{collection}" is not in the dataset {dataset}.{nearestEn} Describe it in datasets/, or correct its name.',
    },
  },
  "retention.clock-unknown": {
    class: "refused",
    message: {
      fr: "Le champ d’horloge « {clock} » n’est pas dans la collection « {collection} ».{nearestFr} Le décrire dans datasets/, ou corriger son nom.",
      en: 'The clock field "{clock}" is not in the collection "{collection}".{nearestEn} Describe it in datasets/, or correct its name.',
    },
  },
  "retention.field-unknown": {
    class: "refused",
    message: {
      fr: "Le champ « {field} », nommé dans {key}, n’est pas dans la collection « {collection} ».{nearestFr} Le décrire dans datasets/, ou corriger son nom.",
      en: 'The field "{field}", named in {key}, is not in the collection "{collection}".{nearestEn} Describe it in datasets/, or correct its name.',
    },
  },
  "retention.child-unlinked": {
    class: "refused",
    message: {
      fr: "« {child} », nommé dans with, ne renvoie ni à « {collection} » ni à une autre collection de la règle. Décrire le renvoi dans datasets/ (fides_meta.references), ou le retirer de with.",
      en: '"{child}", named in with, refers neither to "{collection}" nor to another collection of the rule. Describe the reference in datasets/ (fides_meta.references), or take it out of with.',
    },
  },
} as const satisfies ErrorCatalogue;
