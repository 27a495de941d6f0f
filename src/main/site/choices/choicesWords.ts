import type { Bilingual } from "../../../kernel/index.ts";

/** The wording of a visitor's own choices: their space, their body. */
export const choicesWords = {
  title: { fr: "Mes choix et cookies", en: "My choices and cookies" },
  lead: {
    fr: "Dites quel organisme vous suit et qui vous êtes : ce site vous mène aux pages qui vous concernent.",
    en: "Say which body looks after you and who you are: this site leads you to the pages that concern you.",
  },
  postal: {
    fr: "Mon code postal, pour trouver mon organisme",
    en: "My postal code, to find my body",
  },
  wrongPostal: {
    fr: "Écrivez un code postal de cinq chiffres, comme 72000",
    en: "Write a postal code of five digits, such as 72000",
  },
  nowhere: {
    fr: "Aucun organisme de ce réseau ne couvre ce code postal : choisissez le vôtre dans la liste.",
    en: "No body of this network covers this postal code: choose yours in the list.",
  },
  nowhereMilitary: {
    fr: "Ce code est celui d’une unité des armées : donnez le code postal de votre domicile, ou choisissez votre organisme dans la liste.",
    en: "This code is that of a unit of the armed forces: give the postal code of your home, or choose your body in the list.",
  },
  nowhereUnassigned: {
    fr: "Aucun département n’a ce code postal. Un code CEDEX est celui d’une entreprise : donnez le code postal de votre domicile, ou choisissez votre organisme dans la liste.",
    en: "No department has this postal code. A CEDEX code is that of a company: give the postal code of your home, or choose your body in the list.",
  },
  shared: {
    fr: "Plusieurs organismes se partagent ce code postal : dites lequel est le vôtre.",
    en: "Several bodies share this postal code: say which is yours.",
  },
  among: { fr: "Mon organisme, parmi eux", en: "My body, among them" },
  body: { fr: "Mon organisme", en: "My body" },
  orBody: { fr: "Ou mon organisme, dans la liste", en: "Or my body, in the list" },
  noBody: { fr: "Aucun en particulier", en: "None in particular" },
  wrongBody: {
    fr: "Choisissez un organisme de la liste",
    en: "Choose a body of the list",
  },
  space: { fr: "Mon espace", en: "My space" },
  noSpace: { fr: "Aucun en particulier", en: "None in particular" },
  wrongSpace: { fr: "Choisissez un espace de la liste", en: "Choose a space of the list" },
  remember: {
    fr: "Retenir ces choix treize mois dans ce navigateur",
    en: "Remember these choices for thirteen months in this browser",
  },
  rememberHint: {
    fr: "Un cookie pour l’organisme, un pour l’espace ; jamais votre code postal. Sans cette case, vos choix vous mènent à leurs pages et rien n’est gardé.",
    en: "One cookie for the body, one for the space; never your postal code. Without this box your choices lead you to their pages and nothing is kept.",
  },
  forget: { fr: "Oublier", en: "Forget" },
  apply: { fr: "Voir mes pages", en: "See my pages" },
  kept: { fr: "Ce qui est retenu", en: "What is remembered" },
  keptBody: { fr: "Organisme", en: "Body" },
  keptSpace: { fr: "Espace", en: "Space" },
  keptNothing: {
    fr: "Ce navigateur ne retient aucun de ces choix.",
    en: "This browser remembers none of these choices.",
  },
  forgetAll: { fr: "Oublier mes choix", en: "Forget my choices" },
  remembered: {
    fr: "Vos choix sont retenus treize mois dans ce navigateur. Pour les oublier, revenez à « Mes choix et cookies », au pied de chaque page.",
    en: "Your choices are remembered for thirteen months in this browser. To forget them, come back to “My choices and cookies”, at the foot of each page.",
  },
  cookies: { fr: "Les cookies de ce site", en: "The cookies of this site" },
  cookiesText: {
    fr: "Tous sont de ce site et n’en sortent pas ; aucun ne suit personne. Ceux qui se souviennent d’un choix ne sont posés qu’à votre demande ; les autres le sont par le formulaire ou la connexion qui en a besoin. Sur une connexion sûre, leur nom commence par « __Host- » ; un choix plus ancien garde le sien.",
    en: "All are of this site and do not leave it; none follows anybody. Those that remember a choice are set only when you ask for it; the others by the form or the sign-in that needs them. Over a safe connection their names begin with “__Host-”; an older choice keeps its own.",
  },
  cookie: { fr: "Cookie", en: "Cookie" },
  purpose: { fr: "À quoi il sert", en: "What it is for" },
  time: { fr: "Durée", en: "Period" },
  months: { fr: "{count} mois", en: "{count} months" },
  minutes: { fr: "{count} min", en: "{count} min" },
  untilClosed: {
    fr: "jusqu’à la fermeture du navigateur",
    en: "until the browser is closed",
  },
  yourBody: {
    fr: "Votre organisme : {name}.",
    en: "Your body: {name}.",
  },
  itsPages: { fr: "Ses pages", en: "Its pages" },
  change: { fr: "Changer", en: "Change" },
  choose: { fr: "Choisir mon organisme", en: "Choose my body" },
  spaces: { fr: "Vous êtes", en: "You are" },
  yourSpace: {
    fr: "Votre espace, retenu dans ce navigateur.",
    en: "Your space, remembered in this browser.",
  },
  again: { fr: "Retrouver cet espace", en: "Find this space again" },
  rememberSpace: { fr: "Retenir cet espace", en: "Remember this space" },
  rememberSpaceHint: {
    fr: "Treize mois, par un cookie de ce site. Rien n’est gardé autrement.",
    en: "For thirteen months, by a cookie of this site. Nothing is kept otherwise.",
  },
  isRemembered: {
    fr: "Cet espace est retenu dans ce navigateur.",
    en: "This space is remembered in this browser.",
  },
  activities: { fr: "Ce qui est fait de vos données", en: "What is done with your data" },
  activitiesText: {
    fr: "Les activités dont le registre nomme les personnes concernées par l’un de ces mots :",
    en: "The activities whose data subjects the register names by one of these words:",
  },
  otherActivities: {
    fr: "Celles qui n’en disent aucun sont dans le registre entier.",
    en: "Those that name none stand in the whole register.",
  },
  caption: { fr: "Les activités qui vous concernent", en: "The activities that concern you" },
  activity: { fr: "Activité", en: "Activity" },
  subjects: { fr: "Personnes concernées", en: "Data subjects" },
  none: {
    fr: "Aucune activité du registre ne vous nomme",
    en: "No activity of the register names you",
  },
  noneHelp: {
    fr: "Cela ne prouve pas qu’aucune ne vous concerne : cherchez dans tout le registre.",
    en: "That does not prove that none concerns you: search the whole register.",
  },
  wholeRegister: { fr: "Voir tout le registre", en: "See the whole register" },
} as const satisfies Record<string, Bilingual>;
