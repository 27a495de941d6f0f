import { csvLine } from "../../platform/web/index.ts";
import type { RunRecord, RunsAsked } from "../execution/actions/runRecords.ts";
import { stateNames } from "./runWords.ts";

/** What of the list of runs an address asks for. */
export interface RunsPlace extends Omit<RunsAsked, "policy"> {
  readonly page: number;
}

export const runsPerPage = 25;

/** Reads an address; whatever is not known in it counts as not asked. */
export const runsPlace = (query: Readonly<Record<string, unknown>>): RunsPlace => ({
  state:
    (Object.keys(stateNames) as RunRecord["state"][]).find((each) => each === query["etat"]) ??
    null,
  kind: (["execute", "dry"] as const).find((each) => each === query["sorte"]) ?? null,
  page: Math.max(1, Math.min(10_000, Number.parseInt(String(query["page"]), 10) || 1)),
});

/** The same as an address has it; "" where all is as usual. */
export const runsSearch = ({ state, kind }: Omit<RunsPlace, "page">, page: number): string => {
  const query = new URLSearchParams({
    ...(state && { etat: state }),
    ...(kind && { sorte: kind }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
  return query === "" ? "" : `?${query}`;
};

/** Rows that a run ended, or a dry one would have. */
export const rowsOf = ({ kind, report }: RunRecord): number =>
  (report?.rules ?? [])
    .flatMap(({ ended, planned }) => Object.values(kind === "execute" ? ended : planned))
    .reduce((sum, each) => sum + each, 0);

/** Lines of a file for a spreadsheet. */
export const runLines = (runs: readonly RunRecord[]): string =>
  runs
    .map((run) =>
      csvLine([
        run.id,
        run.kind,
        run.state,
        run.startedAt.toString(),
        run.finishedAt?.toString() ?? "",
        String(rowsOf(run)),
        run.report?.failure ?? "",
        String(run.report?.ledger?.from ?? ""),
        String(run.report?.ledger?.to ?? ""),
      ]),
    )
    .join("");

/** The mark by which a spreadsheet knows UTF-8, and the names of the columns. */
export const runLinesHead = `\u{FEFF}${csvLine([
  "id",
  "kind",
  "state",
  "started_at",
  "finished_at",
  "rows",
  "failure",
  "first_receipt",
  "last_receipt",
])}`;
