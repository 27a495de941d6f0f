import { defineErrors } from "../../kernel/index.ts";

/** What can be said of a transmission: names of the policy and of its databases, counts, never a value of a row. */
export const { catalogue: disclosureErrors, failure: disclosureFailure } = defineErrors({
  "rights.disclosure-none": {
    class: "input",
    message: {
      fr: "Aucune transmission n’est déclarée dans {folder}. Écrivez disclosures.yaml (docs/disclosures.md) ; rien n’est parti.",
      en: "No transmission is declared in {folder}. Write disclosures.yaml (docs/disclosures.md); nothing left.",
    },
  },
  "rights.disclosure-invalid": {
    class: "refused",
    message: {
      fr: "{file} : {count} problème(s). Corrigez-les d’après « egide disclose --check » ; rien n’est parti.",
      en: '{file}: {count} problem(s). Correct them after "egide disclose --check"; nothing left.',
    },
  },
  "rights.disclosure-unsaid": {
    class: "usage",
    message: {
      fr: "Dites quelle transmission : egide disclose TRANSMISSION [DOSSIER]. Sont déclarées : {known}.",
      en: "Say which transmission: egide disclose TRANSMISSION [FOLDER]. Declared are: {known}.",
    },
  },
  "rights.disclosure-unknown": {
    class: "refused",
    message: {
      fr: "La transmission « {disclosure} » n’est pas déclarée : rien ne part.{nearestFr} Sont déclarées : {known}.",
      en: 'The transmission "{disclosure}" is not declared: nothing leaves.{nearestEn} Declared are: {known}.',
    },
  },
  "rights.disclosure-repeated": {
    class: "refused",
    message: {
      fr: "Deux transmissions s’appellent « {disclosure} ». Donnez à l’une un autre identifiant.",
      en: 'Two transmissions are called "{disclosure}". Give one of them another identifier.',
    },
  },
  "rights.disclosure-day": {
    class: "refused",
    message: {
      fr: "« {key} » n’est pas un jour du calendrier. Écrivez AAAA-MM-JJ.",
      en: '"{key}" is no day of the calendar. Write YYYY-MM-DD.',
    },
  },
  "rights.disclosure-field-unsaid": {
    class: "refused",
    message: {
      fr: "Dites soit un champ (field), soit une catégorie de données (category), et pas les deux.",
      en: "Say either a field or a category of data, and not both.",
    },
  },
  "rights.disclosure-activity-unknown": {
    class: "refused",
    message: {
      fr: "Le registre n’a pas d’activité « {activity} ».{nearestFr} Corrigez la déclaration, ou publiez l’activité.",
      en: 'The register has no activity "{activity}".{nearestEn} Correct the declaration, or publish the activity.',
    },
  },
  "rights.disclosure-recipient-unknown": {
    class: "refused",
    message: {
      fr: "« {recipient} » n’est pas parmi les destinataires de l’activité « {activity} ».{nearestFr} Inscrivez-le au registre, ou n’envoyez rien.",
      en: '"{recipient}" is not among the recipients of the activity "{activity}".{nearestEn} Enter them in the register, or send nothing.',
    },
  },
  "rights.disclosure-recipient-unreasoned": {
    class: "refused",
    message: {
      fr: "Rien ne dit pourquoi « {recipient} » reçoit ces données. Écrivez-le au registre, ou dans « reason » de la déclaration.",
      en: 'Nothing says why "{recipient}" is given these data. Write it in the register, or in "reason" of the declaration.',
    },
  },
  "rights.disclosure-recipient-anonymous": {
    class: "refused",
    message: {
      fr: "Selon le registre, « {recipient} » ne reçoit que des données anonymes ou agrégées. Déclarez des statistiques (form: statistics).",
      en: 'According to the register, "{recipient}" is given anonymous or aggregated data only. Declare statistics (form: statistics).',
    },
  },
  "rights.disclosure-requisition-unsaid": {
    class: "refused",
    message: {
      fr: "Selon le registre, « {recipient} » ne reçoit rien sans réquisition. Écrivez « requisition: required ».",
      en: 'According to the register, "{recipient}" is given nothing without a requisition. Write "requisition: required".',
    },
  },
  "rights.disclosure-collection-unknown": {
    class: "refused",
    message: {
      fr: "Aucun jeu de données ne décrit « {collection} » là où la déclaration le cherche.{nearestFr} Décrivez-la, ou corrigez le nom.",
      en: 'No dataset describes "{collection}" where the declaration looks for it.{nearestEn} Describe it, or correct the name.',
    },
  },
  "rights.disclosure-place-unclear": {
    class: "refused",
    message: {
      fr: "« {collection} » se trouve en plusieurs endroits ({stores}). Dites lequel : store, dataset.",
      en: '"{collection}" stands in several places ({stores}). Say which: store, dataset.',
    },
  },
  "rights.disclosure-field-unknown": {
    class: "refused",
    message: {
      fr: "Le jeu de données ne décrit aucun champ « {field} » dans « {collection} » : rien ne part.{nearestFr}",
      en: 'The dataset describes no field "{field}" in "{collection}": nothing leaves.{nearestEn}',
    },
  },
  "rights.disclosure-category-empty": {
    class: "refused",
    message: {
      fr: "Aucun champ de « {collection} » n’est de la catégorie « {category} ». Décrivez les champs, ou retirez-la.",
      en: 'No field of "{collection}" is of the category "{category}". Describe the fields, or take it away.',
    },
  },
  "rights.disclosure-not-transmissible": {
    class: "refused",
    message: {
      fr: "« {collection}.{field} » est marqué non transmissible : aucune déclaration ne l’envoie. Retirez-le.",
      en: '"{collection}.{field}" is marked as not transmissible: no declaration sends it. Take it away.',
    },
  },
  "rights.disclosure-heading-repeated": {
    class: "refused",
    message: {
      fr: "Deux colonnes du fichier s’appelleraient « {heading} ». Donnez à l’une un autre « label ».",
      en: 'Two columns of the file would be called "{heading}". Give one of them another label.',
    },
  },
  "rights.disclosure-collection-repeated": {
    class: "refused",
    message: {
      fr: "« {collection} » est déclarée deux fois. Réunissez ses champs, ou faites-en une autre transmission.",
      en: '"{collection}" is declared twice. Join its fields, or make another transmission of it.',
    },
  },
  "rights.disclosure-nir-unfounded": {
    class: "refused",
    message: {
      fr: "« {collection}.{field} » est un numéro de sécurité sociale, et l’activité « {activity} » n’en traite pas selon le registre (loi Informatique et Libertés, art. 30). Retirez-le, ou complétez le registre.",
      en: '"{collection}.{field}" is a social security number, and according to the register the activity "{activity}" handles none (French act of 6 January 1978, art. 30). Take it away, or complete the register.',
    },
  },
  "rights.disclosure-fields-missing": {
    class: "refused",
    message: {
      fr: "Des lignes se déclarent par « fields », sans « by » ni « distinct ».",
      en: 'Rows are declared by "fields", without "by" or "distinct".',
    },
  },
  "rights.disclosure-statistics-form": {
    class: "refused",
    message: {
      fr: "Des statistiques se déclarent par une seule collection et par « by », un ou deux champs, sans « fields », « only » ni « except ».",
      en: 'Statistics are declared by one collection and by "by", one or two fields, without "fields", "only" or "except".',
    },
  },
  "rights.disclosure-statistics-nominative": {
    class: "refused",
    message: {
      fr: "Des statistiques non nominatives ne se comptent pas par « {collection}.{field} », qui peut désigner quelqu’un ou dont la catégorie n’est pas dite. Choisissez un trait, ou l’année d’une date (as: year).",
      en: 'Statistics that name nobody are not counted by "{collection}.{field}", which may designate somebody or whose category is unsaid. Choose a trait, or the year of a date (as: year).',
    },
  },
  "rights.disclosure-agreement-over": {
    class: "refused",
    message: {
      fr: "L’accord « {reference} » a pris fin le {until} : rien ne part. Signez-en un autre et inscrivez-le.",
      en: 'The agreement "{reference}" ended on {until}: nothing leaves. Sign another one and enter it.',
    },
  },
  "rights.disclosure-agreement-early": {
    class: "refused",
    message: {
      fr: "L’accord « {reference} » ne commence que le {from} : rien ne part avant.",
      en: 'The agreement "{reference}" begins on {from} only: nothing leaves before.',
    },
  },
  "rights.disclosure-requisition-missing": {
    class: "refused",
    message: {
      fr: "« {recipient} » ne reçoit rien sans réquisition. Donnez sa référence : --requisition RÉFÉRENCE ; rien n’est parti.",
      en: '"{recipient}" is given nothing without a requisition. Give its reference: --requisition REFERENCE; nothing left.',
    },
  },
  "rights.disclosure-period-missing": {
    class: "usage",
    message: {
      fr: "Cette transmission porte sur une période. Donnez --from AAAA-MM-JJ et --until AAAA-MM-JJ, premier et dernier jours compris.",
      en: "This transmission is about a period. Give --from YYYY-MM-DD and --until YYYY-MM-DD, first and last days included.",
    },
  },
  "rights.disclosure-period-unwanted": {
    class: "usage",
    message: {
      fr: "La déclaration ne dit aucun champ de période : --from et --until n’y choisiraient rien. Retirez-les, ou déclarez « period ».",
      en: 'The declaration says no field of a period: --from and --until would choose nothing. Take them away, or declare "period".',
    },
  },
  "rights.disclosure-as-unfit": {
    class: "refused",
    message: {
      fr: "« {collection}.{field} » n’est pas une date dans la base : ni année, ni mois, ni période ne s’y lit. Déclarez un autre champ.",
      en: '"{collection}.{field}" is no date in the database: it holds no year, month or period. Declare another field.',
    },
  },
  "rights.disclosure-too-fine": {
    class: "refused",
    message: {
      fr: "Ce comptage a plus de {limit} cases : presque chacune ne compterait qu’une personne. Comptez par des traits plus larges.",
      en: "This count has more than {limit} cells: nearly each of them would count one person. Count by wider traits.",
    },
  },
  "rights.disclosure-one-table": {
    class: "usage",
    message: {
      fr: "Un fichier CSV ne porte qu’une table, et cette transmission en a {count}. Donnez à --to un nom en .json.",
      en: "A CSV file holds one table, and this transmission has {count}. Give --to a name that ends in .json.",
    },
  },
  "rights.disclosure-file-unsaid": {
    class: "usage",
    message: {
      fr: "Dites où écrire : --to FICHIER.csv ou --to FICHIER.json, qui ne doit pas exister.",
      en: "Say where to write: --to FILE.csv or --to FILE.json, which must not exist.",
    },
  },
  "rights.disclosure-file-exists": {
    class: "input",
    message: {
      fr: "Le fichier {file} existe déjà, et n’a pas été touché. Donnez un autre nom à --to.",
      en: "The file {file} exists already, and was not touched. Give --to another name.",
    },
  },
});
