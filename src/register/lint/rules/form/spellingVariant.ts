import { matchesOf } from "../../everyMatch.ts";
import type { LintContext } from "../../lintContext.ts";
import type { LintRule } from "../../lintRule.ts";
import { wordings, type Passage } from "../../passages.ts";

/** Bodies and things with one name, in folded words: their capitals, accents and hyphens are part of it. */
const names =
  /(?<![a-z@./-])(?:assurance[ -]maladie|(?<=code de la )securite sociale|informatique et libertes|conseil d'etat|france travail|defenseur des droits)(?![a-z]|[@.-][a-z])/g;
/** Of a code it is the first word alone: the rest is judged by itself. */
const codes = /(?<![a-z])code(?= (?:du|de l[a']|des|civil|penal|general|monetaire))/g;
const acronym = /(?<![\p{L}\d'’.@/-])\p{Lu}[\p{Lu}\p{Ll}]{2,9}(?![\p{L}\d@.-]?\p{L})/gu;
const hyphenated = /(?<![\p{L}./@-])(?!peut-)\p{Ll}{3,}-\p{Ll}{3,}(?![\p{L}-]|[./@]\p{L})/gu;
const capitals = /(?<![\p{L}])[EÉ]\p{Ll}{3,}/gu;

interface Form {
  readonly written: string;
  readonly index: number;
}

/** « l'assurance maladie » in general is no name: only one of its words with a capital makes it one. */
const isGeneral = (written: string): boolean => /^assurance[ -]maladie$/.test(written);

/** A heading or an address in capitals: « MINISTÈRE DE LA MER », « 75007 PARIS ». */
const isShouted = (text: string, index: number, written: string): boolean =>
  written === written.toUpperCase() &&
  (/(?:\p{Lu}{2,}|\d{5})['’ -]+$/u.test(text.slice(Math.max(0, index - 20), index)) ||
    /^['’ -]+\p{Lu}{2,}/u.test(text.slice(index + written.length, index + written.length + 20)));

const formsIn = ({ text, folded }: Passage): readonly (Form & { readonly thing: string })[] => {
  const forms: (Form & { readonly thing: string })[] = [];
  for (const { 0: thing, index } of matchesOf(folded, names)) {
    const written = text.slice(index, index + thing.length);
    const isStart = index === 0 || /[.:;] ?$/.test(text.slice(0, index));
    if (isGeneral(written) || isStart) continue;
    forms.push({ thing, written, index });
  }
  for (const { 0: thing, index } of matchesOf(folded, codes)) {
    const isStart = index === 0 || /[.:;] ?$/.test(text.slice(0, index));
    if (!isStart) forms.push({ thing, written: text.slice(index, index + 4), index });
  }
  for (const { 0: written, index } of matchesOf(text, acronym))
    if (!isShouted(text, index, written))
      forms.push({
        thing: `acronym ${folded.slice(index, index + written.length)}`,
        written,
        index,
      });
  return forms;
};

/** The lines with names, each with its forms. */
const allForms = (context: LintContext): ReadonlyMap<string, ReturnType<typeof formsIn>> => {
  const lines = new Map<string, ReturnType<typeof formsIn>>();
  for (const [text, { passage }] of context.once(wordings)) {
    const forms = formsIn(passage);
    if (forms.length > 0) lines.set(text, forms);
  }
  return lines;
};

/** What is written in several ways, with the way that most lines use. */
const usualForms = (context: LintContext): ReadonlyMap<string, string> => {
  const counts = new Map<string, Map<string, number>>();
  const lines = context.once(wordings);
  for (const [text, named] of context.once(allForms)) {
    const { count } = lines.get(text)!;
    for (const { thing, written } of named) {
      const forms = counts.get(thing) ?? new Map<string, number>();
      const key = written.replaceAll("’", "'");
      forms.set(key, (forms.get(key) ?? 0) + count);
      counts.set(thing, forms);
    }
  }
  const severalWays = [...counts].filter(([, forms]) => forms.size > 1);
  const lower = writtenSmall(
    context,
    severalWays.flatMap(([thing, forms]) =>
      thing.startsWith("acronym ") ? [[...forms.keys()][0]!.toLowerCase()] : [],
    ),
  );
  const usual = new Map<string, string>();
  for (const [thing, forms] of severalWays) {
    if (thing.startsWith("acronym ")) {
      // « DATE » in a heading is « Date »; only a word that is never written small is a name.
      const all = [...forms.keys()];
      if (!all.some((form) => form === form.toUpperCase()) || lower.has(all[0]!.toLowerCase()))
        continue;
    }
    const [first] = [...forms].toSorted(([, one], [, two]) => two - one);
    usual.set(thing, first![0]);
  }
  return usual;
};

/** Those of some words that a line writes in small letters. */
const writtenSmall = (context: LintContext, words: readonly string[]): ReadonlySet<string> => {
  if (words.length === 0) return new Set();
  const any = new RegExp(`(?<!\\p{L})(?:${words.join("|")})(?!\\p{L})`, "gu");
  return new Set(
    [...context.once(wordings).keys()].flatMap((text) =>
      [...text.matchAll(any)].map(([word]) => word),
    ),
  );
};

/** The words that stand with a hyphen here and without it there, each as most lines write it. */
const usualHyphens = (context: LintContext): ReadonlyMap<string, string> => {
  const joined = new Map<string, number>();
  const all = [...context.once(wordings).values()].map(({ passage, count }) => ({
    text: passage.text.toLowerCase(),
    count,
  }));
  for (const { text, count } of all)
    if (text.includes("-"))
      for (const [word] of text.matchAll(hyphenated))
        joined.set(word, (joined.get(word) ?? 0) + count);
  if (joined.size === 0) return new Map();
  const apart = new Map<string, number>();
  const pairs = wordsOf([...joined.keys()].map((word) => word.replace("-", " ")));
  for (const { text, count } of all)
    for (const [words] of matchesOf(text, pairs)) {
      const word = words.replace(" ", "-");
      apart.set(word, (apart.get(word) ?? 0) + count);
    }
  return new Map(
    [...apart].map(([word, count]) => [
      word,
      count > (joined.get(word) ?? 0) ? word.replace("-", " ") : word,
    ]),
  );
};

const wordsOf = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}-])(?:${words.join("|")})(?![\\p{L}-])`, "gu");

/** Capitals bear their accents on this page: the words that begin so. */
const accentedWords = (context: LintContext): ReadonlySet<string> => {
  const words = new Set<string>();
  for (const { passage } of context.once(wordings).values())
    for (const [word] of /[Éé]/.test(passage.text)
      ? passage.text.matchAll(/(?<!\p{L})[Éé]\p{Ll}{3,}/gu)
      : [])
      words.add(word.toLowerCase());
  return words;
};

interface Variant {
  readonly index: number;
  readonly said: string;
  readonly usual: string;
}

/** For each line that has some: what it writes otherwise than most. */
const variants = (context: LintContext): ReadonlyMap<string, readonly Variant[]> => {
  const usual = context.once(usualForms);
  const hyphens = context.once(usualHyphens);
  const accents = context.once(accentedWords);
  const unusual = [...hyphens].map(([word, best]) =>
    best === word ? word.replace("-", " ") : word,
  );
  const unusualWords = unusual.length === 0 ? null : wordsOf(unusual);
  const found = new Map<string, readonly Variant[]>();
  const forms = context.once(allForms);
  for (const text of context.once(wordings).keys()) {
    const here: Variant[] = [];
    for (const { thing, written, index } of forms.get(text) ?? []) {
      const best = usual.get(thing);
      if (best !== undefined && best !== written.replaceAll("’", "'"))
        here.push({ index, said: written, usual: best });
    }
    if (unusualWords !== null)
      for (const { 0: words, index } of matchesOf(text.toLowerCase(), unusualWords))
        here.push({
          index,
          said: text.slice(index, index + words.length),
          usual: hyphens.get(words.replace(" ", "-"))!,
        });
    for (const { 0: word, index } of text.includes("E") ? text.matchAll(capitals) : [])
      if (word.startsWith("E") && accents.has(`é${word.slice(1)}`))
        here.push({ index, said: word, usual: `É${word.slice(1)}` });
    if (here.length > 0) found.set(text, here);
  }
  return found;
};

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
      const all = record.context.once(variants);
      const said = new Set<string>();
      for (const passage of record.passagesWhere(record.context.once(hasVariants)))
        for (const variant of all.get(passage.text) ?? []) {
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

const hasVariants = (context: LintContext): ((passage: Passage) => boolean) => {
  const all = context.once(variants);
  return ({ text }) => all.has(text);
};
