import { fold } from "../../../reading/index.ts";
import type { Activity } from "../../model/register.ts";

type Used = NonNullable<Activity["processors"]>["used"];

/** « Oui / Non » of a form that nobody filled in. */
const bothAnswers = /^\W{0,5}(?:oui\W{1,8}(?:ou )?non|non\W{1,8}(?:ou )?oui)(?![a-z])/;
const exception = /(?<![a-z])(?:sauf|hormis|excepte|a l'exception|en dehors|hors)(?![a-z])/;

const plainNo =
  /^(?:non|aucune?s?|neant|sans objet|pas de|pas d'|il n'y a (?:pas|aucun)|absence de|n\/a)(?![a-z])/;
const processor =
  "(?:sous-? ?trait|prestataire|tiers|externalis|confie|recour|societe|hebergeur|fournisseur)";
const negated = new RegExp(
  [
    `(?<![a-z])(?:ne |n')[a-z'/ -]{1,60}(?:pas|aucune?|jamais|ni) [a-z'/ -]{0,60}${processor}`,
    `(?<![a-z])(?:ne |n')[a-z'/ -]{0,40}${processor}[a-z'/ -]{0,30} (?:pas|jamais|ni|a aucune?|a personne)(?![a-z])`,
    `(?<![a-z])(?:ne |n')(?:peut|peuvent|pourra|pourront|saurait|doit)(?![a-z])[a-z'/ -]{0,60}${processor}`,
    `(?<![a-z])sans (?:aucune? |le |recours a |recourir a |intervention |d'un |un |de )*${processor}`,
    "(?<![a-z])(?:pas de|pas d'|aucune?) (?:recours|sous-? ?trait|prestataire|externalis)",
  ].join("|"),
);
/** « ne peut … que » allows. */
const only = /(?<![a-z])(?:ne |n')[a-z' -]{1,80} (?:que |qu')/;
const inHouse =
  /(?<![a-z])en interne(?![a-z])|^(?:traitement |gestion |hebergement |exclusivement |uniquement )*internes?$/;
const outside = /(?<![a-z])extern/;
const possible =
  /(?<![a-z])(?:peut|peuvent|pouvons|pourra|pourrons|pourront|possible|eventuel|susceptible|le cas echeant|en cas de recours)/;
const plainYes =
  /^oui(?![a-z])|(?<![a-z])(?:est|sont|a ete|ont ete) [a-z ]{0,30}(?:sous-? ?traite|externalise)/;
const entrusted = new RegExp(
  "(?<![a-z])(?:est|sont|a ete|ont ete) (?:[a-z]{1,20} )?(?:confie|delegue|assure|realise|heberge|effectue|gere|opere)e?s? [a-z' -]{0,30}?" +
    "(?:a|au|aux|par|chez) (?:(?:le|la|les|l'|un|une|des|son|sa|ses|notre|nos|leur|leurs) ?)?",
);
/** Nobody outside: « assurée par la DSI » names no processor. */
const ownPeople =
  /^(?:[a-z]{1,20} ){0,2}(?:agents?|services?|dsi|direction|personnels?|equipes?|collaborateurs?|salaries|mairie|commune|collectivite|organisme|caisse|departement|informatique|interne)(?![a-z])/;
const namesProcessor =
  /(?<![a-z])(?:sous-? ?traitant|prestataire|societe|hebergeur|fournisseur|editeur)/;

/** Whether the words say that a processor is used: decided clause by clause, null where they disagree or are not plain. */
export const processorsIn = (text: string): Used => {
  const folded = fold(text).trim();
  if (bothAnswers.test(folded)) return null;
  const said = new Set(
    folded.split(/[.;:,]\s|[;:]|\s\(|\) /).map((clause) => clauseSays(clause.trim())),
  );
  if (said.has("no")) {
    const contradicted = said.has("yes") || said.has("possible") || said.has("unclear");
    return contradicted || exception.test(folded) ? null : "no";
  }
  if (said.has("possible")) return "possible";
  return said.has("yes") ? "yes" : null;
};

const clauseSays = (words: string): "no" | "possible" | "yes" | "unclear" | null => {
  const clause = words.replace(/[. ]+$/, "");
  if (only.test(clause)) return possible.test(clause) ? "possible" : "unclear";
  if (plainNo.test(clause) || negated.test(clause)) return "no";
  if (possible.test(clause)) return "possible";
  if (plainYes.test(clause)) return "yes";
  const behind = entrusted.exec(clause);
  if (behind) {
    const whom = clause.slice(behind.index + behind[0].length);
    if (whom !== "" && !ownPeople.test(whom) && !inHouse.test(clause)) return "yes";
  }
  if (inHouse.test(clause) && !outside.test(clause)) return "no";
  return namesProcessor.test(clause) ? "unclear" : null;
};
