import { hasFirst } from "./drafts.ts";
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

export const placeEnd = (state: Placing, end: End): boolean => {
  const draft = current(state);
  if (!hasFirst(draft)) return state.later;
  if (draft.end === "archive" && (end !== "archive" || draft.then?.keep)) {
    draft.then = { keep: null, bound: "exact", ...draft.then, end };
    return true;
  }
  if (draft.end !== null) return false;
  draft.end = end;
  return true;
};
