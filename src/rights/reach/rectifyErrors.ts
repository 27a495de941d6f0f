import { defineErrors } from "../../kernel/index.ts";

/** What a rectification (GDPR art. 16) can say: names of tables and columns, counts, never a value. */
export const { catalogue: rectifyErrors, failure: rectifyFailure } = defineErrors({
  "rights.rectify-change-unsaid": {
    class: "usage",
    message: {
      fr: "Rien ne dit ce qui est à rectifier. Donnez --change FICHIER, avec un changement par ligne (« table.champ: valeur »), ou --change - et l’entrée standard.",
      en: 'Nothing says what is to be rectified. Give --change FILE, with one change a line ("table.field: value"), or --change - and standard input.',
    },
  },
  "rights.rectify-one-input": {
    class: "usage",
    message: {
      fr: "L’entrée standard ne peut pas dire à la fois la personne et le changement. Donnez un fichier à --person ou à --change.",
      en: "Standard input cannot say both the person and the change. Give --person or --change a file.",
    },
  },
  "rights.rectify-line": {
    class: "input",
    message: {
      fr: "La ligne {line} des changements n’est pas de la forme « table.champ: valeur », « catégorie: valeur » ou « …: ancienne => nouvelle ». Corrigez-la ; rien n’a été écrit.",
      en: 'Line {line} of the changes is not of the form "table.field: value", "category: value" or "…: old => new". Correct it; nothing was written.',
    },
  },
  "rights.rectify-unknown": {
    class: "input",
    message: {
      fr: "« {name} » n’est ni un champ d’une base décrite ni une catégorie que portent des champs. Écrivez « table.champ », « base/table.champ » ou la catégorie du jeu de données ; rien n’a été écrit.",
      en: '"{name}" is neither a field of a described database nor a category that fields bear. Write "table.field", "store/table.field" or the category of the dataset; nothing was written.',
    },
  },
  "rights.rectify-ambiguous": {
    class: "input",
    message: {
      fr: "« {name} » est à la fois un champ et une catégorie. Écrivez « field {name}: … » ou « category {name}: … » ; rien n’a été écrit.",
      en: '"{name}" is both a field and a category. Write "field {name}: …" or "category {name}: …"; nothing was written.',
    },
  },
  "rights.rectify-twice": {
    class: "input",
    message: {
      fr: "Deux changements donnent à « {collection}.{column} » des valeurs différentes sur les mêmes lignes. N’en gardez qu’un ; rien n’a été écrit.",
      en: 'Two changes give "{collection}.{column}" different values in the same rows. Keep one of them; nothing was written.',
    },
  },
  "rights.rectify-type": {
    class: "refused",
    message: {
      fr: "« {collection}.{column} » ne peut pas recevoir la nouvelle valeur : son type ne la lit pas (un nombre, une date au format AAAA-MM-JJ, un mot de sa liste…). Corrigez-la ; rien n’a été écrit.",
      en: '"{collection}.{column}" cannot take the new value: its type cannot read it (a number, a date as YYYY-MM-DD, a word of its list…). Correct it; nothing was written.',
    },
  },
  "rights.rectify-length": {
    class: "refused",
    message: {
      fr: "La nouvelle valeur de « {collection}.{column} » y serait coupée ou arrondie. Raccourcissez-la, ou faites élargir la colonne ; rien n’a été écrit.",
      en: 'The new value of "{collection}.{column}" would be cut or rounded there. Shorten it, or have the column widened; nothing was written.',
    },
  },
  "rights.rectify-empty": {
    class: "refused",
    message: {
      fr: "« {collection}.{column} » doit garder une valeur. Donnez-en une ; rien n’a été écrit.",
      en: '"{collection}.{column}" must keep a value. Give one; nothing was written.',
    },
  },
  "rights.rectify-computed": {
    class: "refused",
    message: {
      fr: "« {collection}.{column} » est calculée ou numérotée par la base : rectifiez ce dont elle se calcule ; rien n’a été écrit.",
      en: '"{collection}.{column}" is computed or numbered by the database: rectify what it is computed from; nothing was written.',
    },
  },
  "rights.rectify-check": {
    class: "refused",
    message: {
      fr: "Une condition de « {collection} » refuse la nouvelle valeur (« {constraint} »). Corrigez la valeur ; rien n’a été écrit.",
      en: 'A condition of "{collection}" refuses the new value ("{constraint}"). Correct the value; nothing was written.',
    },
  },
  "rights.rectify-unique": {
    class: "refused",
    message: {
      fr: "Une autre ligne de « {collection} » porte déjà la nouvelle valeur, qui doit y être unique (« {constraint} »). Vérifiez à qui elle est ; rien n’a été écrit.",
      en: 'Another row of "{collection}" bears the new value already, which must be unique there ("{constraint}"). Check whose it is; nothing was written.',
    },
  },
  "rights.rectify-unproved": {
    class: "refused",
    message: {
      fr: "Personne ne peut dire sans écrire si « {constraint} » de « {collection} » accepte la nouvelle valeur. Faites rectifier cette ligne par son application ; rien n’a été écrit.",
      en: 'Nobody can tell without writing whether "{constraint}" of "{collection}" takes the new value. Let its application rectify this row; nothing was written.',
    },
  },
  "rights.rectify-shared": {
    class: "refused",
    message: {
      fr: "{count} ligne(s) de « {collection} » sont aussi à quelqu’un d’autre. Si la nouvelle valeur est vraie pour tous, dites-le (--shared) ; sinon rectifiez dans l’application. Rien n’a été écrit.",
      en: '{count} row(s) of "{collection}" are somebody else’s too. If the new value is true for all of them, say so (--shared); else rectify in the application. Nothing was written.',
    },
  },
  "rights.rectify-key": {
    class: "refused",
    message: {
      fr: "« {collection}.{column} » sert de clé : « {by} » s’y rattache, et la base ne suit pas le changement (ON UPDATE CASCADE), ou changerait des lignes d’autrui. Faites rectifier par l’application ; rien n’a été écrit.",
      en: '"{collection}.{column}" serves as a key: "{by}" hangs on it, and the database does not follow the change (ON UPDATE CASCADE), or would change rows of others. Let the application rectify it; nothing was written.',
    },
  },
  "rights.rectify-identity": {
    class: "refused",
    message: {
      fr: "« {collection}.{column} » retrouve la personne ({kind}) : la nouvelle valeur pourrait être celle d’une autre. Une fois prouvé qu’elle est bien la sienne, ajoutez-la à --person ; rien n’a été écrit.",
      en: '"{collection}.{column}" finds the person ({kind}): the new value might be another’s. Once it is proved theirs, add it to --person; nothing was written.',
    },
  },
  "rights.rectify-restricted": {
    class: "refused",
    message: {
      fr: "Le traitement de {count} ligne(s) de « {collection} » ({store}) est limité (RGPD, art. 18). Levez la limitation d’abord, après en avoir informé la personne ; rien n’a été écrit dans cette base.",
      en: 'The processing of {count} row(s) of "{collection}" ({store}) is restricted (GDPR art. 18). Lift the restriction first, once the person has been told; nothing was written in this database.',
    },
  },
  "rights.rectify-not-borne": {
    class: "refused",
    message: {
      fr: "Après l’écriture, {count} copie(s) de la donnée ne portent pas la nouvelle valeur : elles sont arrivées entre-temps, ou un déclencheur la change. Recommencez ; une base où cela s’est vu avant la fin n’a rien gardé.",
      en: "After the write {count} copy or copies of the datum do not bear the new value: they came meanwhile, or a trigger changes it. Try again; a database in which this was seen before the end kept nothing.",
    },
  },
});
