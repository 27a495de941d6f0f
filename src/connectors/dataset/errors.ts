/** What can be said of a dataset: most of these stand beside a line and a column. */
export const datasetErrors = {
  "connectors.dataset-too-large": {
    class: "input",
    message: {
      fr: "Ce jeu de données pèse plus de {limit} octets : ce n’est sans doute pas une description. Vérifiez le fichier, ou coupez-le en plusieurs.",
      en: "This dataset is larger than {limit} bytes: it is probably no description. Check the file, or split it.",
    },
  },
  "connectors.dataset-syntax": {
    class: "input",
    message: {
      fr: "Le YAML n’est pas lisible ici : {reasonFr}. Corrigez cette ligne.",
      en: "The YAML cannot be read here: {reasonEn}. Correct this line.",
    },
  },
  "connectors.dataset-aliases": {
    class: "input",
    message: {
      fr: "Trop d’alias YAML (« *nom ») : le fichier grossirait sans mesure. Écrivez les valeurs en toutes lettres.",
      en: 'Too many YAML aliases ("*name"): the file would grow without bound. Write the values out.',
    },
  },
  "connectors.dataset-missing": {
    class: "input",
    message: {
      fr: "Il manque « {key} » ici. Ajoutez-le.",
      en: '"{key}" is missing here. Add it.',
    },
  },
  "connectors.dataset-type": {
    class: "input",
    message: {
      fr: "« {path} » doit être de la forme {expected}.",
      en: '"{path}" must be of the form {expected}.',
    },
  },
  "connectors.dataset-value": {
    class: "input",
    message: {
      fr: "« {path} » doit valoir l’une de ces valeurs : {allowed}.",
      en: '"{path}" must be one of: {allowed}.',
    },
  },
  "connectors.dataset-ownership-keys": {
    class: "input",
    message: {
      fr: "« keys » doit nommer autant de colonnes que « columns » ({count}), dans le même ordre.",
      en: '"keys" must name as many columns as "columns" ({count}), in the same order.',
    },
  },
  "connectors.dataset-category": {
    class: "input",
    message: {
      fr: "« {path} » n’est pas une catégorie de données : des mots sans espace séparés par des points, comme user.contact.email.",
      en: '"{path}" is no data category: words without blanks, joined by dots, as user.contact.email.',
    },
  },
  "connectors.dataset-key-syntax": {
    class: "input",
    message: {
      fr: "« {path} » ne peut contenir que des lettres, des chiffres et . _ - < >.",
      en: '"{path}" may only hold letters, digits and . _ - < >.',
    },
  },
  "connectors.dataset-duplicate": {
    class: "input",
    message: {
      fr: "« {name} » est décrit deux fois (déjà à la ligne {line}). Gardez une seule description.",
      en: '"{name}" is described twice (already on line {line}). Keep one description.',
    },
  },
  "connectors.dataset-reference": {
    class: "input",
    message: {
      fr: "La référence « {field} » ne mène à aucun champ de ce jeu de données. Écrivez collection.champ{suggestion}.",
      en: 'The reference "{field}" leads to no field of this dataset. Write collection.field{suggestion}.',
    },
  },
  "connectors.dataset-time-zone": {
    class: "input",
    message: {
      fr: "« {path} » n’est pas un fuseau horaire connu : écrivez-le comme Europe/Paris.",
      en: '"{path}" is no known time zone: write it as Europe/Paris.',
    },
  },
  "connectors.dataset-none": {
    class: "input",
    message: {
      fr: '« {path} » n’est pas un jour : écrire entre guillemets les jours qui veulent dire « pas de date », comme "1900-01-01" ; une liste vide si aucun ne le veut.',
      en: '"{path}" is no day: write in quotes the days that mean "no date", as "1900-01-01"; an empty list when none does.',
    },
  },
  "connectors.dataset-unknown-key": {
    class: "input",
    message: {
      fr: "« {key} » est inconnu ici et gardé tel quel ; vouliez-vous écrire « {nearest} » ?",
      en: '"{key}" is unknown here and kept as it is; did you mean "{nearest}"?',
    },
  },
  "connectors.dataset-collection-absent": {
    class: "refused",
    message: {
      fr: "La base n’a pas de table « {collection} »{suggestion}. Corrigez le nom, ou retirez la collection.",
      en: 'The database has no table "{collection}"{suggestion}. Correct the name, or remove the collection.',
    },
  },
  "connectors.dataset-field-absent": {
    class: "refused",
    message: {
      fr: "La table « {collection} » n’a pas de colonne « {field} »{suggestion}. Corrigez le nom, ou retirez le champ.",
      en: 'The table "{collection}" has no column "{field}"{suggestion}. Correct the name, or remove the field.',
    },
  },
  "connectors.dataset-field-undescribed": {
    class: "refused",
    message: {
      fr: "La colonne « {field} » de « {collection} » n’est pas décrite. Ajoutez-la, avec sa catégorie de données.",
      en: 'The column "{field}" of "{collection}" is not described. Add it, with its data category.',
    },
  },
  "connectors.dataset-key-differs": {
    class: "refused",
    message: {
      fr: "La clé primaire de « {collection} » est {actual} dans la base, {stated} dans le jeu de données. Corrigez « primary_key ».",
      en: 'The primary key of "{collection}" is {actual} in the database, {stated} in the dataset. Correct "primary_key".',
    },
  },
  "connectors.dataset-clock-differs": {
    class: "refused",
    message: {
      fr: "« {collection}.{field} » est déclaré comme horloge {stated}, mais la base n’y permet pas cette lecture ({reason}). Corrigez « egide.clock », ou les valeurs.",
      en: '"{collection}.{field}" is declared as a {stated} clock, but the database does not allow this reading ({reason}). Correct "egide.clock", or the values.',
    },
  },
  "connectors.dataset-reference-undirected": {
    class: "refused",
    message: {
      fr: "La référence de « {collection}.{field} » vers « {to} » ne touche aucune clé primaire : on ne peut pas dire laquelle des deux tables dépend de l’autre. Déclarez « primary_key » du bon côté.",
      en: 'The reference from "{collection}.{field}" to "{to}" touches no primary key: which table depends on the other cannot be told. Declare "primary_key" on the right side.',
    },
  },
  "connectors.dataset-rewrite": {
    class: "refused",
    message: {
      fr: "Le fichier {file} est écrit d’une façon que cette page ne sait pas modifier sans risque (ancres YAML, champ décrit deux fois). Rien n’a été enregistré ; le prendre par « egide policy pull », le modifier à la main, puis le rendre par « egide policy push ».",
      en: 'The file {file} is written in a way that this page cannot change safely (YAML anchors, a field described twice). Nothing was saved; take it by "egide policy pull", change it by hand, then give it back by "egide policy push".',
    },
  },
  "connectors.dataset-no-file": {
    class: "input",
    message: {
      fr: "{file} ne se lit pas ({reason}). Vérifiez que c’est un fichier et que ce compte a le droit de le lire.",
      en: "{file} cannot be read ({reason}). Check that it is a file and that this account may read it.",
    },
  },
  "connectors.dataset-encoding": {
    class: "input",
    message: {
      fr: "{file} n’est pas un texte UTF-8. Enregistrez-le dans ce codage.",
      en: "{file} is no UTF-8 text. Save it in that encoding.",
    },
  },
  "connectors.no-datasets": {
    class: "input",
    message: {
      fr: "Le dossier {folder} n’a pas de jeu de données (datasets/*.yaml). Commencez-en un par « egide dataset draft ».",
      en: 'The folder {folder} has no dataset (datasets/*.yaml). Start one with "egide dataset draft".',
    },
  },
} as const;
