import type { Draw } from "./draw.ts";
import { joinName } from "./joined.ts";
import { be } from "./clause.ts";
import { capital, ruleWith, said, type Made } from "./made.ts";
import { exactPeriod, lengthAfter, sayLength } from "./measure.ts";
import { dataNames, events, type DataName } from "./names.ts";
import { agreesWith, atPart, endOf, fromPart, type Part } from "./parts.ts";

const ended = (
  draw: Draw,
  data: DataName,
): { readonly words: string; readonly end: ReturnType<typeof endOf> } => {
  const past = draw.word("end-past", (word) => agreesWith(data)(word) && word.value !== "archive");
  return { words: past.words, end: endOf(past) };
};

const adverb = (draw: Draw): string =>
  draw.chance(0.15)
    ? ` ${draw.word("adverb", ({ words }) => !/^(?:définitive|alors)$/.test(words)).words}`
    : "";

/** « Les fiches sont supprimées cinq ans après la clôture du prêt », « … au bout de cinq ans ». */
export const endedAfter = (draw: Draw): Made => {
  const data = draw.of(dataNames);
  const { words, end } = ended(draw, data);
  const scope = capital(data.the);
  const head = `${data.the} ${be(draw, data)} ${words}${adverb(draw)}`;
  if (draw.chance(0.7)) {
    const lead = draw.word(
      "lead",
      ({ words: each, value }) => value !== "" && !/^(?:d'ici|dans les)$/.test(each),
    );
    const { text, keep } = lengthAfter(draw, lead.words);
    return said(`${head} ${text}`, ruleWith({ keep, end, scope }));
  }
  const { text, keep } = sayLength(draw);
  const joined = joinName(draw, "après", events);
  return said(`${head} ${text} ${joined.text}`, ruleWith({ keep, from: joined.words, end, scope }));
};

/** « Les brouillons sont supprimés immédiatement. » */
export const endedNow = (draw: Draw): Made => {
  const data = draw.of(dataNames);
  const { words, end } = ended(draw, data);
  const now = draw.word("now", ({ value }) => value === "").words;
  const from: Part | null =
    /^(?:immédiatement|aussitôt)$/.test(now) && draw.chance(0.6) ? fromPart(draw) : null;
  const isEvent = from?.text.startsWith("après") === true;
  // « immédiatement après le retour » is at the return.
  const until = isEvent ? (from?.adds.from ?? null) : null;
  return said(
    `${data.the} ${be(draw, data)} ${words} ${now}${isEvent ? ` ${from?.text}` : ""}`,
    ruleWith({
      ...(until === null ? { keep: "P0D" } : { kind: "until-event", until }),
      end,
      scope: capital(data.the),
    }),
  );
};

/** « Les fiches sont supprimées à la clôture du prêt », « … dès que la carte est active ». */
export const endedAt = (draw: Draw): Made => {
  const data = draw.of(dataNames);
  const { words, end } = ended(draw, data);
  const at = atPart(draw);
  return said(
    `${data.the} ${be(draw, data)} ${words} ${at.text}`,
    ruleWith({ kind: "until-event", ...at.adds, end, scope: capital(data.the) }),
  );
};

/** « Nous supprimons les fiches à la clôture du prêt. » */
export const endedByUs = (draw: Draw): Made => {
  const data = draw.of(dataNames);
  const { words, value } = draw.word("end-active");
  const verb = words.replace(/^nous /, "").split(" ")[0]!;
  const plural = verb.endsWith("nt");
  const who = verb.endsWith("ons") ? "nous" : plural ? "les bibliothèques" : "la bibliothèque";
  const object = /à (?:la suppression|l'effacement|la destruction)$/.test(words)
    ? data.of
    : data.the;
  const scope = object === data.of && !data.of.endsWith(data.the) ? data.bare : data.the;
  const end = endOf({ value });
  if (value === "archive" || draw.chance(0.5)) {
    const { text, keep } = lengthAfter(
      draw,
      draw.word("lead", (word) => word.value === "after").words,
    );
    return said(`${who} ${words} ${object} ${text}`, ruleWith({ keep, end, scope }));
  }
  const at = atPart(draw);
  return said(
    `${who} ${words} ${object} ${at.text}`,
    ruleWith({ kind: "until-event", ...at.adds, end, scope }),
  );
};

/** « Les fiches font l'objet d'une suppression au bout de cinq ans. » */
export const endedAsObject = (draw: Draw): Made => {
  const data = draw.of(dataNames);
  const { words, value } = draw.word(
    "end-object",
    (word) => word.value !== "archive" && /^(?:font|feront)/.test(word.words) === data.plural,
  );
  const { text, keep } = lengthAfter(
    draw,
    draw.word("lead", (word) => word.value === "after").words,
  );
  return said(
    `${data.the} ${words} ${text}`,
    ruleWith({ keep, end: endOf({ value }), scope: capital(data.the) }),
  );
};

/** « … sont conservées cinq ans. Passé ce délai, elles sont supprimées. » */
export const inTwoSentences = (draw: Draw): Made => {
  const data = draw.of(dataNames);
  const period = exactPeriod(draw);
  const verb = draw.word("keep-past", (word) => word.value === "" && agreesWith(data)(word)).words;
  const { words, end } = ended(draw, data);
  const after = draw.word(
    "after-period",
    (word) =>
      word.value !== "figure" &&
      !/laquelle|celui|celle|quels|quelles|duquel|quoi|^date|^délai|des$/.test(word.words),
  ).words;
  const who = data.plural ? (data.feminine ? "elles" : "ils") : data.feminine ? "elle" : "il";
  const first = `${data.the} ${be(draw, data)} ${verb} ${period.text}`;
  const second = `${after}, ${who} ${be(draw, data)} ${words}`;
  const scope = capital(data.the);
  const { keep, plus, bound } = period;
  const rule = ruleWith({ keep, plus, bound, end, scope });
  if (draw.chance(0.6)) return said(`${first}. ${capital(second)}`, rule);
  return { text: `${capital(second)}.`, context: `${capital(first)}.`, rules: [rule] };
};
