import { formalityKinds, subjectRights } from "../../model/activityDetails.ts";
import type { Activity } from "../../model/register.ts";
import {
  choicesOf,
  formalityNames,
  keptByNames,
  rightNames,
  yesNoNames,
} from "../../model/detailNames.ts";
import { given, listPart, onePart, some, withMember, type Part } from "./part.ts";
import { partNames } from "../../model/partNames.ts";

type Override = NonNullable<Activity["rightsOverrides"]>[number];
type Formality = NonNullable<Activity["formalities"]>[number];
type Commitment = NonNullable<Activity["commitments"]>[number];

/** What persons may ask, as it is published and where it departs from the table. */
export const rightsParts: readonly Part[] = [
  onePart({
    name: "rights",
    title: partNames.rights,
    why: {
      fr: "Comment les exercer, et auprès de qui. Les droits eux-mêmes découlent de la base légale.",
      en: "How they are exercised, and with whom. The rights themselves follow from the legal basis.",
    },
    article: { fr: "RGPD, art. 12 et 13(2)(b)", en: "GDPR, art. 12 and 13(2)(b)" },
    columns: [{ name: "text", kind: "text", label: { fr: "Texte publié", en: "Published text" } }],
    rowOf: ({ rights }) => ({ text: rights?.text ?? "" }),
    put: (activity, { text = "" }) => {
      if ((activity.rights?.text ?? "").replaceAll(/\s+/g, " ").trim() === text) return activity;
      return { ...activity, rights: text === "" ? null : { text, objection: null, source: [] } };
    },
  }),
  listPart<Override>({
    name: "rightsOverrides",
    title: partNames.rightsOverrides,
    why: {
      fr: "Un droit donné ou refusé autrement que par la base légale demande un motif écrit : l’acte qui l’exclut, ou la raison de l’ouvrir.",
      en: "A right given or refused otherwise than by the legal basis needs a written ground: the act that excludes it, or the reason to grant it.",
    },
    article: { fr: "RGPD, art. 17(3), 21(1) et 23", en: "GDPR, art. 17(3), 21(1) and 23" },
    row: { fr: "Écart", en: "Departure" },
    columns: [
      {
        name: "right",
        kind: "choice",
        isNeeded: true,
        label: { fr: "Droit", en: "Right" },
        choices: choicesOf(rightNames),
      },
      {
        name: "applies",
        kind: "choice",
        isNeeded: true,
        label: { fr: "S’applique", en: "Applies" },
        choices: choicesOf(yesNoNames),
      },
      { name: "ground", kind: "text", isNeeded: true, label: { fr: "Motif", en: "Ground" } },
    ],
    items: ({ rightsOverrides = [] }) => rightsOverrides,
    rowOf: ({ right, applies, ground }) => ({ right, applies: applies ? "yes" : "no", ground }),
    make: ({ right, applies, ground = "" }) => ({
      right: subjectRights.find((each) => each === right) ?? "objection",
      applies: applies !== "no",
      ground,
    }),
    put: (activity, overrides) => withMember(activity, "rightsOverrides", some(overrides)),
  }),
];

/** What was asked of an authority, and what else is promised. */
export const promiseParts: readonly Part[] = [
  listPart<Formality>({
    name: "formalities",
    title: partNames.formalities,
    why: {
      fr: "Décret, avis ou décision sur lesquels l’activité repose. Ceux qui ne sont pas publiés se donnent à qui les demande.",
      en: "Decree, opinion or decision that the activity rests on. What is not published is given to whoever asks.",
    },
    article: {
      fr: "Loi Informatique et Libertés, art. 31 à 36",
      en: "French Data Protection Act, art. 31 to 36",
    },
    row: { fr: "Formalité", en: "Formality" },
    columns: [
      {
        name: "reference",
        kind: "line",
        isNeeded: true,
        label: { fr: "Référence", en: "Reference" },
      },
      {
        name: "kind",
        kind: "choice",
        isNeeded: true,
        label: { fr: "Genre", en: "Kind" },
        choices: choicesOf(formalityNames),
      },
      { name: "on", kind: "date", label: { fr: "Date", en: "Date" } },
      {
        name: "onRequest",
        kind: "box",
        label: { fr: "Donnée sur demande, non publiée", en: "Given on request, not published" },
      },
    ],
    items: ({ formalities = [] }) => formalities,
    rowOf: ({ kind, reference, on = "", onRequest }) => ({
      reference,
      kind,
      on,
      onRequest: onRequest ? "true" : "",
    }),
    make: ({ reference = "", kind, on, onRequest }, was) => ({
      kind: formalityKinds.find((each) => each === kind) ?? "decision",
      reference: was?.reference ?? reference,
      ...given("on", on),
      onRequest: onRequest === "true",
      source: was?.source ?? [],
    }),
    put: (activity, formalities) => withMember(activity, "formalities", some(formalities)),
  }),
  listPart<Commitment>({
    name: "commitments",
    title: partNames.commitments,
    why: {
      fr: "Ce que le registre promet et qu’aucune règle de durée n’exécute : dites ce qui le tient ici, ou quel service le tient ailleurs.",
      en: "What the register promises and no rule on periods carries out: say what keeps it here, or which service keeps it elsewhere.",
    },
    article: { fr: "RGPD, art. 5(2) et 24", en: "GDPR, art. 5(2) and 24" },
    row: { fr: "Engagement", en: "Commitment" },
    columns: [
      { name: "text", kind: "text", isNeeded: true, label: { fr: "Engagement", en: "Commitment" } },
      {
        name: "kept",
        kind: "choice",
        isNeeded: true,
        label: { fr: "Tenu", en: "Kept" },
        choices: choicesOf(keptByNames),
      },
      {
        name: "by",
        kind: "line",
        isNeeded: true,
        label: { fr: "Par quoi ou par qui", en: "By what or by whom" },
        hint: {
          fr: "Une règle, un contrôle bloquant ; ou un service, une procédure.",
          en: "A rule, a blocking check; or a service, a procedure.",
        },
      },
    ],
    items: ({ commitments = [] }) => commitments,
    rowOf: ({ text, keptBy: { kind, by } }) => ({ text, kept: kind, by }),
    make: ({ text = "", kept, by = "" }, was) => ({
      text: was?.text ?? text,
      keptBy: kept === "enforced" ? { kind: "enforced", by } : { kind: "elsewhere", by },
      source: was?.source ?? [],
    }),
    put: (activity, commitments) => withMember(activity, "commitments", some(commitments)),
  }),
];
