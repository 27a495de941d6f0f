import assert from "node:assert/strict";
import { parseInventory } from "./readInventory.ts";

/** A small inventory as a file: a cookie of choices, an exempt measurement, a player that needs consent. */
export const inventoryText = `format: egide/inventory@1
site: essai
title: { fr: Site d’essai, en: Site for tests }
addresses: ["https://www.essai.example"]
services:
  - id: choix
    name: { fr: Choix, en: Choices }
    category: necessary
    provider: { name: Caisse d’essai, country: FR, role: publisher }
    purpose: { fr: Se souvenir de vos choix., en: Remember your choices. }
    exemption:
      ground: requested-service
      conditions: { asked-for: true, indispensable: true, no-other-purpose: true }
    trackers: [{ name: choix, duration: P6M }]
  - id: mesure
    name: { fr: Mesure, en: Measurement }
    category: audience
    provider: { name: Compteurs SA, country: FR, role: processor }
    purpose: { fr: Compter les visites., en: Count visits. }
    dataKept: P25M
    exemption:
      ground: audience
      conditions:
        publisher-only: true
        anonymous-statistics: true
        no-cross-site: true
        no-matching: true
        no-third-party: true
        informed: true
        objection: true
        thirteen-months: true
        twenty-five-months: true
    trackers: [{ name: mesure_id, duration: P13M }]
  - id: lecteur
    name: { fr: Lecteur, en: Player }
    category: media
    provider: { name: Vidéos Ltd, country: IE, role: third-party }
    trackers:
      - name: vue
        duration: P1D
        party: third
    purpose:
      fr: Montrer les vidéos.
      en: Show the videos.
    holds: [player.example]
`;

const outcome = parseInventory("inventory.yaml", inventoryText);
assert.ok(outcome.ok);

export const inventoryFixture = outcome.value;
