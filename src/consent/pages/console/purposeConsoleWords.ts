import type { Bilingual } from "../../../kernel/index.ts";
import type { LifetimeUnit } from "../../model/purpose/consentLifetime.ts";
import type { PurposeAct } from "../../model/purpose/consentPurpose.ts";
import type {
  ConsentPhase,
  GivingMeans,
  WithdrawalMeans,
} from "../../model/purpose/consentState.ts";

export const actWords = {
  campaign: { fr: "Écrire à la personne (une campagne)", en: "Write to the person (a campaign)" },
  publication: {
    fr: "Publier quelque chose sur elle",
    en: "Publish something about them",
  },
  transmission: {
    fr: "Transmettre ses données à quelqu’un",
    en: "Pass their data on to somebody",
  },
  other: { fr: "Autre chose", en: "Something else" },
} as const satisfies Record<PurposeAct, Bilingual>;

export const unitWords = {
  none: { fr: "jusqu’au retrait", en: "until it is withdrawn" },
  days: { fr: "jours", en: "days" },
  weeks: { fr: "semaines", en: "weeks" },
  months: { fr: "mois", en: "months" },
  years: { fr: "ans", en: "years" },
} as const satisfies Record<LifetimeUnit, Bilingual>;

export const phaseWords = {
  given: { fr: "donné", en: "given" },
  expired: { fr: "arrivé à son terme", en: "expired" },
  withdrawn: { fr: "retiré", en: "withdrawn" },
  renewed: { fr: "remplacé par un plus récent", en: "replaced by a later one" },
  closed: { fr: "clos avec la finalité", en: "closed with the purpose" },
} as const satisfies Record<ConsentPhase, Bilingual>;

export const meansWords = {
  link: { fr: "par son lien personnel", en: "by their personal link" },
  body: {
    fr: "par un système de l’organisme",
    en: "by a system of the body",
  },
  telephone: { fr: "par téléphone", en: "by telephone" },
  mail: { fr: "par courrier ou courriel", en: "by letter or e-mail" },
  counter: { fr: "au guichet", en: "at the counter" },
} as const satisfies Record<GivingMeans | WithdrawalMeans, Bilingual>;

