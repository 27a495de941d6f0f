import type { Bilingual } from "../../../kernel/index.ts";
import type { ChoiceAction } from "../../model/choice/choice.ts";

export const actionWords: Readonly<Record<ChoiceAction, Bilingual>> = {
  "accept-all": { fr: "tout accepter", en: "accept all" },
  "refuse-all": { fr: "tout refuser", en: "refuse all" },
  save: { fr: "choisir service par service", en: "choose service by service" },
  withdraw: { fr: "revenir sur un accord", en: "take an agreement back" },
  signal: {
    fr: "laisser valoir le refus que le navigateur demande partout",
    en: "let the refusal stand that the browser asks for everywhere",
  },
};

export const words = {
  title: { fr: "Ma preuve de choix", en: "The proof of my choice" },
  lead: {
    fr: "Quand vous acceptez ou refusez ce qu’un site dépose sur votre appareil, nous gardons ce que vous avez choisi, devant quels mots et quand. Nous ne gardons ni votre adresse, ni votre navigateur, ni votre nom : seul cet identifiant, que votre navigateur conserve, mène à vos choix.",
    en: "When you accept or refuse what a site keeps on your device, we keep what you chose, before which words and when. We keep neither your address, nor your browser, nor your name: this identifier alone, which your browser holds, leads to your choices.",
  },
  id: { fr: "Identifiant de mon choix", en: "Identifier of my choice" },
  idHint: {
    fr: "Il est dans le témoin (cookie) « egide-consent » du site, entre le premier et le deuxième point. S’il est déjà écrit ici, c’est que votre navigateur vient de nous le donner.",
    en: 'It is in the cookie "egide-consent" of the site, between the first and the second dot. If it is written here already, your browser has just given it to us.',
  },
  idWrong: {
    fr: "L’identifiant s’écrit comme 0b9de7a2-41f3-4c5d-9d27-3b8f60c1aa05.",
    en: "The identifier is written like 0b9de7a2-41f3-4c5d-9d27-3b8f60c1aa05.",
  },
  step: { fr: "Ce que vous demandez", en: "What you ask for" },
  see: { fr: "Voir ce qui est gardé", en: "See what is kept" },
  nothing: {
    fr: "Rien n’est gardé sous cet identifiant",
    en: "Nothing is kept under this identifier",
  },
  nothingHelp: {
    fr: "Il est inconnu ici, ses preuves ont pris fin au bout de vingt-cinq mois, ou elles ont été effacées.",
    en: "It is unknown here, its proofs have ended after twenty-five months, or they were erased.",
  },
  kept: { fr: "Ce qui est gardé", en: "What is kept" },
  received: { fr: "Reçu", en: "Received" },
  late: {
    fr: "votre navigateur l’avait gardé {minutes} minutes avant de l’envoyer",
    en: "your browser had held it for {minutes} minutes before it was sent",
  },
  site: { fr: "Site", en: "Site" },
  act: { fr: "Geste", en: "Act" },
  accepted: { fr: "Accepté", en: "Accepted" },
  refused: { fr: "Refusé", en: "Refused" },
  none: { fr: "rien", en: "nothing" },
  text: { fr: "Texte montré", en: "Text that was shown" },
  textIn: { fr: "version {version}, en {language}", en: "version {version}, in {language}" },
  erase: { fr: "Effacer mes preuves", en: "Erase my proofs" },
  eraseText: {
    fr: "Tout ce qui est gardé ci-dessus ({count}) est effacé tout de suite et pour de bon. Le choix lui-même reste dans votre navigateur : effacez ses témoins pour que le site repose la question.",
    en: "All that is kept above ({count}) is erased at once and for good. The choice itself remains in your browser: erase its cookies for the site to ask again.",
  },
  seeOwn: { fr: "Voir ou effacer cette preuve", en: "See or erase this proof" },
  cancel: { fr: "Ne rien effacer", en: "Erase nothing" },
  erased: {
    fr: "Vos preuves sont effacées. Plus rien n’est gardé sous cet identifiant.",
    en: "Your proofs are erased. Nothing is kept under this identifier any more.",
  },
  tooMany: {
    fr: "Trop de demandes viennent d’être faites. Recommencez dans dix minutes.",
    en: "Too much was asked just now. Try again in ten minutes.",
  },
} as const satisfies Record<string, Bilingual>;
