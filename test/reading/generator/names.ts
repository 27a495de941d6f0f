/** What a library keeps of its readers: names for the data, the events, the states and the cases of made-up sentences. */
export interface DataName {
  /** With its article, in small letters. */
  readonly the: string;
  readonly bare: string;
  /** « de la fiche », « du dossier », « des fiches ». */
  readonly of: string;
  readonly plural: boolean;
  readonly feminine: boolean;
}

const name = (the: string): DataName => {
  const [, article = "", bare = ""] = /^(les |la |le |l['’])(.*)$/.exec(the) ?? [];
  const plural = article === "les ";
  const feminine =
    /^(?:la |l'adresse)/.test(the) ||
    (plural && /^[\p{L}]+(?:es|ions)\b/u.test(bare) && !/^(?:registres|comptes|titres)/.test(bare));
  const of = article === "les " ? `des ${bare}` : article === "le " ? `du ${bare}` : `de ${the}`;
  return { the, bare, of, plural, feminine };
};

export const dataNames: readonly DataName[] = [
  "les fiches de prêt",
  "les amendes impayées",
  "les adresses des lecteurs",
  "les réservations de salle",
  "les photographies des ateliers",
  "les dossiers de lecteur",
  "les registres de dons",
  "les relevés de compteur",
  "les bulletins de commande",
  "les courriels de rappel",
  "la liste des retards",
  "la notice de lecteur",
  "la fiche de suggestion",
  "la feuille de présence",
  "le registre des visiteurs",
  "le dossier de subvention",
  "le carnet d'adresses",
  "le journal des incidents",
].map(name);

/** Kinds of readers, for several rules in one sentence. */
export const readers = [
  "les lecteurs mineurs",
  "les lecteurs adultes",
  "les abonnés échus",
  "les donateurs",
  "les bénévoles",
  "les exposants",
  "les conférenciers",
] as const;

export const labels = [
  "Vidéosurveillance",
  "Images du hall",
  "Badges des agents",
  "Relances par courriel",
  "Wifi public",
  "Inscriptions aux ateliers",
] as const;

/** Names of events, by the word that a connector ends with. */
export interface Named {
  /** After « de », « à », « après »: begins with a consonant and its determiner. */
  readonly determined: readonly string[];
  readonly elided: readonly string[];
  readonly masculine: readonly string[];
  readonly feminine: readonly string[];
  readonly vowel: readonly string[];
  readonly plural: readonly string[];
}

export const events: Named = {
  determined: [
    "la clôture du prêt",
    "la fermeture de la carte",
    "votre dernière visite",
    "la résiliation du lecteur",
    "leur restitution",
  ],
  elided: [
    "une plainte du lecteur",
    "inactivité du compte",
    "expiration de la carte",
    "un refus du lecteur",
  ],
  masculine: [
    "retour du livre",
    "dernier emprunt",
    "départ de l'agent",
    "décès du donateur",
    "paiement de l'amende",
  ],
  feminine: [
    "clôture du prêt",
    "fermeture de la carte",
    "restitution du livre",
    "réception du courrier",
  ],
  vowel: ["expiration de la carte", "inscription du lecteur", "envoi du rappel"],
  plural: ["dernières élections du conseil", "inventaires de printemps", "obsèques du donateur"],
};

/** At which data end: nouns that name an event beyond doubt. */
export const endings: Named = {
  ...events,
  determined: ["la clôture du prêt", "la fermeture de la carte", "la résiliation du lecteur"],
  elided: ["une demande du lecteur", "une résiliation"],
  masculine: ["départ de l'agent", "décès du donateur", "paiement de l'amende"],
  plural: ["échéances du prêt"],
};

export const states: Named = {
  determined: ["la relation avec le lecteur", "la session de lecture", "votre adhésion"],
  elided: ["une session de lecture", "un prêt", "inscription du lecteur"],
  masculine: ["prêt", "contrat de travail", "séjour du visiteur"],
  feminine: ["session de lecture", "relation avec le lecteur"],
  vowel: ["inscription du lecteur", "abonnement"],
  plural: ["travaux de la salle", "vacances de printemps"],
};

export const cases: Named = {
  determined: ["la perte du livre", "litige", "vol", "contentieux", "non-restitution du livre"],
  elided: ["incident", "une plainte", "un retard", "un vol"],
  masculine: ["lecteur", "vol de la carte", "représentant du lecteur"],
  feminine: ["perte du livre"],
  vowel: ["incident"],
  plural: ["parents du lecteur", "pièces demandées", "livres rares"],
};

/** Clauses after « que » and « qu' ». */
export const clauses = {
  consonant: [
    "le prêt n'est pas soldé",
    "le lecteur est inscrit",
    "la carte est active",
    "le livre manque",
  ],
  vowel: ["il n'est pas rendu", "elle est active", "un livre manque"],
} as const;

export interface Text {
  readonly words: string;
  readonly reference: { readonly code: string; readonly article: string | null } | null;
}

const text = (words: string, code: string | null = null, article: string | null = null): Text => ({
  words,
  reference: code === null ? null : { code, article },
});

/** Legal texts by the word that a connector ends with. */
export const texts = {
  determined: [
    text("la loi n° 78-17 du 6 janvier 1978", "loi n° 78-17 du 6 janvier 1978"),
    text("l'article L.123-22 du code de commerce", "code de commerce", "L.123-22"),
    text("l'article R.1112-7 du code de la santé publique", "CSP", "R.1112-7"),
    text("la recommandation de la CNIL"),
  ],
  agent: [
    text("le code du patrimoine", "code du patrimoine"),
    text("la loi n° 78-17 du 6 janvier 1978", "loi n° 78-17 du 6 janvier 1978"),
    text("l'article L.212-2 du code du patrimoine", "code du patrimoine", "L.212-2"),
  ],
  elided: [text("une recommandation de la CNIL"), text("un arrêté du ministre")],
  masculine: [
    text("code du patrimoine", "code du patrimoine"),
    text("RGPD", "RGPD"),
    text("décret n° 2015-389 du 3 avril 2015", "décret n° 2015-389 du 3 avril 2015"),
  ],
  feminine: [
    text("loi n° 78-17 du 6 janvier 1978", "loi n° 78-17 du 6 janvier 1978"),
    text("recommandation de la CNIL"),
  ],
  vowel: [text("article L.212-2 du code du patrimoine", "code du patrimoine", "L.212-2")],
  plural: [
    text("recommandations de la CNIL"),
    text("dispositions du code de commerce", "code de commerce"),
  ],
} as const satisfies Record<string, readonly Text[]>;
