import { exitCodes, fill, type Bilingual } from "../kernel/index.ts";
import type { Verb } from "../platform/command-line/index.ts";
import type { Configuration } from "./config.ts";
import { withPlatform } from "./platform.ts";
import { servedPolicies } from "./policies.ts";
import { checkLinks, isTrouble, type LinkState } from "./site/links/index.ts";
import { openLinks } from "./site/openLinks.ts";
import { storedPolicies } from "./storedPolicies.ts";

const words = {
  line: { fr: "{verdict}\t{url}\tsur {places}\n", en: "{verdict}\t{url}\ton {places}\n" },
  total: {
    fr: "Liens : {count}. À corriger : {trouble}.\n",
    en: "Links: {count}. To mend: {trouble}.\n",
  },
} as const satisfies Record<string, Bilingual>;

/** `egide links check`: asks every site that ours links to, now, whatever EGIDE_LINK_CHECK says of doing so regularly. */
export const linksCheckVerb = (configuration: () => Configuration): Verb => ({
  name: "links check",
  summary: {
    fr: "Demande à chaque site vers lequel mène celui-ci si le lien mène encore quelque part ; code 1 sinon.",
    en: "Asks each site that this one links to whether the link still leads anywhere; exit code 1 otherwise.",
  },
  usage: "",
  example: "egide links check --last",
  arguments: { least: 0, most: 0 },
  options: {
    last: {
      kind: "switch",
      help: {
        fr: "dit ce qui fut répondu la dernière fois, sans rien demander à personne",
        en: "says what was answered the last time, and asks nobody anything",
      },
    },
    json: { kind: "switch", help: { fr: "Écrit du JSON.", en: "Writes JSON." } },
  },
  run: async (call) => {
    const { language, console } = call;
    const states = await withPlatform(configuration(), async (platform) => {
      const policies = servedPolicies(platform.configuration, storedPolicies(platform.database));
      const check = openLinks(platform, policies);
      return call.switch("last")
        ? await check.states.list()
        : await checkLinks(check, new AbortController().signal);
    });
    const trouble = states.filter(isTrouble);
    if (call.switch("json"))
      console.out(
        `${JSON.stringify({ format: "egide/links@1", links: states.map(asJson) }, null, 1)}\n`,
      );
    else {
      for (const state of trouble)
        console.out(
          fill(words.line[language], {
            verdict: verdictOf(state),
            url: state.url,
            places: state.places.join(", "),
          }),
        );
      console.out(fill(words.total[language], { count: states.length, trouble: trouble.length }));
    }
    return trouble.length === 0 ? exitCodes.done : exitCodes.refused;
  },
});

const verdictOf = ({ answer }: LinkState): string => {
  if ("status" in answer && answer.status !== null) return `${answer.kind} ${answer.status}`;
  return "reason" in answer ? `${answer.kind} ${answer.reason}` : answer.kind;
};

const asJson = ({ askedAt, failingSince, ...rest }: LinkState) => ({
  ...rest,
  askedAt: askedAt.toString(),
  failingSince: failingSince?.toString() ?? null,
});
