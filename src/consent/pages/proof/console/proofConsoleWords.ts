import type { Bilingual } from "../../../../kernel/index.ts";
import type { Layer } from "../../../actions/evidence.ts";

export const layerWords = {
  first: { fr: "Premier niveau", en: "First layer" },
  panel: { fr: "Panneau", en: "Panel" },
} as const satisfies Record<Layer, Bilingual>;

export const words = {
  title: { fr: "Choix des visiteurs", en: "Choices of visitors" },
  lead: {
    fr: "Les textes que les bandeaux ont montrés, ce que les visiteurs ont choisi, en nombres, et la preuve d’un choix quand il faut la faire.",
    en: "The texts that banners have shown, what visitors chose, in counts, and the proof of a choice when it has to be given.",
  },
  none: { fr: "Aucun texte n’a encore été montré", en: "No text was shown yet" },
  noneHelp: {
    fr: "Le premier choix d’un visiteur garde le texte devant lequel il a choisi. Les sites de l’organisme sont ceux dont il déclare l’inventaire.",
    en: "The first choice of a visitor keeps the text before which it was made. The sites of the body are those whose inventory it declares.",
  },
  prove: { fr: "Prouver un choix", en: "Prove a choice" },
  versions: { fr: "Textes montrés", en: "Texts shown" },
  version: { fr: "Version", en: "Version" },
  site: { fr: "Site", en: "Site" },
  languages: { fr: "Langues", en: "Languages" },
  keptAt: { fr: "Gardée depuis", en: "Kept since" },
  counts: { fr: "Choix par jour", en: "Choices by day" },
  countsHelp: {
    fr: "Comptés à la fin de chaque jour, à part des preuves : rien ne mène d’un nombre à quelqu’un. Un jour de moins de {least} choix n’est dit par aucun nombre. « Acceptés » et « Refusés » : tout, d’un seul geste ; « Par signal » : le refus que le navigateur demande partout.",
    en: "Counted at the end of each day, apart from the proofs: nothing leads from a count to anybody. A day of fewer than {least} choices is said in no figure. “Accepted” and “Refused”: all of it, by one act; “By signal”: the refusal that the browser asks for everywhere.",
  },
  day: { fr: "Jour", en: "Day" },
  choices: { fr: "Choix", en: "Choices" },
  fewer: { fr: "moins de {least}", en: "fewer than {least}" },
  acceptAll: { fr: "Acceptés", en: "Accepted" },
  refuseAll: { fr: "Refusés", en: "Refused" },
  save: { fr: "Par service", en: "By service" },
  withdraw: { fr: "Repris", en: "Taken back" },
  signal: { fr: "Par signal", en: "By signal" },
  percent: { fr: "{share} %", en: "{share}%" },
  noCounts: {
    fr: "Aucun jour n’est encore compté : il l’est le lendemain.",
    en: "No day is counted yet: it is on the next day.",
  },
  days: { fr: "Jours inscrits au journal", en: "Days in the ledger" },
  daysLead: {
    fr: "Chaque jour de choix entre au journal par une racine. Vérifier refait cette racine des lignes gardées, pour tous les jours, de tous les sites de cette installation ; chaque semaine, cela se fait de soi-même.",
    en: "Each day of choices enters the ledger as one root. A check makes that root again of the rows that are kept, for all days, of all sites of this installation; every week it is done by itself.",
  },
  daysClosed: { fr: "Jours au journal", en: "Days in the ledger" },
  lastCheck: { fr: "Dernière vérification", en: "Last check" },
  neverChecked: { fr: "aucune", en: "none" },
  unchecked: { fr: "Jours entrés depuis", en: "Days entered since" },
  noFaults: {
    fr: "Tous les jours vérifiés donnent la racine qui est au journal.",
    en: "All days that were checked give the root that stands in the ledger.",
  },
  someFaults: {
    fr: "Jours qui ne donnent plus la racine du journal : {count}. Aucun choix de ces jours ne se prouve plus.",
    en: "Days that no longer give the root of the ledger: {count}. No choice of these days is proved any more.",
  },
  faults: { fr: "Jours en défaut", en: "Days at fault" },
  fault: { fr: "Ce qui manque", en: "What is missing" },
  checkNow: { fr: "Vérifier tous les jours", en: "Check all days" },
  checkAsked: {
    fr: "La vérification est demandée. Elle prend quelques secondes à quelques minutes, selon le nombre de choix ; recharger alors cette page.",
    en: "The check was asked for. It takes some seconds to some minutes, by the number of choices; load this page again then.",
  },
  id: { fr: "Identifiant du choix", en: "Identifier of the choice" },
  idHint: {
    fr: "La personne le lit sur la page « Ma preuve de choix », ou dans le témoin (cookie) du site.",
    en: 'The person reads it on the page "The proof of my choice", or in the cookie of the site.',
  },
  proveLead: {
    fr: "Qui a un identifiant peut demander ce qu’il a choisi, devant quel texte et quand. La preuve se vérifie loin d’ici, avec la clé du journal.",
    en: "Whoever has an identifier may ask what they chose, before which text and when. The proof is verified far from here, with the key of the ledger.",
  },
  proofOf: { fr: "Preuve du choix {number}", en: "Proof of choice {number}" },
  proofHelp: {
    fr: "À enregistrer tel quel dans un fichier. Pour le vérifier : egide ledger verify --proof FICHIER --key CLÉ",
    en: "To be saved as it is in a file. To verify it: egide ledger verify --proof FILE --key KEY",
  },
  open: { fr: "Voir", en: "Show" },
  text: { fr: "Les mots et l’inventaire, exactement", en: "The words and the inventory, exactly" },
  textLink: { fr: "Ouvrir le texte gardé (JSON)", en: "Open the text that is kept (JSON)" },
  code: { fr: "Empreinte publique du code servi", en: "Public hash of the code served" },
  noCode: {
    fr: "Aucune n’est gardée. Sur la machine : egide consent keep-version ADRESSE",
    en: "None is kept. On the machine: egide consent keep-version ADDRESS",
  },
  looks: { fr: "Comment elle se présentait", en: "How it looked" },
  look: {
    fr: "{layer}, à {width} pixels de large, en {language}, prise {moment} par {browser}",
    en: "{layer}, {width} pixels wide, in {language}, taken {moment} by {browser}",
  },
  back: { fr: "Revenir aux choix des visiteurs", en: "Back to the choices of visitors" },
} as const satisfies Record<string, Bilingual>;
