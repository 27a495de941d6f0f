import type { Bilingual } from "../../kernel/index.ts";
import type { Activity } from "../model/register.ts";
import { comparedText } from "./comparedWords.ts";
import { itemsOf, listChanges } from "./listChanges.ts";
import { listWords, valueWords } from "./partWords.ts";
import { say, short } from "./quoted.ts";
import type { LegalChange } from "./registerDiff.ts";
import { valueChange } from "./valueChange.ts";

type Named = NonNullable<NonNullable<Activity["processors"]>["named"]>[number];
type Transfer = NonNullable<Activity["transfers"]>[number];
type Safeguard = Transfer["safeguard"];

/** GDPR art. 45 to 49. */
const safeguardNames: Readonly<Record<NonNullable<Safeguard>, Bilingual>> = {
  "adequacy-decision": { fr: "une décision d’adéquation", en: "an adequacy decision" },
  "public-instrument": {
    fr: "un instrument entre autorités",
    en: "an instrument between authorities",
  },
  "binding-corporate-rules": {
    fr: "des règles d’entreprise contraignantes",
    en: "binding corporate rules",
  },
  "standard-contractual-clauses": {
    fr: "des clauses contractuelles types",
    en: "standard contractual clauses",
  },
  "ad-hoc-clauses": { fr: "des clauses particulières autorisées", en: "authorised ad-hoc clauses" },
  "code-of-conduct": { fr: "un code de conduite", en: "a code of conduct" },
  certification: { fr: "une certification", en: "a certification" },
  derogation: { fr: "une dérogation", en: "a derogation" },
};

const used = {
  no: { fr: "aucune sous-traitance", en: "no processor" },
  possible: { fr: "une sous-traitance possible", en: "possible processors" },
  yes: { fr: "une sous-traitance", en: "processors" },
} as const satisfies Readonly<Record<string, Bilingual>>;

const change = (
  part: string,
  kind: LegalChange["kind"],
  words: Bilingual,
  before: string | null,
  after: string | null,
): LegalChange => ({ part, kind, grade: "persons", words: { ...words }, before, after });

/** Who receives the data; to say that nobody does counts. */
export const recipientChanges = (before: Activity, after: Activity): readonly LegalChange[] => [
  ...(before.recipientsNone === after.recipientsNone
    ? []
    : [
        change(
          "recipients",
          "changed",
          after.recipientsNone
            ? {
                fr: "Le registre dit désormais que personne d’autre ne reçoit les données",
                en: "The register now says that nobody else receives the data",
              }
            : {
                fr: "Le registre ne dit plus que personne d’autre ne reçoit les données",
                en: "The register no longer says that nobody else receives the data",
              },
          null,
          null,
        ),
      ]),
  ...listChanges(
    "recipients",
    listWords.recipients,
    itemsOf(before.recipients.map(({ text }) => text)),
    itemsOf(after.recipients.map(({ text }) => text)),
  ),
];

/** GDPR art. 28: who processes on behalf of the body, where, under which agreement. */
export const processorChanges = (before: Activity, after: Activity): readonly LegalChange[] => {
  const [old, now] = [before.processors?.named ?? [], after.processors?.named ?? []];
  const moved = now.flatMap((named): readonly LegalChange[] => {
    const was = old.find(({ name }) => comparedText(name) === comparedText(named.name));
    return was === undefined
      ? [change("processors", "added", processorNamed(named), null, named.name)]
      : sameProcessor(was, named);
  });
  const gone = old
    .filter(({ name }) => !now.some((each) => comparedText(each.name) === comparedText(name)))
    .map(({ name }) =>
      change(
        "processors",
        "removed",
        {
          fr: `Un sous-traitant n’est plus nommé : ${short(name)}`,
          en: `A processor is no longer named: ${short(name)}`,
        },
        name,
        null,
      ),
    );
  const [was, is] = [before.processors?.used ?? null, after.processors?.used ?? null];
  const use =
    was !== is && was !== null && is !== null
      ? [
          change(
            "processors",
            "changed",
            {
              fr: `Le registre annonçait ${used[was].fr} et annonce ${used[is].fr}`,
              en: `The register announced ${used[was].en} and announces ${used[is].en}`,
            },
            before.processors?.text ?? null,
            after.processors?.text ?? null,
          ),
        ]
      : valueChange(
          "processors",
          valueWords.processors,
          before.processors?.text,
          after.processors?.text,
        );
  return [...moved, ...gone, ...use];
};

