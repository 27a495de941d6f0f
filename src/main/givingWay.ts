import { setTimeout as rest } from "node:timers/promises";

/** So many milliseconds of work before others have their turn: what a page can wait several times without being slow. */
const slice = 8;

/**
 * For work of the worker that takes seconds of a thread on which pages are answered as well: asked before each small part of it, it
 * rests as long as was worked since the last rest. False once the process is to stop.
 */
export const givingWay = (stopping: AbortSignal): (() => Promise<boolean>) => {
  let began = performance.now();
  return async () => {
    const worked = performance.now() - began;
    if (worked >= slice) {
      // What took long at once is over; resting as long would help nobody who waited for it.
      await rest(Math.min(worked, 2 * slice));
      began = performance.now();
    }
    return !stopping.aborted;
  };
};
