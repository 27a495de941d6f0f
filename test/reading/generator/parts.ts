import type { RetentionRule } from "../../../src/reading/index.ts";
import type { Draw, Word } from "./draw.ts";
import { joinClause, joinName, joinText } from "./joined.ts";
import { boundedPeriod, exactPeriod, sayLength } from "./measure.ts";
import { cases, endings, events, states, type DataName } from "./names.ts";

/** A part of a sentence, and what it adds to the rule. */
export interface Part {
  readonly text: string;
  readonly adds: Partial<RetentionRule>;
}

const none: Part = { text: "", adds: {} };

/** « à compter de la clôture du prêt ». */
export const fromPart = (draw: Draw): Part => {
  const { words } = draw.word(
    "from",
    ({ words: each }) => !/^(?:qui|révolus|pleins|des lors)/.test(each),
  );
  const joined = joinName(draw, words, events);
  return { text: joined.text, adds: { from: joined.words } };
};

/** « jusqu'à la clôture du prêt », « jusqu'à ce que le prêt soit clos ». */
export const untilPart = (draw: Draw): Part => {
  if (draw.chance(0.15)) {
    const joined = joinClause(draw, draw.word("until-clause").words);
    return { text: joined.text, adds: { until: joined.words } };
  }
  const joined = joinName(draw, draw.word("until").words, events);
  return { text: joined.text, adds: { until: joined.words } };
};

/** « tant que la carte est active », « pendant toute la durée du prêt ». */
export const whilePart = (draw: Draw): Part => {
  if (draw.chance(0.3)) {
    const joined = joinClause(draw, draw.word("while-clause").words);
    return { text: joined.text, adds: { while: joined.words } };
  }
  const { words } = draw.word("while", ({ words: each }) =>
    /^(?:pendant|durant|pour|sur|le temps)/.test(each),
  );
  const joined = joinName(draw, words, states);
  return { text: joined.text, adds: { while: joined.words } };
};

/** When data end, behind a verb that ends them. */
export const atPart = (draw: Draw): Part => {
  if (draw.chance(0.4)) {
    const joined = joinClause(
      draw,
      draw.word("at-clause", ({ words }) => !/^des |lors/.test(words)).words,
    );
    return { text: joined.text, adds: { until: joined.words } };
  }
  const { words } = draw.word("at", ({ words: each }) => !/(?:des|aux)$/.test(each));
  const joined = joinName(draw, words, endings);
  const latest = words.startsWith("au plus tard");
  return {
    text: joined.text,
    adds: { until: joined.words, ...(latest ? { bound: "maximum" as const } : {}) },
  };
};

/** « en cas de litige », « sauf si le livre est perdu ». */
export const conditionPart = (draw: Draw): Part => {
  const quoted = (text: string): Part => ({ text, adds: { condition: text } });
  const kind = draw.below(4);
  if (kind === 0) return quoted(draw.word("condition-whole").words);
  if (kind === 1) return quoted(joinClause(draw, draw.word("condition-clause").words).text);
  const { words, value } = draw.word("condition");
  if (value === "bare") return quoted(`${words}${draw.of(["", " du lecteur"])}`);
  return quoted(value === "whole" ? words : joinName(draw, words, cases).text);
};

/** « conformément à l'article … ». */
export const lawPart = (draw: Draw, fits?: (word: Word) => boolean): Part => {
  const { text, cited } = joinText(draw, draw.word("law", fits).words);
  return { text, adds: { reference: cited.reference } };
};

const objects: Readonly<Record<string, string>> = {
  pouvoir: "répondre aux lecteurs",
  répondre: "aux lecteurs",
  mettre: "le prêt en ordre",
  procéder: "au suivi des prêts",
  lutter: "contre le vol",
  satisfaire: "aux demandes des lecteurs",
  servir: "les lecteurs",
  preuve: "du prêt",
  besoins: "du service",
  raisons: "de sécurité",
  motifs: "de sécurité",
  fins: "de statistiques",
  fin: "de statistiques",
  nécessités: "de service",
};

