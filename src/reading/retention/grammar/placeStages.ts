import { hasFirst, type Draft } from "./drafts.ts";
import type { End, Part } from "./parts.ts";
import { current, type Placing } from "./placingState.ts";

export const placeStage = (
  state: Placing,
  stage: "active" | "archive" | "apart" | "restricted",
  following: Part | null,
): boolean => {
  const draft = current(state);
  if (stage === "active") return true;
  if (stage === "apart") return draft.end === "archive" || state.clause.verb?.end === "archive";
  if (stage === "restricted") {
    if (!hasFirst(draft) || draft.end) return false;
    draft.end = "restrict";
    return true;
  }
  if (draft.end === "archive") return true;
  // « deux ans et supprimées, en archivage intermédiaire »
  if (draft.end !== null) return false;
  if (
    hasFirst(draft) &&
    (state.join === "then" || state.join === "and" || state.join === "comma")
  ) {
    draft.end = "archive";
    return true;
  }
  if (state.later && !hasFirst(draft)) {
    draft.end = "archive";
    return true;
  }
  // Kept in the archive, and nothing says how long.
  const silent = !hasFirst(draft) && state.clause.verb?.kind === "keep";
  if (!silent || following?.kind === "period") return false;
  draft.end = "archive";
  return true;
};

export const placeEnd = (state: Placing, end: End | null): boolean => {
  const draft = current(state);
  // « puis supprimées ou anonymisées » ends them, and says no end.
  if (end === null) return hasFirst(draft) && (draft.end === null || draft.end === "archive");
  const follows = draft.end === "archive" && (draft.at ?? draft.from) !== null;
  if (!hasFirst(draft) && !follows) {
    if (!state.later || draft.end === end) return state.later;
    return placeLaterEnd(draft, end);
  }
  if (draft.then?.end) return false;
  if (draft.end === "archive" && (end !== "archive" || draft.then?.keep)) {
    draft.then = { keep: null, bound: "exact", ...draft.then, end };
    return true;
  }
  if (draft.end !== null) return false;
  draft.end = end;
  return true;
};

/** « Passé ce délai, elles sont archivées, puis détruites »: the rule before says how long until the first of the two. */
const placeLaterEnd = (draft: Draft, end: End): boolean => {
  if (draft.end !== null && draft.end !== "archive") return false;
  if (draft.end === null) draft.end = end;
  else draft.then = { keep: null, bound: "exact", ...draft.then, end };
  return true;
};

/** « puis 3 en archives »: a number whose unit is that of the period before. */
export const placeBareNumber = (state: Placing, value: number): boolean => {
  const draft = current(state);
  const unit = draft.period?.unit;
  if (!unit || !/^[YMWD]$/.test(unit) || draft.then || draft.end) return false;
  draft.end = "archive";
  draft.then = { keep: `P${value}${unit}`, end: null, bound: "exact" };
  return true;
};
