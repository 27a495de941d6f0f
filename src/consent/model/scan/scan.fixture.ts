import type { ScanReport } from "./scanReport.ts";

/** A scan that saw one declared cookie and one that nobody declared. */
export const scanFixture: ScanReport = {
  format: "egide/scan@1",
  site: "essai",
  inventory: "0".repeat(64),
  addresses: ["https://www.essai.example/"],
  at: "2030-01-01T09:00:00Z",
  browser: "Chromium 140",
  stoppedBy: null,
  choices: { refuse: "Tout refuser", accept: "Tout accepter" },
  pages: [{ url: "https://www.essai.example/", phase: "before", outcome: "shown", status: 200 }],
  trackers: [
    {
      name: "choix",
      kind: "cookie",
      host: "www.essai.example",
      party: "first",
      httpOnly: false,
      seconds: 86_400,
      setBy: "https://www.essai.example/bandeau.js",
      page: "https://www.essai.example/",
      phases: ["refused", "accepted"],
    },
  ],
  hosts: [],
  blocked: [],
  findings: [
    {
      rule: "scan.undeclared",
      severity: "error",
      message: "Le cookie « _ga » n’est pas dans l’inventaire.",
      page: "https://www.essai.example/",
      about: "_ga",
    },
  ],
};
