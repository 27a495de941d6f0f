import { foldedOnce } from "../../foldedOnce.ts";
import type { LintContext } from "../../lintContext.ts";
import type { LintRule } from "../../lintRule.ts";
import { rememberByWords } from "../../rememberByWords.ts";

/** Bodies and things with one name, in folded words: their capitals, accents and hyphens are part of it. */
const names =
  /(?<![a-z@./-])(?:assurance[ -]maladie|(?<=code de la )securite sociale|informatique et libertes|conseil d'etat|france travail|defenseur des droits)(?![a-z]|[@.-][a-z])/g;
/** Of a code it is the first word alone: the rest is judged by itself. */
const codes = /(?<![a-z])code(?= (?:du|de l[a']|des|civil|penal|general|monetaire))/g;
const acronym = /(?<![\p{L}\d'’.@/-])\p{Lu}[\p{Lu}\p{Ll}]{2,9}(?![\p{L}\d@.-]?\p{L})/gu;
const hyphenated = /(?<![\p{L}-])\p{Ll}{3,}-\p{Ll}{3,}(?![\p{L}-])/gu;
const capitals = /(?<![\p{L}])[EÉ]\p{Ll}{3,}/gu;

interface Form {
  readonly written: string;
  readonly index: number;
}

/** « l'assurance maladie » in general is no name: only one of its words with a capital makes it one. */
const isGeneral = (written: string): boolean => /^assurance[ -]maladie$/.test(written);

const formsIn = rememberByWords((text): readonly (Form & { readonly thing: string })[] => {
  const { folded } = foldedOnce(text);
  const forms: (Form & { readonly thing: string })[] = [];
  for (const { 0: thing, index } of folded.matchAll(names)) {
    const written = text.slice(index, index + thing.length);
    const isStart = index === 0 || /[.:;] ?$/.test(text.slice(0, index));
    if (isGeneral(written) || isStart) continue;
    forms.push({ thing, written, index });
  }
  for (const { 0: thing, index } of folded.matchAll(codes)) {
    const isStart = index === 0 || /[.:;] ?$/.test(text.slice(0, index));
    if (!isStart) forms.push({ thing, written: text.slice(index, index + 4), index });
  }
  for (const { 0: written, index } of text.matchAll(acronym))
    forms.push({ thing: `acronym ${folded.slice(index, index + written.length)}`, written, index });
  return forms;
});

/** The lines of all records, each once, with how often it stands there. */
const linesOf = ({ records }: LintContext): ReadonlyMap<string, number> => {
  const lines = new Map<string, number>();
  for (const { passages } of records)
    for (const { text } of passages) lines.set(text, (lines.get(text) ?? 0) + 1);
  return lines;
};

/** What is written in several ways, with the way that most records use. */
const usualForms = (context: LintContext): ReadonlyMap<string, string> => {
  const counts = new Map<string, Map<string, number>>();
  const lower = new Set<string>();
  for (const [text, times] of context.once(linesOf)) {
    for (const { thing, written } of formsIn(text)) {
      const forms = counts.get(thing) ?? new Map<string, number>();
      const key = written.replaceAll("’", "'");
      forms.set(key, (forms.get(key) ?? 0) + times);
      counts.set(thing, forms);
    }
    for (const [word] of text.matchAll(/(?<![\p{L}])\p{Ll}{3,10}(?!\p{L})/gu)) lower.add(word);
  }
  const usual = new Map<string, string>();
  for (const [thing, forms] of counts) {
    if (forms.size < 2) continue;
    if (thing.startsWith("acronym ")) {
      // « DATE » in a heading is « Date »; only a word that is never written small is a name.
      const all = [...forms.keys()];
      if (!all.some((form) => form === form.toUpperCase()) || lower.has(all[0]!.toLowerCase()))
        continue;
    }
    const [first] = [...forms].toSorted(([, a], [, b]) => b - a);
    usual.set(thing, first![0]);
  }
  return usual;
};

const hyphens = (context: LintContext): ReadonlyMap<string, string> => {
  const hyphenForms = new Map<string, number>();
  const lines = [...context.once(linesOf)].map(
    ([text, times]) => [text.toLowerCase(), times] as const,
  );
  for (const [text, times] of lines)
    for (const [word] of text.matchAll(hyphenated))
      hyphenForms.set(word, (hyphenForms.get(word) ?? 0) + times);
  if (hyphenForms.size === 0) return new Map();
  const apart = new Map<string, number>();
  const pairs = new RegExp(
    `(?<![\\p{L}-])(?:${[...hyphenForms.keys()].map((word) => word.replace("-", " ")).join("|")})(?![\\p{L}-])`,
    "gu",
  );
  for (const [text, times] of lines)
    for (const [words] of text.matchAll(pairs))
      apart.set(words.replace(" ", "-"), (apart.get(words.replace(" ", "-")) ?? 0) + times);
  return new Map(
    [...apart].map(([word, count]) => [
      word,
      count > (hyphenForms.get(word) ?? 0) ? word.replace("-", " ") : word,
    ]),
  );
};

/** Capitals bear their accents on this page: the words that begin so. */
const accented = (context: LintContext): ReadonlySet<string> => {
  const words = new Set<string>();
  for (const text of context.once(linesOf).keys())
    for (const [word] of text.matchAll(/(?<![\p{L}])[Éé]\p{Ll}{3,}/gu))
      words.add(word.toLowerCase());
  return words;
};

interface Variant {
  readonly index: number;
  readonly said: string;
  readonly usual: string;
}

/** The variants of each line of a register, looked for once in equal lines. */
const variantsOf = (context: LintContext): ((text: string) => readonly Variant[]) =>
  rememberByWords((text) => [...findVariants(text, context)]);

function* findVariants(text: string, context: LintContext): Generator<Variant> {
  const usual = context.once(usualForms);
  const accents = context.once(accented);
  if (usual.size > 0)
    for (const { thing, written, index } of formsIn(text)) {
      const best = usual.get(thing);
      if (best !== undefined && best !== written.replaceAll("’", "'"))
        yield { index, said: written, usual: best };
    }
  const small = text.toLowerCase();
  for (const [word, best] of context.once(hyphens)) {
    const other = best === word ? word.replace("-", " ") : word;
    const index = small.indexOf(other);
    if (
      index >= 0 &&
      !/\p{L}/u.test(text[index + other.length] ?? "") &&
      !/\p{L}/u.test(text[index - 1] ?? "")
    )
      yield { index, said: text.slice(index, index + other.length), usual: best };
  }
  for (const { 0: word, index } of text.matchAll(capitals))
    if (word.startsWith("E") && accents.has(`é${word.slice(1)}`))
      yield { index, said: word, usual: `É${word.slice(1)}` };
}

export const spellingVariant: LintRule = {
  id: "form.spelling-variant",
  family: "form",
  severity: "info",
  legalSource: { fr: "RGPD, art. 12(1)", en: "GDPR, art. 12(1)" },
  title: { fr: "Nom écrit de plusieurs façons", en: "Name written in several ways" },
  message: {
    fr: "« {said} » s’écrit « {usual} » ailleurs dans le registre. Choisissez une écriture.",
    en: "“{said}” is written “{usual}” elsewhere in the register. Choose one way.",
  },
  why: {
    fr: "Un même corps écrit de deux façons se lit comme deux destinataires, et ne se retrouve pas par une recherche.",
    en: "One body written in two ways reads as two recipients, and a search does not find it.",
  },
  mend: {
    fr: "Écrivez le nom partout comme son porteur l’écrit.",
    en: "Write the name everywhere as its bearer does.",
  },
  examples: {
    bad: [
      {
        records: [
          { subPurposes: ["Inscrire les emprunteurs de la SOVAL", "Suivre les prêts"] },
          {
            title: "Réparer des jeux",
            subPurposes: ["Inscrire les emprunteurs de la Soval", "Suivre les prêts"],
          },
          {
            title: "Ranger des jeux",
            subPurposes: ["Inscrire les emprunteurs de la Soval", "Suivre les prêts"],
          },
        ],
        also: ["form.unexplained-acronym"],
      },
    ],
    good: {
      records: [
        { subPurposes: ["Inscrire les emprunteurs de la Soval", "Suivre les prêts"] },
        {
          title: "Réparer des jeux",
          subPurposes: ["Inscrire les emprunteurs de la Soval", "Suivre les prêts"],
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const said = new Set<string>();
      const variantsIn = record.context.once(variantsOf);
      for (const passage of record.passages)
        for (const variant of variantsIn(passage.text)) {
          if (said.has(variant.said)) continue;
          said.add(variant.said);
          const { index } = variant;
          yield {
            field: passage.field,
            evidence: record.quote(passage, { start: index, end: index + variant.said.length }),
            params: { said: variant.said, usual: variant.usual },
          };
        }
    },
  },
};
