import type { Bilingual } from "../../../kernel/index.ts";
import type { FindingKind } from "../../model/activityFindings.ts";
import type { RetentionStatement } from "../../model/register.ts";

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
