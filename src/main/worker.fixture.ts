/** A worker that does nothing, for a test to say what it does. */
export const idle = {
  policies: async () => [],
  scheduleOf: async () => null,
  runPolicy: async () => ({ goesOnAt: null }),
  runRequested: async () => ({ goesOnAt: null }),
  destroySalts: async () => {},
  publishNotices: async () => {},
  closeAccounts: async () => {},
  tellCandidates: async () => {},
  checkLinks: null,
  matchOffers: async () => {},
  tendAlerts: async () => {},
  tendProofs: async () => {},
  checkProofs: async () => {},
  tendConsents: async () => {},
  workOnMails: async () => {},
  onFailure: () => {},
};
