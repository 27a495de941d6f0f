import type { RegisterHead } from "../../model/registerHead.ts";
import type { Register } from "../../model/register.ts";
import { partyColumns, partyOf, partyRow } from "./identityParts.ts";
import { officerRoleNames, choicesOf } from "../../model/detailNames.ts";
import { given, listPart, onePart, type Column, type Part, type Row } from "./part.ts";
import type { Section } from "./sections.ts";

type Controller = NonNullable<RegisterHead["controller"]>;
type Officer = Register["dataProtectionOfficers"][number];

const email: Column = {
  name: "email",
  kind: "line",
  label: { fr: "Courriel", en: "E-mail" },
  pattern: {
    is: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
    wrong: {
      fr: "un courriel s’écrit comme dpo@organisme.fr.",
      en: "an e-mail address is written as dpo@body.org.",
    },
  },
};

const contact: Column = {
  name: "contact",
  kind: "line",
  label: { fr: "Adresse et téléphone", en: "Address and telephone" },
};

const nullable = (text: string | undefined): string | null => text || null;

/** Same words, same place in the page that they were read from. */
const sourceOf = (
  row: Row,
  was: { readonly row: Row; readonly source: Controller["source"] } | null,
): Controller["source"] =>
  was !== null && Object.keys(was.row).every((name) => (was.row[name] ?? "") === (row[name] ?? ""))
    ? was.source
    : [];

const controllerRow = ({ name, email: mail, contact: at = "" }: Controller): Row => ({
  name: name ?? "",
  email: mail ?? "",
  contact: at,
});

const officerRow = ({
  name,
  role,
  email: mail,
  organisation = "",
  contact: at = "",
}: Officer): Row => ({ name: name ?? "", role, email: mail ?? "", organisation, contact: at });

const headParts: readonly Part<RegisterHead>[] = [
  onePart({
    name: "controller",
    title: { fr: "L’organisme qui tient le registre", en: "The body that keeps the register" },
    why: {
      fr: "Le registre d’un responsable le nomme et dit comment le joindre ; celui d’un sous-traitant de même. C’est l’organisme, et non la personne qui le dirige.",
      en: "The register of a controller names it and says how to reach it; that of a processor too. It is the body, not the person who directs it.",
    },
    article: { fr: "RGPD, art. 30(1)(a) et 30(2)(a)", en: "GDPR, art. 30(1)(a) and 30(2)(a)" },
    columns: [
      {
        name: "name",
        kind: "line",
        isNeeded: true,
        label: { fr: "Nom de l’organisme", en: "Name of the body" },
      },
      email,
      contact,
    ],
    rowOf: ({ controller }) => (controller === null ? {} : controllerRow(controller)),
    put: (head, row) => ({
      ...head,
      controller:
        !row["name"] && !row["email"] && !row["contact"]
          ? null
          : {
              name: nullable(row["name"]),
              email: nullable(row["email"]),
              ...given("contact", row["contact"]),
              source: sourceOf(
                row,
                head.controller && {
                  row: controllerRow(head.controller),
                  source: head.controller.source,
                },
              ),
            },
    }),
  }),
  onePart({
    name: "representative",
    title: { fr: "Représentant dans l’Union", en: "Representative in the Union" },
    why: {
      fr: "Seulement si l’organisme n’est pas établi dans l’Union européenne.",
      en: "Only where the body is not established in the European Union.",
    },
    article: {
      fr: "RGPD, art. 27, 30(1)(a) et 30(2)(a)",
      en: "GDPR, art. 27, 30(1)(a) and 30(2)(a)",
    },
    columns: partyColumns,
    rowOf: ({ representative }) => (representative === undefined ? {} : partyRow(representative)),
    put: ({ representative: was, ...head }, row) =>
      row["name"] ? { ...head, representative: partyOf(row, was) } : head,
  }),
  listPart({
    name: "officers",
    title: {
      fr: "Délégué à la protection des données, et adjoints",
      en: "Data protection officer, and deputies",
    },
    why: {
      fr: "Les personnes lui écrivent, et la CNIL aussi. Une adresse de fonction survit à un départ ; le nom n’est pas publié dans les données ouvertes.",
      en: "Persons write to them, and so does the authority. An address of the office outlives a departure; the name is not published as open data.",
    },
    article: {
      fr: "RGPD, art. 30(1)(a), 30(2)(a) et 37(7)",
      en: "GDPR, art. 30(1)(a), 30(2)(a) and 37(7)",
    },
    row: { fr: "Délégué ou adjoint", en: "Officer or deputy" },
    columns: [
      {
        name: "role",
        kind: "choice",
        isNeeded: true,
        label: { fr: "Fonction", en: "Office" },
        choices: choicesOf(officerRoleNames),
      },
      { name: "name", kind: "line", label: { fr: "Nom", en: "Name" } },
      email,
      {
        name: "organisation",
        kind: "line",
        label: { fr: "Société, si le délégué est externe", en: "Company, of an external officer" },
      },
      contact,
    ],
    items: ({ dataProtectionOfficers }) => dataProtectionOfficers,
    rowOf: officerRow,
    make: (row, was): Officer => ({
      name: nullable(row["name"]),
      role: row["role"] === "deputy" ? "deputy" : "dpo",
      email: nullable(row["email"]),
      ...given("organisation", row["organisation"]),
      ...given("contact", row["contact"]),
      source: sourceOf(
        row,
        was === undefined ? null : { row: officerRow(was), source: was.source },
      ),
    }),
    put: (head, dataProtectionOfficers) => ({ ...head, dataProtectionOfficers }),
  }),
];

/** What a register says once for all of its activities, on one page. */
export const headSections: readonly Section<RegisterHead>[] = [
  {
    name: "coordonnees",
    title: { fr: "Organisme, représentant, délégué", en: "Body, representative, officer" },
    parts: headParts,
  },
];
