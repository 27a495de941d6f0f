import { provisionRequirements, specialConditions } from "../../model/activityDetails.ts";
import { specialCategories, type Activity } from "../../model/register.ts";
import {
  choicesOf,
  collectionNames,
  conditionNames,
  provisionNames,
  specialNames,
} from "../../model/detailNames.ts";
import {
  given,
  linesOf,
  listPart,
  onePart,
  some,
  valuesOfLines,
  withMember,
  type Part,
} from "./part.ts";
import { partNames } from "../../model/partNames.ts";

type DataCategory = Activity["dataCategories"][number];
type Condition = NonNullable<Activity["specialConditions"]>[number];
type Collection = keyof typeof collectionNames;

/** Whose data, which, and where they come from. */
export const dataParts: readonly Part[] = [
  onePart({
    name: "dataSubjects",
    title: partNames.dataSubjects,
    why: {
      fr: "De qui parlent les données. Une catégorie par ligne.",
      en: "Whom the data are about. One category a line.",
    },
    article: { fr: "RGPD, art. 30(1)(c)", en: "GDPR, art. 30(1)(c)" },
    columns: [{ name: "text", kind: "lines", label: { fr: "Personnes", en: "Persons" } }],
    rowOf: ({ dataSubjects }) => ({ text: linesOf(dataSubjects) }),
    put: (activity, { text = "" }) => ({
      ...activity,
      dataSubjects: valuesOfLines(text, activity.dataSubjects, (line) => ({
        text: line,
        source: [],
      })),
    }),
  }),
  listPart<DataCategory>({
    name: "dataCategories",
    title: partNames.dataCategories,
    why: {
      fr: "Chaque donnée a une raison d’être là, et quelqu’un vérifie qu’elle est encore exacte et utile.",
      en: "Each datum is there for a reason, and somebody makes sure that it is still right and of use.",
    },
    article: {
      fr: "RGPD, art. 5(1)(c) et (d), 30(1)(c)",
      en: "GDPR, art. 5(1)(c) and (d), 30(1)(c)",
    },
    row: { fr: "Catégorie", en: "Category" },
    columns: [
      {
        name: "items",
        kind: "lines",
        isNeeded: true,
        label: { fr: "Données, une par ligne", en: "Data, one a line" },
      },
      {
        name: "subjects",
        kind: "line",
        label: { fr: "De quelles personnes", en: "Of which persons" },
        hint: { fr: "Vide : de toutes.", en: "Empty: of all." },
      },
      {
        name: "necessity",
        kind: "text",
        label: { fr: "Pourquoi elles sont nécessaires", en: "Why they are needed" },
      },
      {
        name: "verifiedOn",
        kind: "date",
        label: { fr: "Vérifiées le", en: "Verified on" },
        hint: {
          fr: "Quand quelqu’un s’est assuré qu’elles sont exactes et toujours utiles.",
          en: "When somebody made sure that they are right and still of use.",
        },
      },
    ],
    items: ({ dataCategories }) => dataCategories,
    rowOf: ({ subjects, items, necessity = "", verifiedOn = "" }) => ({
      items: items.map((item) => item.replaceAll(/\s+/g, " ").trim()).join("\n"),
      subjects: subjects ?? "",
      necessity,
      verifiedOn,
    }),
    make: ({ items = "", subjects = "", necessity, verifiedOn }, was) => ({
      subjects: subjects === "" ? null : subjects,
      items: items.split("\n").map((item) => item.trim()),
      source: was !== undefined && (was.subjects ?? "") === subjects ? was.source : [],
      ...given("necessity", necessity),
      ...given("verifiedOn", verifiedOn),
    }),
    put: (activity, dataCategories) => ({ ...activity, dataCategories }),
  }),
  onePart({
    name: "specialCategories",
    title: partNames.specialCategories,
    why: {
      fr: "Leur traitement est interdit, sauf exception nommée ci-dessous.",
      en: "To process them is forbidden, but for an exception named below.",
    },
    article: { fr: "RGPD, art. 9(1) et 10", en: "GDPR, art. 9(1) and 10" },
    columns: specialCategories.map((name) => ({
      name,
      kind: "box" as const,
      label: specialNames[name],
    })),
    rowOf: (activity) =>
      Object.fromEntries(
        specialCategories.map((name) => [
          name,
          activity.specialCategories.includes(name) ? "true" : "",
        ]),
      ),
    put: (activity, row) => {
      const ticked = specialCategories.filter((name) => row[name] === "true");
      const same =
        ticked.length === activity.specialCategories.length &&
        ticked.every((name) => activity.specialCategories.includes(name));
      return same ? activity : { ...activity, specialCategories: ticked };
    },
  }),
  listPart<Condition>({
    name: "specialConditions",
    title: partNames.specialConditions,
    why: {
      fr: "La lettre de l’article 9(2) et le texte ou le fait qui la remplit.",
      en: "The letter of article 9(2), and the text or the fact that meets it.",
    },
    article: { fr: "RGPD, art. 9(2)", en: "GDPR, art. 9(2)" },
    row: { fr: "Exception", en: "Exception" },
    columns: [
      {
        name: "text",
        kind: "text",
        isNeeded: true,
        label: { fr: "Texte ou fait", en: "Text or fact" },
      },
      {
        name: "condition",
        kind: "choice",
        isNeeded: true,
        label: { fr: "Lettre", en: "Letter" },
        choices: choicesOf(conditionNames),
      },
    ],
    items: ({ specialConditions: conditions = [] }) => conditions,
    rowOf: ({ condition, text }) => ({ text, condition }),
    make: ({ text = "", condition }, was) => ({
      condition: specialConditions.find((each) => each === condition) ?? "9.2.a",
      text: was?.text ?? text,
      source: was?.source ?? [],
    }),
    put: (activity, conditions) => withMember(activity, "specialConditions", some(conditions)),
  }),
  onePart({
    name: "offencesGround",
    title: partNames.offencesGround,
    why: {
      fr: "Seuls certains organismes peuvent en traiter : dites à quel titre.",
      en: "Only some bodies may process them: say on what ground.",
    },
    article: {
      fr: "RGPD, art. 10 ; Loi Informatique et Libertés, art. 46",
      en: "GDPR, art. 10; French Data Protection Act, art. 46",
    },
    columns: [{ name: "text", kind: "text", label: { fr: "Fondement", en: "Ground" } }],
    rowOf: ({ offencesGround }) => ({ text: offencesGround?.text ?? "" }),
    put: (activity, { text = "" }) =>
      text === (activity.offencesGround?.text ?? "")
        ? activity
        : withMember(activity, "offencesGround", text === "" ? undefined : { text, source: [] }),
  }),
  onePart({
    name: "nationalIdentifier",
    title: partNames.nationalIdentifier,
    why: {
      fr: "Il ne s’utilise que si un décret le prévoit : citez-le.",
      en: "It is used only where a decree provides for it: cite it.",
    },
    article: {
      fr: "RGPD, art. 87 ; Loi Informatique et Libertés, art. 30",
      en: "GDPR, art. 87; French Data Protection Act, art. 30",
    },
    columns: [
      { name: "used", kind: "box", label: { fr: "Il est utilisé", en: "It is used" } },
      {
        name: "text",
        kind: "text",
        label: { fr: "Texte qui l’autorise", en: "Text that allows it" },
      },
    ],
    rowOf: ({ nationalIdentifier, nationalIdentifierText }) => ({
      used: nationalIdentifier ? "true" : "",
      text: nationalIdentifierText?.text ?? "",
    }),
    put: (activity, { used, text = "" }) => {
      const next = { ...activity, nationalIdentifier: used === "true" };
      if (text === (activity.nationalIdentifierText?.text ?? "")) return next;
      const value = text === "" ? undefined : { text, source: [] };
      return withMember(next, "nationalIdentifierText", value);
    },
  }),
  onePart({
    name: "dataSources",
    title: partNames.dataSources,
    why: {
      fr: "Une personne dont les données viennent d’ailleurs est informée de leur source.",
      en: "A person whose data come from elsewhere is told of their source.",
    },
    article: { fr: "RGPD, art. 13 et 14(2)(f)", en: "GDPR, art. 13 and 14(2)(f)" },
    columns: [
      {
        name: "collection",
        kind: "choice",
        label: { fr: "Recueillies", en: "Collected" },
        choices: choicesOf(collectionNames),
      },
      {
        name: "others",
        kind: "lines",
        label: { fr: "Auprès de qui d’autre", en: "From whom else" },
        hint: { fr: "Une source par ligne.", en: "One source a line." },
      },
    ],
    rowOf: ({ dataSources }) => ({
      collection: dataSources?.collection ?? "",
      others: linesOf(dataSources?.others ?? []),
    }),
    put: (activity, { collection = "", others = "" }) => {
      if (collection === "" && others === "") return withMember(activity, "dataSources", undefined);
      const before = activity.dataSources;
      return withMember(activity, "dataSources", {
        collection: isCollection(collection) ? collection : "from-others",
        others: valuesOfLines(others, before?.others ?? [], (text) => ({ text, source: [] })),
      });
    },
  }),
  onePart({
    name: "provision",
    title: partNames.provision,
    why: {
      fr: "Une personne sait si elle doit répondre, et ce qui arrive si elle ne le fait pas.",
      en: "A person knows whether they must answer, and what happens if they do not.",
    },
    article: { fr: "RGPD, art. 13(2)(e)", en: "GDPR, art. 13(2)(e)" },
    columns: [
      {
        name: "requirement",
        kind: "choice",
        label: { fr: "Elles sont", en: "They are" },
        choices: choicesOf(provisionNames),
      },
      {
        name: "consequences",
        kind: "text",
        label: { fr: "Ce qui arrive sinon", en: "What happens otherwise" },
      },
    ],
    rowOf: ({ provision }) => ({
      requirement: provision?.requirement ?? "",
      consequences: provision?.consequences ?? "",
    }),
    put: (activity, { requirement, consequences }) => {
      const known = provisionRequirements.find((each) => each === requirement);
      if (known === undefined && !consequences) return withMember(activity, "provision", undefined);
      return withMember(activity, "provision", {
        requirement: known ?? "statutory",
        ...given("consequences", consequences),
        source: activity.provision?.source ?? [],
      });
    },
  }),
];

const isCollection = (text: string): text is Collection => text in collectionNames;
