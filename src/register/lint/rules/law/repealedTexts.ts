/** A text that is no longer in force. */
export interface Repealed {
  /** Over folded words. */
  readonly pattern: RegExp;
  /** The first day on which it was none any more. */
  readonly since: string;
  /** What to cite instead. */
  readonly now: string;
}

/**
 * Only texts that are gone as a whole, or whose articles moved together to a code: an act of which one article was repealed is
 * still an act. Compared with published versions on 30 November 2026.
 */
export const repealed: readonly Repealed[] = [
  {
    pattern: /(?<!abrogeant (?:la )?)directive (?:europeenne )?(?:n ?° ?)?95\/46(?:\/ce)?/,
    since: "2018-05-25",
    now: "RGPD",
  },
  {
    pattern: /decret (?:n ?° ?)?2005-1309(?: du 20 octobre 2005)?/,
    since: "2019-06-01",
    now: "décret n° 2019-536",
  },
  {
    pattern: /decret (?:n ?° ?)?2011-219(?: du 25 fevrier 2011)?/,
    since: "2021-10-22",
    now: "décret n° 2021-1362",
  },
  {
    pattern: /code des marches publics/,
    since: "2016-04-01",
    now: "code de la commande publique",
  },
  {
    pattern:
      /(?:ordonnance (?:n ?° ?)?2015-899(?: du 23 juillet 2015)?|decret (?:n ?° ?)?2016-360(?: du 25 mars 2016)?)/,
    since: "2019-04-01",
    now: "code de la commande publique",
  },
  {
    pattern:
      /loi (?:n ?° ?)?(?:83-634(?: du 13 juillet 1983)?|84-16(?: du 11 janvier 1984)?|84-53(?: du 26 janvier 1984)?|86-33(?: du 9 janvier 1986)?)(?!\d)/,
    since: "2022-03-01",
    now: "code général de la fonction publique",
  },
  {
    pattern: /privacy shield|bouclier de (?:protection )?(?:des donnees|de la vie privee)/,
    since: "2020-07-16",
    now: "RGPD, art. 45 – 49",
  },
  { pattern: /safe harbor/, since: "2015-10-06", now: "RGPD, art. 45 – 49" },
  {
    pattern:
      /(?:normes? simplifiees?|actes? reglementaires? uniques?)(?: (?:de la cnil )?n ?° ?[a-z]{0,2}-?\d+)?|(?:autorisations? uniques?|dispenses? de declaration) (?:de la cnil )?n ?° ?[a-z]{0,2}-?\d+|(?<![a-z\d-])(?:ns|au|ru|di)-0\d{2}(?!\d)|(?<![a-z\d-])ns-?[1-5]\d(?!\d)/,
    since: "2018-05-25",
    now: "RGPD, art. 30",
  },
  {
    pattern:
      /(?:deliberation|recommandation)(?: de la cnil)? (?:n ?° ?)?2013-378(?: du 5 decembre 2013)?/,
    since: "2019-07-19",
    now: "délibération n° 2020-091",
  },
  {
    pattern:
      /(?:deliberation|lignes directrices)(?: de la cnil)? (?:n ?° ?)?2019-093(?: du 4 juillet 2019)?/,
    since: "2020-10-02",
    now: "délibération n° 2020-091",
  },
  {
    pattern:
      /(?:deliberation|recommandation)(?: de la cnil)? (?:n ?° ?)?2017-012(?: du 19 janvier 2017)?/,
    since: "2022-10-16",
    now: "délibération n° 2022-100",
  },
];
