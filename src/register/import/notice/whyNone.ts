import type { Bilingual, Language } from "../../../kernel/index.ts";
import type { Field } from "../fieldLabels.ts";

const names: Readonly<Partial<Record<Field, Bilingual>>> = {
  purposes: { fr: "les finalités", en: "purposes" },
  legalBases: { fr: "la base légale", en: "the legal basis" },
  dataSubjects: { fr: "les personnes concernées", en: "the data subjects" },
  dataCategories: { fr: "les données", en: "the data" },
  recipients: { fr: "les destinataires", en: "the recipients" },
  retention: { fr: "la durée de conservation", en: "the retention period" },
};

/** Why a page is taken for no register and for no notice, for whoever imported it. */
export const whyNone = (told: ReadonlySet<Field>, language: Language): string => {
  const said = [...told].flatMap((field) => names[field]?.[language] ?? []);
  const missing = Object.entries(names)
    .filter(([field]) => !told.has(field as Field))
    .map(([, name]) => name[language]);
  if (said.length === 0)
    return language === "fr"
      ? `aucun libellé, aucun titre et aucune phrase n’y dit ${missing.join(", ")}`
      : `no label, no heading and no sentence of it says ${missing.join(", ")}`;
  return language === "fr"
    ? `elle ne dit que ${said.join(", ")}, et rien sur ${missing.join(", ")}`
    : `it only says ${said.join(", ")}, and nothing on ${missing.join(", ")}`;
};
