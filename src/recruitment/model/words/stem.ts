/**
 * One form for a French word in either gender and number: « infirmières » and « infirmier » give « infirmier ».
 *
 * The endings are those that make names of occupations and adjectives; an ending that also parts two other words
 * (retrait/retraite, port/porte, vent/vente) joins nothing. What a rule would join wrongly stands in `apart`, what no rule
 * joins in `irregular`. The word is in small letters, without accents.
 */
export const stem = (word: string): string => {
  const whole = listed(word);
  if (whole !== null) return whole;
  const singular = singularOf(word);
  const one = listed(singular);
  if (one !== null) return one;
  for (const [ending, least, instead] of genders)
    if (singular.length >= least && singular.endsWith(ending))
      return singular.slice(0, -ending.length) + instead;
  return singular;
};

const listed = (word: string): string | null =>
  irregular.get(word) ?? (apart.has(word) ? word : null);

const singularOf = (word: string): string => {
  if (word.length < 4) return word;
  if (/(?:eau|yau|ou)x$/.test(word)) return word.slice(0, -1);
  if (word.length >= 6 && word.endsWith("aux")) return `${word.slice(0, -3)}al`;
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
};

/** An ending, how long a word must be to have it, and what stands for both genders. The first that fits counts. */
const genders: readonly (readonly [ending: string, least: number, instead: string])[] = [
  ["trice", 6, "teur"],
  ["drice", 7, "deur"],
  ["deresse", 9, "deur"],
  ["euse", 5, "eur"],
  ["eux", 5, "eur"],
  ["eure", 6, "eur"],
  ["iere", 6, "ier"],
  ["ere", 6, "er"],
  ["enne", 6, "en"],
  // « fonctionne » is no woman; « championne » is, and irregular.
  ["ionne", 5, "ionne"],
  ["onne", 7, "on"],
  ["elle", 6, "el"],
  ["ale", 6, "al"],
  ["aine", 7, "ain"],
  ["isane", 7, "isan"],
  ["ee", 7, "e"],
  ["ante", 7, "ant"],
  ["ente", 6, "ent"],
  ["ate", 7, "at"],
  ["ointe", 8, "oint"],
  ["ande", 8, "and"],
  ["aise", 7, "ai"],
  ["oise", 7, "oi"],
  ["ive", 5, "if"],
  ["ffe", 5, "f"],
  ["tresse", 8, "tre"],
  ["tie", 8, "ti"],
  ["woman", 6, "man"],
  ["aiola", 7, "aiolo"],
];

const pairs = (list: string): readonly (readonly [string, string])[] =>
  list.split(" ").map((pair) => pair.split(":") as [string, string]);

/** One form for several, which no rule gives. */
const irregular: ReadonlyMap<string, string> = new Map(
  pairs(
    "travaux:travail vitraux:vitrail emaux:email coraux:corail baux:bail loyaux:loyal royaux:royal yeux:oeil " +
      "jeux:jeu enjeux:enjeu feux:feu lieux:lieu milieux:milieu neveux:neveu cheveux:cheveu aveux:aveu voeux:voeu " +
      "adieux:adieu essieux:essieu moyeux:moyeu hebreux:hebreu pieux:pieu dieux:dieu deux:deux ceux:ceux " +
      "nouvelle:nouveau nouvel:nouveau belle:beau jumelle:jumeau bonne:bon " +
      "hotesse:hote maitresse:maitre princesse:prince poetesse:poete mairesse:maire doctoresse:docteur " +
      "chasseresse:chasseur experte:expert publique:public publics:public publiques:public grecque:grec " +
      "prefete:prefet civile:civil veuve:veuf neuve:neuf sportive:sportif active:actif " +
      "commise:commi reportrice:reporter barmaid:barman compagne:compagnon laborantine:laborantin elue:elu juree:jure avouee:avoue agreee:agree " +
      "championne:champion espionne:espion grande:grand petite:petit seconde:second forte:fort haute:haut apprentie:apprenti verte:vert grosse:gros longue:long blanche:blanc franche:franc",
  ),
);

/** Words that an ending would make into another word. */
const apart: ReadonlySet<string> = new Set(
  "cours fonds paris mois bras colonne personne capitale graine graines gaine chapelle tutelle parcelle semaine domaine fontaine matiere".split(
    " ",
  ),
);
