import { recipientKinds, transferSafeguards } from "../../model/activityDetails.ts";
import type { Activity } from "../../model/register.ts";
import { countryPattern } from "./countryCodes.ts";
import {
  choicesOf,
  processorUseNames,
  recipientKindNames,
  safeguardNames,
} from "../../model/detailNames.ts";
import { given, listPart, onePart, some, withMember, type Column, type Part } from "./part.ts";
import { partNames } from "../../model/partNames.ts";

type Recipient = Activity["recipients"][number];
type Transfer = NonNullable<Activity["transfers"]>[number];
type Processors = NonNullable<Activity["processors"]>;
type NamedProcessor = NonNullable<Processors["named"]>[number];

const safeguardColumn = {
  name: "safeguard",
  kind: "choice",
  label: { fr: "Garantie hors de l’Union", en: "Safeguard outside the Union" },
  choices: choicesOf(safeguardNames),
} as const satisfies Column;

const safeguardOf = (text: string | undefined) => {
  const safeguard = transferSafeguards.find((each) => each === text);
  return safeguard === undefined ? {} : { safeguard };
};

const named: Part = listPart<NamedProcessor>({
  name: "namedProcessors",
  title: { fr: "Sous-traitants", en: "Processors" },
  why: {
    fr: "Sans contrat signé, ou hors de l’Union sans garantie, un sous-traitant ne peut rien faire : le registre ne se publie pas.",
    en: "Without a signed agreement, or outside the Union without a safeguard, a processor may do nothing: the register is not published.",
  },
  article: { fr: "RGPD, art. 28(3) et 44", en: "GDPR, art. 28(3) and 44" },
  row: { fr: "Sous-traitant", en: "Processor" },
  columns: [
    { name: "name", kind: "line", isNeeded: true, label: { fr: "Nom", en: "Name" } },
    { name: "service", kind: "line", label: { fr: "Ce qu’il fait", en: "What it does" } },
    {
      name: "signedOn",
      kind: "date",
      label: { fr: "Contrat signé le", en: "Agreement signed on" },
    },
    {
      name: "reference",
      kind: "line",
      label: { fr: "Référence du contrat", en: "Reference of the agreement" },
    },
    {
      name: "country",
      kind: "line",
      label: { fr: "Pays d’hébergement", en: "Hosting country" },
      hint: { fr: "Code en deux lettres, comme FR.", en: "Code of two letters, such as FR." },
      pattern: countryPattern,
    },
    safeguardColumn,
  ],
  items: ({ processors }) => processors?.named ?? [],
  rowOf: ({ name, service = "", agreement, country = "", safeguard = "" }) => ({
    name,
    service,
    signedOn: agreement?.signedOn ?? "",
    reference: agreement?.reference ?? "",
    country,
    safeguard,
  }),
  make: ({ name = "", service, signedOn = "", reference, country, safeguard }, was) => ({
    name: was?.name ?? name,
    ...given("service", service),
    ...(signedOn === "" ? {} : { agreement: { signedOn, ...given("reference", reference) } }),
    ...given("country", country),
    ...safeguardOf(safeguard),
    source: was?.source ?? [],
  }),
  put: (activity, processors) => {
    const { named: _before, ...rest } = activity.processors ?? { used: null, text: "", source: [] };
    if (processors.length > 0) return { ...activity, processors: { ...rest, named: processors } };
    if (activity.processors?.named === undefined) return activity;
    return { ...activity, processors: rest.used === null && rest.text === "" ? null : rest };
  },
});

