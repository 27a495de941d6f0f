import { exitCodes } from "../kernel/index.ts";
import type { Verb } from "../platform/command-line/index.ts";
import { fillDemo } from "./fillDemo.ts";
import type { Platform } from "./platform.ts";
import { publishingPolicies } from "./publishing.ts";

/** `egide demo`: what `npm start` does on its first start, for whoever only wants the commands. */
export const demoVerb = (
  withPlatform: <T>(work: (platform: Platform) => Promise<T>) => Promise<T>,
): Verb => ({
  name: "demo",
  summary: {
    fr: "Remplit les bases de la démonstration, si elles sont vides.",
    en: "Fills the databases of the demo, if they are empty.",
  },
  usage: "",
  example: "egide demo",
  arguments: { least: 0, most: 0 },
  options: {},
  run: async (call) => {
    const made = await withPlatform((platform) => fillDemo(platform, publishingPolicies(platform)));
    const said = made
      ? {
          fr: "Démonstration remplie. À essayer : egide plan demo",
          en: "The demo is filled. Try: egide plan demo",
        }
      : {
          fr: "La démonstration est déjà là : rien n’a été changé.",
          en: "The demo is there already: nothing was changed.",
        };
    call.console.out(`${said[call.language]}\n`);
    return exitCodes.done;
  },
});
