import type { LintRule } from "../../lintRule.ts";

export const vague: LintRule = {
  id: "recipients.vague",
  family: "recipients",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 13(1)(e) et 30(1)(d)", en: "GDPR, art. 13(1)(e) and 30(1)(d)" },
  title: { fr: "Destinataire trop vague", en: "Recipient too vague" },
  message: {
    fr: "« {words} » ne dit pas à qui les données vont : ni nom, ni catégorie reconnaissable.",
    en: "“{words}” does not say who the data go to: no name, and no category that can be recognised.",
  },
  why: {
    fr: "Personne ne peut exercer ses droits auprès d’un « partenaire » ; la Cour de justice demande l’identité des destinataires dès qu’elle est connue (C-154/21).",
    en: "Nobody can exercise a right with a “partner”; the Court of Justice asks for the identity of recipients as soon as it is known (C-154/21).",
  },
  mend: {
    fr: "Nommez l’organisme, ou une catégorie précise et ce qu’elle fait des données.",
    en: "Name the body, or a precise category and what it does with the data.",
  },
  examples: {
    bad: [
      { records: [{ recipients: ["Tiers"] }] },
      { records: [{ recipients: ["Partenaires institutionnels"] }] },
      { records: [{ recipients: ["Toute personne habilitée"] }] },
    ],
    good: {
      records: [
        { recipients: ["Association des ludothèques de Valmont, pour le catalogue commun"] },
      ],
    },
  },
  check: {
    kind: "value",
    fields: ["recipients"],
    *find({ text, folded }) {
      const seen: { readonly start: number; readonly end: number }[] = [];
      for (const pattern of vagueWords) {
        const match = pattern.exec(folded);
        if (!match) continue;
        const words = match.groups?.["words"] ?? match[0];
        const start = match.index + match[0].indexOf(words);
        const end = start + words.length;
        if (seen.some((other) => other.start < end && start < other.end)) continue;
        seen.push({ start, end });
        yield { start, end, params: { words: text.slice(start, end) } };
      }
      // A list that is left open, where nothing in it was vague already.
      const open = seen.length === 0 ? /\betc\b\.?/.exec(folded) : null;
      if (open)
        yield { start: open.index, end: open.index + open[0].length, params: { words: open[0] } };
    },
  },
};

/** Words after which the reader still does not know who it is; what names somebody right after is spared. */
const vagueWords: readonly RegExp[] = [
  /^(?:des |les |aux |autres )?tiers(?: (?:autorises?|habilites?|concernes?|interesses?))?[.;]?$/,
  /\bpartenaires? (?:institutionnels?|externes?|habilites?|concernes?|divers|commerciaux)\b/,
  /^(?:les |des |nos |ses )?partenaires?(?: intervenant[^,;:(]{0,60})?[.;]?$/,
  /\b(?:regimes|mutuelles|organismes|structures|services)(?: et mutuelles)? partenaires\b/,
  /\borganismes? avec lesquels [^,;.]{0,160}?(?:a|ont) un partenariat\b/,
  /\b(?:toutes? )?(?:les )?personnes? (?:dument |specialement )?(?:habilitees?|autorisees?)\b(?=[ .;]*$| a acceder)(?: a acceder [^,;.]{0,40})?/,
  /\b(?:une? |les |des |d')?autres? organismes?(?: (?:d'assurance|de securite|de protection) [a-z]+(?: sociale)?)?\b(?!.{0,60}(?:mentionnes?|vises?|dans le cadre|a des fins|pour ))/,
  /^(?:les |des )?organismes? (?:de (?:securite|protection) sociale|sociaux|publics|habilites|concernes)(?:\/[a-z]+)?(?: [a-z]+)?[.;]?$/,
  /\borganismes? (?:pouvant|susceptibles? d[e'])[^,;.]{0,80}/,
  /\bautorites? de tutelles?\b/,
  /\bautorites? (?:administratives? |publiques? )?(?:legalement |dument )?(?:habilitees?|competentes?)\b/,
  /\b(?:agents|services) de l'etat\b(?!.{0,40} mentionnes)/,
  /\bautres ops\b/,
  /\bservices? competents?\b(?! d')(?! de )/,
  /\b(?:tout|toute) autre (?:professionnel|personne|organisme|acteur|intervenant)\b(?! (?:intervenant|participant|charge))/,
  /\bpersonnels? habilites?\b(?=[ .;(]*(?:$|\())/,
];
