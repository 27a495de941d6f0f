import { matchesOf } from "../../everyMatch.ts";
import type { LintContext } from "../../lintContext.ts";
import type { LintRule } from "../../lintRule.ts";
import { distinctPassages, type Passage } from "../../passages.ts";

/** What a reader of a public register can be expected to know. */
const known = new Set(
  "RGPD CNIL NIR DPO DPD SIRET SIREN RIB IBAN BIC TVA UE EEE URSSAF CPAM CAF CAFS RSA SMS MMS URL PDF CSV XML USA ONU OMS SNCF EDF RATP INSEE INSERM CNRS SARL EURL GAFAM FAX FAQ CGU CGV CDD CDI DRH PME TPE PMI ETI BTP PACS SDIS SAMU CHU CHR IRM VIH ADN AIDE API CRPA CSP CSS CPC CGI CGCT CASF CCH HTTPS HTTP SSL TLS VPN RFID GPS LOGS MAJ NOM III VII VIII IDEC IRPP CMI APL AAH MSA CRA ANSSI MDPH EHPAD IEJ SEPA INE INSS QR PIN VPH ARS DGFIP TMS RPPS FINESS ALD JO JORF NB ETC COVID DROM TOM DOM PSC TTC HT ASCII OK RDV OVH SAS GIP CEDEX MOOC CCAS CIAS TSA LIL IDE MIT SCOP ANCT".split(
    " ",
  ),
);
const acronym = /(?<![\p{L}\d@./_-])\p{Lu}{3,9}(?![\p{L}\d@_]|[./-]\p{L})/gu;
const fields = new Set([
  "title",
  "purposes",
  "subPurposes",
  "recipients",
  "retention",
  "processors",
]);

interface First {
  readonly passage: Passage;
  readonly index: number;
}

/** Acronyms that the page never explains, each where it stands first, by record and acronym. */
const unexplained = (context: LintContext): ReadonlyMap<number, ReadonlyMap<string, First>> => {
  const first = new Map<string, First & { readonly order: number }>();
  const explained = new Set<string>();
  const capitalised = new Set<string>();
  const seen = new Set<string>();
  const look = (order: number, passages: readonly Passage[]): void => {
    for (const passage of passages) {
      if (seen.has(passage.text)) continue;
      seen.add(passage.text);
      const { text, field } = passage;
      for (const { 0: name, index } of matchesOf(text, acronym)) {
        const after = text.slice(index + name.length, index + name.length + 3);
        // « Caisse … (CARSAT) » or « CARSAT (caisse …) »; a title in capitals is no acronym.
        if (text[index - 1] === "(" || / ?\(/.test(after) || /^ [:=]/.test(after))
          explained.add(name);
        if (/\p{Lu}{2,} $/u.test(text.slice(0, index)) || /^ \p{Lu}{2}/u.test(after))
          capitalised.add(name);
        // « Camille AUBRY » is somebody.
        if (name.length > 4 && /\p{Lu}\p{Ll}+ $/u.test(text.slice(0, index))) continue;
        if (known.has(name) || first.has(name) || !fields.has(field ?? "")) continue;
        first.set(name, { order, passage, index });
      }
    }
  };
  look(0, context.preamble);
  for (const { record, passages } of distinctPassages(context)) look(record.order, passages);
  const lower = first.size === 0 || context.page === null ? null : ordinaryWords(context);
  const byRecord = new Map<number, Map<string, First>>();
  for (const [name, { order, ...place }] of first) {
    if (explained.has(name) || capitalised.has(name)) continue;
    // « 75007 PARIS », « AVIS »: words that the page also writes small.
    if (name.length > 3 && lower?.has(name.toLowerCase())) continue;
    const names = byRecord.get(order) ?? new Map<string, First>();
    names.set(name, place);
    byRecord.set(order, names);
  }
  return byRecord;
};

/** The words that the page writes small, or with one capital. */
const ordinaryWords = (context: LintContext): ReadonlySet<string> => {
  const words = new Set<string>();
  const add = (passages: readonly Passage[]): void => {
    for (const { text } of passages)
      for (const [word] of text.matchAll(/(?<![\p{L}\d])\p{L}\p{Ll}{3,}(?!\p{L})/gu))
        words.add(word.toLowerCase());
  };
  add(context.preamble);
  for (const { passages } of distinctPassages(context)) add(passages);
  return words;
};

export const unexplainedAcronym: LintRule = {
  id: "form.unexplained-acronym",
  family: "form",
  severity: "info",
  legalSource: { fr: "RGPD, art. 12(1)", en: "GDPR, art. 12(1)" },
  title: { fr: "Sigle jamais expliqué", en: "Acronym never explained" },
  message: {
    fr: "Le sigle « {said} » n’est expliqué nulle part dans la page. Écrivez-le en toutes lettres la première fois.",
    en: "The acronym “{said}” is explained nowhere on the page. Write it out the first time.",
  },
  why: {
    fr: "L’information doit être compréhensible : un sigle interne ne dit pas à la personne qui reçoit ses données.",
    en: "Information must be intelligible: an internal acronym does not tell persons who receives their data.",
  },
  mend: {
    fr: "Écrivez le nom entier, le sigle entre parenthèses.",
    en: "Write the whole name, with the acronym in brackets.",
  },
  examples: {
    bad: [{ records: [{ subPurposes: ["Inscrire les lecteurs du SRLJ", "Suivre les prêts"] }] }],
    good: {
      records: [
        {
          subPurposes: [
            "Inscrire les lecteurs du service de la ludothèque jeunesse (SRLJ)",
            "Suivre les prêts",
          ],
        },
      ],
    },
  },
  yieldsTo: ["form.spelling-variant", "form.opaque-title", "form.old-name", "form.placeholder"],
  check: {
    kind: "record",
    *find(record) {
      for (const [name, { passage, index }] of record.context.once(unexplained).get(record.order) ??
        [])
        yield {
          field: passage.field,
          evidence: record.quote(passage, { start: index, end: index + name.length }),
          params: { said: name },
        };
    },
  },
};
