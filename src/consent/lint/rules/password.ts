import { eachTracker } from "../eachOf.ts";
import type { InventoryRule } from "../inventoryRule.ts";

const named = /(?:^|[^a-z])(?:pwd|pass(?:wd|word|e|phrase)?|mdp|motdepasse)(?:[^a-z]|$)/i;
const said = /\bmots? de passe\b|\bpasswords?\b/i;

export const password: InventoryRule = {
  id: "inventory.password",
  family: "inventory",
  severity: "error",
  legalSource: {
    fr: "RGPD, art. 32",
    en: "GDPR, art. 32",
  },
  title: {
    fr: "Mot de passe dans un traceur",
    en: "Password in a tracker",
  },
  message: {
    fr: "« {name} » garderait un mot de passe sur le terminal.",
    en: '"{name}" would keep a password on the terminal.',
  },
  why: {
    fr: "Quiconque lit le navigateur, un script compris, lirait le mot de passe.",
    en: "Whoever reads the browser, a script among them, would read the password.",
  },
  mend: {
    fr: "Gardez une session que le serveur peut finir, jamais le mot de passe.",
    en: "Keep a session that the server can end, never the password.",
  },
  examples: {
    bad: [{ services: [{ trackers: [{ name: "user_pwd", duration: "P1M" }] }] }],
    good: { services: [{ trackers: [{ name: "session", duration: "session", httpOnly: true }] }] },
  },
  *find(inventory) {
    for (const { service, tracker, at } of eachTracker(inventory)) {
      const purposes = [tracker.purpose ?? service.purpose].flatMap(({ fr, en }) => [fr, en]);
      if (named.test(tracker.name) || purposes.some((purpose) => said.test(purpose)))
        yield { at: [...at, "name"], params: { name: tracker.name } };
    }
  },
};
