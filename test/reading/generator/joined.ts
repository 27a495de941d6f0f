import type { Draw } from "./draw.ts";
import { clauses, texts, type Named, type Text } from "./names.ts";

/** A connector and what it names; `words` is what a reading keeps. */
export interface Joined {
  readonly text: string;
  readonly words: string;
}

type Group = keyof Named;

/** Which words may stand behind a connector, by its own last word. */
const groupAfter = (connector: string): Group => {
  if (/(?:^|[ '])(?:du|au|le|un)$/.test(connector)) return "masculine";
  if (/(?:^|[ '])(?:des|aux|les)$/.test(connector)) return "plural";
  if (/(?:^|[ '])(?:la|une)$/.test(connector)) return "feminine";
  if (connector.endsWith("l'")) return "vowel";
  return connector.endsWith("d'") ? "elided" : "determined";
};

export const glue = (connector: string, words: string): string =>
  connector.endsWith("'") ? connector + words : `${connector} ${words}`;

/** « à compter du » with « retour du livre ». */
export const joinName = (draw: Draw, connector: string, named: Named): Joined => {
  const words = draw.of(named[groupAfter(connector)]);
  const text = glue(connector, words);
  // « à l'expiration du contrat »: the end is the event, and not the contract.
  return { text, words: text.startsWith("à l'expiration") ? text.slice("à ".length) : words };
};

/** « tant que » with « la carte est active ». */
export const joinClause = (draw: Draw, connector: string): Joined => {
  if (connector.endsWith(" de"))
    return { text: `${connector} perdre le livre`, words: "perdre le livre" };
  const subjunctive =
    /^(?:jusqu|à moins|à condition|à la condition|sous réserve|pourvu|pour autant|sauf à ce|excepté à ce)/.test(
      connector,
    );
  const sides = /(?:^| |\b)s'$/.test(connector)
    ? ["il n'est pas rendu", "ils manquent"]
    : connector.endsWith("'")
      ? clauses.vowel
      : clauses.consonant;
  const spoken = draw.of(sides);
  const words = subjunctive
    ? spoken.replace(/n'est |est /, (verb) => (verb === "est " ? "soit " : "ne soit "))
    : spoken;
  return { text: glue(connector, words), words };
};

/** « conformément au » with « code du patrimoine ». */
export const joinText = (
  draw: Draw,
  connector: string,
): { readonly text: string; readonly cited: Text } => {
  const group = / par$|prévoit$|exige$|recommande$|préconise$|impose$/.test(connector)
    ? "agent"
    : groupAfter(connector);
  const cited = /(?:prévoient|exigent)$/.test(connector)
    ? {
        words: "les dispositions du code de commerce",
        reference: { code: "code de commerce", article: null },
      }
    : draw.of<Text>(texts[group]);
  return { text: glue(connector, cited.words), cited };
};
