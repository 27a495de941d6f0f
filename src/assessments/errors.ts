import { defineErrors } from "../kernel/index.ts";

export const { catalogue: assessmentErrors, failure: assessmentFailure } = defineErrors({
  "assessments.unknown": {
    class: "refused",
    message: {
      fr: "Cette analyse d’impact n’existe pas, ou plus. Revenir à la liste des analyses.",
      en: "There is no such impact assessment, or not any more. Go back to the list of assessments.",
    },
  },
  "assessments.reference-shared": {
    class: "refused",
    message: {
      fr: "Plusieurs analyses portent la référence « {reference} » : {known}. Donner l’identifiant de celle qui est voulue.",
      en: "Several assessments bear the reference “{reference}”: {known}. Give the identifier of the one that is wanted.",
    },
  },
  "assessments.changed-meanwhile": {
    class: "busy",
    message: {
      fr: "Quelqu’un a changé cette analyse entre-temps : rien n’a été enregistré. Relire ce qu’il en est, puis enregistrer de nouveau.",
      en: "Somebody has changed this assessment meanwhile: nothing was saved. Read how it stands, then save again.",
    },
  },
  "assessments.file-too-large": {
    class: "input",
    message: {
      fr: "Ce fichier dépasse {limit} Mo. Exporter l’analyse sans ses pièces jointes, puis recommencer.",
      en: "This file is larger than {limit} MB. Export the assessment without its attachments, then try again.",
    },
  },
  "assessments.not-utf8": {
    class: "input",
    message: {
      fr: "Ce fichier n’est pas un texte en UTF-8. Exporter de nouveau l’analyse depuis l’outil PIA.",
      en: "This file is no text in UTF-8. Export the assessment from the PIA tool again.",
    },
  },
  "assessments.not-json": {
    class: "input",
    message: {
      fr: "Ce fichier n’est pas du JSON : ligne {line}. Exporter de nouveau l’analyse depuis l’outil PIA, sans la retoucher.",
      en: "This file is no JSON: line {line}. Export the assessment from the PIA tool again, and do not touch it.",
    },
  },
  "assessments.json-too-deep": {
    class: "input",
    message: {
      fr: "Ce JSON emboîte plus de {limit} niveaux, ce que l’outil PIA ne fait pas : rien n’a été lu.",
      en: "This JSON nests more than {limit} levels, which the PIA tool does not: nothing was read.",
    },
  },
  "assessments.json-name-refused": {
    class: "input",
    message: {
      fr: "Ce JSON nomme un membre « {name} », réservé par les programmes : rien n’a été lu. Ligne {line}.",
      en: "This JSON names a member “{name}”, which programs keep for themselves: nothing was read. Line {line}.",
    },
  },
  "assessments.json-name-twice": {
    class: "input",
    message: {
      fr: "Ce JSON nomme deux fois un membre d’un même objet, ligne {line} : laquelle des deux valeurs vaut, rien ne le dit. Rien n’a été lu.",
      en: "This JSON names a member of one object twice, line {line}: nothing says which of the values counts. Nothing was read.",
    },
  },
  "assessments.not-pia": {
    class: "input",
    message: {
      fr: "Ce JSON n’est pas l’export d’une analyse de l’outil PIA de la CNIL : il n’a pas d’objet « pia ». Choisir le fichier que l’outil a exporté.",
      en: "This JSON is no assessment exported by the CNIL’s PIA tool: it has no object “pia”. Choose the file that the tool exported.",
    },
  },
  "assessments.pia-malformed": {
    class: "input",
    message: {
      fr: "L’export ne suit pas le format de l’outil PIA : {place} devrait être {expected}. Rien n’a été enregistré.",
      en: "The export does not follow the format of the PIA tool: {place} should be {expected}. Nothing was saved.",
    },
  },
  "assessments.grounds-missing": {
    class: "input",
    message: {
      fr: "Écrire pourquoi, en au moins {least} caractères : le responsable doit pouvoir le démontrer (RGPD, art. 5(2)).",
      en: "Write why, in at least {least} characters: the controller must be able to demonstrate it (GDPR art. 5(2)).",
    },
  },
  "assessments.validated": {
    class: "refused",
    message: {
      fr: "Cette analyse est validée : rien n’a été changé. La rouvrir d’abord, en disant pourquoi.",
      en: "This assessment is validated: nothing was changed. Reopen it first, saying why.",
    },
  },
  "assessments.not-validated": {
    class: "refused",
    message: {
      fr: "Cette analyse n’est pas validée : rien n’a été changé. La valider d’abord.",
      en: "This assessment is not validated: nothing was changed. Validate it first.",
    },
  },
  "assessments.closed": {
    class: "refused",
    message: {
      fr: "Cette analyse est close : rien n’a été changé. La rouvrir d’abord, en disant pourquoi.",
      en: "This assessment is closed: nothing was changed. Reopen it first, saying why.",
    },
  },
  "assessments.open": {
    class: "refused",
    message: {
      fr: "Cette analyse est en cours déjà : rien n’a été changé.",
      en: "This assessment is in progress already: nothing was changed.",
    },
  },
  "assessments.need-required": {
    class: "refused",
    message: {
      fr: "Un cas où l’analyse est obligatoire est coché : elle ne peut pas être dite non requise (RGPD, art. 35(3) et (4)).",
      en: "A case is ticked in which the assessment is mandatory: it cannot be said not to be required (GDPR art. 35(3) and (4)).",
    },
  },
  "assessments.measure-twice": {
    class: "input",
    message: {
      fr: "Deux mesures portent ce titre : les risques désignent une mesure par son titre. En choisir un autre.",
      en: "Two measures bear that title: risks name a measure by its title. Choose another.",
    },
  },
  "assessments.measure-unknown": {
    class: "refused",
    message: {
      fr: "Cette mesure n’est plus dans l’analyse. Relire la liste des mesures.",
      en: "This measure is no longer in the assessment. Read the list of measures again.",
    },
  },
  "assessments.description-missing": {
    class: "refused",
    message: {
      fr: "Écrire d’abord ce que fait le traitement, ses données et leurs durées, ses finalités, sa base légale, et pourquoi chaque donnée est nécessaire (RGPD, art. 35(7)(a) et (b)).",
      en: "First write what the processing does, its data and how long they are kept, its purposes, its legal basis, and why each datum is needed (GDPR art. 35(7)(a) and (b)).",
    },
  },
  "assessments.risks-unweighed": {
    class: "refused",
    message: {
      fr: "Les trois risques doivent d’abord être estimés, en gravité et en vraisemblance (RGPD, art. 35(7)(c)).",
      en: "The three risks must first be estimated, in severity and likelihood (GDPR art. 35(7)(c)).",
    },
  },
  "assessments.officer-opinion-missing": {
    class: "refused",
    message: {
      fr: "L’avis du délégué à la protection des données doit d’abord être écrit (RGPD, art. 35(2)).",
      en: "The opinion of the data-protection officer must first be written (GDPR art. 35(2)).",
    },
  },
  "assessments.persons-opinion-missing": {
    class: "refused",
    message: {
      fr: "Écrire d’abord l’avis des personnes concernées ou de leurs représentants, ou pourquoi il n’a pas été demandé (RGPD, art. 35(9)).",
      en: "First write the views of data subjects or their representatives, or why they were not sought (GDPR art. 35(9)).",
    },
  },
  "assessments.consultation-missing": {
    class: "refused",
    message: {
      fr: "Un risque résiduel reste élevé : l’autorité doit être consultée, et avoir répondu, avant la validation (RGPD, art. 36(1)). Ajouter des mesures ou inscrire la consultation.",
      en: "A residual risk stays high: the authority must be consulted, and have answered, before the validation (GDPR art. 36(1)). Add measures, or record the consultation.",
    },
  },
  "assessments.review-too-late": {
    class: "input",
    message: {
      fr: "La révision vient au plus tard {years} ans après la validation, et jamais dans le passé. Donner un jour d’ici là.",
      en: "The review comes {years} years after the validation at the latest, and never in the past. Give a day before then.",
    },
  },
  "assessments.day-to-come": {
    class: "input",
    message: {
      fr: "Ce jour n’est pas encore venu, ou n’existe pas. Donner celui où cela s’est passé.",
      en: "That day has not come yet, or does not exist. Give the one on which it happened.",
    },
  },
  "assessments.body-unknown": {
    class: "usage",
    message: {
      fr: "Aucun organisme ne porte l’identifiant « {body} ». `egide bodies list` les donne.",
      en: "No body bears the identifier “{body}”. `egide bodies list` gives them.",
    },
  },
  "assessments.activity-unknown": {
    class: "input",
    message: {
      fr: "Le registre de cet organisme n’a pas d’activité « {activity} ». Reprendre l’identifiant que donne le registre.",
      en: "The register of this body has no activity “{activity}”. Take the identifier that the register gives.",
    },
  },
});
