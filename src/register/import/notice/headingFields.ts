import { fold } from "../../../reading/index.ts";
import type { Field } from "../fieldLabels.ts";

/** What a section of a notice is about: a field of the record, who answers for it, or trackers, which are no activity. */
export type Topic = Field | "controller" | "trackers" | "end";

/** A notice asks its questions in these words; the first that fits counts, so that the narrower ones stand above. */
const topics: readonly (readonly [Topic, RegExp])[] = [
  ["trackers", /cookie|traceur|temoins? de connexion|mesures? d'audience/],
  [
    "end",
    /propriete intellectuelle|droits? d'auteur|copyright|liens? (?:hyper|vers)|credits|code source|licences?(?![a-z])|loi applicable|juridiction|accessibilite|hebergement|definitions?$|preambule|modifications?(?: et evolution)?(?: d| du|$)|force majeure|garanties? et|violations? de donnees/,
  ],
  [
    "rights",
    /que pouvez-vous (?:demander|exiger)|(?<![a-z])droits?(?![a-z])|demandes? d'exercice|comment exercer/,
  ],
  [
    "retention",
    /combien de temps|jusqu'a quand|(?:sont|restent)(?:-elles|-ils)? gardee?s|(?<![a-z])durees?(?![a-z])(?! du (?:traitement realise|contrat|service))|delais? de (?:conservation|suppression|purge)|conserv|archivage/,
  ],
  [
    "legalBases",
    /autoris|bases? (?:legale|juridique)|fondements?(?![a-z])|licei|cadre (?:juridique|legal) d|sur quelle base/,
  ],
  ["processors", /sous-? ?traitan|qui nous aide|prestataires?(?![a-z])|nos partenaires techniques/],
  [
    "other",
    /transferts?(?![a-z])|(?:envoyees?|transmises?|stockees?|envoyons|vont)(?![a-z]).{0,30} (?:a l'etranger|hors )|hors (?:de l')?(?:union|ue)(?![a-z])/,
  ],
  [
    "recipients",
    /destinataires?|qui (?:peut|pourra|va|a pu) (?:les |y )?(?:voir|consulter|lire|acceder)|accedants?|(?:qui|avec qui).*(?:acces|acceder|partag|recoi|transm|communi)|(?:partageons|communiquons|transmettons)-nous|acces (?:a|aux) (?:ces |vos |mes |mes |ses )?donnees/,
  ],
  ["other", /securite|comment .*(?:proteg|garanti)|mesures? (?:techniques|de protection)/],
  [
    "other",
    /(?<![a-z])sources?(?![a-z])|provien|(?:d'ou|ou) (?:ont|sont|viennent)|moyens de collecte|caractere obligatoire|decisions? automatis|profilage|analyse d'impact/,
  ],
  ["dataSubjects", /personnes? (?:concernee|visee)|qui est concerne|categories? de personnes/],
  [
    "purposes",
    /^(?:pourquoi|a quoi|dans quel but)|finalite|objectifs?(?![a-z])|pour quelles raisons/,
  ],
  [
    "dataCategories",
    /(?:quelles|quels types|categories?|types?|nature|de quelles)(?![a-z]).*(?:donnees|informations)|(?:donnees|informations)(?![a-z]).*(?:traitees|collectees|recueillies|concernees|utilisees|enregistrees)/,
  ],
  [
    "purposes",
    /(?:utilis|servent|serv)(?:ons|ation|ent|ies|ees)?(?![a-z]).*(?:donnees|informations)/,
  ],
  [
    "controller",
    /responsables?(?! (?:de l'acc|de la pub|editor))(?![a-z])|qui (?:sommes-nous|nous sommes)|identite et coordonnees/,
  ],
  ["updatedOn", /^(?:date de )?(?:derniere )?(?:mise a jour|maj)$/],
];

const longest = 160;

/** « Article 4 – », « 7.5 – », « 2. », « a) » and the marks of emphasis before a heading. */
const numbering =
  /^[\s*_►▶§■»“"«]*(?:(?:article \d{1,3}|[ivx]{1,4}|\d{1,2}(?:\\?\.\d{1,2})*|[a-h])\s*(?:[.)°:–—-]|\\\.)+\s*|(?:article \d{1,3}|\d{1,2}(?:\.\d{1,2})*)\s+)?/;

/** A heading that asks for data and for purposes at once: its sentences say which is which. */
export const isMixed = (heading: string): boolean => {
  const folded = fold(heading);
  return (
    /finalite|servent|pourquoi|utilis/.test(folded) &&
    /(?:donnees|informations)(?![a-z]).{0,40}(?:collectees|traitees|recueillies|utilisees)/.test(
      folded,
    )
  );
};

/** The topic of a heading; null where the heading is a name (a service, an address) or says too little. */
export const topicOf = (heading: string): Topic | null => {
  if (heading.length > longest) return null;
  const folded = fold(heading).replaceAll(/[’‘]/g, "'").replaceAll(/\s+/g, " ");
  const words = folded.replace(numbering, "").replace(/[\s?:*_]+$/, "");
  return topics.find(([, form]) => form.test(words))?.[0] ?? null;
};

/** A heading under which a notice stands: it names no service. */
export const isGenericHeading = (heading: string): boolean =>
  /^(?:(?:la |notre )?(?:politique|charte|declaration|notice|mentions?)(?: (?:de|d'|relatives?|sur|generales?))* ?(?:confidentialite|protection|donnees|legales?|informations?|vie privee|rgpd)|conditions (?:generales )?d'utilisation|cgu|traitements? (?:de|des|de vos) donnees|donnees (?:a caractere )?personnel|protection (?:de|des) |vie privee|informatique et libertes|retour|accueil|sommaire|introduction|confidentialite|rgpd)/.test(
    fold(heading).replaceAll(/[’‘]/g, "'").replace(numbering, ""),
  );

/** What a service calls itself in « Qui est responsable de … ? » or « Politique de confidentialité de … ». */
export const serviceIn = (
  heading: string,
): { readonly start: number; readonly end: number } | null => {
  const found =
    /(?:responsable(?:s)? (?:de la plateforme |du site |de l['’]application |du service )?(?:de la |du |de l['’]|des |de |d['’])|confidentialit[ée] (?:de la |du |de l['’]|des |de |d['’]|[-–—:] ?)|confidentialit[ée]\s*[-–—:]\s*)(\S[^?]{1,80}?)\s*\??$/iu.exec(
      heading,
    );
  const name = found?.[1];
  if (found === null || name === undefined) return null;
  if (/^(?:traitements?|vos|mes|ces|donn[ée]es|la publication)(?!\p{L})/iu.test(name)) return null;
  const start = found.index + found[0].lastIndexOf(name);
  return { start, end: start + name.length };
};
