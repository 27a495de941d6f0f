/** A queue whose jobs nobody takes in hand: a test looks at what was written, and does the work itself. */
export const noJobs = {
  send: async (): Promise<string> => "job",
  sendAll: async (): Promise<void> => {},
};
