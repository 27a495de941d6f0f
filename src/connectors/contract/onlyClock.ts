import type { DueClock, EndTarget } from "./endTarget.ts";

/** The one clock of a plain target. */
export const onlyClock = ({ cases, protections, end }: EndTarget): DueClock => {
  const [only, ...others] = cases;
  const [clock, ...more] = only?.clocks ?? [];
  const isPlain = clock?.rows === null && only?.when === null && others.length + more.length === 0;
  if (!clock || !isPlain || protections.length > 0 || end.kind !== "delete")
    throw new TypeError("a connector was given a target that it cannot end yet");
  return clock;
};
