import type { Bilingual } from "../../../kernel/index.ts";
import type { LegalBasisLetter } from "../../../register/index.ts";
import type { RequestedRight } from "./requestedRight.ts";
import type { DeniedReason } from "./requestState.ts";

/** A ground on which a request can be refused, as the law types it. */
export interface RefusalGround {
  /** The text that allows it, as letters quote it. */
  readonly text: string;
  readonly words: Bilingual;
  /** What it can refuse. */
  readonly rights: readonly RequestedRight[];
  /** What it is called for programs. */
  readonly reason: DeniedReason;
  /** It holds only for an activity on one of these bases. */
  readonly bases?: readonly LegalBasisLetter[];
  /** What must hold besides: the register gives no such right; the register names an act; the agent names one. */
  readonly needs?: "basis-gives-none" | "act-in-register" | "act-named";
}

const every: readonly RequestedRight[] = [
  "access",
  "medical-file",
  "rectification",
  "erasure",
  "restriction",
  "portability",
  "objection",
  "no-automated-decision",
  "after-death",
];

const ground = (
  text: string,
  fr: string,
  en: string,
  rights: readonly RequestedRight[],
  rest: Partial<Pick<RefusalGround, "reason" | "bases" | "needs">> = {},
): RefusalGround => ({ text, words: { fr, en }, rights, reason: "claim_not_covered", ...rest });

