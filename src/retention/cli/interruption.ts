/** A signal that Ctrl-C, or a polite request to end, aborts once; a second one ends the process as usual. */
export const interruption = (): { readonly signal: AbortSignal; dispose(): void } => {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  return {
    signal: controller.signal,
    dispose: () => {
      process.removeListener("SIGINT", stop);
      process.removeListener("SIGTERM", stop);
    },
  };
};
