import { stringify } from "yaml";
import type { InventoryExample } from "./inventoryRule.ts";

type Part = NonNullable<InventoryExample["services"]>[number];

/** A whole inventory in which no rule finds anything, with what an example writes in its place. */
export const soundInventory = ({ services = [{}], ...example }: InventoryExample): string =>
  stringify(
    {
      format: "egide/inventory@1",
      site: "exemple",
      title: { fr: "Site d’exemple", en: "Site of the example" },
      addresses: ["https://www.exemple.example"],
      choiceLifetime: "P6M",
      ...example,
      services: services.map((service, index) => ({
        id: `service-${index + 1}`,
        name: { fr: `Service ${index + 1}`, en: `Service no. ${index + 1}` },
        category: "necessary",
        provider: { name: "Caisse d’exemple", country: "FR", role: "publisher" },
        purpose: {
          fr: "Se souvenir de la langue que vous avez choisie.",
          en: "Remember the language that you chose.",
        },
        trackers: [{ name: `exemple_${index + 1}`, duration: "P6M" }],
        ...(service.category === undefined || service.category === "necessary"
          ? { exemption: soundExemption }
          : {}),
        ...service,
      })),
    },
    { lineWidth: 0, aliasDuplicateObjects: false },
  );

const soundExemption = {
  ground: "requested-service",
  conditions: { "asked-for": true, indispensable: true, "no-other-purpose": true },
};

/** What an example writes, as documentation shows it. */
export const exampleYaml = (example: InventoryExample): readonly string[] =>
  stringify(example, { lineWidth: 0, aliasDuplicateObjects: false }).trimEnd().split("\n");

/** A third party that says all that it must, for examples to change. */
export const soundThirdParty = {
  category: "media",
  provider: {
    name: "Vidéos Nacelle",
    country: "FR",
    role: "third-party",
    policy: "https://nacelle.example/donnees",
  },
  purpose: {
    fr: "Lire dans la page les vidéos du site.",
    en: "Play the videos of the site in the page.",
  },
  recipients: {
    fr: "Nacelle reçoit votre adresse IP et la vidéo regardée.",
    en: "Nacelle receives your IP address and which video was watched.",
  },
  dataKept: "P6M",
  holds: ["lecteur.nacelle.example"],
  trackers: [{ name: "lecture", duration: "P1M", party: "third" }],
} satisfies Part;

/** A measurement that meets the conditions of its exemption, for examples to change. */
export const soundMeasurement = {
  category: "audience",
  provider: { name: "Compteurs SA", country: "FR", role: "processor" },
  purpose: { fr: "Compter les visites de chaque page.", en: "Count the visits of each page." },
  dataKept: "P25M",
  exemption: {
    ground: "audience",
    conditions: {
      "publisher-only": true,
      "anonymous-statistics": true,
      "no-cross-site": true,
      "no-matching": true,
      "no-third-party": true,
      informed: true,
      objection: true,
      "thirteen-months": true,
      "twenty-five-months": true,
    },
  },
  trackers: [{ name: "mesure_id", duration: "P13M" }],
} satisfies Part;
