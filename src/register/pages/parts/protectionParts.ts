import { securityMeasureKinds } from "../../model/activityDetails.ts";
import type { Activity } from "../../model/register.ts";
import { assessmentNames, choicesOf, measureNames, yesNoNames } from "../../model/detailNames.ts";
import { given, listPart, onePart, some, withMember, type Part } from "./part.ts";
import { partNames } from "../../model/partNames.ts";

type Measure = NonNullable<Activity["securityMeasures"]>[number];
type Decisions = NonNullable<Activity["automatedDecisions"]>;
type Assessment = NonNullable<Activity["impactAssessment"]>;

/** How the data are protected, and what is decided with them. */
export const protectionParts: readonly Part[] = [
  listPart<Measure>({
    name: "securityMeasures",
    title: partNames.securityMeasures,
    why: {
      fr: "Ce qui protège les données. Le détail reste ici : la page publique ne nomme que le genre des mesures.",
      en: "What protects the data. The details stay here: the public page names only the kinds of measures.",
    },
    article: { fr: "RGPD, art. 30(1)(g) et 32", en: "GDPR, art. 30(1)(g) and 32" },
    row: { fr: "Mesure", en: "Measure" },
    columns: [
      { name: "text", kind: "text", isNeeded: true, label: { fr: "Mesure", en: "Measure" } },
      {
        name: "kind",
        kind: "choice",
        isNeeded: true,
        label: { fr: "Genre", en: "Kind" },
        choices: choicesOf(measureNames),
      },
    ],
    items: ({ securityMeasures = [] }) => securityMeasures,
    rowOf: ({ kind, text }) => ({ text, kind }),
    make: ({ text = "", kind }, was) => ({
      kind: securityMeasureKinds.find((each) => each === kind) ?? "other",
      text: was?.text ?? text,
      source: was?.source ?? [],
    }),
    put: (activity, measures) => withMember(activity, "securityMeasures", some(measures)),
  }),
  onePart({
    name: "automatedDecisions",
    title: partNames.automatedDecisions,
    why: {
      fr: "Une décision prise sans personne, ou un profilage : la logique et les conséquences se disent à qui elle concerne.",
      en: "A decision taken without a person, or profiling: its logic and consequences are told to whom it concerns.",
    },
    article: { fr: "RGPD, art. 13(2)(f) et 22", en: "GDPR, art. 13(2)(f) and 22" },
    columns: [
      {
        name: "used",
        kind: "choice",
        label: { fr: "Il y en a", en: "There are some" },
        choices: choicesOf(yesNoNames),
      },
      { name: "logic", kind: "text", label: { fr: "La logique suivie", en: "The logic involved" } },
      {
        name: "consequences",
        kind: "text",
        label: { fr: "Ce qui s’ensuit pour la personne", en: "What follows for the person" },
      },
    ],
    rowOf: ({ automatedDecisions }) => ({
      used: automatedDecisions === undefined ? "" : automatedDecisions.used ? "yes" : "no",
      logic: automatedDecisions?.logic ?? "",
      consequences: automatedDecisions?.consequences ?? "",
    }),
    put: (activity, { used = "", logic = "", consequences = "" }) => {
      if (used === "" && logic === "" && consequences === "")
        return withMember(activity, "automatedDecisions", undefined);
      const next: Decisions = {
        used: used !== "no",
        ...given("logic", logic),
        ...given("consequences", consequences),
        source: activity.automatedDecisions?.source ?? [],
      };
      return withMember(activity, "automatedDecisions", next);
    },
  }),
  onePart({
    name: "impactAssessment",
    title: partNames.impactAssessment,
    why: {
      fr: "Requise quand le risque est élevé : santé à grande échelle, personnes vulnérables, croisement de fichiers…",
      en: "Required where the risk is high: health on a large scale, vulnerable persons, matching of files…",
    },
    article: { fr: "RGPD, art. 35", en: "GDPR, art. 35" },
    columns: [
      {
        name: "status",
        kind: "choice",
        label: { fr: "État", en: "State" },
        choices: choicesOf(assessmentNames),
      },
      { name: "reference", kind: "line", label: { fr: "Référence", en: "Reference" } },
      { name: "on", kind: "date", label: { fr: "Faite le", en: "Done on" } },
      {
        name: "reason",
        kind: "text",
        label: {
          fr: "Pourquoi elle est requise, ou ne l’est pas",
          en: "Why it is required, or is not",
        },
      },
    ],
    rowOf: ({ impactAssessment }) => ({
      status: impactAssessment?.status ?? "",
      reference: impactAssessment?.reference ?? "",
      on: impactAssessment?.on ?? "",
      reason: impactAssessment?.reason ?? "",
    }),
    put: (activity, { status = "", reference, on, reason }) => {
      const known = isStatus(status) ? status : reference || on || reason ? "required" : undefined;
      if (known === undefined) return withMember(activity, "impactAssessment", undefined);
      const next: Assessment = {
        status: known,
        ...given("reference", reference),
        ...given("on", on),
        ...given("reason", reason),
        source: activity.impactAssessment?.source ?? [],
      };
      return withMember(activity, "impactAssessment", next);
    },
  }),
];

const isStatus = (text: string): text is Assessment["status"] => text in assessmentNames;
