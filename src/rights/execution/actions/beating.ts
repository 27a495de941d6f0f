/** How often whoever works says so: well under the patience of those who wait. */
const everyMinute = 60_000;

/**
 * Does something long, and has `beat` say from time to time that it goes on; the last beat has ended when this does. A beat that fails is left
 * out: the work itself finds out what is wrong.
 */
export const beating = async <T>(
  beat: () => Promise<unknown>,
  work: () => Promise<T>,
  every: number = everyMinute,
): Promise<T> => {
  let last: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    last = last.then(beat).catch(() => undefined);
  }, every);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await last;
  }
};
