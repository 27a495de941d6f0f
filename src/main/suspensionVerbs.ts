import { userInfo } from "node:os";
import { exitCodes, FailureError, fill, type Actor, type Bilingual } from "../kernel/index.ts";
import type { Verb } from "../platform/command-line/index.ts";
import type { Configuration } from "./config.ts";
import { mainFailure } from "./errors.ts";
import { withPlatform } from "./platform.ts";
import {
  liftSuspension,
  postgresSuspensions,
  suspendSite,
  type SuspensionParts,
} from "./site/suspension/index.ts";

const said = {
  would: {
    fr: "Chaque page publique répondrait 451, « {authority} » : {ground}\nRien n’est fait. Pour suspendre : --execute\n",
    en: 'Every public page would answer 451, "{authority}": {ground}\nNothing is done. To suspend: --execute\n',
  },
  suspended: {
    fr: "Le site est suspendu. « egide site lift » le rouvre.\n",
    en: 'The site is suspended. "egide site lift" opens it again.\n',
  },
  wouldLift: {
    fr: "Toutes les pages répondraient de nouveau.\nRien n’est fait. Pour rouvrir : --execute\n",
    en: "All pages would answer again.\nNothing is done. To open: --execute\n",
  },
  lifted: { fr: "Le site est rouvert.\n", en: "The site is open again.\n" },
} as const satisfies Record<string, Bilingual>;

const ground = {
  kind: "text",
  placeholder: "TEXT",
  help: { fr: "motif, gardé aux décisions", en: "the ground, kept among the decisions" },
} as const;
const execute = {
  kind: "switch",
  help: { fr: "le fait vraiment", en: "really does it" },
} as const;

const withSuspensions = async <T>(
  configuration: Configuration,
  work: (parts: SuspensionParts, by: Actor) => Promise<T>,
): Promise<T> =>
  await withPlatform(configuration, async ({ database, clock, ledger }) => {
    const { username } = userInfo();
    const kysely = database.kysely<unknown>();
    const suspensions = postgresSuspensions({ kysely, transaction: database.transaction }, ledger);
    return await work(
      { suspensions, clock },
      { kind: "command-line", id: username, name: username },
    );
  });

/** `egide site suspend`: closes the site at the request of an authority; a dry run without --execute. */
export const siteSuspendVerb = (configuration: () => Configuration): Verb => ({
  name: "site suspend",
  summary: {
    fr: "Suspend le site à la demande d’une autorité, motif affiché ; à blanc sans --execute.",
    en: "Suspends the site at the request of an authority, its ground shown; a dry run without --execute.",
  },
  usage: "",
  example:
    'egide site suspend --authority "Tribunal de Valmarine" --ground "ordonnance du 3 mars" --execute',
  arguments: { least: 0, most: 0 },
  options: {
    authority: {
      kind: "text",
      placeholder: "NAME",
      help: { fr: "autorité qui le demande", en: "authority that asks for it" },
    },
    ground,
    execute,
  },
  run: async (call) => {
    const { language, console } = call;
    const asked = { ground: call.text("ground") ?? "", authority: call.text("authority") ?? "" };
    await withSuspensions(configuration(), async (parts, by) => {
      const isOpen = (await parts.suspensions.present()) === null;
      if (!isOpen) throw new FailureError(mainFailure("main.site-suspended"));
      if (!call.switch("execute")) return console.out(fill(said.would[language], asked));
      const done = await suspendSite(parts, asked, by);
      if (!done.ok) throw new FailureError(done.failure);
      console.out(said.suspended[language]);
    });
    return exitCodes.done;
  },
});

/** `egide site lift`: opens it again; a dry run without --execute. */
export const siteLiftVerb = (configuration: () => Configuration): Verb => ({
  name: "site lift",
  summary: {
    fr: "Rouvre le site suspendu, avec un motif ; à blanc sans --execute.",
    en: "Opens a suspended site again, with a ground; a dry run without --execute.",
  },
  usage: "",
  example: 'egide site lift --ground "ordonnance rapportée" --execute',
  arguments: { least: 0, most: 0 },
  options: { ground, execute },
  run: async (call) => {
    const { language, console } = call;
    await withSuspensions(configuration(), async (parts, by) => {
      if ((await parts.suspensions.present()) === null)
        throw new FailureError(mainFailure("main.site-not-suspended"));
      if (!call.switch("execute")) return console.out(said.wouldLift[language]);
      const done = await liftSuspension(parts, call.text("ground") ?? "", by);
      if (!done.ok) throw new FailureError(done.failure);
      console.out(said.lifted[language]);
    });
    return exitCodes.done;
  },
});
