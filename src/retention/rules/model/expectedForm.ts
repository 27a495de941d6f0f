/** French for the descriptions of our schemas, which are English; what is not here is the same in both languages. */
const french: Readonly<Record<string, string>> = {
  "a name without control characters": "un nom, sans caractère de contrôle",
  "activity id of the register": "l’identifiant d’une activité du registre",
  "statement id of the register": "l’identifiant d’une phrase du registre",
  "a-z 0-9 -": "a-z 0-9 -",
  "ISO 8601: P5Y, P18M, P2W, P30D, PT48H": "ISO 8601 : P5Y, P18M, P2W, P30D, PT48H",
  "a name, 100 characters at most": "un nom, 100 caractères au plus",
  "YYYY-MM-DD": "AAAA-MM-JJ",
  'a text, a number or true/false; in quotes when it is no plain number ("01000"); an empty field is empty: true':
    'un texte, un nombre ou true/false ; entre guillemets si ce n’est pas un nombre ordinaire ("01000") ; un champ vide s’écrit empty: true',
  "the collection in which the rows are": "la collection où sont les lignes",
  "{ their field: our field }: how the rows belong to this one":
    "{ leur champ: notre champ } : comment ces lignes se rattachent à celle-ci",
  "only these rows count: a condition on their fields":
    "seules ces lignes comptent : une condition sur leurs champs",
  "{ field: …, is: … }, { all: […] }, { any: […] }, { not: {…} } or { exists: { in: … } }":
    "{ field: …, is: … }, { all: […] }, { any: […] }, { not: {…} } ou { exists: { in: … } }",
  "the field that is tested": "le champ examiné",
  "true when the field has this value": "vrai si le champ a cette valeur",
  "true when the field has another value; not when it is empty":
    "vrai si le champ a une autre valeur ; pas s’il est vide",
  "[…, …]: true when the field has one of these values":
    "[…, …] : vrai si le champ a l’une de ces valeurs",
  "[…, …]: true when the field has none of these values; not when it is empty":
    "[…, …] : vrai si le champ n’a aucune de ces valeurs ; pas s’il est vide",
  "true when the field is smaller, or earlier": "vrai si le champ est inférieur, ou antérieur",
  "true when the field is not greater, or not later":
    "vrai si le champ n’est pas supérieur, ou pas postérieur",
  "true when the field is greater, or later": "vrai si le champ est supérieur, ou postérieur",
  "true when the field is not smaller, or not earlier":
    "vrai si le champ n’est pas inférieur, ou pas antérieur",
  "true: the field holds nothing; false: it holds something":
    "true : le champ est vide ; false : il ne l’est pas",
  "{ field: …, is: … }": "{ field: …, is: … }",
  "[…, …]: true when all of these conditions are": "[…, …] : vrai si toutes ces conditions le sont",
  "{ all: [{ field: …, is: … }, …] }": "{ all: [{ field: …, is: … }, …] }",
  "[…, …]: true when at least one of these conditions is":
    "[…, …] : vrai si l’une au moins de ces conditions l’est",
  "{ any: [{ field: …, is: … }, …] }": "{ any: [{ field: …, is: … }, …] }",
  "true when this condition is false; not when it cannot be decided":
    "vrai si cette condition est fausse ; pas si elle est indécidable",
  "{ not: { field: …, is: … } }": "{ not: { field: …, is: … } }",
  "{ in: COLLECTION, by: { their field: our field }, where: {…} }":
    "{ in: COLLECTION, by: { leur champ: notre champ }, where: {…} }",
  "{ exists: { in: COLLECTION } }": "{ exists: { in: COLLECTION } }",
  "a field of the row": "un champ de la ligne",
  "the field that holds the date": "le champ qui porte la date",
  "{ field: …, in: COLLECTION }": "{ field: …, in: COLLECTION }",
  "the field from which the period runs, or { field: …, in: COLLECTION } when it stands in another collection":
    "le champ d’où court la durée, ou { field: …, in: COLLECTION } s’il est dans une autre collection",
  "what stands in every row from then on": "ce qui se trouve dans toutes les lignes à partir de là",
  "nothing is left": "il ne reste rien",
  "{ fixed: … }: the same value in every row":
    "{ fixed: … } : la même valeur dans toutes les lignes",
  "how many characters are left, from 1": "combien de caractères restent, à partir de 1",
  "{ prefix: 2 }: the first characters are left":
    "{ prefix: 2 } : il reste les premiers caractères",
  "null, year, month, pseudonym, { fixed: … } or { prefix: 2 }":
    "null, year, month, pseudonym, { fixed: … } ou { prefix: 2 }",
  "{ FIELD: null, FIELD: year, CHILD.FIELD: { fixed: … } }":
    "{ CHAMP: null, CHAMP: year, ENFANT.CHAMP: { fixed: … } }",
  "{ anonymise: { FIELD: null } }": "{ anonymise: { CHAMP: null } }",
  "the store that receives the rows": "la base qui reçoit les lignes",
  "how long they stay there, then deleted: P10Y":
    "combien de temps elles y restent avant d’être supprimées : P10Y",
  "{ to: STORE, keep: P10Y }": "{ to: BASE, keep: P10Y }",
  "{ archive: { to: STORE, keep: P10Y } }": "{ archive: { to: BASE, keep: P10Y } }",
  "the field that receives the moment of the restriction":
    "le champ qui reçoit le moment de la restriction",
  "[VIEW]: by which the application reads the rows":
    "[VUE] : celles par où l’application lit les lignes",
  "{ field: FIELD, views: [VIEW] }": "{ field: CHAMP, views: [VUE] }",
  "{ restrict: { field: FIELD, views: [VIEW] } }": "{ restrict: { field: CHAMP, views: [VUE] } }",
  "delete, keep, { anonymise: { FIELD: null } }, { archive: { to: STORE, keep: P10Y } } or { restrict: { field: FIELD, views: [VIEW] } }":
    "delete, keep, { anonymise: { CHAMP: null } }, { archive: { to: BASE, keep: P10Y } } ou { restrict: { field: CHAMP, views: [VUE] } }",
  "the field of these rows that is empty until the final decision":
    "le champ de ces lignes qui reste vide jusqu’à la décision définitive",
  "{ in: COLLECTION, decided: FIELD }: rows that stop the clock until they are decided":
    "{ in: COLLECTION, decided: CHAMP } : les lignes qui arrêtent le délai jusqu’à leur décision",
  "{ id: …, hash: sha256:… }: the sentence that the rule keeps":
    "{ id: …, hash: sha256:… } : la phrase que la règle tient",
  "[CHILD, CHILD]: collections that go with it":
    "[ENFANT, ENFANT] : les collections qui vont avec elle",
  "what is added to keep: P1D, or current-year": "ce qui s’ajoute à keep : P1D, ou current-year",
  "of which rows the rule speaks; without it, of all":
    "de quelles lignes parle la règle ; sans cela, de toutes",
  "for which rows this period holds": "pour quelles lignes vaut cette durée",
  "{ when: {…}, keep: P6M }": "{ when: {…}, keep: P6M }",
  "[{ when: {…}, keep: P6M }]: other periods for some rows, the first that is true":
    "[{ when: {…}, keep: P6M }] : d’autres durées pour certaines lignes, la première qui est vraie",
  "the field that says when the person was told":
    "le champ qui dit quand la personne a été avertie",
  "how long before the end, at least: P1M": "combien de temps avant la fin, au moins : P1M",
  "{ sent: FIELD, before: P1M }: rows end only when the person was told so long before":
    "{ sent: CHAMP, before: P1M } : les lignes ne finissent que si la personne a été avertie assez tôt",
  "{ by: …, on: YYYY-MM-DD }: who read the sentence, and when":
    "{ by: …, on: AAAA-MM-JJ } : qui a lu la phrase, et quand",
  "sqlite:FILE": "sqlite:FICHIER",
  text: "texte",
  "key: value": "clé : valeur",
};

/** The parameters `{expectedFr}` and `{expectedEn}` of a message about a value of another form. */
export const expectedForm = (
  description: string,
): { readonly expectedFr: string; readonly expectedEn: string } => ({
  expectedFr: french[description] ?? description,
  expectedEn: description,
});
