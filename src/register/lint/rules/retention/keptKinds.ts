import type { Bilingual } from "../../../../kernel/index.ts";

/** A kind of data that many records have and that one body keeps for one period. */
export interface KeptKind {
  readonly id: string;
  readonly name: Bilingual;
  /** Matches the folded words of a retention sentence about it. */
  readonly pattern: RegExp;
}

const keptKinds: readonly KeptKind[] = [
  {
    id: "logs",
    name: { fr: "Traces de connexion", en: "Connection logs" },
    pattern:
      /(?:donnees|traces?|journaux|logs?|historique)(?: techniques?)? de (?:connexion|journalisation)|\blogs?\b|\bjournaux\b|donnees de journalisation|traces? (?:techniques?|des actions)/,
  },
  {
    id: "video",
    name: { fr: "Images de vidéosurveillance", en: "Video surveillance" },
    pattern: /video-?(?:surveillance|protection)/,
  },
  {
    id: "access-badges",
    name: { fr: "Contrôle des accès aux locaux", en: "Access control of the premises" },
    pattern: /controle d'acces|\bbadges?\b/,
  },
  {
    id: "litigation",
    name: { fr: "Données d’un contentieux", en: "Data of a litigation" },
    pattern: /contentieu|decision definitive|action en justice/,
  },
  {
    id: "applications",
    name: { fr: "Candidatures", en: "Applications" },
    pattern: /candidatures?|candidats? non retenus?/,
  },
];

/** The kind that a retention sentence is about, if it is one of these. */
export const keptKindOf = (folded: string): KeptKind | null =>
  keptKinds.find(({ pattern }) => pattern.test(folded)) ?? null;

/** Connection data of the body's own people, where they stand among the data of a record. */
export const logWords =
  /(?:donnees|traces?|journaux) (?:techniques )?de (?:connexion|journalisation|tracabilite)|traces? (?:techniques|informatiques|des actions|de leurs actions)|\blogs?\b|donnees relatives aux traces|journaux (?:de connexion|techniques|d'evenements)/;
