import { Type } from "typebox";
import { Value } from "typebox/value";
import { colon, exitCodes, FailureError, fill, type Clock } from "../../kernel/index.ts";
import { readInputFile, type Verb } from "../../platform/command-line/index.ts";
import type { AuthorisedAgents } from "../actions/authorisedAgents.ts";
import { rightsFailure } from "../errors.ts";

/** Does something with the agents of an installation. */
export type WithAgents = <T>(
  work: (opened: { readonly agents: AuthorisedAgents; readonly clock: Clock }) => Promise<T>,
) => Promise<T>;

const largestFile = 16_000;

/** An entry of the directory of agents (Data Rights Protocol, 3.05.1); of its contacts nothing is kept. */
const agentSchema = Type.Object({
  id: Type.String({ pattern: "^[A-Z_]{1,64}$" }),
  name: Type.String({ minLength: 1, maxLength: 200 }),
  verify_key: Type.String({ pattern: "^[A-Za-z0-9+/]{43}=$" }),
  web_url: Type.Optional(Type.String({ pattern: "^https://", maxLength: 300 })),
});

const said = {
  none: {
    fr: "Aucun service mandaté n’est enregistré.\n",
    en: "No authorised agent is registered.\n",
  },
  line: { fr: "{id} {name} {state}\n", en: "{id} {name} {state}\n" },
  inForce: { fr: "en vigueur", en: "in force" },
  ended: { fr: "terminé", en: "ended" },
  added: { fr: "enregistré{colon}{id}\n", en: "registered{colon}{id}\n" },
  dry: {
    fr: "Rien n’a été enregistré. Pour enregistrer : --execute\n",
    en: "Nothing was saved. To save: --execute\n",
  },
  over: { fr: "terminé{colon}{id}\n", en: "ended{colon}{id}\n" },
} as const;

const execute = {
  kind: "switch",
  help: { fr: "le fait ; sans cela, à blanc", en: "does it; a dry run without" },
} as const;

/** `egide rights agents`: the services that may exercise rights for people. */
export const agentsVerb = (withAgents: WithAgents): Verb => ({
  name: "rights agents",
  summary: {
    fr: "Liste les services mandatés qui peuvent exercer des droits pour des personnes.",
    en: "Lists the authorised agents that may exercise rights for people.",
  },
  usage: "",
  arguments: { least: 0, most: 0 },
  example: "egide rights agents",
  options: {},
  run: async ({ console, language }) => {
    const agents = await withAgents(async (opened) => await opened.agents.list());
    if (agents.length === 0) console.out(said.none[language]);
    for (const { id, name, endedAt } of agents)
      console.out(
        fill(said.line[language], {
          id,
          name,
          state: said[endedAt === null ? "inForce" : "ended"][language],
        }),
      );
    return exitCodes.done;
  },
});

/** `egide rights agent-add FILE`: registers an agent by its entry of the directory of the protocol. */
export const agentAddVerb = (withAgents: WithAgents): Verb => ({
  name: "rights agent-add",
  summary: {
    fr: "Enregistre un service mandaté par sa fiche (agent.json) ; à blanc sans --execute.",
    en: "Registers an authorised agent by its entry (agent.json); a dry run without --execute.",
  },
  usage: "FILE",
  arguments: { least: 1, most: 1 },
  example: "egide rights agent-add agent.json --execute",
  options: { execute },
  run: async (call) => {
    const { console, language } = call;
    const [file = ""] = call.arguments;
    const entry = entryIn(
      new TextDecoder().decode(await readInputFile(file, console, largestFile)),
    );
    if (!Value.Check(agentSchema, entry))
      throw new FailureError(rightsFailure("rights.agent-file", { file }));
    const { id, name, verify_key: key, web_url: webUrl = null } = entry;
    if (!call.switch("execute")) {
      console.out(fill(said.line[language], { id, name, state: webUrl ?? "" }));
      console.out(said.dry[language]);
      return exitCodes.done;
    }
    await withAgents(async ({ agents, clock }) => {
      const verifyKey = Buffer.from(key, "base64");
      await agents.keep({ id, name, verifyKey, webUrl }, clock.now());
    });
    console.out(fill(said.added[language], { id, colon: colon[language] }));
    return exitCodes.done;
  },
});

/** `egide rights agent-end ID`: nothing that it signs is taken any more; what it asked for goes on, with its people. */
export const agentEndVerb = (withAgents: WithAgents): Verb => ({
  name: "rights agent-end",
  summary: {
    fr: "Met fin à un service mandaté : plus rien de lui n’est pris ; à blanc sans --execute.",
    en: "Ends an authorised agent: nothing of it is taken any more; a dry run without --execute.",
  },
  usage: "ID",
  arguments: { least: 1, most: 1 },
  example: "egide rights agent-end EXAMPLE_AGENT --execute",
  options: { execute },
  run: async (call) => {
    const { console, language } = call;
    const [id = ""] = call.arguments;
    await withAgents(async ({ agents, clock }) => {
      const isThere = call.switch("execute")
        ? await agents.end(id, clock.now())
        : (await agents.find(id))?.endedAt === null;
      if (!isThere) throw new FailureError(rightsFailure("rights.agent-unknown", { id }));
    });
    const words = call.switch("execute") ? said.over : said.dry;
    console.out(fill(words[language], { id, colon: colon[language] }));
    return exitCodes.done;
  },
});

const entryIn = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
};
