import type { Bilingual } from "../../../kernel/index.ts";
import type { FindingKind } from "../../model/activityFindings.ts";
import type { ActivityPart } from "../../model/activityValues.ts";
import type { RetentionStatement } from "../../model/register.ts";

/** What each part of an activity is called by those who keep the register. */
export const partNames = {
  title: { fr: "Nom de l’activité", en: "Name of the activity" },
  domain: { fr: "Domaine", en: "Domain" },
  purposes: { fr: "Finalités", en: "Purposes" },
  subPurposes: { fr: "Sous-finalités", en: "Sub-purposes" },
  legalBases: { fr: "Base légale", en: "Legal basis" },
  legalReferences: { fr: "Textes cités", en: "Texts cited" },
  dataSubjects: { fr: "Personnes concernées", en: "Data subjects" },
  dataCategories: { fr: "Catégories de données", en: "Data categories" },
  recipients: { fr: "Destinataires", en: "Recipients" },
  retention: { fr: "Durées de conservation", en: "Retention periods" },
  processors: { fr: "Sous-traitance", en: "Processors" },
  rights: { fr: "Droits des personnes", en: "Rights of the persons" },
  updatedOn: { fr: "Mise à jour", en: "Updated on" },
} as const satisfies Readonly<Record<ActivityPart, Bilingual>>;

/** What a finding asks for, of one finding and of many. */
export const findingKindNames = {
  missing: { fr: "manque", en: "missing", many: { fr: "manques", en: "missing" }, tone: "bad" },
  unread: { fr: "non lu", en: "not read", many: { fr: "non lus", en: "not read" }, tone: "watch" },
  doubtful: {
    fr: "à vérifier",
    en: "to check",
    many: { fr: "à vérifier", en: "to check" },
    tone: "watch",
  },
  note: { fr: "remarque", en: "note", many: { fr: "remarques", en: "notes" }, tone: "quiet" },
} as const satisfies Readonly<
  Record<
    FindingKind,
    Bilingual & { readonly many: Bilingual; readonly tone: "bad" | "watch" | "quiet" }
  >
>;

export const readingNames = {
  read: { fr: "lue", en: "read", tone: "good" },
  "partly-read": { fr: "lue en partie", en: "partly read", tone: "watch" },
  "not-understood": { fr: "non comprise", en: "not understood", tone: "bad" },
} as const satisfies Readonly<
  Record<
    RetentionStatement["reading"]["status"],
    Bilingual & { readonly tone: "good" | "watch" | "bad" }
  >
>;
