import type { Bilingual } from "../../../kernel/index.ts";

/** Where a candidate keeps what they apply with, within their space. */
export const dossierPaths = {
  profile: { fr: "/espace-candidat/profil", en: "/en/candidate-space/profile" },
  deleteProfile: {
    fr: "/espace-candidat/profil/supprimer",
    en: "/en/candidate-space/profile/delete",
  },
  cv: { fr: "/espace-candidat/cv", en: "/en/candidate-space/cv" },
  deleteCv: { fr: "/espace-candidat/cv/supprimer", en: "/en/candidate-space/cv/delete" },
  letter: { fr: "/espace-candidat/lettre-de-motivation", en: "/en/candidate-space/cover-letter" },
  deleteLetter: {
    fr: "/espace-candidat/lettre-de-motivation/supprimer",
    en: "/en/candidate-space/cover-letter/delete",
  },
  file: {
    fr: "/espace-candidat/documents/:document",
    en: "/en/candidate-space/documents/:document",
  },
} as const satisfies Record<string, Bilingual>;
