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
      fr: "La règle garde {keepFr} ({keep}) ce que la phrase « {statement} » promet de garder {promisedFr} au plus ({promised}). Écrire keep: {promised}, ou publier d’abord une autre phrase.",
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
