import { fold, splitSentences } from "../../../reading/index.ts";

export type Objection = "available" | "excluded";

const mention =
  /(?<!par )(?<![a-z])(?:opposition(?!s)|d' ?apposition|s'(?:y )?opposer|vous (?:y )?opposer)/;
/** Where a clause ends; a word of exception begins one. */
const clauseCuts =
  /[,;:()]|[.](?= |$)|(?= (?:mais|sauf|hormis|excepte|a l'exception|a l'exclusion|tandis que|alors que) )/;
const excepting = /^(?:sauf|hormis|excepte|a l'exception|a l'exclusion|hors)(?![a-z])/;
/** Words put in between: the verb of the right stands behind them. */
const aside =
  /^(?:qu'|(?:qui|que|dont|prevue?s?|au sens|conformement|en application|en vertu|tel)(?![a-z]))/;

const not = "(?:ne |n')";
const still = "(?: donc| toutefois| cependant| ici| en revanche| en principe)?";
const denies = new RegExp(
  [
    `(?<![a-z])${not}(?:est|sont|sera|seront)${still} (?:pas|plus|ni) (?:[a-z]+ment )?(?:applicable|ouvert|possible|prevu|disponible|accorde|reconnu|admis|recevable|accessible|offert|garanti|propose)`,
    `(?<![a-z])${not}s'(?:appliqu|exerc)[a-z]+${still} (?:pas|plus)(?![a-z])`,
    `(?<![a-z])${not}(?:disposez|dispose|disposent|beneficiez|beneficie|beneficient|avez|a|ont|existe)${still} (?:pas|plus|aucun)`,
    `(?<![a-z])${not}(?:peut|peuvent|pouvez|pourra|pourront|pourrez|saurait)(?![a-z])(?![^.]{0,120} (?:que|qu') ?)[a-z' -]{0,60}(?:exerc|invoqu|s'(?:y )?oppos|vous (?:y )?oppos|applique|faire valoir|pretend|demand)`,
    "(?<![a-z])(?:inapplicables?|non applicables?|non ouverte?s?|exclue?s?|ecartee?s?|exclut|excluent|ecarte|ecartent)(?![a-z])",
    "(?<![a-z])(?:pas|aucun|ni) (?:de |du |le )?(?:droits? )?(?:a |d'|de l'|a l'|l')?(?:opposition|apposition)(?! (?:de (?:votre|sa|leur|la)|formulee?|expresse))",
    "(?<![a-z])(?:sans|hors|absence du?e?|exclusion du|exception du) (?:le |de )?droits? (?:d'|de s'|a l')(?:opposition|apposition|opposer)",
  ].join("|"),
);
/** « n'est jamais refusé », « n'est pas exclu »: a denial denied grants nothing plainly either. */
const denialDenied = new RegExp(
  `(?<![a-z])${not}[a-z' ]{1,40}(?:pas|jamais|nullement) (?:[a-z]+ )?(?:exclu|ecarte|refuse|inapplicable)`,
);
/** A denial for some cases only is none for the record. */
const conditional =
  /(?<![a-z])(?:lorsqu|quand |si |s'il|des lors que|en cas d|dans (?:certains|le|les) cas|dans la mesure|pour les (?:traitements|donnees))/;
const grants =
  /(?<![a-z])(?:s'(?:exerce|applique)(?:nt)?(?![a-z])|(?:disposez|dispose|disposent|beneficiez|beneficie|beneficient|avez|ont|a) (?:[a-z]{1,15} )?(?:du|d'une?|de|des|le|les|la|un|l')|(?:pouvez|peuvent|peut|pourrez|pourront) [a-z' ]{0,60}(?:exerc|opposer|demander|faire valoir)|(?:exercer|faire valoir) (?:vos|votre|leurs?|ses|son|le|les|ces)|(?:est|sont) (?:ouvert|applicable|possible|accessible|garanti|reconnu|prevu|accorde)|garanti(?:t|ssent)|accorde|confere|possibilite de|oui)(?![a-df-z])/;
const anyDenial =
  /(?<![a-z])(?:ne |n'|non(?![a-z])|pas |aucun|sans |hors |sauf |exclu|inapplicable|neant)/;
const answer = /^(?:non|neant|aucune?|sans objet|n\/a)(?![a-z])/;
/** What goes on with the list or the right before it. */
const listGoesOn =
  /^(?:d'|l'|(?:de|du|des|et|ou|le|la|les|un|une|ainsi|a|au|aux|droits?|limitation|rectification|effacement|suppression|portabilite|opposition)(?![a-z]))/;
const predicate =
  /^(?:s'|n'|ne |est |sont |a ete |ont ete |peut |peuvent |non(?![a-z])|oui|neant|sans objet|exclu|inapplicable|etant )/;
const rights = /acces|rectification|effacement|limitation|portabilite|opposition|d'apposition/g;

/**
 * What a rights paragraph says of objection (GDPR art. 21), clause by clause: `available` on a granting verb or in a
 * bare list of rights, `excluded` on a plain denial, null when it is silent, conditional, or says both.
 */
export const objectionIn = (text: string): Objection | null => {
  const said = new Set<Objection>();
  for (const { start, end } of splitSentences(text, { start: 0, end: text.length })) {
    const sentence = fold(text.slice(start, end)).replaceAll(/\s/g, " ");
    if (mention.test(sentence)) sentenceSays(sentence, said);
  }
  return said.size === 1 ? [...said][0]! : null;
};

const sentenceSays = (sentence: string, said: Set<Objection>): void => {
  /** What the clause before says of its rights; null when it says nothing plain. */
  let before: Objection | null = null;
  let waiting = false;
  let isBareList = !anyDenial.test(sentence);
  for (const part of sentence.split(clauseCuts)) {
    const clause = part.trim().replace(/^mais /, "");
    const names = mention.test(clause);
    if (clause === "" || (aside.test(clause) && !names)) continue;
    const own = clauseSays(clause);
    const flipped = excepting.test(clause);
    if (flipped) before = before === "available" ? "excluded" : null;
    else if (own !== undefined) before = own;
    else if (!names && !listGoesOn.test(clause)) before = null;
    if (own !== undefined) isBareList = false;
    if (names) {
      const verdict = flipped
        ? before
        : own === undefined && listGoesOn.test(clause)
          ? before
          : own;
      if (verdict) said.add(verdict);
      waiting = own === undefined && !verdict;
    } else if (waiting && predicate.test(clause)) {
      if (own) said.add(own);
      waiting = false;
    }
  }
  if (waiting && isBareList && new Set(sentence.match(rights)).size > 1) said.add("available");
};

/** Undefined when the clause has no verb that decides; null when it decides nothing plainly. */
const clauseSays = (clause: string): Objection | null | undefined => {
  if (denialDenied.test(clause)) return null;
  if (denies.test(clause) || answer.test(clause))
    return conditional.test(clause) ? null : "excluded";
  if (/(?<![a-z])(?:ne |n')/.test(clause)) return null;
  return grants.test(clause) ? "available" : undefined;
};
