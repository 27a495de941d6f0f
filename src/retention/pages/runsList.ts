import type { ListAsked, ListShape } from "../../platform/web/index.ts";
import type { RunRecord, RunsAsked } from "../execution/actions/runRecords.ts";
import { stateNames } from "./runWords.ts";

type Filter = "etat" | "sorte";
const sorts = { debut: "startedAt", sorte: "kind", etat: "state" } as const;
type Sort = keyof typeof sorts;
const states = Object.keys(stateNames) as readonly RunRecord["state"][];
const kinds = ["execute", "dry"] as const;

export const runsShape: ListShape<Filter, Sort> = {
  filters: { etat: states, sorte: kinds },
  sorts: ["debut", "sorte", "etat"],
  usual: { sort: "debut", isDescending: true },
  perPage: 25,
};

export type RunsPlace = ListAsked<Filter, Sort>;

/** What the address of the list asks of the memory of runs. */
export const runsAsked = (
  policy: string,
  { filters: { etat, sorte }, sort, isDescending }: RunsPlace,
): RunsAsked => ({
  policy,
  state: states.find((each) => each === etat) ?? null,
  kind: kinds.find((each) => each === sorte) ?? null,
  order: { by: sorts[sort], isDescending },
});

/** Rows that a run ended, or a dry one would have. */
export const rowsOf = ({ kind, report }: RunRecord): number =>
  (report?.rules ?? [])
    .flatMap(({ ended, planned }) => Object.values(kind === "execute" ? ended : planned))
    .reduce((sum, each) => sum + each, 0);

/** A line of a file for a spreadsheet. */
export const runLine = (run: RunRecord): readonly string[] => [
  run.id,
  run.kind,
  run.state,
  run.startedAt.toString(),
  run.finishedAt?.toString() ?? "",
  String(rowsOf(run)),
  run.report?.failure ?? "",
  String(run.report?.ledger?.from ?? ""),
  String(run.report?.ledger?.to ?? ""),
];

export const runColumns = [
  "id",
  "kind",
  "state",
  "started_at",
  "finished_at",
  "rows",
  "failure",
  "first_receipt",
  "last_receipt",
];
