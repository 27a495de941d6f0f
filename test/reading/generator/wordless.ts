import type { Draw } from "./draw.ts";
import { be } from "./clause.ts";
import { joinText } from "./joined.ts";
import { capital, ruleWith, said, type Made } from "./made.ts";
import { dataNames } from "./names.ts";
import { agreesWith, endOf, purposePart } from "./parts.ts";

const subject = (draw: Draw) => {
  const data = draw.of(dataNames);
  const verb = draw.word("keep-past", (word) => word.value === "" && agreesWith(data)(word)).words;
  return { data, head: `${data.the} ${be(draw, data)} ${verb}`, scope: capital(data.the) };
};

/** « Les dons sont conservés sans limitation de durée. » */
export const unlimited = (draw: Draw): Made => {
  const { words } = draw.word("unlimited", ({ words: each }) => !each.startsWith("illimité"));
  if (/^(?:durée|conservation) /.test(words))
    return { text: capital(words), context: null, rules: [ruleWith({ kind: "unlimited" })] };
  const { head, scope } = subject(draw);
  return said(
    `${head} ${words.replace(/^une durée/, "pendant une durée")}`,
    ruleWith({ kind: "unlimited", scope }),
  );
};

/** « Les votes sont conservés le temps nécessaire. » */
export const criterion = (draw: Draw): Made => {
  const { data, head, scope } = subject(draw);
  const { words, value } = draw.word(
    "criterion",
    ({ words: each }) =>
      !/^(?:que |plus |au-delà|au delà|varie|dépend|les durées|des durées|une |la durée|toute la durée)/.test(
        each,
      ),
  );
  const rest =
    value === "with"
      ? words.endsWith("'")
        ? `${words}une règle interne`
        : words.endsWith(" du")
          ? `${words} type de prêt`
          : words.endsWith(" des")
            ? `${words} prêts`
            : `${words} la carte`
      : value === "needs"
        ? `${words} ${draw.of(["à la gestion du prêt", "au suivi des prêts"])}`
        : words;
  const end = draw.chance(0.3) && value !== "with" ? draw.word("end-past", agreesWith(data)) : null;
  return said(
    `${head} ${rest}${end ? `, puis ${end.words}` : ""}`,
    ruleWith({ kind: "open-criterion", end: end && endOf(end), scope }),
  );
};

/** « Les fiches sont conservées pendant la durée légale », « … prévue par le code du patrimoine ». */
export const byReference = (draw: Draw): Made => {
  const { head, scope } = subject(draw);
  const { words } = draw.word("reference", ({ words: each }) =>
    /^(?:conformément|selon|dans|en|suivant|pendant|pour|durant|jusqu|aussi|tant)/.test(each),
  );
  if (!words.endsWith(" par"))
    return said(`${head} ${words}`, ruleWith({ kind: "by-reference", scope }));
  const { text, cited } = joinText(draw, words);
  return said(
    `${head} ${text}`,
    ruleWith({ kind: "by-reference", scope, reference: cited.reference }),
  );
};

/** « La durée de conservation des fiches est fixée par le code du patrimoine. » */
export const setBy = (draw: Draw): Made => {
  const data = draw.of(dataNames);
  const { words } = draw.word("set-by", ({ words: each }) =>
    / (?:par|dans|au)$|^respecte/.test(each),
  );
  const plural = /^(?:sont|seront|\S+nt$)/.test(words);
  const { text, cited } = / dans$|^respecte/.test(words)
    ? {
        text: `${words} le code du patrimoine`,
        cited: { words: "", reference: { code: "code du patrimoine", article: null } },
      }
    : joinText(draw, words);
  const noun = draw.word(
    "duration-noun",
    (word) =>
      word.value === "" &&
      /^(?:la durée|les durées) de conservation$/.test(word.words) &&
      plural === /durées/.test(word.words),
  ).words;
  return said(
    `${noun} ${data.of} ${text}`,
    ruleWith({
      kind: "by-reference",
      scope: data.of.endsWith(data.the) ? data.the : data.bare,
      reference: cited.reference,
    }),
  );
};

/** « Les numéros ne sont pas conservés. » */
export const notKept = (draw: Draw): Made => {
  const data = draw.of(dataNames);
  const verb = draw.word("keep-past", (word) => word.value === "" && agreesWith(data)(word)).words;
  const rule = ruleWith({ kind: "not-kept", scope: capital(data.the) });
  if (draw.chance(0.3)) {
    const { words } = draw.word(
      "keep-object",
      ({ words: each }) => each.includes("aucun") && /^(?:font|feront)/.test(each) === data.plural,
    );
    return said(`${data.the} ne ${words}`, rule);
  }
  const not = draw.word("pas").words;
  return said(`${data.the} ${data.plural ? "ne sont" : "n'est"} ${not} ${verb}`, rule);
};

/** A sentence of another matter states no rule. */
export const ofAnotherMatter = (draw: Draw): Made => {
  const data = draw.of(dataNames);
  if (draw.chance(0.3)) return said(`on entend par « fiche de prêt » le document remis au lecteur`);
  const { words } = draw.word("other-past", agreesWith(data));
  const rest = / à (?:jour|disposition)$/.test(words)
    ? ""
    : /destin|réserv|transmis|commun|cédé|soumis/.test(words)
      ? " à la mairie"
      : "";
  const why = draw.chance(0.5) ? ` ${purposePart(draw).text}` : "";
  return said(`${data.the} ${be(draw, data)} ${words}${rest}${why}`);
};
