import { eachService } from "../eachOf.ts";
import { soundThirdParty } from "../soundInventory.ts";
import type { InventoryRule } from "../inventoryRule.ts";

/** The members of the European Union, with Iceland, Liechtenstein and Norway. */
const area = new Set(
  "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO".split(
    " ",
  ),
);

export const transferMissing: InventoryRule = {
  id: "inventory.transfer-missing",
  family: "inventory",
  severity: "error",
  legalSource: {
    fr: "RGPD, art. 13(1)(f)",
    en: "GDPR, art. 13(1)(f)",
  },
  title: {
    fr: "Transfert hors de l’Espace économique européen, non dit",
    en: "Transfer out of the European Economic Area, not said",
  },
  message: {
    fr: "{provider} est établi hors de l’Espace économique européen ({country}), et « {service} » ne dit rien du transfert.",
    en: '{provider} is established outside the European Economic Area ({country}), and "{service}" says nothing of the transfer.',
  },
  why: {
    fr: "La personne doit savoir que ses données partent, et ce qui les protège là-bas.",
    en: "A person must know that their data leaves, and what protects it there.",
  },
  mend: {
    fr: "Écrivez transfer: le pays, et la garantie (décision d’adéquation, clauses types).",
    en: "Write transfer: the country, and the safeguard (adequacy decision, standard clauses).",
  },
  examples: {
    bad: [
      {
        services: [
          { ...soundThirdParty, provider: { ...soundThirdParty.provider, country: "US" } },
        ],
      },
    ],
    good: {
      services: [
        {
          ...soundThirdParty,
          provider: { ...soundThirdParty.provider, country: "US" },
          transfer: {
            country: "US",
            safeguard: { fr: "clauses contractuelles types", en: "standard contractual clauses" },
          },
        },
      ],
    },
  },
  *find(inventory) {
    for (const { service, at } of eachService(inventory)) {
      const { provider, transfer, name } = service;
      if (!area.has(provider.country) && transfer === null)
        yield {
          at: [...at, "provider", "country"],
          params: { provider: provider.name, country: provider.country },
          words: { service: name },
        };
    }
  },
};