/** « afin de suivre les prêts ». */
export const purposePart = (draw: Draw): Part => {
  const { words } = draw.word("purpose");
  const last = /[\p{L}']+$/u.exec(words)![0];
  const adds = {};
  if (/^qu[e']$/.test(last))
    return { text: `${words}${last === "que" ? " le lecteur" : "il"} reçoive son rappel`, adds };
  if (last === "du") return { text: `${words} suivi des prêts`, adds };
  if (last === "des") return { text: `${words} ateliers`, adds };
  if (last === "d'")
    return {
      text: words + (words.endsWith("cadre d'") ? "une enquête" : "établir des statistiques"),
      adds,
    };
  if (last === "de")
    return {
      text: `${words} ${words.endsWith("cadre de") ? "la gestion des prêts" : "suivre les prêts"}`,
      adds,
    };
  return { text: `${words} ${objects[last] ?? "le suivi des prêts"}`, adds };
};

/** « dans l'application CADIX », « par la bibliothèque ». */
export const placePart = (draw: Draw): Part => {
  const { words, value } = draw.word("place");
  if (value === "whole")
    return {
      text: words
        .replace(/ (.)/, (_, letter: string) => ` ${letter.toUpperCase()}`)
        .replace("européenne", "européenne"),
      adds: {},
    };
  if (value === "agent") return { text: `${words} la bibliothèque`, adds: {} };
  if (/(?:^| )du$/.test(words)) return { text: `${words} service`, adds: {} };
  if (/(?:^| )des$/.test(words)) return { text: `${words} services`, adds: {} };
  if (words.endsWith("d'")) return { text: `${words}une équipe`, adds: {} };
  if (words.endsWith(" de")) return { text: `${words} la bibliothèque`, adds: {} };
  if (words === "auprès") return { text: "auprès de la bibliothèque", adds: {} };
  if (words === "chez") return { text: "chez l'hébergeur Libris", adds: { system: "Libris" } };
  return draw.of([
    { text: `${words} l'application CADIX`, adds: { system: "CADIX" } },
    { text: `${words} CADIX`, adds: { system: "CADIX" } },
  ]);
};

/** A participle that agrees with the data. */
export const agreesWith =
  ({ plural, feminine }: Pick<DataName, "plural" | "feminine">) =>
  ({ words }: Word): boolean => {
    const first = words.split(" ")[0]!;
    if (plural !== first.endsWith("s")) return false;
    const singular = first.replace(/s$/, "");
    return /[ib]le$|ide$/.test(singular) || singular.endsWith("e") === feminine;
  };

const ends: Readonly<Record<string, NonNullable<RetentionRule["end"]>>> = {
  delete: "delete",
  archive: "archive",
  anonymise: "anonymise",
  restrict: "restrict",
};

/** What becomes of the data; « expirent » does not say. */
export const endOf = ({ value }: Pick<Word, "value">): RetentionRule["end"] => ends[value] ?? null;

type Subject = Pick<DataName, "plural" | "feminine">;

/** « , puis supprimées », « avant suppression », « puis archivées pendant 10 ans, puis supprimées ». */
export const endPart = (draw: Draw, subject: Subject | null): Part => {
  const kind = draw.below(11);
  if (kind < 6 && subject) {
    const past = draw.word("end-past", agreesWith(subject));
    const before = draw.of([", puis ", " puis ", " avant d'être ", " et ensuite "]);
    return { text: before + past.words, adds: { end: endOf(past) } };
  }
  if (kind < 7 && subject) {
    const whole = draw.word(
      "end-object",
      ({ words, value }) => value !== "none" && /^(?:font|feront)/.test(words) === subject.plural,
    );
    return { text: `, puis ${whole.words}`, adds: { end: endOf(whole) } };
  }
  if (kind < 8) {
    const noun = draw.word("end-noun");
    const before = noun.value === "restrict" ? " puis " : draw.of([" avant ", ", puis ", " puis "]);
    return { text: before + noun.words, adds: { end: endOf(noun) } };
  }
  return archivePart(draw, subject);
};

/** A second period in an archive. */
const archivePart = (draw: Draw, subject: Subject | null): Part => {
  const period = draw.chance(0.25)
    ? boundedPeriod(draw, "maximum")
    : draw.chance(0.5)
      ? exactPeriod(draw)
      : sayLength(draw);
  const text = draw.chance(0.4)
    ? inTheArchive(draw, subject, period.text)
    : kept(draw, period.text);
  const then = { keep: period.keep, end: null, bound: period.bound };
  if (draw.chance(0.7)) return { text, adds: { end: "archive", then } };
  const past = subject
    ? draw.word(
        "end-past",
        (word) =>
          agreesWith(subject)(word) && word.value !== "archive" && word.value !== "restrict",
      )
    : draw.word("end-noun", ({ value }) => value !== "archive" && value !== "restrict");
  return {
    text: `${text}, puis ${past.words}`,
    adds: { end: "archive", then: { ...then, end: endOf(past) } },
  };
};

/** « , puis archivées pendant 10 ans dans un environnement distinct » */
const inTheArchive = (draw: Draw, subject: Subject | null, period: string): string => {
  if (!subject) return `, puis archivage ${period}`;
  const agrees = agreesWith(subject);
  const past = draw.word("end-past", (word) => word.value === "archive" && agrees(word)).words;
  if (draw.chance(0.7)) return `, puis ${past} ${period}`;
  return `, puis ${past} ${period} ${draw.word("archive", ({ value }) => value === "apart").words}`;
};

/** « , puis 10 ans supplémentaires en base d'archivage » */
const kept = (draw: Draw, period: string): string => {
  // « deux ans et six mois supplémentaires »: nobody can tell what is added to what.
  const plain = !/ et /.test(period);
  const more = draw.chance(0.35) && plain ? ` ${supplementary(draw, period)}` : "";
  const place = draw.word("archive", ({ value }) => value === "").words;
  return `${draw.of([", puis", " puis"])} ${period}${more} ${place}`;
};

const supplementary = (draw: Draw, period: string): string => {
  const plural = /(?:s|mois)$/.test(period);
  const feminine = /(?:année|semaine|heure|minute|seconde)s?$/.test(period);
  return draw.word("supplementary", ({ words }) => {
    if (words === "de plus") return true;
    if (plural !== words.endsWith("s")) return false;
    return /aires?$/.test(words) || /lles?$/.test(words) === feminine;
  }).words;
};

/** Where data are, before anything is said of time. */
export const wherePart = (draw: Draw): Part => {
  const kind = draw.below(16);
  if (kind > 2) return none;
  const { text, adds } =
    kind === 0 ? { text: draw.word("active").words, adds: {} } : placePart(draw);
  return { text: ` ${text}`, adds };
};

/** Some circumstances after the period, in an order that is met. */
export const circumstances = (draw: Draw, subject: Subject | null): Part => {
  const parts: Part[] = [];
  const add = (share: number, part: () => Part, before = " "): void => {
    if (!draw.chance(share)) return;
    const { text, adds } = part();
    parts.push({ text: before + text, adds });
  };
  const lead = draw.chance(0.5) ? " " : ", ";
  const chosen = draw.below(5);
  if (chosen === 0) add(0.9, () => conditionPart(draw), lead);
  if (chosen === 1)
    add(
      0.9,
      () =>
        lawPart(
          draw,
          ({ words }) => !/^(?:tel|prévu|fixé|imposé|recommandé|préconisé)/.test(words),
        ),
      lead,
    );
  if (chosen === 2) add(0.7, () => purposePart(draw), lead);
  if (chosen >= 3) {
    const { text, adds } = endPart(draw, subject);
    parts.push({ text, adds });
  }
  return parts.reduce(
    (all, { text, adds }) => ({ text: all.text + text, adds: { ...all.adds, ...adds } }),
    none,
  );
};