export const fieldWords = {
  activity: { fr: "Activité du registre", en: "Activity of the register" },
  activityHint: {
    fr: "Seules celles qui reposent sur le consentement (article 6.1.a) : pour les autres, un refus ne changerait rien.",
    en: "Only those that rest on consent (article 6(1)(a)): for the others, a refusal would change nothing.",
  },
  titleFr: { fr: "Titre en français", en: "Title in French" },
  titleEn: { fr: "Titre en anglais", en: "Title in English" },
  agreementFr: {
    fr: "Phrase de la case, en français",
    en: "Sentence of the box, in French",
  },
  agreementEn: {
    fr: "Phrase de la case, en anglais",
    en: "Sentence of the box, in English",
  },
  agreementHint: {
    fr: "Comme la personne la dirait, pour une seule chose : « J’accepte de recevoir… ».",
    en: "As the person would say it, for one thing alone: “I agree to receive…”.",
  },
  explanationFr: { fr: "Explication en français", en: "Explanation in French" },
  explanationEn: { fr: "Explication en anglais", en: "Explanation in English" },
  explanationHint: {
    fr: "Quelles données, pour quoi faire, et qui les reçoit. La liberté de refuser, le retrait, la durée et la preuve sont dits d’eux-mêmes.",
    en: "Which data, for what, and who receives it. The freedom to refuse, the withdrawal, the duration and the proof are said by themselves.",
  },
  act: { fr: "Ce qui en dépend", en: "What depends on it" },
  lifetime: { fr: "Un consentement vaut", en: "A consent counts for" },
  lifetimeHint: {
    fr: "Passé ce temps, il ne compte plus : il faut le redemander. Aucun texte ne fixe de durée ; les lignes directrices 5/2020 du Comité européen de la protection des données conseillent de redemander à intervalles adaptés. De 1 jour à 10 ans ; au-delà, choisissez « jusqu’au retrait ».",
    en: "After that it counts no more: it has to be asked for again. No text sets a period; guidelines 05/2020 of the European Data Protection Board advise to ask again at fitting intervals. From 1 day to 10 years; beyond, choose “until it is withdrawn”.",
  },
  lifetimeCount: { fr: "Combien", en: "How many" },
  lifetimeUnit: { fr: "De quoi", en: "Of what" },
  lifetimeCountHint: {
    fr: "Rien, si le consentement vaut jusqu’au retrait.",
    en: "Nothing, where a consent counts until it is withdrawn.",
  },
  lifetimeWrong: {
    fr: "Écrivez un nombre entier : de 1 jour à 10 ans.",
    en: "Write a whole number: from 1 day to 10 years.",
  },
  lifetimeNeedless: {
    fr: "Ce nombre ne dit rien d’un consentement qui vaut jusqu’au retrait : ôtez-le, ou choisissez une unité.",
    en: "This number says nothing of a consent that counts until it is withdrawn: take it out, or choose a unit.",
  },
  minors: { fr: "Il se demande aussi pour des enfants", en: "It is asked for children too" },
  minorsHint: {
    fr: "Le formulaire demande alors qui consent : la personne de 15 ans ou plus, ou l’enfant avec un titulaire de l’autorité parentale (loi Informatique et Libertés, article 45). Aucune date de naissance n’est demandée.",
    en: "The form then asks who consents: the person of 15 or over, or the child with a holder of parental authority (French data protection act, article 45). No date of birth is asked for.",
  },
  asksAnew: {
    fr: "Que deviennent les consentements déjà donnés ?",
    en: "What becomes of the consents already given?",
  },
  anew: {
    fr: "Ils ne comptent plus : ce texte veut dire autre chose, et personne n’y a consenti",
    en: "They count no more: this text means something else, and nobody has consented to it",
  },
  kept: {
    fr: "Ils restent : ce texte dit la même chose, mieux",
    en: "They stay: this text says the same, better",
  },
  reason: { fr: "Pourquoi", en: "Why" },
  reasonHint: {
    fr: "N’y écrivez le nom de personne.",
    en: "Write nobody’s name there.",
  },
  seen: { fr: "Version", en: "Version" },
  reference: { fr: "Référence de la personne", en: "Reference of the person" },
  referenceHint: {
    fr: "Celle qu’emploie votre organisme (son numéro, son adresse), exactement. Elle n’est écrite nulle part ici : seule une empreinte sous clé en est tirée.",
    en: "The one that your body uses (their number, their address), exactly. It is written nowhere here: only a keyed digest is made of it.",
  },
  means: { fr: "Comment la personne l’a demandé", en: "How the person asked for it" },
  tokenName: { fr: "Nom du système", en: "Name of the system" },
  tokenNameHint: {
    fr: "Comme « Publipostage ». Ni nom ni adresse d’une personne.",
    en: "Such as “Mail merge”. No name or address of a person.",
  },
} as const satisfies Record<string, Bilingual>;

