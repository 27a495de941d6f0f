import { fold } from "../fold.ts";
import { lexicon } from "../lexicon/lexicon.ts";

/** What a French noun phrase asks of the words beside it. */
export interface Agreement {
  readonly plural: boolean;
  readonly feminine: boolean;
  /** Its determiner is written, so that no other may stand before it. */
  readonly determined: boolean;
}

const determiners: Readonly<Record<string, Partial<Agreement>>> = {
  le: { plural: false, feminine: false },
  la: { plural: false, feminine: true },
  "l'": { plural: false },
  les: { plural: true },
  un: { plural: false, feminine: false },
  une: { plural: false, feminine: true },
  des: { plural: true },
  ce: { plural: false, feminine: false },
  cet: { plural: false, feminine: false },
  cette: { plural: false, feminine: true },
  ces: { plural: true },
  son: { plural: false },
  sa: { plural: false, feminine: true },
  ses: { plural: true },
  leur: { plural: false },
  leurs: { plural: true },
  notre: { plural: false },
  nos: { plural: true },
  votre: { plural: false },
  vos: { plural: true },
  chaque: { plural: false },
  tout: { plural: false, feminine: false },
  toute: { plural: false, feminine: true },
  tous: { plural: true, feminine: false },
  toutes: { plural: true, feminine: true },
  certains: { plural: true, feminine: false },
  certaines: { plural: true, feminine: true },
  plusieurs: { plural: true },
  ceux: { plural: true, feminine: false },
  celles: { plural: true, feminine: true },
  celui: { plural: false, feminine: false },
  celle: { plural: false, feminine: true },
};

/** « dernier contact »: an adjective before the noun tells its gender. */
const adjectives: Readonly<Record<string, Pick<Agreement, "plural" | "feminine">>> = {
  dernier: { plural: false, feminine: false },
  derniere: { plural: false, feminine: true },
  derniers: { plural: true, feminine: false },
  dernieres: { plural: true, feminine: true },
  premier: { plural: false, feminine: false },
  premiere: { plural: false, feminine: true },
  prochain: { plural: false, feminine: false },
  prochaine: { plural: false, feminine: true },
  nouveau: { plural: false, feminine: false },
  nouvelle: { plural: false, feminine: true },
};

/** As far as the determiner, the adjective before the noun, the lexicon and the ending of the noun can tell. */
export const agreementOf = (phrase: string): Agreement => {
  const words = wordsOf(phrase);
  let at = 0;
  let known: Partial<Agreement> = {};
  for (let next = determiners[words[at]!]; next; next = determiners[words[at]!]) {
    known = { ...known, ...next };
    at++;
  }
  const determined = at > 0;
  const adjective = adjectives[words[at]!];
  if (adjective) return { ...adjective, ...known, determined };
  const noun = words[at] ?? "";
  const joined = at > 0 && / et (?:les? |la |l['’]|des |ses |sa )/.test(phrase);
  return {
    plural: joined || (known.plural ?? isPlural(noun)),
    feminine: known.feminine ?? isFeminine(noun),
    determined,
  };
};

const wordsOf = (phrase: string): readonly string[] =>
  fold(phrase.normalize("NFC"))
    .match(/[a-zœæ]+(?:['’]|[a-zœæ-]*)/g)
    ?.map((word) => word.replace("’", "'")) ?? [];

const singularInS =
  /^(?:mois|deces|acces|exces|proces|recours|cas|cursus|processus|refus|abus|fonds|temps|corps|concours|avis|colis|acquis|devis|permis|parcours|cours|discours|repas|choix|prix)$/;

const isPlural = (noun: string): boolean => /[sx]$/.test(noun) && !singularInS.test(noun);

const feminineNouns =
  /^(?:piece|fiche|amende|lettre|adresse|image|demande|liste|trace|archive|annexe|base|bande|carte|facture|note|page|photo|preuve|reponse|annonce|video|alerte|candidature|coordonnee|decision|enquete|personne|plainte|videosurveillance|recherche|date|cloture|fin|echeance)$/;

const feminineEndings = /(?:[st]ion|ee|ie|ure|ance|ence|ite|ete|ette|aison|esse|ude|elle|ise)$/;

const masculineNouns =
  /^(?:cookie|comite|traite|arrete|cote|incendie|musee|lycee|trophee|silence)$/;

const isFeminine = (noun: string): boolean => {
  const singular = isPlural(noun) ? noun.slice(0, -1) : noun;
  if (masculineNouns.test(singular)) return false;
  const gender = lexicon()
    .from(singular)
    ?.own?.find(({ category }) => category === "event" || category === "state")?.value;
  if (gender === "f") return true;
  if (gender === "m") return false;
  return feminineNouns.test(singular) || feminineEndings.test(singular);
};

/** « conservées », « supprimé »: a participle beside its noun. */
export const agreed = (participle: string, { plural, feminine }: Agreement): string =>
  `${participle}${feminine ? "e" : ""}${plural ? "s" : ""}`;

/** True before a word that « de » and « que » are elided before. */
export const isElided = (words: string): boolean =>
  /^[aeiouyàâéèêëîïôûœh]/i.test(words.normalize("NFC"));

/** « de la clôture », « du dernier contact », « d'inactivité »; null where the words cannot follow « de ». */
export const after = (preposition: "de" | "à", words: string): string | null => {
  if (/^les? /i.test(words) || /^(?:L['’]|La |Une? |Des )/.test(words)) return null;
  const { plural, feminine, determined } = agreementOf(words);
  if (!determined && plural) return `${preposition === "de" ? "des" : "aux"} ${words}`;
  if (!determined && !feminine && !isElided(words))
    return `${preposition === "de" ? "du" : "au"} ${words}`;
  if (preposition === "à") return `à ${words}`;
  return isElided(words) ? `d’${words}` : `de ${words}`;
};

/** « jusqu'à « le retrait » »: the words of the sentence as they stand, where French cannot join them to ours. */
export const quoted = (words: string): string => `«\u00a0${words}\u00a0»`;
