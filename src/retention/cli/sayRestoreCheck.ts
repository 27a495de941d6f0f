import { dayWords, messageOf, type ErrorCatalogue, type Language } from "../../kernel/index.ts";
import type { Call } from "../../platform/command-line/index.ts";
import type { Knowable, RestoreCheck, ReturnedRows } from "../execution/actions/restoreCheck.ts";
import { number } from "./sayPlans.ts";

/** What a restore brought back and lost, as lines for a person, or as data. */
export const sayRestoreCheck = (
  check: RestoreCheck,
  call: Pick<Call, "language" | "switch">,
  catalogue: ErrorCatalogue,
): string => {
  const { rules, refusals, orphans, lostHolds, knowable } = check;
  const { language } = call;
  if (call.switch("json")) {
    const said = {
      format: "egide/restore-check@1",
      rules,
      refusals: refusals.map(({ rule, reasons }) => ({ rule: rule.id, reasons })),
      orphans: orphans.map(({ rule, collection, end }) => ({ rule, collection, end })),
      lostHolds,
      knowable,
    };
    return `${JSON.stringify(said, null, 2)}\n`;
  }
  const fr = language === "fr";
  const lines = [
    ...rules.map((each) => ruleLine(each, language)),
    ...refusals.flatMap(({ rule, reasons }) =>
      reasons.map(
        (reason) => `✗ ${rule.id} [${reason.code}] ${messageOf(reason, language, catalogue)}`,
      ),
    ),
    ...orphans.map(({ rule, collection }) =>
      fr
        ? `✗ la règle « ${rule} » n’est plus dans ce dossier : rien ne dit comment ses lignes de « ${collection} » finissent de nouveau. L’y remettre, puis relancer.`
        : `✗ the rule "${rule}" is no longer in this folder: nothing says how its rows of "${collection}" end again. Put it back, then run this again.`,
    ),
    ...lostHolds.map((hold) =>
      fr
        ? `✗ gel perdu : ${hold}. Le poser de nouveau, puis lever l’ancien numéro, avant toute exécution.`
        : `✗ lost hold: ${hold}. Place it again, then release the old number, before any run.`,
    ),
  ];
  if (lines.length === 0) lines.push(fr ? "Rien n’est revenu." : "Nothing came back.");
  return `${[...lines, ...knowableLines(knowable, language)].join("\n")}\n`;
};

const ruleLine = (
  { rule, endedAfter, dueNow, returned, kept, withoutClock }: ReturnedRows,
  language: Language,
): string => {
  const fr = language === "fr";
  const count = (rows: number): string => number(rows, language);
  const parts = [
    fr ? `${count(dueNow)} à finir maintenant` : `${count(dueNow)} to end now`,
    fr
      ? `${count(endedAfter)} avaient fini depuis la sauvegarde`
      : `${count(endedAfter)} had ended since the backup`,
  ];
  if (returned > 0)
    parts.push(
      fr
        ? `${count(returned)} revenues, nommées par des reçus, que la règle ne trouve pas`
        : `${count(returned)} back, named by receipts, which the rule does not find`,
    );
  if (kept > 0)
    parts.push(
      fr
        ? `${count(kept)} revenues et gardées (gel, durée minimale)`
        : `${count(kept)} back and kept (hold, legal minimum)`,
    );
  if (withoutClock > 0)
    parts.push(
      fr
        ? `${count(withoutClock)} revenues sans date, qu’aucune archive ne reprend : remplir leur horloge`
        : `${count(withoutClock)} back without a date, which no archive takes again: fill in their clock`,
    );
  return fr ? `${rule} : ${parts.join(" ; ")}` : `${rule}: ${parts.join("; ")}`;
};

const knowableLines = (
  { unnamed, lost, until, isOutlived, others }: Knowable,
  language: Language,
): readonly string[] => {
  const fr = language === "fr";
  const lines: string[] = [];
  if (unnamed > 0)
    lines.push(
      fr
        ? `Lignes finies depuis la sauvegarde qu’aucun reçu ne nomme : ${number(unnamed, language)}. Seules les règles les retrouvent (receipts: rows, dans policy.yaml, nomme les suivantes).`
        : `Rows ended since the backup that no receipt names: ${number(unnamed, language)}. Only the rules find them again (receipts: rows in policy.yaml names the next ones).`,
    );
  if (lost > 0)
    lines.push(
      fr
        ? `Lignes finies depuis la sauvegarde dont le sel est détruit : ${number(lost, language)}. Plus rien ne dit lesquelles : seules les règles les retrouvent.`
        : `Rows ended since the backup whose salt is destroyed: ${number(lost, language)}. Nothing tells any more which they were: only the rules find them again.`,
    );
  if (until !== null) {
    const day = dayWords(Temporal.PlainDate.from(until), language);
    lines.push(
      fr
        ? `Cette sauvegarde se contrôle ligne par ligne jusqu’au ${day} : un premier sel est alors détruit.`
        : `This backup can be checked row by row until ${day}: a first salt is destroyed then.`,
    );
  }
  if (isOutlived)
    lines.push(
      fr
        ? "Les sauvegardes se gardent plus longtemps (backups, stores.yaml) que les sels (salts, policy.yaml) : les plus vieilles ne se contrôlent pas ligne par ligne."
        : "Backups are kept longer (backups, stores.yaml) than salts (salts, policy.yaml): the oldest cannot be checked row by row.",
    );
  if (others.length > 0)
    lines.push(
      fr
        ? `Laissés de côté, car d’une autre politique (« ? » : d’une exécution que rien ne retient) dont une base porte ce nom : les reçus de ${others.join(", ")}. Si cette politique est celle-ci sous un ancien nom, relancer sous ce nom.`
        : `Left aside, as those of another policy ("?": of a run that nothing remembers) with a store of this name: the receipts of ${others.join(", ")}. If that policy is this one under an older name, run this again under that name.`,
    );
  return lines;
};
