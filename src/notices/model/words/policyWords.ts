import type { Bilingual } from "../../../kernel/index.ts";
import type { Chapter } from "../noticeInput.ts";

export const chapterTitles: Readonly<Record<Chapter, Bilingual>> = {
  purposes: { fr: "Pourquoi nous utilisons vos données", en: "Why we use your data" },
  data: { fr: "Quelles données", en: "Which data" },
  retention: { fr: "Combien de temps nous les gardons", en: "How long we keep it" },
  security: { fr: "Comment nous les protégeons", en: "How we protect it" },
  rights: { fr: "Vos droits", en: "Your rights" },
  officer: { fr: "Votre interlocuteur", en: "Whom to talk to" },
  authority: { fr: "L’autorité de contrôle", en: "The supervisory authority" },
};

/** The articles of the GDPR that each chapter answers. */
export const chapterArticles: Readonly<Record<Chapter, readonly string[]>> = {
  purposes: ["5(1)(b)", "13(1)(c)"],
  data: ["5(1)(c)", "14(1)(d)"],
  retention: ["5(1)(e)", "13(2)(a)"],
  security: ["28", "32"],
  rights: ["13(2)(b)", "15", "16", "17", "18", "20", "21", "22"],
  officer: ["13(1)(b)", "38(4)"],
  authority: ["13(2)(d)", "77"],
};

/** The sentences of the general policy. */
export const policyWords = {
  title: { fr: "Politique de confidentialité", en: "Privacy policy" },
  lead: {
    fr: "Cette politique vaut pour toutes les activités de {body}, tous ses sites et ses services. Elle est composée à partir du registre publié.",
    en: "This policy holds for all activities of {body}, all its sites and its services. It is composed from the published register.",
  },
  controllerTitle: { fr: "Qui est responsable", en: "Who is responsible" },
  controller: {
    fr: "{body} décide de ces activités et en répond, sous l’autorité de sa direction. Le RGPD et la loi Informatique et Libertés s’y appliquent.",
    en: "{body} decides on these activities and answers for them, under its management. The GDPR and the French data protection act apply to them.",
  },
  purposesText: {
    fr: "Chaque activité a un but précis, légitime, et écrit au registre. Vos données ne servent à rien d’autre.",
    en: "Each activity has a purpose that is precise, lawful, and written in the register. Your data is used for nothing else.",
  },
  activities: {
    fr: "Nombre d’activités publiées : {count}.",
    en: "Number of published activities: {count}.",
  },
  bases: { fr: "Ce qui nous y autorise :", en: "What allows us to:" },
  consent: {
    fr: "Une activité fondée sur votre accord ne commence pas sans lui. Vous le retirez quand vous voulez.",
    en: "An activity based on your consent does not begin without it. You withdraw it when you like.",
  },
  notices: {
    fr: "Chaque activité a sa notice. {list} les réunit toutes.",
    en: "Each activity has its notice. {list} has them all.",
  },
  listName: { fr: "La liste des notices", en: "The list of notices" },
  domain: { fr: "{domain} : {count}", en: "{domain}: {count}" },
  otherDomain: { fr: "Autres activités", en: "Other activities" },
  exchanges: {
    fr: "Quand des données sont échangées avec un autre organisme, la notice de l’activité dit lequel, et pourquoi.",
    en: "When data is exchanged with another body, the notice of the activity says which one, and why.",
  },
  dataText: {
    fr: "Nous ne demandons que ce qui est nécessaire à chaque but. Rien n’est recueilli à votre insu.",
    en: "We ask only for what each purpose needs. Nothing is collected without your knowledge.",
  },
  accuracy: {
    fr: "Des données fausses se corrigent : signalez-les, nous les mettons à jour.",
    en: "Wrong data gets corrected: tell us, and we update it.",
  },
  specials: {
    fr: "Certaines activités utilisent des données sensibles au sens de la loi : {list}. La notice de chacune dit ce qui le permet.",
    en: "Some activities use special categories of data under the law: {list}. The notice of each says what allows it.",
  },
  identifier: {
    fr: "Le numéro de sécurité sociale (NIR) sert dans certaines activités. Un texte doit le permettre.",
    en: "The national identification number (NIR) is used in some activities. A text must allow it.",
  },
  fromOthers: {
    fr: "Dans certaines activités, des données nous viennent d’un autre que vous. La notice dit de qui.",
    en: "In some activities, data comes to us from somebody else than you. The notice says from whom.",
  },
  transfers: {
    fr: "Dans certaines activités, des données quittent l’Union européenne. La notice dit où, et ce qui les protège.",
    en: "In some activities, data leaves the European Union. The notice says where to, and what protects it.",
  },
  noTransfers: {
    fr: "Aucune de nos activités n’envoie de données hors de l’Union européenne.",
    en: "None of our activities sends data outside the European Union.",
  },
  cookies: {
    fr: "Ce que ce site garde dans votre navigateur se lit et se refuse sur {cookies}.",
    en: "What this site keeps in your browser is shown, and refused, on {cookies}.",
  },
  cookiesName: { fr: "la charte des cookies", en: "the charter on cookies" },
  retentionText: {
    fr: "Chaque durée est écrite au registre. Il montre aussi la règle qui l’exécute, quand il y en a une.",
    en: "Each period is written in the register. It also shows the rule that carries it out, where there is one.",
  },
  minimum: {
    fr: "La loi impose parfois de garder des données un temps minimal. Rien n’est effacé avant.",
    en: "The law sometimes makes us keep data for a minimum time. Nothing is erased before.",
  },
  periods: { fr: "Les durées, activité par activité :", en: "The periods, activity by activity:" },
  noPeriod: {
    fr: "Le registre ne donne pas encore de durée.",
    en: "The register gives no period yet.",
  },
  periodsElsewhere: {
    fr: "La durée de chaque activité se lit dans sa notice.",
    en: "The period of each activity stands in its notice.",
  },
  securityText: {
    fr: "Nous protégeons les données contre la perte, l’altération et les regards non autorisés. La loi nous y oblige.",
    en: "We protect the data against loss, alteration and unauthorised eyes. The law obliges us to.",
  },
  measures: {
    fr: "Le registre note, selon les activités : {list}. Leur détail reste confidentiel.",
    en: "The register records, depending on the activity: {list}. The details stay confidential.",
  },
  access: {
    fr: "Seules y accèdent les personnes dont la tâche le demande.",
    en: "Only those whose task needs it have access to it.",
  },
  processors: {
    fr: "Un sous-traitant ne travaille que sous contrat. Il doit garantir la même protection.",
    en: "A processor works under contract only. It must guarantee the same protection.",
  },
  authorityText: {
    fr: "L’autorité veille au respect de vos droits. Elle peut contrôler nos activités.",
    en: "The authority sees to it that your rights are respected. It can inspect our activities.",
  },
  formalities: {
    fr: "Nos formalités et le registre complet sont donnés à qui les demande au délégué.",
    en: "Our formalities and the full register are given to whoever asks the officer for them.",
  },
  review: {
    fr: "Cette politique est relue chaque année, et mise à jour quand le registre change.",
    en: "This policy is reviewed every year, and updated when the register changes.",
  },
} as const satisfies Record<string, Bilingual>;

