import type { RetentionRule } from "../../src/reading/index.ts";

/** What one rule must at least say, and which of its texts must not be silent. */
export interface Said extends Partial<RetentionRule> {
  readonly holds?: readonly ("from" | "until" | "while" | "condition" | "scope")[];
}

/** A sentence that a hasty reader gets wrong, and the rules that may be read in it; it may always be flagged. */
export interface Trap {
  readonly text: string;
  readonly context: string | null;
  /** Ways to read it, each a list of rules; the empty list is a sentence that states no rule. */
  readonly allowed: readonly (readonly Said[])[];
}

const trap = (text: string, ...allowed: readonly (readonly Said[])[]): Trap => ({
  text,
  context: null,
  allowed,
});
const under = (context: string, text: string, ...allowed: readonly (readonly Said[])[]): Trap => ({
  text,
  context,
  allowed,
});
const none: readonly Said[] = [];
const atLeast = (keep: string): readonly Said[] => [
  { kind: "minimum", keep, bound: "minimum", end: null },
];
const atMost = (keep: string): readonly Said[] => [{ kind: "duration", keep, bound: "maximum" }];
const unlessCase = (keep: string): readonly Said[] => [{ keep, holds: ["condition"] }];

/** All of our own wording. */
export const traps: readonly Trap[] = [
  // What is denied, and what the denial bears on.
  trap("Les fiches ne sont pas supprimées avant cinq ans.", atLeast("P5Y")),
  trap("Les fiches ne peuvent être supprimées avant dix ans.", atLeast("P10Y")),
  trap("Les fiches ne sont pas conservées moins de cinq ans.", atLeast("P5Y")),
  trap("Les fiches ne sont jamais conservées plus de deux ans.", atMost("P2Y")),
  trap("Aucune fiche n’est conservée.", [{ kind: "not-kept", keep: null, end: null }]),
  trap("Aucune fiche n’est conservée plus d’un an.", atMost("P1Y")),
  trap("Les fiches ne sont conservées que si le lecteur le demande."),
  trap("Les fiches ne sont ni conservées cinq ans ni archivées."),
  trap("Les fiches sont conservées cinq ans puis ne sont pas supprimées.", [
    { keep: "P5Y", end: null },
  ]),
  trap("Il est faux que les fiches sont conservées cinq ans."),
  trap("Les fiches sont anonymisées, et non supprimées, après cinq ans.", [
    { keep: "P5Y", end: "anonymise" },
  ]),
  trap("Les fiches et non les lettres sont conservées cinq ans.", [
    { keep: "P5Y", holds: ["scope"] },
  ]),
  // Exceptions, and a second period that hides.
  trap("Les fiches sont conservées cinq ans, sauf opposition.", unlessCase("P5Y")),
  trap("Les fiches sont conservées cinq ans, à l’exception des dons.", unlessCase("P5Y")),
  trap("Les fiches sont conservées cinq ans, ce délai étant porté à dix ans pour les dons.", [
    { keep: "P5Y" },
    { keep: "P10Y" },
  ]),
  trap("Les fiches sont conservées cinq ans (dix pour les dons).", [
    { keep: "P5Y" },
    { keep: "P10Y" },
  ]),
  trap("Les fiches sont conservées cinq ans en ville et dix ans au village.", [
    { keep: "P5Y" },
    { keep: "P10Y" },
  ]),
  trap("Les fiches sont conservées cinq ans, les lettres aussi."),
  trap("Les fiches sont conservées cinq ans, le double pour les mineurs."),
  trap("Les fiches sont conservées cinq ans, renouvelables une fois."),
  trap("Les fiches sont conservées cinq ans, dont deux en archive."),
  trap("Les fiches, autrefois conservées dix ans, le sont désormais cinq."),
  trap("Contrairement aux lettres, conservées dix ans, les fiches sont conservées cinq ans."),
  trap("Les fiches sont conservées cinq ans au lieu de dix."),
  // Degrees.
  trap("Les fiches sont conservées cinq ans environ."),
  trap("Les fiches sont conservées cinq ans ou plus.", atLeast("P5Y")),
  trap("Les fiches sont conservées cinq ans au plus tôt.", atLeast("P5Y")),
  trap("Les fiches sont conservées plus de cinq ans.", atLeast("P5Y")),
  trap("Les fiches sont conservées moins de cinq ans.", atMost("P5Y")),
  trap("Les fiches sont conservées de cinq à dix ans.", [{ keep: "P10Y", bound: "range" }]),
  trap("Les fiches sont conservées jusqu’à cinq ans après la clôture.", [
    { keep: "P5Y", bound: "maximum", until: null, holds: ["from"] },
  ]),
  trap("Les fiches sont conservées cinq ans selon les cas.", unlessCase("P5Y")),
  trap("En principe, les fiches sont conservées cinq ans.", unlessCase("P5Y")),
  // Numbers.
  trap("Les fiches sont conservées six (7) mois."),
  trap(
    "Les fiches sont conservées 5,5 ans.",
    [{ keep: "P5Y6M" }],
    [{ keep: "P66M" }],
    [{ keep: "P5.5Y" }],
  ),
  trap("Les fiches sont conservées 1 000 jours.", [{ keep: "P1000D" }]),
  trap("Les fiches sont conservées quatre-vingt-dix-neuf ans.", [{ keep: "P99Y" }]),
  trap("Les fiches sont conservées vingt et un jours.", [{ keep: "P21D" }]),
  trap("Les fiches sont conservées cent vingt ans.", [{ keep: "P120Y" }]),
  trap("Les fiches sont conservées cinq ans et demi.", [{ keep: "P5Y6M" }], [{ keep: "P66M" }]),
  trap("Les fiches sont conservées trois fois cinq ans."),
  trap("Les fiches sont conservées un an et six mois.", [{ keep: "P1Y6M" }]),
  trap("Les fiches sont conservées 5 ans 6 mois.", [{ keep: "P5Y6M" }]),
  // Time, mood and voice.
  trap("Les fiches sont conservées depuis cinq ans."),
  trap("Les fiches étaient conservées cinq ans.", none),
  trap("Les fiches seraient conservées cinq ans."),
  trap("Les fiches sont-elles conservées cinq ans ?"),
  trap("Les fiches peuvent être supprimées après cinq ans."),
  trap("Les fiches sont supprimées cinq ans avant la clôture."),
  trap("Les fiches sont conservées cinq ans avant d’être relues."),
  trap("Vous pouvez demander que vos fiches soient conservées cinq ans.", none),
  // Numbers that are no retention.
  trap("Le lecteur doit avoir plus de dix-huit ans.", none),
  trap("Nous répondons aux demandes dans un délai d’un mois.", none),
  trap("Les fiches sont mises à jour tous les deux ans.", none),
  trap("Le prêt d’un livre dure trois semaines.", none),
  trap("La convention est conclue pour une durée de trois ans.", none),
  trap("Les lecteurs de moins de quinze ans sont inscrits par un parent.", none),
  trap("Après cinq ans de service, l’agent reçoit une médaille.", none),
  trap(
    "Les fiches sont conservées si le lecteur n’a rien emprunté pendant deux années consécutives.",
    [{ keep: null, holds: ["condition"] }],
  ),
  // What stands above the sentence.
  under("Durées minimales de conservation", "cinq ans", atLeast("P5Y")),
  under("Durées maximales de conservation", "cinq ans", atMost("P5Y")),
  under("Les fiches ne sont jamais conservées plus de", "cinq ans", atMost("P5Y")),
  under("Données qui ne sont jamais conservées", "cinq ans"),
  under("Délai de réponse aux demandes", "un mois", none),
  under("Durée de la convention", "trois ans", none),
  under("Fiches supprimées sauf en cas de litige au bout de", "cinq ans", unlessCase("P5Y")),
  // A stage or an end that is of some of the data, or of others.
  trap(
    "Les fiches sont conservées trois ans. Passé ce délai, les fiches des mineurs sont supprimées.",
  ),
  trap("Elles sont conservées trois ans. Passé ce délai, les fiches des mineurs sont supprimées."),
  trap("Trois ans. Passé ce délai, les fiches des mineurs sont supprimées.", [
    { keep: "P3Y", end: "delete", holds: ["scope"] },
  ]),
  under("Les fiches sont conservées trois ans.", "Elles sont ensuite conservées deux ans."),
  trap("Les fiches sont mises à jour chaque année et les anciennes versions écrasées."),
  trap("Trois ans en base active, puis supprimées, et deux ans en archives."),
  trap("Les fiches sont conservées deux ans, puis archivées et anonymisées pendant cinq ans."),
  trap("Trois ans. Passé ce délai d’au moins trois ans, les fiches sont supprimées."),
  // What bounds a second period, and when it begins.
  trap(
    "Les fiches sont conservées pour une durée maximale d’un an pour les prêts et de deux ans pour les amendes.",
    [
      { keep: "P1Y", bound: "maximum" },
      { keep: "P2Y", bound: "maximum" },
    ],
  ),
  trap("Les fiches sont conservées de trois à cinq ans au moins."),
  trap("Les fiches sont supprimées dès qu’elles ne servent plus et trois ans après la clôture."),
  trap("Les fiches sont supprimées après vérification, et au plus tard après trois mois."),
  trap("Les fiches sont supprimées dès la clôture, sans limite."),
  trap("Les fiches sont conservées trois ans avant et deux ans après."),
  // Behind the name of a text: which data, which case.
  trap("Les fiches sont conservées dix ans conformément au code de commerce pour les factures.", [
    { keep: "P10Y", holds: ["scope", "condition"] },
  ]),
  trap("Dix ans, conformément à la LCEN (mineurs)."),
  trap("Dix ans, conformément à la LCEN, y compris les images."),
  trap("Selon les cas, sur un serveur de la DSI, les fiches sont conservées trois ans."),
  // An end, a start or a state that would be lost beside another.
  trap("Les fiches sont conservées trois ans, sauf les amendes, supprimées dès le paiement.", [
    { keep: "P3Y", end: null, holds: ["condition"] },
  ]),
  trap("Les fiches sont conservées trois ans et au-delà."),
  trap("Les fiches sont conservées jusqu’à la clôture et six mois au-delà.", [
    { keep: "P6M", until: null, holds: ["from"] },
  ]),
  trap("Les fiches sont archivées le temps nécessaire à compter de la clôture."),
  trap("Les fiches sont archivées jusqu’à la clôture."),
  trap("Les fiches sont archivées à la clôture, jusqu’à la résiliation du contrat."),
  trap("Les fiches ne sont pas conservées en archivage intermédiaire."),
  trap("Les fiches ne sont pas conservées indéfiniment si le lecteur est mineur."),
  trap("Les fiches ne sont pas conservées au-delà de leur durée de vie."),
  trap("Les fiches sont supprimées dès que le dossier est clos en cas de refus.", [
    { kind: "until-event", until: "le dossier est clos", holds: ["condition"] },
  ]),
  trap("Les fiches sont conservées tant que le compte est actif, ou le temps nécessaire."),
  trap("Les fiches sont conservées tant que le compte est actif (puis anonymisées)."),
  trap("Les fiches sont conservées 3 ans (3)."),
  trap("Les fiches sont conservées et/ou pendant trois ans."),
  trap("Passé ce délai de trois ans, pour les mineurs, les fiches sont supprimées."),
  trap("Trois ans. Passé ce délai, pour les mineurs, les fiches sont supprimées."),
  trap("Les fiches sont conservées trois ans. Les amendes font exception : dix ans."),
  // What stands above, and is no data.
  under("Pour les mineurs", "Les photographies sont conservées un an.", [
    { keep: "P1Y", scope: "Les photographies", holds: ["condition"] },
  ]),
  under("Pour les mineurs", "un an", [{ keep: "P1Y", holds: ["scope"] }]),
  under("Durée de validité du badge", "cinq ans", none),
  under("Violation de la sécurité des données", "72 heures", none),
  under("Hébergement", "Les fiches sont hébergées en France pendant le prêt.", [
    { kind: "while", scope: "Les fiches" },
  ]),
  // What stands behind a state or a case, and is none of its name.
  trap("Les fiches sont conservées pendant la durée du prêt ou à la clôture du compte."),
  trap("Les fiches sont conservées tant que le compte est actif et à partir de la clôture."),
  trap("Les fiches sont conservées tant que le compte est actif (pour les mineurs)."),
  trap("Les fiches sont supprimées lorsque l’agent quitte le service, pour les mineurs.", [
    { kind: "until-event", until: "l’agent quitte le service", holds: ["condition"] },
  ]),
  trap("Les fiches sont conservées sauf les amendes (pendant cinq ans)."),
  trap("Les fiches sont conservées en application de la loi pour les mineurs.", [
    { kind: "by-reference", holds: ["condition", "scope"] },
  ]),
  trap("Les fiches sont conservées pour la durée strictement nécessaire pour les mineurs.", [
    { kind: "open-criterion", holds: ["condition", "scope"] },
  ]),
  trap("Les fiches sont effacées dès la remise du titre, et 90 jours après la demande."),
  // An end that is said once, behind several rules.
  trap("Les fiches sont conservées deux ans après le prêt ou après la clôture, puis supprimées.", [
    { keep: "P2Y", end: "delete" },
    { keep: "P2Y", end: "delete" },
  ]),
  trap(
    "Les fiches sont conservées deux ans, ou six mois en cas de refus, puis archivées cinq ans.",
    [
      { keep: "P2Y", end: "archive", then: { keep: "P5Y", end: null, bound: "exact" } },
      { keep: "P6M", end: "archive", then: { keep: "P5Y", end: null, bound: "exact" } },
    ],
  ),
  trap("Les fiches sont conservées deux ans et les amendes cinq ans, puis supprimées."),
  trap("Les fiches sont supprimées au bout de deux ans ou en cas de décès.", [
    { keep: "P2Y", condition: null, end: "delete" },
    { kind: "until-event", until: "décès", end: "delete" },
  ]),
  trap("Les fiches sont conservées deux ans ou en cas de litige."),
  trap("Les fiches sont conservées trois ans après le départ, le licenciement ou la retraite.", [
    { keep: "P3Y", from: "le départ" },
    { keep: "P3Y", from: "le licenciement" },
    { keep: "P3Y", from: "la retraite" },
  ]),
  trap("Les fiches sont conservées trois ans, puis, après tri, versées aux archives."),
  trap("Élimination au terme de la DUA (10 ans)."),
  // A purpose that opens the sentence tells the rule from those for other purposes.
  trap("Dans le cadre d’un recrutement, les données sont conservées deux ans.", [
    { keep: "P2Y", condition: "Dans le cadre d’un recrutement" },
  ]),
  trap("Dans le cadre de la gestion des prêts : trois ans.", [
    { keep: "P3Y", holds: ["condition"] },
  ]),
  trap("À des fins de preuve, les fiches sont conservées dix ans.", [
    { keep: "P10Y", holds: ["condition"] },
  ]),
  // What is no data, and what stands before its data.
  trap("Les fiches des enfants de plus de trois ans sont supprimées."),
  trap("Les fiches ne sont pas conservées sous forme papier.", none),
  trap("Conservées deux ans, les fiches sont ensuite détruites.", [
    { keep: "P2Y", end: "delete", scope: "les fiches" },
  ]),
  trap("Une fois conservées deux ans, les fiches sont détruites."),
  // A rule behind what is none.
  trap("Les attestations sont valables un an et conservées deux ans.", [{ keep: "P2Y" }]),
  trap("L’attestation est valable un an, la copie étant conservée deux ans.", [{ keep: "P2Y" }]),
  trap("Une réponse vous est adressée sous un mois et nous la conservons deux ans.", [
    { keep: "P2Y" },
  ]),
  trap("L’archivage correspond à la conservation des fiches pendant cinq ans.", [{ keep: "P5Y" }]),
];
