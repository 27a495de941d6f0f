import type { Bilingual } from "../../../../kernel/index.ts";

/** The wording of the editions as colleagues see them. */
export const words = {
  title: { fr: "Éditions publiées", en: "Published editions" },
  lead: {
    fr: "Qui a publié chaque édition et pourquoi, et les erreurs qui n’ont pas empêché sa publication, avec leur motif.",
    en: "Who published each edition and why, and the errors that did not block it, with their reasons.",
  },
  none: { fr: "Aucune édition", en: "No edition" },
  noneHelp: {
    fr: "La première publication du registre figera une édition.",
    en: "The first publication of the register will freeze an edition.",
  },
  edition: { fr: "Édition", en: "Edition" },
  published: { fr: "Publiée", en: "Published" },
  author: { fr: "Par", en: "By" },
  forgotten: { fr: "nom retiré après son délai", en: "name taken away when its time was over" },
  reason: { fr: "Motif", en: "Reason" },
  errors: { fr: "Erreurs non bloquantes", en: "Errors that did not block" },
  noErrors: { fr: "aucune", en: "none" },
  forced: {
    fr: "Publiée malgré les erreurs ({count}) : {reason}",
    en: "Published in spite of errors ({count}): {reason}",
  },
  accepted: {
    fr: "{rule} ({count}), accepté par lint.yaml : {reason}",
    en: "{rule} ({count}), accepted by lint.yaml: {reason}",
  },
  activities: { fr: "Activités : {list}", en: "Activities: {list}" },
  proof: { fr: "Preuve", en: "Proof" },
  entry: { fr: "Écriture {index}", en: "Entry {index}" },
} as const satisfies Record<string, Bilingual>;