export const words = {
  title: { fr: "Consentements", en: "Consents" },
  lead: {
    fr: "Ce que l’organisme ne fait qu’avec l’accord des personnes : une finalité, des mots exacts, un acte clair, un retrait aussi simple.",
    en: "What the body does only with the agreement of people: one purpose, exact words, a clear act, a withdrawal as simple.",
  },
  none: { fr: "Aucun consentement n’est demandé", en: "No consent is asked for" },
  noneHelp: {
    fr: "Ouvrez une finalité pour chaque activité du registre qui repose sur le consentement.",
    en: "Open a purpose for each activity of the register that rests on consent.",
  },
  uncovered: {
    fr: "Le registre dit que ces activités reposent sur le consentement, et rien ici ne le demande ni ne le prouve :",
    en: "The register says that these activities rest on consent, and nothing here asks for it or proves it:",
  },
  basisGone: {
    fr: "Ces finalités sont liées à une activité que le registre n’a plus, ou qui n’y repose plus sur le consentement :",
    en: "These purposes are bound to an activity that the register no longer has, or that no longer rests on consent there:",
  },
  purpose: { fr: "Finalité", en: "Purpose" },
  titleGroup: { fr: "Titre", en: "Title" },
  counts: { fr: "Comptent", en: "Count" },
  otherWords: { fr: "Sur un texte d’avant", en: "To an earlier text" },
  withdrawn: { fr: "Retirés", en: "Withdrawn" },
  expired: { fr: "À leur terme", en: "Expired" },
  closedTag: { fr: "close", en: "closed" },
  openNew: { fr: "Demander un consentement", en: "Ask for a consent" },
  opened: { fr: "La finalité est ouverte.", en: "The purpose is open." },
  noActivity: {
    fr: "Aucune activité du registre ne repose sur le consentement (article 6.1.a) : il n’y a rien à demander. Corrigez d’abord le registre, s’il se trompe.",
    en: "No activity of the register rests on consent (article 6(1)(a)): there is nothing to ask for. Correct the register first, if it is wrong.",
  },
  save: { fr: "Enregistrer", en: "Save" },
  inForce: { fr: "Ce que lit la personne", en: "What the person reads" },
  renamed: {
    fr: "L’organisme s’appelle maintenant « {name} » : le texte prendra ce nom dans l’heure, et les consentements donnés restent.",
    en: "The body is now called “{name}”: the text will take that name within the hour, and the consents given stay.",
  },
  versions: { fr: "Versions du texte", en: "Versions of the text" },
  version: { fr: "Version {number}", en: "Version {number}" },
  from: { fr: "Depuis", en: "Since" },
  digest: { fr: "Empreinte", en: "Digest" },
  askedAnew: { fr: "Redemandé", en: "Asked anew" },
  yes: { fr: "oui", en: "yes" },
  no: { fr: "non", en: "no" },
  answers: { fr: "Dernières questions posées", en: "Latest questions asked" },
  answersNone: {
    fr: "Personne n’a encore demandé qui y consent.",
    en: "Nobody has asked yet who consents to it.",
  },
  when: { fr: "Quand", en: "When" },
  asked: { fr: "Personnes", en: "People" },
  allowed: { fr: "Autorisées", en: "Allowed" },
  asker: { fr: "Par", en: "By" },
  command: { fr: "ligne de commande", en: "command line" },
  activity: { fr: "Activité", en: "Activity" },
  identifier: { fr: "Identifiant pour les systèmes", en: "Identifier for systems" },
  change: { fr: "Changer le texte", en: "Change the text" },
  changed: { fr: "Le texte est changé.", en: "The text is changed." },
  withdraw: { fr: "Retirer sur demande", en: "Withdraw on request" },
  withdrawLead: {
    fr: "Une personne l’a demandé par téléphone, par courrier ou au guichet : aussi simple que le lien, et sans condition.",
    en: "A person asked for it by telephone, by letter or at the counter: as simple as the link, and without condition.",
  },
  withdrawnDone: {
    fr: "Le consentement est retiré : il ne compte plus dès maintenant.",
    en: "The consent is withdrawn: it counts no more from now.",
  },
  nothingToWithdraw: {
    fr: "Cette référence n’a pas de consentement en cours pour cette finalité : il n’y avait rien à retirer. Vérifiez la référence.",
    en: "This reference has no consent in force for this purpose: there was nothing to withdraw. Check the reference.",
  },
  prove: { fr: "Prouver un consentement", en: "Prove a consent" },
  proveLead: {
    fr: "Tout ce qui est gardé d’une personne pour cette finalité, et ce que le registre infalsifiable en tient.",
    en: "All that is kept of a person for this purpose, and what the tamper-evident ledger holds of it.",
  },
  proveNone: {
    fr: "Rien n’est gardé sous cette référence pour cette finalité.",
    en: "Nothing is kept under this reference for this purpose.",
  },
  state: { fr: "État", en: "State" },
  given: { fr: "Donné", en: "Given" },
  giver: { fr: "Par qui", en: "By whom" },
  self: { fr: "la personne elle-même", en: "the person" },
  guardian: {
    fr: "un enfant et un titulaire de l’autorité parentale",
    en: "a child and a holder of parental authority",
  },
  text: { fr: "Texte montré", en: "Text shown" },
  until: { fr: "Vaut jusqu’au", en: "Counts until" },
  ended: { fr: "Fin", en: "End" },
  entry: { fr: "Entrée {index}", en: "Entry {index}" },
  entries: { fr: "Au registre infalsifiable", en: "In the ledger" },
  entryTrue: {
    fr: "ce qui est gardé ici est ce qui y est entré",
    en: "what is kept here is what entered there",
  },
  entryFalse: {
    fr: "ce qui est gardé ici N’EST PAS ce qui y est entré",
    en: "what is kept here is NOT what entered there",
  },
  person: { fr: "Tous les consentements d’une personne", en: "All consents of a person" },
  personLead: {
    fr: "Une personne veut savoir à quoi elle a consenti, ou tout retirer d’un coup.",
    en: "A person wants to know what they have consented to, or to withdraw all of it at once.",
  },
  toDo: { fr: "Ce que la personne demande", en: "What the person asks for" },
  look: { fr: "Savoir où en sont ses consentements", en: "Know where their consents stand" },
  withdrawAll: {
    fr: "Retirer tous ses consentements à cet organisme",
    en: "Withdraw all their consents to this body",
  },
  ifWithdrawn: { fr: "Pour un retrait.", en: "For a withdrawal." },
  go: { fr: "Continuer", en: "Go on" },
  personNone: {
    fr: "Rien n’est gardé sous cette référence, pour aucune finalité.",
    en: "Nothing is kept under this reference, for any purpose.",
  },
  otherPerson: { fr: "Une autre personne", en: "Another person" },
  withdrawNeeds: {
    fr: "Pour un retrait, dites comment la personne l’a demandé, et pourquoi vous le faites.",
    en: "For a withdrawal, say how the person asked for it, and why you do it.",
  },
  allWithdrawn: {
    fr: "Tous les consentements de cette personne sont retirés.",
    en: "All consents of this person are withdrawn.",
  },
  nothingInForce: {
    fr: "Aucun consentement de cette personne n’est en cours : il n’y avait rien à retirer.",
    en: "No consent of this person is in force: there was nothing to withdraw.",
  },
  neverGiven: { fr: "jamais donné", en: "never given" },
  search: { fr: "Chercher", en: "Search" },
  close: { fr: "Ne plus le demander", en: "Ask for it no more" },
  closeText: {
    fr: "Consentements qui cessent de compter : {count}. Plus rien ne pourra être fait sur leur base, et la finalité ne se rouvre pas.",
    en: "Consents that stop counting: {count}. Nothing can be done on their basis any more, and the purpose is not opened again.",
  },
  closed: { fr: "La finalité est close.", en: "The purpose is closed." },
  closedAlready: { fr: "Elle était déjà close.", en: "It was closed already." },
  cancel: { fr: "Ne rien changer", en: "Change nothing" },
  back: { fr: "Tous les consentements", en: "All consents" },
  backToPurpose: { fr: "Revenir à la finalité", en: "Back to the purpose" },
  tokens: { fr: "Accès des systèmes de l’organisme", en: "Accesses of the body’s systems" },
  tokensLead: {
    fr: "Un système (publipostage, site, logiciel métier) demande qui consent avant d’agir, avec un accès qui ne vaut que pour cet organisme.",
    en: "A system (mail merge, site, business software) asks who consents before it acts, with an access that counts for this body alone.",
  },
  tokenNone: { fr: "Aucun système n’a d’accès.", en: "No system has an access." },
  tokenName: { fr: "Système", en: "System" },
  made: { fr: "Fait le", en: "Made on" },
  used: { fr: "Servi en dernier", en: "Last used" },
  never: { fr: "jamais", en: "never" },
  revoked: { fr: "révoqué", en: "revoked" },
  inUse: { fr: "en vigueur", en: "in force" },
  revoke: { fr: "Révoquer", en: "Revoke" },
  revokeText: {
    fr: "Le système ne pourra plus rien demander, dès maintenant et pour de bon. Ce qu’il a déjà fait reste fait.",
    en: "The system can ask for nothing more, from now and for good. What it did already stays done.",
  },
  revokedDone: { fr: "L’accès est révoqué.", en: "The access is revoked." },
  makeToken: { fr: "Faire un accès", en: "Make an access" },
  tokenMade: { fr: "L’accès est fait", en: "The access is made" },
  tokenOnce: {
    fr: "Copiez-le maintenant, là où le système le lira : il n’est gardé nulle part, et ne sera plus montré.",
    en: "Copy it now, to where the system will read it: it is kept nowhere, and is not shown again.",
  },
} as const satisfies Record<string, Bilingual>;