export const shortWords = {
  title: { fr: "Vos données", en: "Your data" },
  controller: {
    fr: "{body} utilise ces données pour : {purpose}",
    en: "{body} uses this data for: {purpose}",
  },
  controllerAlone: {
    fr: "{body} utilise les données de ce formulaire.",
    en: "{body} uses the data of this form.",
  },
  basis: { fr: "Ce qui l’autorise : {basis}", en: "What allows it: {basis}" },
  period: { fr: "Durée : {period}", en: "Period: {period}" },
  rights: {
    fr: "Vous pouvez : {rights}. Écrivez à {contact}.",
    en: "You can: {rights}. Write to {contact}.",
  },
  rightsAlone: { fr: "Vous pouvez : {rights}.", en: "You can: {rights}." },
  more: { fr: "Tout savoir : {notice}.", en: "Read everything: {notice}." },
  noticeName: { fr: "la notice complète", en: "the whole notice" },
} as const satisfies Record<string, Bilingual>;

export const glossaryWords = {
  title: { fr: "Glossaire", en: "Glossary" },
  lead: {
    fr: "Les sigles et les mots du droit que nos textes emploient, en clair.",
    en: "The acronyms and the legal words that our texts use, in plain words.",
  },
  terms: { fr: "Les mots", en: "The words" },
} as const satisfies Record<string, Bilingual>;
