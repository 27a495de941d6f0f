/** What `bin/egide` tells Node, for the processes that tests start beside it: they begin in two thirds of the time. */
export const asTheCommand = [
  "--max-semi-space-size=8",
  "--preserve-symlinks",
  "--disable-warning=ExperimentalWarning",
] as const;
