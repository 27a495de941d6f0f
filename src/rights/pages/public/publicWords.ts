import type { Bilingual } from "../../../kernel/index.ts";
import type { CapacityKind } from "../../model/request/capacity.ts";

export const words = {
  title: { fr: "Exercer mes droits", en: "Exercise my rights" },
  lead: {
    fr: "Vos données vous appartiennent. Vous pouvez demander à un organisme ce qu’il en fait, les faire corriger ou effacer, vous y opposer. C’est gratuit, et la réponse vous est due dans le mois.",
    en: "Your data is yours. You may ask a body what it does with it, have it corrected or erased, object to its use. It is free, and the answer is due to you within a month.",
  },
  search: {
    fr: "Votre code postal, ou le nom de l’organisme",
    en: "Your postal code, or the name of the body",
  },
  whichBody: { fr: "À qui s’adresser", en: "Whom to ask" },
  found: { fr: "Organismes trouvés : {count}", en: "Bodies found: {count}" },
  nothing: { fr: "Aucun organisme ne répond à ces mots", en: "No body answers to these words" },
  nothingHelp: {
    fr: "Essayez un autre code postal, ou une partie du nom seulement.",
    en: "Try another postal code, or only a part of the name.",
  },
  whole: { fr: "Voir tous les organismes", en: "See all bodies" },
  unnamed: {
    fr: "La liste des organismes n’est pas encore publiée",
    en: "The list of bodies is not published yet",
  },
  unnamedHelp: {
    fr: "Écrivez au délégué à la protection des données de votre organisme.",
    en: "Write to the data protection officer of your body.",
  },
  bodyLead: {
    fr: "Choisissez ce que vous voulez. Le délégué à la protection des données vous répond.",
    en: "Choose what you want. The data protection officer answers you.",
  },
  notGiven: { fr: "Ce que cela ne donne pas", en: "What it does not give" },
  post: {
    fr: "Vous pouvez aussi écrire par la poste ou venir au guichet : la demande est suivie de la même façon.",
    en: "You may also write by post or come to the counter: the request is followed in the same way.",
  },
  ask: { fr: "Faire cette demande", en: "Make this request" },
  formLead: {
    fr: "Un code vous est envoyé pour confirmer que c’est vous : rien n’est fait avant.",
    en: "A code is sent to you to confirm that it is you: nothing is done before.",
  },
  formLeadKnown: {
    fr: "Vous êtes reconnu : votre demande part aussitôt, sans code.",
    en: "You are known: your request leaves at once, without a code.",
  },
  known: {
    fr: "Votre espace répond de vous avec l’adresse {email}. Si vous en donnez une autre, un code y est envoyé d’abord.",
    en: "Your space vouches for you with the address {email}. If you give another, a code goes there first.",
  },
  knownName: {
    fr: "Aucun code ne vous sera demandé : donnez l’adresse où vous répondre.",
    en: "You will be asked for no code: give the address to answer you at.",
  },
  proof: {
    fr: "Identité donnée par {provider} : {name}",
    en: "Identity given by {provider}: {name}",
  },
  proofBorn: {
    fr: "Identité donnée par {provider} : {name}, date de naissance {day}",
    en: "Identity given by {provider}: {name}, date of birth {day}",
  },
  byProvider: {
    fr: "Prouver mon identité avec {provider}, sans code",
    en: "Prove my identity with {provider}, without a code",
  },
  unproved: { fr: "Votre identité n’est pas prouvée", en: "Your identity is not proved" },
  backToForm: { fr: "Revenir au formulaire", en: "Back to the form" },
  haveSpace: {
    fr: "Vous avez un espace candidat ? Connectez-vous d’abord : aucun code ne vous sera demandé.",
    en: "You have a candidate space? Sign in first: you will be asked for no code.",
  },
  registered: {
    fr: "Votre demande est enregistrée. Son lien vous est aussi envoyé par courriel.",
    en: "Your request is registered. Its link is sent to you by mail too.",
  },
  starred: {
    fr: "Un astérisque (*) marque ce qu’il faut remplir.",
    en: "An asterisk (*) marks what must be filled in.",
  },
  ticket: { fr: "Formulaire", en: "Form" },
  right: { fr: "Ce que vous voulez", en: "What you want" },
  activity: { fr: "Pour quel service ?", en: "For which service?" },
  activityNone: { fr: "Je ne sais pas, ou tous", en: "I do not know, or all" },
  activityWhy: {
    fr: "Ce sont les traitements que l’organisme publie dans son registre.",
    en: "These are the activities that the body publishes in its register.",
  },
  notThere: {
    fr: "Pour ces services, ce droit n’existe pas d’après le registre :",
    en: "For these services this right does not exist according to the register:",
  },
  askAllTheSame: {
    fr: "Vous pouvez le demander quand même ; la réponse dira pourquoi.",
    en: "You may ask all the same; the answer will say why.",
  },
  capacity: { fr: "Vous demandez", en: "You ask" },
  subject: { fr: "Nom de la personne concernée", en: "Name of the person concerned" },
  subjectWhy: {
    fr: "Seulement si vous demandez pour quelqu’un d’autre.",
    en: "Only if you ask for somebody else.",
  },
  until: { fr: "Dernier jour du mandat", en: "Last day of the mandate" },
  untilWhy: { fr: "Seulement pour un mandat.", en: "For a mandate alone." },
  recordedOn: {
    fr: "Dossier médical : date du plus récent des éléments demandés",
    en: "Medical file: date of the latest of what you ask for",
  },
  recordedWhy: {
    fr: "Seulement pour un dossier médical. S’ils ont tous plus de cinq ans, la loi donne deux mois pour répondre ; sinon, ou sans date, huit jours.",
    en: "For a medical file alone. If all is older than five years, the law gives two months to answer; otherwise, or without a date, eight days.",
  },
  name: { fr: "Votre nom et votre prénom", en: "Your name" },
  email: { fr: "Votre adresse électronique", en: "Your e-mail address" },
  emailWhy: {
    fr: "Pour le code, le suivi et la réponse, et rien d’autre.",
    en: "For the code, the follow-up and the answer, and nothing else.",
  },
  finding: { fr: "Ce qui permet de vous retrouver", en: "What you can be found by" },
  findingWhy: {
    fr: "Une référence de dossier, une date de naissance. Pas de copie de pièce d’identité : elle ne sera demandée qu’en cas de doute.",
    en: "A reference of a file, a date of birth. No copy of an identity document: it is asked for only in case of doubt.",
  },
  text: { fr: "Précisions", en: "Details" },
  textWhy: {
    fr: "Ce qui est à corriger ou à effacer, ou la raison qui tient à votre situation.",
    en: "What is to be corrected or erased, or the reason of your own situation.",
  },
  send: { fr: "Envoyer la demande", en: "Send the request" },
  tooMany: {
    fr: "Plusieurs demandes sont déjà venues d’ici : rien n’a été envoyé. Ce que vous avez saisi est encore là : envoyez-le dans une heure.",
    en: "Several requests have come from here already: nothing was sent. What you typed is still here: send it in an hour.",
  },
  sentTitle: { fr: "Confirmez votre demande", en: "Confirm your request" },
  sentText: {
    fr: "Un courriel est parti à l’adresse que vous avez donnée. Il contient un lien et un code : ouvrez l’un et saisissez l’autre. Rien n’est fait avant.",
    en: "A mail has left for the address that you gave. It holds a link and a code: open the one and type the other. Nothing is done before.",
  },
  sentLater: {
    fr: "S’il n’arrive pas dans l’heure, regardez parmi les indésirables, puis refaites la demande. Une demande que personne ne confirme s’éteint d’elle-même.",
    en: "If it does not arrive within the hour, look among the unwanted mail, then make the request again. A request that nobody confirms ends by itself.",
  },
} as const satisfies Record<string, Bilingual>;

export const capacityWords = {
  self: { fr: "pour vous-même", en: "for yourself" },
  mandate: {
    fr: "pour une personne qui vous a donné mandat",
    en: "for somebody who gave you a mandate",
  },
  parent: { fr: "pour votre enfant mineur", en: "for your child under age" },
  guardian: {
    fr: "pour une personne dont vous êtes le tuteur",
    en: "for somebody whose guardian you are",
  },
  heir: { fr: "comme héritier d’une personne décédée", en: "as heir of somebody who died" },
} as const satisfies Record<CapacityKind, Bilingual>;
