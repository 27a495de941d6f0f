import type { Bilingual } from "../../../kernel/index.ts";

/** The sentences of a notice of one activity. Short, and none of them guesses what the register does not say. */
export const noticeWords = {
  lead: {
    fr: "{body} utilise des données personnelles pour cette activité. Cette page dit lesquelles, pourquoi, et ce que vous pouvez demander.",
    en: "{body} uses personal data for this activity. This page says which, why, and what you can ask for.",
  },
  leadProcessor: {
    fr: "{body} mène cette activité pour le compte d’un autre organisme. C’est cet organisme qui décide, et qui vous informe.",
    en: "{body} carries out this activity on behalf of another body. That body decides, and informs you.",
  },
  controllerTitle: { fr: "Qui est responsable", en: "Who is responsible" },
  controllerIs: {
    fr: "{controller} décide de cette activité et en répond.",
    en: "{controller} decides on this activity and answers for it.",
  },
  processorIs: {
    fr: "{body} est sous-traitant. Décident de cette activité :",
    en: "{body} is a processor. Those who decide on this activity:",
  },
  address: { fr: "Adresse : {address}", en: "Address: {address}" },
  telephone: { fr: "Téléphone : {telephone}", en: "Telephone: {telephone}" },
  email: { fr: "Courriel : {email}", en: "E-mail: {email}" },
  form: { fr: "En ligne : {form}", en: "Online: {form}" },
  formName: { fr: "le formulaire du délégué", en: "the form of the officer" },
  joint: {
    fr: "La décision est prise avec d’autres responsables :",
    en: "The decision is taken with other controllers:",
  },
  jointRights: {
    fr: "Vous pouvez exercer vos droits auprès de chacun d’eux.",
    en: "You can exercise your rights against each of them.",
  },
  party: { fr: "{name} ({contact})", en: "{name} ({contact})" },
  representative: {
    fr: "Son représentant dans l’Union européenne : {name}.",
    en: "Its representative in the European Union: {name}.",
  },
  officerTitle: { fr: "À qui parler de vos données", en: "Whom to ask about your data" },
  officerText: {
    fr: "Le délégué à la protection des données répond à vos questions et reçoit vos demandes.",
    en: "The data protection officer answers your questions and receives your requests.",
  },
  directory: {
    fr: "Son nom se trouve dans {directory}.",
    en: "The name stands in {directory}.",
  },
  directoryName: { fr: "l’annuaire des délégués", en: "the directory of officers" },
  purposesTitle: { fr: "À quoi servent les données", en: "What the data is used for" },
  subPurposes: { fr: "Dans le détail :", en: "In detail:" },
  basesTitle: { fr: "Ce qui autorise cet usage", en: "What allows this use" },
  baseQuoted: { fr: "Le registre cite : {text}", en: "The register quotes: {text}" },
  basePurposes: { fr: "Pour : {purposes}", en: "For: {purposes}" },
  interest: { fr: "L’intérêt poursuivi : {interest}", en: "The interest pursued: {interest}" },
  texts: { fr: "Textes cités par le registre :", en: "Texts cited by the register:" },
  dataTitle: { fr: "Quelles données, et de qui", en: "Which data, and about whom" },
  subjects: { fr: "Personnes concernées :", en: "Persons concerned:" },
  allSubjects: { fr: "Données utilisées", en: "Data used" },
  necessity: { fr: "Pourquoi : {necessity}", en: "Why: {necessity}" },
  special: {
    fr: "Certaines de ces données sont sensibles au sens de la loi : {list}.",
    en: "Some of this data is in special categories under the law: {list}.",
  },
  condition: { fr: "Ce qui le permet : {text}", en: "What allows it: {text}" },
  offences: {
    fr: "Des données sur des infractions sont utilisées.",
    en: "Data about offences is used.",
  },
  identifier: {
    fr: "Le numéro de sécurité sociale (NIR) est utilisé.",
    en: "The national identification number (NIR) is used.",
  },
  sourceTitle: { fr: "D’où viennent les données", en: "Where the data comes from" },
  fromYou: { fr: "Vous nous donnez ces données vous-même.", en: "You give us this data yourself." },
  fromOthers: {
    fr: "Ces données ne viennent pas de vous. Elles nous sont données par :",
    en: "This data does not come from you. It is given to us by:",
  },
  fromBoth: {
    fr: "Une part de ces données vient de vous. Le reste nous est donné par :",
    en: "A part of this data comes from you. The rest is given to us by:",
  },
  recipientsTitle: { fr: "Qui reçoit les données", en: "Who receives the data" },
  nobody: { fr: "Personne d’autre ne les reçoit.", en: "Nobody else receives it." },
  reason: { fr: "Pourquoi : {reason}", en: "Why: {reason}" },
  noProcessor: {
    fr: "Aucun sous-traitant n’intervient.",
    en: "No processor is used.",
  },
  processors: {
    fr: "Des sous-traitants travaillent pour nous, sous contrat :",
    en: "Processors work for us, under contract:",
  },
  processorSaid: {
    fr: "Sur la sous-traitance, le registre dit : {text}",
    en: "On processors, the register says: {text}",
  },
  transfersTitle: { fr: "Hors de l’Union européenne", en: "Outside the European Union" },
  noTransfer: {
    fr: "Ces données ne quittent pas l’Union européenne.",
    en: "This data does not leave the European Union.",
  },
  transfer: {
    fr: "{recipient}, dans ce pays : {country}",
    en: "{recipient}, in this country: {country}",
  },
  safeguard: {
    fr: "Ce qui protège les données : {safeguard}.",
    en: "What protects the data: {safeguard}.",
  },
  copy: {
    fr: "Pour en obtenir une copie : {document}",
    en: "To get a copy of it: {document}",
  },
  retentionTitle: { fr: "Combien de temps", en: "For how long" },
  retentionLead: {
    fr: "La phrase du registre, mot pour mot, puis ce que nous en comprenons.",
    en: "The sentence of the register, word for word, then what we understand of it.",
  },
  dataSet: { fr: "Pour {dataSet} :", en: "For {dataSet}:" },
  reading: { fr: "En clair : {reading}.", en: "In plain words: {reading}." },
  unread: {
    fr: "La machine n’a pas compris toute cette phrase. Le délégué peut vous l’expliquer.",
    en: "The machine has not understood the whole of this sentence. The officer can explain it to you.",
  },
  provisionTitle: { fr: "Devez-vous donner ces données ?", en: "Must you provide this data?" },
  consequences: { fr: "Sans elles : {consequences}", en: "Without it: {consequences}" },
  automatedTitle: {
    fr: "Une machine décide-t-elle seule ?",
    en: "Does a machine decide on its own?",
  },
  notAutomated: {
    fr: "Non. Aucune décision n’est prise sans une personne.",
    en: "No. No decision is taken without a human being.",
  },
  automated: {
    fr: "Oui. Une décision peut être prise sans intervention humaine.",
    en: "Yes. A decision can be taken without a human being.",
  },
  logic: { fr: "Comment elle décide : {logic}", en: "How it decides: {logic}" },
  automatedConsequences: {
    fr: "Ce qui s’ensuit pour vous : {consequences}",
    en: "What follows for you: {consequences}",
  },
  rightsTitle: { fr: "Vos droits", en: "Your rights" },
  missingTitle: {
    fr: "Ce que le registre ne dit pas encore",
    en: "What the register does not say yet",
  },
  missingLead: {
    fr: "Cette page ne devine rien. Le délégué vous répondra sur ces points :",
    en: "This page guesses nothing. The officer will answer you on these points:",
  },
  missingHere: {
    fr: "Le registre ne le dit pas encore.",
    en: "The register does not say so yet.",
  },
  registerTitle: { fr: "Pour aller plus loin", en: "To read on" },
  registerText: {
    fr: "{activity} montre aussi les règles exécutées. {policy} vaut pour toutes nos activités.",
    en: "{activity} also shows the rules that are carried out. {policy} holds for all our activities.",
  },
  registerName: { fr: "La fiche du registre", en: "The entry of the register" },
  policyName: { fr: "La politique générale", en: "The general policy" },
} as const satisfies Record<string, Bilingual>;

/** GDPR art. 6(1), letter by letter. */
export const basisWords = {
  a: {
    fr: "Votre consentement (article 6.1.a du RGPD).",
    en: "Your consent (GDPR article 6(1)(a)).",
  },
  b: {
    fr: "Un contrat avec vous, ou ce qui le prépare (article 6.1.b du RGPD).",
    en: "A contract with you, or what prepares it (GDPR article 6(1)(b)).",
  },
  c: {
    fr: "Une obligation que la loi nous impose (article 6.1.c du RGPD).",
    en: "An obligation that the law lays on us (GDPR article 6(1)(c)).",
  },
  d: {
    fr: "La protection de la vie d’une personne (article 6.1.d du RGPD).",
    en: "The protection of a person’s life (GDPR article 6(1)(d)).",
  },
  e: {
    fr: "Une mission d’intérêt public qui nous est confiée (article 6.1.e du RGPD).",
    en: "A task in the public interest that is entrusted to us (GDPR article 6(1)(e)).",
  },
  f: {
    fr: "Notre intérêt légitime (article 6.1.f du RGPD).",
    en: "Our legitimate interest (GDPR article 6(1)(f)).",
  },
} as const satisfies Record<string, Bilingual>;
