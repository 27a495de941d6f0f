import { describe } from "node:test";
import { areFlagged, areRead, billetsAre } from "./readings.fixture.ts";

const two = { keep: "P2Y" } as const;
const lawful = {
  kind: "by-reference",
  reference: { code: "code du sport", article: "R.12-3" },
} as const;

describe("a legal text", () => {
  const law = (code: string, article: string | null) => ({ reference: { code, article } }) as const;
  const decree = "décret n° 2005-1309 du 20 octobre 2005";
  billetsAre([
    [
      "conservés 2 ans conformément à l'article L. 123-22 du code de commerce",
      { ...two, ...law("code de commerce", "L.123-22") },
    ],
    [
      "conservés 2 ans en application de l'article 2224 du code civil",
      { ...two, ...law("code civil", "2224") },
    ],
    ["conservés 2 ans au titre de l'article 17 du RGPD", { ...two, ...law("RGPD", "17") }],
    [`conservés 2 ans en vertu du ${decree}`, { ...two, ...law(decree, null) }],
    [`conservés conformément au ${decree}`, { kind: "by-reference", ...law(decree, null) }],
    ["conservés 2 ans à titre de preuve", two],
    ["conservés à titre probatoire pendant 2 ans", two],
    ["conservés 2 ans en raison de nos obligations légales", two],
    ["conservés 2 ans pour vous permettre de les échanger", two],
    ["conservés conformément aux obligations légales", { kind: "by-reference" }],
    ["conservés pendant la durée légale", { kind: "by-reference" }],
    ["conservés pendant la durée prévue à l'article R. 12-3 du code du sport", lawful],
    ["conservés pendant la durée légale, soit 2 ans", two],
    ["conservés conformément à la loi, soit 2 ans", two],
    ["conservés pendant le délai de prescription de 2 ans", two],
    ["conservés selon les durées fixées par la loi", { kind: "by-reference" }],
  ]);
  areRead([
    [
      "La durée de conservation des billets est fixée par l'article R. 1112-7 du code de la santé publique.",
      { kind: "by-reference", scope: "billets", ...law("CSP", "R.1112-7") },
    ],
    [
      "Conformément à l'article L. 123-22 du code de commerce, les billets sont conservés 2 ans.",
      { ...two, scope: "les billets", ...law("code de commerce", "L.123-22") },
    ],
    ["Durée légale", { kind: "by-reference" }],
    [
      "Conformément au principe de minimisation, les billets sont conservés 2 ans.",
      { ...two, scope: "les billets" },
    ],
    ["La loi prévoit que les billets sont conservés 2 ans.", { ...two, scope: "les billets" }],
    ["Les billets ont vocation à être conservés 2 ans.", { ...two, scope: "Les billets" }],
  ]);
});

describe("where, by whom and why", () => {
  const inDispute = { ...two, condition: "en cas de litige" };
  billetsAre([
    ["conservés dans l'application GAIA pendant 2 ans", { ...two, system: "GAIA" }],
    ["conservés dans la base des prêts pendant 2 ans", two],
    ["conservés sur nos serveurs pendant 2 ans", two],
    ["conservés en France pendant 2 ans", two],
    ["conservés 2 ans par nos services", two],
    ["conservés par la mairie pendant 2 ans", two],
    ["conservés 2 ans afin de gérer les prêts", two],
    ["conservés 2 ans à des fins statistiques", two],
    ["conservés pour vous répondre pendant 2 ans", two],
    ["conservés 2 ans pour nous permettre de gérer les prêts", two],
    ["conservés en papier pendant 2 ans", two],
    ["conservés 2 ans dans les mêmes conditions de sécurité", two],
    ["collectés et conservés 2 ans", two],
    ["conservés 2 ans afin de prouver le prêt en cas de litige", two],
    ["conservés 2 ans afin de prouver le prêt, en cas de litige", inDispute],
    ["conservés 2 ans en garantissant leur intégrité", two],
    ["conservés 2 ans afin de servir les buts pour lesquels ils sont recueillis", two],
    ["conservés pendant leur durée d'utilité administrative", { kind: "open-criterion" }],
    ["conservés sur le poste de l'agent pendant 2 ans", two],
  ]);
  areRead([
    [
      "Les billets de GAIA sont conservés 2 ans.",
      { ...two, scope: "Les billets de GAIA", system: "GAIA" },
    ],
    ["Le service conserve les billets pendant 2 ans.", { ...two, scope: "les billets" }],
    ["Nous conservons vos billets 2 ans.", { ...two, scope: "vos billets" }],
    ["Ils sont conservés 2 ans.", two],
    ["Par ailleurs, les billets sont conservés 2 ans.", { ...two, scope: "les billets" }],
    ["Il est précisé que les billets sont conservés 2 ans.", { ...two, scope: "les billets" }],
  ]);
});

describe("a ground or a case that says something else", () => {
  areFlagged([
    "Les billets sont conservés conformément au principe de minimisation.",
    "Les billets sont conservés le cas échéant 2 ans.",
    "Les billets sont conservés 2 ans ou après la clôture.",
    "Les billets sont conservés 2 ans, la durée de conservation étant portée à 5 ans.",
  ]);
});