/** Who receives the data, who works for the body, and what leaves the Union. */
export const recipientParts: readonly Part[] = [
  listPart<Recipient>({
    name: "recipients",
    title: partNames.recipients,
    why: {
      fr: "Qui reçoit les données, dans l’organisme ou au dehors, et pour quelle raison.",
      en: "Who receives the data, within the body or outside, and for what reason.",
    },
    article: { fr: "RGPD, art. 13(1)(e) et 30(1)(d)", en: "GDPR, art. 13(1)(e) and 30(1)(d)" },
    row: { fr: "Destinataire", en: "Recipient" },
    columns: [
      { name: "text", kind: "text", isNeeded: true, label: { fr: "Qui", en: "Who" } },
      {
        name: "kind",
        kind: "choice",
        label: { fr: "Genre", en: "Kind" },
        choices: choicesOf(recipientKindNames),
      },
      { name: "reason", kind: "text", label: { fr: "Pour quelle raison", en: "For what reason" } },
    ],
    items: ({ recipients }) => recipients,
    rowOf: ({ text, kind = "", reason = "" }) => ({ text, kind, reason }),
    make: ({ text = "", kind, reason }, was) => {
      const known = recipientKinds.find((each) => each === kind);
      return {
        text: was?.text ?? text,
        source: was?.source ?? [],
        ...(known === undefined ? {} : { kind: known }),
        ...given("reason", reason),
      };
    },
    put: (activity, recipients) => ({ ...activity, recipients }),
  }),
  onePart({
    name: "recipientsNone",
    title: partNames.recipientsNone,
    why: {
      fr: "Dire qu’il n’y en a pas n’est pas la même chose que ne rien dire.",
      en: "To say that there is none is not the same as to say nothing.",
    },
    article: { fr: "RGPD, art. 30(1)(d)", en: "GDPR, art. 30(1)(d)" },
    columns: [
      {
        name: "none",
        kind: "box",
        label: {
          fr: "Personne d’autre ne reçoit ces données",
          en: "Nobody else receives these data",
        },
      },
    ],
    rowOf: ({ recipientsNone }) => ({ none: recipientsNone ? "true" : "" }),
    put: (activity, { none }) => ({ ...activity, recipientsNone: none === "true" }),
  }),
  onePart({
    name: "processors",
    title: partNames.processors,
    why: {
      fr: "Ce que la page publique en dit. « Non » ne peut pas rester à côté d’un sous-traitant nommé.",
      en: "What the public page says of it. “No” cannot stand beside a processor that is named.",
    },
    article: { fr: "RGPD, art. 28", en: "GDPR, art. 28" },
    columns: [
      {
        name: "used",
        kind: "choice",
        label: { fr: "Sous-traitance", en: "Processing by others" },
        choices: choicesOf(processorUseNames),
      },
      {
        name: "text",
        kind: "text",
        label: { fr: "Comme elle est publiée", en: "As it is published" },
      },
    ],
    rowOf: ({ processors }) => ({ used: processors?.used ?? "", text: processors?.text ?? "" }),
    put: (activity, { used = "", text = "" }) => {
      const { processors } = activity;
      if (used === "" && text === "" && processors?.named === undefined)
        return processors === null || (processors.used === null && processors.text === "")
          ? activity
          : { ...activity, processors: null };
      const kept = processors?.text.replaceAll(/\s+/g, " ").trim() === text;
      return {
        ...activity,
        processors: {
          ...processors,
          used: used === "no" || used === "possible" || used === "yes" ? used : null,
          text: kept ? (processors?.text ?? text) : text,
          source: kept ? (processors?.source ?? []) : [],
        },
      };
    },
  }),
  named,
  listPart<Transfer>({
    name: "transfers",
    title: partNames.transfers,
    why: {
      fr: "Vers quel pays, et sur quelle garantie : sans elle, le transfert est interdit.",
      en: "To which country, and on which safeguard: without one the transfer is forbidden.",
    },
    article: {
      fr: "RGPD, art. 13(1)(f), 30(1)(e), 44 à 49",
      en: "GDPR, art. 13(1)(f), 30(1)(e), 44 to 49",
    },
    row: { fr: "Transfert", en: "Transfer" },
    columns: [
      { name: "recipient", kind: "line", isNeeded: true, label: { fr: "À qui", en: "To whom" } },
      {
        name: "country",
        kind: "line",
        isNeeded: true,
        label: { fr: "Pays ou organisation", en: "Country or organisation" },
      },
      safeguardColumn,
      {
        name: "document",
        kind: "line",
        label: { fr: "Document de la garantie", en: "Document of the safeguard" },
      },
    ],
    items: ({ transfers = [] }) => transfers,
    rowOf: ({ recipient, country, safeguard = "", document = "" }) => ({
      recipient,
      country,
      safeguard,
      document,
    }),
    make: ({ recipient = "", country = "", safeguard, document }, was) => ({
      recipient: was?.recipient ?? recipient,
      country,
      ...safeguardOf(safeguard),
      ...given("document", document),
      source: was?.source ?? [],
    }),
    put: (activity, transfers) =>
      transfers.length === 0 && activity.transfers?.length === 0
        ? activity
        : withMember(activity, "transfers", some(transfers)),
  }),
  onePart({
    name: "noTransfer",
    title: partNames.noTransfer,
    why: {
      fr: "Dire qu’il n’y en a pas n’est pas la même chose que ne rien dire.",
      en: "To say that there is none is not the same as to say nothing.",
    },
    article: { fr: "RGPD, art. 30(1)(e)", en: "GDPR, art. 30(1)(e)" },
    columns: [
      {
        name: "none",
        kind: "box",
        label: {
          fr: "Aucune donnée ne quitte l’Union européenne",
          en: "No data leave the European Union",
        },
      },
    ],
    rowOf: ({ transfers }) => ({ none: transfers?.length === 0 ? "true" : "" }),
    put: (activity, { none }) => {
      if ((activity.transfers?.length ?? 0) > 0) return activity;
      return withMember(activity, "transfers", none === "true" ? [] : undefined);
    },
  }),
];
