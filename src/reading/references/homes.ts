import { isPart, type Run } from "./articles/article.ts";
import type { NamedText } from "./texts/namedText.ts";

/** What is known of the text that a run belongs to. */
export type Home =
  | { readonly kind: "text"; readonly text: NamedText; readonly behind: boolean }
  /** « du même code »: named before, and not again. */
  | { readonly kind: "same"; readonly text: NamedText }
  | { readonly kind: "unnamed" }
  /** Articles of a contract, of general conditions, of a shop: no legal reference at all. */
  | { readonly kind: "none" };

const glue =
  /^[ ,:)("«“*[\]-]{0,5}(?:modifiee?s? |nouveaux? |anciens? |precites? |susvises? )?(?:(?:de|a) l'annexe [ivx\d]{1,4} ?)?(?:(?:du|de la|de l'|de|des|de cette|dudit|of the|aux?|le|la) ?)?(?:meme |present |dit[e]? )?[ "«“([*]{0,3}$/;
const far =
  /^ ?,? ?(?:relati(?:f|ve)s?|encadrant|concernant|fixant|portant|prevue?s?|definissant|modifiee?s?|pris en application|nouveau) [^;:()\n|]{0,100} (?:du|de la|de l'|des|de) ?$/;
const before =
  /^[ ,:(«»"”)–*-]{0,5}(?:(?:et |mais )?(?:en |plus )?(?:notamment|dont|particulierement|particulier|precisement|specialement|specifiquement|principalement|dans|par|a|au titre de|en vertu de|sur)(?: a| de| en| dans)?,? ?)?[ ,(:]{0,3}(?:les |l'|aux? |le |la |en |ses |son |en son |en ses |dans son |de ses |de son |de l'|des |d')?$/;
const itsOwn =
  /(?:\(|[ ,](?:notamment|dont|en particulier|specialement)?(?: en| dans| de| par| a)? ?(?:ses|son) |en ses |en son )$/;

const foreign =
  /^[ ,):]{0,4}(?:du|de la|de l'|des|de|d'une?|de ce|de cette|de notre|de nos|de votre|au|a la) ?(?:present[es]?s? |dite?s? |meme |ledit )?(?:contrat|convention|cgu|cgv|cgs|conditions|reglement (?:interieur|du|de la|de |d')|jeu|marche|bail|statuts?|charte|politique|accord|annexe|cahier|mandat|devis|document|notice|journal|magazine|blog|site|revue|protocole|clause|cctp|ccap|avenant|boutique|catalogue|panier|presentes|wiki|guide|formulaire)/;
const again =
  /^[ ,)]{0,2} ?(?:(?:du|de la|de l'|au|a la) ?(?:meme|dite?)|dudit|de ladite|audit) (code|loi|decret|arrete|ordonnance|reglement|directive)(?![a-z])/;
const genitive = /^ (?:du|de la|de l'|des|de|d') ?[a-z]/;
const internal = /^ ?,? ?(?:ci-(?:dessus|dessous|apres|avant|contre)|infra|supra)/;
/** A determiner or a parenthesis shows that a sentence cites the article, and that no heading numbers it. */
const cited =
  /(?:l'|(?:les|aux|des|cet|ces|d'|par|selon|voir|cf[.]?|vu|et|ou|son|ses|notamment) |\()$/;

/** Farther than this, a text is no longer that of an article. */
const reach = 120;
const longReach = 320;

/**
 * The text that a run of articles belongs to: the one named right behind it, else the one right before it (« code
 * civil, article 9 »), else a far one that the words between leave no doubt of. Never guessed.
 */
export const homeOf = (
  words: string,
  run: Run,
  following: NamedText | undefined,
  preceding: NamedText | undefined,
): Home => {
  const [next, previous] = [following, preceding].map((text) =>
    text && mayHold(text, run) ? text : undefined,
  );
  const after = words.slice(run.end, run.end + reach);
  const gap = next && next.start - run.end < reach ? words.slice(run.end, next.start) : null;
  if (next && gap !== null && glue.test(gap)) return { kind: "text", text: next, behind: true };
  const repeated = again.exec(after);
  if (repeated && previous && titleOf(previous) === repeated[1])
    return { kind: "same", text: previous };
  if (foreign.test(after) || internal.test(after)) return { kind: "none" };
  const between =
    previous && run.start - previous.end < longReach ? words.slice(previous.end, run.start) : null;
  if (previous && between !== null && !isUnnamed(after))
    if (before.test(between) || isElliptic(between, run) || (run.introduced && isItsOwn(between)))
      return { kind: "text", text: previous, behind: false };
  if (next && gap !== null && far.test(gap)) return { kind: "text", text: next, behind: true };
  return mayStandAlone(words, run, after) ? { kind: "unnamed" } : { kind: "none" };
};

/** « du 4° de l'article L. 1 et du II de l'article R. 2 du code »: the text is named once, behind the last. */
export const sharesHome = (between: string): boolean =>
  /^ ?(?:,|,? et|,? ou|,? ainsi que) (?:aux? |du |de la |de |le |la |les |des )?$/.test(between);

/** « L. 1 » is an article of a code; laws, decrees and the Union number theirs without letters. */
export const mayHold = ({ number, date, union }: NamedText, { articles: [first] }: Run): boolean =>
  !first || isPart(first) || first.prefix === null || !(number ?? date ?? union);

/** « … du code du travail et R. 12-3 ». */
const isElliptic = (between: string, { introduced, articles: [first] }: Run): boolean =>
  !introduced && first !== undefined && !isPart(first) && elliptic.test(between);

const elliptic = /^ ?(?:,|,? et|,? ou|,? ainsi que) ?(?:les |l'|des |de l')?$/;

/** « … relatif aux prêts, notamment son article 6 », « … relatif aux prêts (article 6) ». */
const isItsOwn = (between: string): boolean =>
  !/\n|[.;] /.test(between) && (itsOwn.test(between) || title.test(between));

const title = /^ (?:relati(?:f|ve)s?|portant|fixant|pour|pris pour) [^.;:()\n]{1,200}, (?:l')?$/;

const isUnnamed = (after: string): boolean =>
  /^ (?:du|de la|de l'|dudit|de cette|de ce) ?(?:present[e]? |meme )?(?:code|loi|decret|arrete|ordonnance|reglement|directive)(?![a-z])/.test(
    after,
  );

const titleOf = ({ code, union }: NamedText): string =>
  code === "RGPD"
    ? "reglement"
    : union
      ? code.startsWith("directive")
        ? "directive"
        : "reglement"
      : (/^(loi|décret|arrêté|ordonnance)/.exec(code)?.[1] ?? "code")
          .normalize("NFD")
          .replaceAll(/\p{M}/gu, "");

/** Without its text, an article is one only where nothing else could be meant. */
const mayStandAlone = (words: string, run: Run, after: string): boolean => {
  const first = run.articles[0]!;
  if (isPart(first)) return false;
  if (first.prefix !== null)
    return (
      run.introduced ||
      (/^\d{3,4}-\d/.test(first.number) && /^[lr]o?[.]/.test(words.slice(run.start, run.start + 3)))
    );
  if (first.subdivisions.some(({ kind }) => kind === "letter") && /^6\b/.test(first.number))
    return true;
  if (isUnnamed(after)) return true;
  if (/^\d{4}/.test(first.number) || !cited.test(introduction(words, run.start))) return false;
  return unnamedAdjective.test(after) || !genitive.test(after);
};

const unnamedAdjective = /^ (?:susvise|precite)/;

/** « l'article » begins at its « l' », « 2° de l'article » before it. */
const introduction = (words: string, start: number): string =>
  /^(?:l'|(?!art))/.test(words.slice(start, start + 3))
    ? "l'"
    : words.slice(Math.max(0, start - 10), start);
