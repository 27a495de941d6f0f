import fc from "fast-check";
import type { RetentionRule } from "../../../src/reading/index.ts";

/** Words as sentences of our own give them: with their article, or without where a preposition has swallowed it. */
const events = [
  "la clôture du prêt",
  "la fermeture du compte",
  "l'expiration de la carte",
  "leur restitution",
  "votre dernière visite",
  "une plainte du lecteur",
  "dernier contact avec le lecteur",
  "retour du livre",
  "départ de l'agent",
  "réception de la demande",
  "le décès du donateur",
  "les obsèques du donateur",
  "chaque emprunt",
  "date de fin du contrat",
];
const clauses = ["l'inscription est annulée", "il soit rendu"];
const states = [
  "le prêt n'est pas soldé",
  "la carte est active",
  "il est inscrit",
  "l'abonnement",
  "prêt",
  "la relation avec le lecteur",
  "vous utilisez la borne",
];
const conditions = [
  "en cas de litige",
  "en cas d'absence de réponse",
  "sauf opposition du lecteur",
  "si le livre est perdu",
  "pour les lecteurs mineurs",
  "dans les autres cas",
  "à défaut de paiement",
  "En cas de vol",
  "Si la carte est perdue",
  "en cas de litige, pour les mineurs",
  "à moins que le lecteur ne s'y oppose",
];
const scopes = [
  "Les fiches de prêt",
  "Le dossier du lecteur",
  "La liste des retards",
  "L'adresse électronique",
  "Toutes les amendes",
  "Vos coordonnées",
  "Ces registres",
  "Les données de CADIX",
  "les lettres de rappel",
  "le registre des dons",
  "l'historique des emprunts",
  "vos avis de lecture",
  "Images de la caméra du hall",
  "Données de connexion",
  "Vidéosurveillance",
  "dossier du lecteur",
  "lettres de rappel",
  "carte de lecteur",
];
const systems = ["CADIX", "Libris"];
const references = [
  { code: "code de commerce", article: "L.123-22" },
  { code: "CSP", article: "R.1112-7" },
  { code: "RGPD", article: "5" },
  { code: "code du patrimoine", article: null },
  { code: "loi n° 78-17 du 6 janvier 1978", article: "6" },
  { code: "décret n° 2015-389 du 3 avril 2015", article: null },
];
const keeps = "P1Y P5Y P18M P6W P1D P30D PT48H PT10M PT30S P2Y6M P1Y15D PT1H30M P1DT6H".split(" ");

const maybe = <T>(values: readonly T[], freq = 2): fc.Arbitrary<T | null> =>
  fc.option(fc.constantFrom(...values), { nil: null, freq });
const keep = fc.constantFrom(...keeps);
const plus = maybe(["current-year", "P7D"]);
const bound = fc.constantFrom("exact" as const, "maximum" as const, "range" as const);
const ofArchive = fc.constantFrom(
  "exact" as const,
  "maximum" as const,
  "minimum" as const,
  "range" as const,
);

const around = {
  condition: maybe(conditions),
  scope: maybe(scopes, 4),
  system: maybe(systems, 1),
  reference: maybe(references, 1),
};
const nothing = {
  plus: fc.constant(null),
  until: fc.constant(null),
  while: fc.constant(null),
  keep: fc.constant(null),
  bound: fc.constant("exact" as const),
  from: fc.constant(null),
  ...around,
};

type Fields = Omit<RetentionRule, "end" | "then">;
type Arbitraries = { readonly [Name in keyof Fields]: fc.Arbitrary<Fields[Name]> };

const fields = (arbitraries: Arbitraries): fc.Arbitrary<Fields> => fc.record(arbitraries);

const kept: readonly fc.Arbitrary<Fields>[] = [
  fields({ ...nothing, kind: fc.constant("duration"), keep, plus, bound, from: maybe(events, 4) }),
  fields({
    ...nothing,
    kind: fc.constant("duration"),
    keep,
    bound: fc.constantFrom("exact", "maximum"),
    until: fc.constantFrom(...events),
  }),
  fields({ ...nothing, kind: fc.constant("duration"), keep, while: fc.constantFrom(...states) }),
  fields({
    ...nothing,
    kind: fc.constant("duration"),
    keep: fc.constant("P0D"),
    from: maybe(events),
  }),
  fields({
    ...nothing,
    kind: fc.constant("minimum"),
    keep,
    plus,
    bound: fc.constant("minimum"),
    from: maybe(events),
  }),
  fields({
    ...nothing,
    kind: fc.constant("until-event"),
    until: fc.constantFrom(...events, ...clauses),
  }),
  fields({ ...nothing, kind: fc.constant("while"), while: fc.constantFrom(...states) }),
  fields({
    ...nothing,
    kind: fc.constantFrom("unlimited", "open-criterion", "by-reference"),
  }),
];

type Stage = Pick<RetentionRule, "end" | "then">;
const destroyed = fc.constantFrom("delete" as const, "anonymise" as const);
const stage: fc.Arbitrary<Stage> = fc.oneof(
  fc.constant<Stage>({ end: null, then: null }),
  fc.record({
    end: fc.constantFrom(
      "delete" as const,
      "anonymise" as const,
      "restrict" as const,
      "archive" as const,
    ),
    then: fc.constant(null),
  }),
  fc.record({
    end: fc.constant("archive" as const),
    then: fc.oneof(
      fc.record({ keep, end: fc.option(destroyed), bound: ofArchive }),
      fc.record({ keep: fc.constant(null), end: destroyed, bound: fc.constant("exact" as const) }),
    ),
  }),
);

const notKept: fc.Arbitrary<RetentionRule> = fields({
  ...nothing,
  kind: fc.constant("not-kept"),
  condition: fc.constant(null),
  system: fc.constant(null),
}).map((rule) => ({ ...rule, end: null, then: null }));

/** Data that name their system are in that system. */
const named = (rule: RetentionRule): RetentionRule =>
  rule.scope?.includes("CADIX") ? { ...rule, system: "CADIX" } : rule;

/** What no sentence states: « pour les mineurs » names the data where nothing else does; only a first period has a second. */
const isStated = ({ kind, keep, scope, condition, end, then, until }: RetentionRule): boolean => {
  if (scope === null && (/pour les/.test(condition ?? "") || clauses.includes(until ?? "")))
    return false;
  if (clauses.includes(until ?? "") && end !== "delete" && end !== "anonymise") return false;
  if (kind === "minimum" && end !== null) return false;
  if (kind === "not-kept" && scope?.startsWith("Toutes")) return false;
  if (keep === "P0D" && (end === "archive" || end === "restrict")) return false;
  return !then?.keep || /^(?:duration|minimum|while|until-event|by-reference)$/.test(kind);
};

/** Rules of every kind, with every combination of fields that a sentence can state. */
export const statedRules: fc.Arbitrary<RetentionRule> = fc
  .oneof(
    ...kept.map((each) =>
      fc
        .tuple(each, stage)
        .map(([rule, { end, then }]) => ({ ...rule, end, then: then && { ...then } })),
    ),
    notKept,
  )
  .map((rule) => ({ ...named(rule), reference: rule.reference && { ...rule.reference } }))
  .filter(isStated);
