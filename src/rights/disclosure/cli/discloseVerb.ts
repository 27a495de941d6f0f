import { civilDay, colon, exitCodes, FailureError } from "../../../kernel/index.ts";
import type { Call, Verb } from "../../../platform/command-line/index.ts";
import { listed, suggestion, type RetentionCommands } from "../../../retention/index.ts";
import { sayRefusals } from "../../reach/cli/accessVerb.ts";
import { disclose, type Disclosed, type DiscloseRequest } from "../actions/disclose.ts";
import { receiptOf } from "../actions/receiptOf.ts";
import { writeDisclosure, type WrittenFile } from "../actions/writeDisclosure.ts";
import { disclosureFailure } from "../errors.ts";
import { checkCall } from "../model/checkDisclosure.ts";
import type { Disclosure } from "../model/declaration.ts";
import { disclosureKind } from "../model/disclosureReceipt.ts";
import { openDisclosures, sayProblems, type OpenedDisclosures } from "./openDisclosures.ts";
import { discloseOptions } from "./discloseOptions.ts";
import { disclosedAsJson, sayDeclared, sayDisclosed } from "./sayDisclosed.ts";

/** `egide disclose`: says what a declared transmission would carry; with `--execute`, writes its file, receipt to the ledger. */
export const discloseVerb = (commands: RetentionCommands): Verb => ({
  name: "disclose",
  summary: {
    fr: "Prépare ce qu’un destinataire déclaré reçoit, et rien d’autre : à blanc, ou avec --execute dans un fichier, reçu au journal.",
    en: "Makes what a declared recipient is given, and nothing else: a dry run, or with --execute into a file, receipt to the ledger.",
  },
  usage: "TRANSMISSION [FOLDER] | --check [FOLDER]",
  arguments: { least: 0, most: 2 },
  example: "egide disclose avis-par-age demo",
  options: discloseOptions,
  run: async (call) => {
    if (call.switch("check")) return await check(commands, call);
    const [name, folder = "."] = call.arguments;
    const opened = await openDisclosures(commands, call, folder);
    // A file that cannot be read declares nothing: what is wrong in it is said first.
    if (opened.disclosures.length === 0 && opened.problems.length > 0)
      return await refuse(opened, opened.problems, commands, call);
    const disclosure = chosen(opened, name);
    const wrong = opened.problemsOf(disclosure);
    if (wrong.length > 0) return await refuse(opened, wrong, commands, call);
    const catalogue = await commands.catalogue();
    const [from, until] = [call.text("from"), call.text("until")];
    const requisition = call.text("requisition")?.trim() || null;
    const today = civilDay(commands.clock.now()).toString();
    const refusals = checkCall(disclosure, { today, requisition, from, until });
    if (refusals.length > 0) return sayRefusals(refusals, call, catalogue);
    const path = call.text("to");
    const request: Omit<DiscloseRequest, "openStore"> = {
      disclosure,
      policy: opened.policy,
      period: from !== null && until !== null ? { from, until } : null,
      // A dry run of several tables counts them, whatever the name of a file will be.
      format: formatOf(path, disclosure),
      language: call.language,
    };
    const say = (disclosed: Disclosed): void =>
      call.console.out(
        call.switch("json")
          ? disclosedAsJson(disclosure, disclosed)
          : sayDisclosed(disclosure, disclosed, call.language),
      );
    if (!call.switch("execute")) {
      const disclosed = await commands.withStores(
        async (openStore) => await disclose({ ...request, openStore }, letGo),
      );
      if (disclosed.refusals.length > 0) return sayRefusals(disclosed.refusals, call, catalogue);
      say(disclosed);
      if (!call.switch("json")) call.console.out(`${wording[call.language].dry}\n`);
      return exitCodes.done;
    }
    if (path === null) throw new FailureError(disclosureFailure("rights.disclosure-file-unsaid"));
    return await commands.withRuns(async ({ openStore, ledger, pseudonymKey }) => {
      await ledger.assertCanSign();
      const key = requisition === null ? null : await pseudonymKey();
      const receipts: { readonly id: string }[] = [];
      const confirm = async (file: WrittenFile, disclosed: Disclosed): Promise<boolean> => {
        if (disclosed.refusals.length > 0) return false;
        const receipt = receiptOf(request, disclosed, file, {
          id: commands.ids.next(),
          requisition:
            requisition === null || key === null ? null : { key, reference: requisition },
          engine: commands.engine,
          at: commands.clock.now(),
        });
        await ledger.append([{ kind: disclosureKind, id: receipt.id, body: receipt }]);
        receipts.push(receipt);
        return true;
      };
      const disclosed = await writeDisclosure(
        path,
        async (take) => await disclose({ ...request, openStore }, take),
        confirm,
      );
      if (disclosed.refusals.length > 0) return sayRefusals(disclosed.refusals, call, catalogue);
      await ledger.checkpoint();
      say(disclosed);
      const words = wording[call.language];
      if (!call.switch("json"))
        for (const { id } of receipts)
          call.console.out(
            `${words.written}${colon[call.language]}${path}\n${words.receipt}${colon[call.language]}${id}\n`,
          );
      return exitCodes.done;
    });
  },
});

const check = async (commands: RetentionCommands, call: Call): Promise<number> => {
  const opened = await openDisclosures(commands, call, call.arguments[0] ?? ".");
  if (opened.problems.length > 0) return await refuse(opened, opened.problems, commands, call);
  call.console.out(sayDeclared(opened.disclosures, opened.policy, call.language));
  return exitCodes.done;
};

const refuse = async (
  { file }: OpenedDisclosures,
  problems: OpenedDisclosures["problems"],
  commands: RetentionCommands,
  call: Call,
): Promise<number> => {
  await sayProblems(problems, call, commands);
  const failure = disclosureFailure("rights.disclosure-invalid", { file, count: problems.length });
  return sayRefusals([failure], call, await commands.catalogue());
};

/** @throws `rights.disclosure-unsaid`, `rights.disclosure-unknown`. */
const chosen = ({ disclosures }: OpenedDisclosures, name: string | undefined): Disclosure => {
  const known = disclosures.map(({ id }) => id);
  const found = disclosures.find(({ id }) => id === name);
  if (found !== undefined) return found;
  throw new FailureError(
    name === undefined
      ? disclosureFailure("rights.disclosure-unsaid", { known: listed(known) })
      : disclosureFailure("rights.disclosure-unknown", {
          disclosure: name,
          known: listed(known),
          ...suggestion(name, known),
        }),
  );
};

const formatOf = (path: string | null, disclosure: Disclosure): "csv" | "json" =>
  path === null
    ? disclosure.collections.length > 1
      ? "json"
      : "csv"
    : /\.json$/i.test(path)
      ? "json"
      : "csv";

const letGo = async (file: AsyncIterable<Uint8Array>): Promise<void> => {
  for await (const piece of file) void piece;
};

const wording = {
  fr: {
    dry: "À blanc : rien n’est parti. Ajoutez --to FICHIER et --execute pour écrire le fichier.",
    written: "Fichier écrit",
    receipt: "Reçu au journal",
  },
  en: {
    dry: "A dry run: nothing left. Add --to FILE and --execute to write the file.",
    written: "File written",
    receipt: "Receipt in the ledger",
  },
} as const;
