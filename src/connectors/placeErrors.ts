/** What keeps a store from being connected or removed on a page. */
export const placeErrors = {
  "connectors.place-unoffered": {
    class: "refused",
    message: {
      fr: "Cet emplacement n’est pas, ou plus, proposé à cet organisme. Choisir l’un de ceux de la liste, ou demander à l’exploitant d’ajouter le vôtre : la page dit comment.",
      en: "This place is not, or no longer, offered to this body. Choose one of the list, or ask the operator to add yours: the page says how.",
    },
  },
  "connectors.place-address": {
    class: "refused",
    message: {
      fr: "Une adresse de serveur ne se saisit pas dans une page : quiconque s’y connecte ferait frapper ce serveur à n’importe quelle porte du réseau. L’exploitant la met dans une variable {variable}…, que la liste proposera.",
      en: "The address of a server is not typed into a page: whoever signs in could have this server knock at any door of the network. The operator puts it into a variable {variable}…, which the list will offer.",
    },
  },
  "connectors.place-secret": {
    class: "refused",
    message: {
      fr: "Cette adresse contient un mot de passe : il n’a été ni gardé ni montré, mais il vient de passer par un formulaire. Le changer, puis faire mettre l’adresse dans une variable {variable}….",
      en: "This address holds a password: it was neither kept nor shown, but it has just passed through a form. Change it, then have the address put into a variable {variable}….",
    },
  },
  "connectors.place-variable": {
    class: "refused",
    message: {
      fr: "Aucune variable de ce nom n’est posée pour cet organisme. L’exploitant en pose une dont le nom commence par {variable}, puis relance le service.",
      en: "No variable of this name is set for this body. The operator sets one whose name begins with {variable}, then restarts the service.",
    },
  },
  "connectors.place-file": {
    class: "refused",
    message: {
      fr: "Une page ne relie que les fichiers SQLite du dossier {folder}. L’exploitant y met le fichier, ou un lien vers lui.",
      en: "A page connects only the SQLite files of the folder {folder}. The operator puts the file there, or a link to it.",
    },
  },
  "connectors.schema-reserved": {
    class: "refused",
    message: {
      fr: "Le schéma « {schema} » est celui d’Égide ou du serveur : ses tables ont leurs propres règles. Choisir le schéma de l’application.",
      en: 'The schema "{schema}" is that of Égide or of the server: its tables have rules of their own. Choose the schema of the application.',
    },
  },
  "connectors.store-named": {
    class: "refused",
    message: {
      fr: "Des règles agissent encore sur la base « {store} » : {rules}. Les retirer ou les rattacher à une autre base, puis recommencer.",
      en: 'Rules still act on the store "{store}": {rules}. Remove them or bind them to another store, then try again.',
    },
  },
  "connectors.store-taken": {
    class: "input",
    message: {
      fr: "Une base porte déjà le nom « {store} ». En choisir un autre.",
      en: 'A store is already called "{store}". Choose another name.',
    },
  },
  "connectors.stores-unwritable": {
    class: "refused",
    message: {
      fr: "Le fichier stores.yaml ne se laisse pas compléter tel qu’il est écrit. Le prendre par « egide policy pull », le corriger, puis le rendre par « egide policy push ».",
      en: 'The file stores.yaml cannot be added to as it is written. Take it by "egide policy pull", correct it, then give it back by "egide policy push".',
    },
  },
} as const;
