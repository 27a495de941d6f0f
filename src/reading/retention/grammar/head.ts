import type { Part, VerbGroup } from "./parts.ts";
import type { Words } from "./sentence.ts";

/** What a clause is about and its verb, or the noun « durée de conservation » in its place. */
export interface Head {
  readonly next: number;
  readonly subject: Words | null;
  /** « les données, à l'exception des dossiers classés, sont … » */
  readonly exception?: Words | null;
  /** « le cookie de visite conserve … »: what keeps them. */
  readonly system?: Words | null;
  readonly verb: VerbGroup | null;
  /** « les comptes inactifs depuis 2 ans »: how long, said in the subject of a verb of ending. */
  readonly since?: Part;
  /** « les comptes inactifs depuis 2 ans »: since they are « inactifs ». */
  readonly sinceWhat?: Words | null;
  /** « La fermeture du compte entraîne la suppression … »: when. */
  readonly event?: Words;
  /** « durée maximale de conservation »: the bound that its noun sets. */
  readonly noun: "" | "maximum" | "minimum" | "plain";
  /** « Archivage intermédiaire : 3 ans »: the second stage of what stands before. */
  readonly stage?: "archive";
}
