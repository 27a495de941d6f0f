/** A signal that Ctrl-C, or a polite request to end, aborts once; a second one of either kind ends the process as usual. */
export const interruption = (): { readonly signal: AbortSignal; dispose(): void } => {
  const controller = new AbortController();
  const dispose = (): void => {
    process.removeListener("SIGINT", stop);
    process.removeListener("SIGTERM", stop);
  };
  const stop = (signal: NodeJS.Signals): void => {
    if (!controller.signal.aborted) return controller.abort();
    // Nobody listens any more, so it does what it does to any process.
    dispose();
    process.kill(process.pid, signal);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  return { signal: controller.signal, dispose };
};
