import type { Activity } from "../../model/register.ts";
import { choicesOf, roleNames } from "../../model/detailNames.ts";
import {
  given,
  listPart,
  onePart,
  some,
  withMember,
  type Column,
  type Part,
  type Row,
} from "./part.ts";
import { partNames } from "../../model/partNames.ts";

type Party = NonNullable<Activity["representative"]>;

export const partyColumns: readonly Column[] = [
  { name: "name", kind: "line", isNeeded: true, label: { fr: "Nom", en: "Name" } },
  {
    name: "contact",
    kind: "line",
    label: { fr: "Coordonnées", en: "Contact details" },
    hint: {
      fr: "Une adresse postale, un courriel ou un téléphone.",
      en: "A postal address, an e-mail or a telephone number.",
    },
  },
];

export const partyRow = ({ name, contact = "" }: Party): Row => ({ name, contact });
export const partyOf = ({ name = "", contact }: Row, was: Party | undefined): Party => ({
  name,
  ...given("contact", contact),
  source: was?.name === name && (was.contact ?? "") === contact ? was.source : [],
});

/** Which activity it is, and whose. */
export const identityParts: readonly Part[] = [
  onePart({
    name: "identity",
    title: partNames.identity,
    why: {
      fr: "Le nom et le domaine par lesquels une personne la trouve. Son adresse publique ne change pas quand elle est renommée.",
      en: "The name and the domain by which a person finds it. Its public address stays when it is renamed.",
    },
    article: { fr: "RGPD, art. 30(1)(a) et 5(2)", en: "GDPR, art. 30(1)(a) and 5(2)" },
    isRequired: true,
    columns: [
      {
        name: "title",
        kind: "line",
        isNeeded: true,
        label: partNames.title,
      },
      { name: "domain", kind: "line", label: partNames.domain },
      {
        name: "reference",
        kind: "line",
        label: partNames.reference,
      },
      {
        name: "createdOn",
        kind: "date",
        label: partNames.createdOn,
      },
      {
        name: "updatedOn",
        kind: "date",
        label: { fr: "Fiche relue ou mise à jour le", en: "Record reviewed or updated on" },
        hint: {
          fr: "Une fiche se relit au moins tous les trois ans.",
          en: "A record is reviewed every three years at least.",
        },
      },
    ],
    rowOf: ({ title, domain, reference = "", createdOn = "", updatedOn }) => ({
      title,
      domain: domain ?? "",
      reference,
      createdOn,
      updatedOn: updatedOn ?? "",
    }),
    put: (
      activity,
      { title = "", domain = "", reference = "", createdOn = "", updatedOn = "" },
    ) => {
      const dated = updatedOn === (activity.updatedOn ?? "");
      const named: Activity = {
        ...activity,
        title,
        domain: domain === "" ? null : domain,
        updatedOn: updatedOn === "" ? null : updatedOn,
        sources: { ...activity.sources, ...(dated ? {} : { updatedOn: [] }) },
      };
      const referred = withMember(named, "reference", reference === "" ? undefined : reference);
      return withMember(referred, "createdOn", createdOn === "" ? undefined : createdOn);
    },
  }),
  onePart({
    name: "role",
    title: partNames.role,
    why: {
      fr: "Un sous-traitant tient un registre des activités qu’il mène pour d’autres : ce n’est pas le même.",
      en: "A processor keeps a register of what it does for others: it is another one.",
    },
    article: { fr: "RGPD, art. 30(1) et 30(2)", en: "GDPR, art. 30(1) and 30(2)" },
    columns: [
      {
        name: "role",
        kind: "choice",
        label: { fr: "Rôle", en: "Role" },
        choices: choicesOf(roleNames),
      },
    ],
    rowOf: ({ role = "" }) => ({ role }),
    put: (activity, { role }) =>
      withMember(
        activity,
        "role",
        role === "controller" || role === "processor" ? role : undefined,
      ),
  }),
  listPart({
    name: "onBehalfOf",
    title: partNames.onBehalfOf,
    why: {
      fr: "Un sous-traitant nomme chaque responsable pour lequel il agit, et ses coordonnées.",
      en: "A processor names each controller for whom it acts, with contact details.",
    },
    article: { fr: "RGPD, art. 30(2)(a)", en: "GDPR, art. 30(2)(a)" },
    row: { fr: "Responsable", en: "Controller" },
    columns: partyColumns,
    items: ({ onBehalfOf = [] }) => onBehalfOf,
    rowOf: partyRow,
    make: partyOf,
    put: (activity, parties) => withMember(activity, "onBehalfOf", some(parties)),
  }),
  listPart({
    name: "jointControllers",
    title: partNames.jointControllers,
    why: {
      fr: "Qui décide avec l’organisme des finalités et des moyens : les personnes peuvent s’adresser à chacun.",
      en: "Who decides with the body on purposes and means: persons may turn to each of them.",
    },
    article: { fr: "RGPD, art. 26 et 30(1)(a)", en: "GDPR, art. 26 and 30(1)(a)" },
    row: { fr: "Responsable conjoint", en: "Joint controller" },
    columns: partyColumns,
    items: ({ jointControllers = [] }) => jointControllers,
    rowOf: partyRow,
    make: partyOf,
    put: (activity, parties) => withMember(activity, "jointControllers", some(parties)),
  }),
  onePart({
    name: "representative",
    title: partNames.representative,
    why: {
      fr: "Seulement si le responsable n’est pas établi dans l’Union européenne.",
      en: "Only where the controller is not established in the European Union.",
    },
    article: { fr: "RGPD, art. 27 et 30(1)(a)", en: "GDPR, art. 27 and 30(1)(a)" },
    columns: partyColumns,
    rowOf: ({ representative }) =>
      representative === undefined ? { name: "", contact: "" } : partyRow(representative),
    put: (activity, row) =>
      withMember(
        activity,
        "representative",
        row["name"] ? partyOf(row, activity.representative) : undefined,
      ),
  }),
];
