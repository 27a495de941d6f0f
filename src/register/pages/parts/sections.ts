import type { Bilingual } from "../../../kernel/index.ts";
import type { Activity } from "../../model/register.ts";
import { dataParts } from "./dataParts.ts";
import { identityParts } from "./identityParts.ts";
import type { Part } from "./part.ts";
import { promiseParts, rightsParts } from "./promiseParts.ts";
import { protectionParts } from "./protectionParts.ts";
import { purposeParts } from "./purposeParts.ts";
import { recipientParts } from "./recipientParts.ts";
import { retentionParts } from "./retentionParts.ts";

/** A page of the form of an activity, or of the head; the word of its path names it. */
export interface Section<Subject = Activity> {
  readonly name: string;
  readonly title: Bilingual;
  readonly parts: readonly Part<Subject>[];
}

/** All that a register says of an activity, in the order in which a DPO asks for it. */
export const sections: readonly Section[] = [
  { name: "identite", title: { fr: "Identité", en: "Identity" }, parts: identityParts },
  {
    name: "finalites",
    title: { fr: "Finalités et bases légales", en: "Purposes and legal bases" },
    parts: purposeParts,
  },
  { name: "donnees", title: { fr: "Données", en: "Data" }, parts: dataParts },
  {
    name: "destinataires",
    title: { fr: "Destinataires et sous-traitants", en: "Recipients and processors" },
    parts: recipientParts,
  },
  { name: "durees", title: { fr: "Durées", en: "Periods" }, parts: retentionParts },
  {
    name: "protection",
    title: { fr: "Sécurité et décisions", en: "Security and decisions" },
    parts: protectionParts,
  },
  { name: "droits", title: { fr: "Droits", en: "Rights" }, parts: rightsParts },
  {
    name: "engagements",
    title: { fr: "Formalités et engagements", en: "Formalities and commitments" },
    parts: promiseParts,
  },
];

/** Every part, section by section. */
export const parts: readonly Part[] = sections.flatMap((section) => section.parts);
