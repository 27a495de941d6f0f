import type { Example } from "../component.ts";
import { samplePart, sampleSite } from "./sampleSite.ts";

export const sampleSiteExamples: readonly Example[] = [
  {
    name: "sample-site",
    description: {
      fr: "Un petit site d’essai, avec ce que des services y mettraient",
      en: "A small made-up site, with what services would put there",
    },
    markup: (language) =>
      sampleSite({
        name: "Valmarine",
        language,
        wide: [samplePart("video", "Nacelle", language), samplePart("map", "Estuaire", language)],
        narrow: (["share", "robot", "count", "campaign"] as const).map((kind) =>
          samplePart(kind, "Écluse", language),
        ),
      }),
  },
];