const processorNamed = ({ name, service, country }: Named): Bilingual => {
  const more = [
    ...(service === undefined ? [] : [service]),
    ...(country === undefined ? [] : [country]),
  ];
  const of = more.length === 0 ? "" : ` (${more.join(", ")})`;
  return {
    fr: `Un sous-traitant est nommé : ${short(name)}${of}`,
    en: `A processor is named: ${short(name)}${of}`,
  };
};

const sameProcessor = (before: Named, after: Named): readonly LegalChange[] => {
  const { name } = after;
  const all: LegalChange[] = [];
  if (before.country !== after.country)
    all.push(
      change(
        "processors",
        "changed",
        {
          fr: `${short(name)}, sous-traitant, tient les données en ${after.country ?? "un pays non dit"} et non plus en ${before.country ?? "un pays non dit"}`,
          en: `${short(name)}, a processor, holds the data in ${after.country ?? "a country unsaid"} and no longer in ${before.country ?? "a country unsaid"}`,
        },
        before.country ?? null,
        after.country ?? null,
      ),
    );
  all.push(...safeguardChange("processors", name, before.safeguard, after.safeguard));
  if ((before.agreement === undefined) !== (after.agreement === undefined))
    all.push(
      change(
        "processors",
        after.agreement === undefined ? "removed" : "added",
        after.agreement === undefined
          ? {
              fr: `Le contrat avec ${short(name)} n’est plus au registre`,
              en: `The agreement with ${short(name)} is no longer in the register`,
            }
          : {
              fr: `Un contrat avec ${short(name)} est signé`,
              en: `An agreement with ${short(name)} is signed`,
            },
        before.agreement?.signedOn ?? null,
        after.agreement?.signedOn ?? null,
      ),
    );
  all.push(...valueChange("processors", valueWords.service, before.service, after.service));
  return all;
};

const safeguardChange = (
  part: string,
  whom: string,
  before: Safeguard,
  after: Safeguard,
): readonly LegalChange[] => {
  if (before === after) return [];
  const none: Bilingual = { fr: "aucune garantie", en: "no safeguard" };
  const [old, now] = [before, after].map((each) =>
    each === undefined ? none : safeguardNames[each],
  );
  return [
    change(
      part,
      "changed",
      {
        fr: `La garantie du transfert vers ${short(whom)} passe de ${old?.fr} à ${now?.fr}`,
        en: `The safeguard of the transfer to ${short(whom)} goes from ${old?.en} to ${now?.en}`,
      },
      before ?? null,
      after ?? null,
    ),
  ];
};

const transferWords = {
  added: {
    fr: "Un transfert hors de l’Union européenne apparaît : {whom} ({country})",
    en: "A transfer out of the European Union appears: {whom} ({country})",
  },
  removed: {
    fr: "Un transfert hors de l’Union européenne disparaît : {whom} ({country})",
    en: "A transfer out of the European Union is gone: {whom} ({country})",
  },
} as const;

/** GDPR art. 30(1)(e) and 44. */
export const transferChanges = (before: Activity, after: Activity): readonly LegalChange[] => {
  const [old, now] = [before.transfers ?? [], after.transfers ?? []];
  const key = ({ recipient, country }: Transfer): string => comparedText(`${recipient} ${country}`);
  const told = (kind: keyof typeof transferWords, { recipient, country }: Transfer) =>
    change(
      "transfers",
      kind,
      say(transferWords[kind], { whom: short(recipient), country: short(country) }),
      kind === "removed" ? recipient : null,
      kind === "added" ? recipient : null,
    );
  return [
    ...now.flatMap((each): readonly LegalChange[] => {
      const was = old.find((other) => key(other) === key(each));
      return was === undefined
        ? [told("added", each)]
        : safeguardChange("transfers", each.recipient, was.safeguard, each.safeguard);
    }),
    ...old
      .filter((each) => !now.some((other) => key(other) === key(each)))
      .map((each) => told("removed", each)),
  ];
};