/** Every ground; nothing is refused on another. */
export const refusalGrounds = {
  "identity-unproved": ground(
    "RGPD, art. 12(2) et 12(6)",
    "L’identité de la personne n’a pas pu être établie",
    "The identity of the person could not be proved",
    every,
    { reason: "insuf_verification" },
  ),
  fraud: ground(
    "RGPD, art. 12(6) et 32",
    "La demande est faite sous l’identité d’un autre",
    "The request was made under somebody else’s identity",
    every,
    { reason: "suspected_fraud" },
  ),
  "other-controller": ground(
    "RGPD, art. 4(7)",
    "L’organisme n’est pas responsable de ce traitement",
    "The body is not the controller of this activity",
    every,
    { reason: "outside_jurisdiction" },
  ),
  excessive: ground(
    "RGPD, art. 12(5)",
    "La demande est excessive, notamment parce qu’elle se répète",
    "The request is excessive, in particular because it is repeated",
    every,
    { reason: "too_many_requests" },
  ),
  unfounded: ground(
    "RGPD, art. 12(5)",
    "La demande est manifestement infondée",
    "The request is manifestly unfounded",
    every,
    { reason: "other" },
  ),
  "no-data": ground(
    "RGPD, art. 15(1)",
    "L’organisme ne traite aucune donnée de la personne",
    "The body processes no data of the person",
    every,
    { reason: "no_match" },
  ),
  "basis-gives-none": ground(
    "RGPD, art. 17(1), 20(1) ou 21(1)",
    "La base légale du traitement ne donne pas ce droit",
    "The legal basis of the activity does not give this right",
    ["portability", "objection"],
    { needs: "basis-gives-none" },
  ),
  "founding-act": ground(
    "loi n° 78-17 du 6 janvier 1978, art. 56 ; RGPD, art. 23",
    "L’acte qui institue le traitement exclut ce droit",
    "The act that founds the activity excludes this right",
    ["objection", "access", "rectification", "erasure", "restriction"],
    { needs: "act-in-register" },
  ),
  "others-rights": ground(
    "RGPD, art. 15(4)",
    "La copie porterait atteinte aux droits d’autrui, et ne peut être masquée",
    "A copy would harm the rights of others, and cannot be masked",
    ["access", "medical-file"],
  ),
  accurate: ground(
    "RGPD, art. 16 et 5(1)(d)",
    "Les données sont exactes et complètes",
    "The data is accurate and complete",
    ["rectification"],
  ),
  "still-needed": ground(
    "RGPD, art. 17(1)(a)",
    "Les données restent nécessaires à la finalité pour laquelle elles ont été collectées",
    "The data is still necessary for the purpose it was collected for",
    ["erasure"],
    { bases: ["b", "d", "f"] },
  ),
  "overriding-grounds": ground(
    "RGPD, art. 17(1)(c)",
    "Des motifs légitimes et impérieux prévalent sur l’opposition de la personne",
    "Overriding legitimate grounds prevail over the objection of the person",
    ["erasure"],
    { bases: ["e", "f"] },
  ),
  lawful: ground(
    "RGPD, art. 17(1)(d)",
    "Le traitement que la personne dit illicite est licite",
    "The processing that the person says to be unlawful is lawful",
    ["erasure"],
  ),
  expression: ground(
    "RGPD, art. 17(3)(a)",
    "Le traitement est nécessaire à la liberté d’expression et d’information",
    "The processing is necessary for freedom of expression and information",
    ["erasure"],
  ),
  "legal-duty": ground(
    "RGPD, art. 17(3)(b)",
    "Le traitement est nécessaire pour respecter une obligation légale ou exécuter une mission d’intérêt public",
    "The processing is necessary to comply with a legal obligation or to carry out a public task",
    ["erasure"],
    { bases: ["c", "e"], needs: "act-named" },
  ),
  "public-health": ground(
    "RGPD, art. 17(3)(c)",
    "Le traitement est nécessaire à l’intérêt public dans le domaine de la santé",
    "The processing is necessary for public interest in public health",
    ["erasure"],
  ),
  archives: ground(
    "RGPD, art. 17(3)(d)",
    "L’effacement rendrait impossibles des archives, une recherche ou des statistiques publiques",
    "Erasure would make public archives, research or statistics impossible",
    ["erasure"],
  ),
  "legal-claims": ground(
    "RGPD, art. 17(3)(e)",
    "Les données servent à constater, exercer ou défendre un droit en justice",
    "The data serves to establish, exercise or defend a legal claim",
    ["erasure", "objection"],
  ),
  compelling: ground(
    "RGPD, art. 21(1)",
    "Des motifs légitimes et impérieux prévalent sur la situation de la personne",
    "Compelling legitimate grounds override the situation of the person",
    ["objection"],
    { bases: ["e", "f"] },
  ),
  "no-restriction-case": ground(
    "RGPD, art. 18(1)",
    "Aucun des quatre cas de la limitation n’est rempli",
    "None of the four cases of restriction is met",
    ["restriction"],
  ),
  "not-provided": ground(
    "RGPD, art. 20(1)",
    "Les données n’ont pas été fournies par la personne, ou ne sont pas traitées à l’aide de procédés automatisés",
    "The data was not provided by the person, or is not processed by automated means",
    ["portability"],
  ),
  "others-freedoms": ground(
    "RGPD, art. 20(4)",
    "La remise porterait atteinte aux droits d’autrui",
    "Handing it over would harm the rights of others",
    ["portability"],
  ),
  "no-automated-decision": ground(
    "RGPD, art. 22(1)",
    "Aucune décision n’est prise sans une personne",
    "No decision is taken without a human",
    ["no-automated-decision"],
  ),
  "decision-allowed": ground(
    "RGPD, art. 22(2) ; loi n° 78-17 du 6 janvier 1978, art. 47",
    "Un contrat, un texte ou un consentement permet la décision, avec une intervention humaine",
    "A contract, an act or a consent allows the decision, with human intervention",
    ["no-automated-decision"],
    { needs: "act-named" },
  ),
  "not-an-heir-case": ground(
    "loi n° 78-17 du 6 janvier 1978, art. 85",
    "Ni la succession, ni la prise en compte du décès ne demandent ces données, ou la personne décédée s’y est opposée",
    "Neither the succession nor the record of the death needs this data, or the person who died was against it",
    ["after-death"],
  ),
} as const satisfies Readonly<Record<string, RefusalGround>>;

export type RefusalGroundName = keyof typeof refusalGrounds;

export const refusalGroundNames = Object.keys(refusalGrounds) as readonly RefusalGroundName[];

/** The ground of a name. */
export const groundOf = (name: RefusalGroundName): RefusalGround => refusalGrounds[name];
