import { exitCodes, messageOf, type Language } from "../../kernel/index.ts";
import type { Verb } from "../../platform/command-line/index.ts";
import type { DeclaredClocks } from "../contract/catalogue.ts";
import type { Connector } from "../contract/connector.ts";
import { checkDataset } from "../dataset/check.ts";
import { declaredClocks } from "../dataset/clocks.ts";
import type { Dataset, DatasetProblem } from "../dataset/dataset.ts";
import { parseDataset } from "../dataset/parse.ts";
import { errors } from "../errors.ts";

export interface DatasetCheckDependencies {
  /** The dataset files of a policy folder. */
  files(folder: string): Promise<readonly { readonly file: string; readonly text: string }[]>;
  /** Opens, for reading only, the store that a dataset describes; null when the folder names none: only the file is then checked. */
  openStore(folder: string, dataset: string, clocks: DeclaredClocks): Promise<Connector | null>;
}

/** What was found in one file. */
interface CheckedFile {
  readonly file: string;
  /** Keys of the datasets that were compared with a database. */
  readonly compared: readonly string[];
  readonly readable: boolean;
  readonly problems: readonly DatasetProblem[];
}

/** `egide dataset check [FOLDER]`: every dataset against its own grammar, then against its database. */
export const datasetCheckVerb = (dependencies: DatasetCheckDependencies): Verb => ({
  name: "dataset check",
  summary: {
    fr: "Vérifie les jeux de données d’un dossier : leur écriture, puis leur accord avec les bases.",
    en: "Checks the datasets of a folder: how they are written, then whether they agree with the databases.",
  },
  usage: "[FOLDER]",
  example: "egide dataset check demo",
  arguments: { least: 0, most: 1 },
  options: {
    json: {
      kind: "switch",
      help: { fr: "écrit le résultat en JSON", en: "prints the result as JSON" },
    },
  },
  run: async (call) => {
    const folder = call.arguments[0] ?? ".";
    const checked: CheckedFile[] = [];
    for (const { file, text } of await dependencies.files(folder))
      checked.push(await checkFile(dependencies, folder, file, text));
    call.console.out(
      call.switch("json") ? asJson(checked, call.language) : asText(checked, call.language),
    );
    if (checked.some(({ readable }) => !readable)) return exitCodes.input;
    return checked.some(({ problems }) => problems.some(isError))
      ? exitCodes.refused
      : exitCodes.done;
  },
});

const isError = ({ severity }: DatasetProblem): boolean => severity === "error";

const checkFile = async (
  dependencies: DatasetCheckDependencies,
  folder: string,
  file: string,
  text: string,
): Promise<CheckedFile> => {
  const { datasets, problems } = parseDataset(text, file);
  if (problems.some(isError)) return { file, compared: [], readable: false, problems };
  const compared: string[] = [];
  const differences: DatasetProblem[] = [];
  for (const dataset of datasets) {
    const found = await compare(dependencies, folder, dataset);
    if (found === null) continue;
    compared.push(dataset.key);
    differences.push(...found);
  }
  return { file, compared, readable: true, problems: [...problems, ...differences] };
};

const compare = async (
  { openStore }: DatasetCheckDependencies,
  folder: string,
  dataset: Dataset,
): Promise<readonly DatasetProblem[] | null> => {
  const connector = await openStore(folder, dataset.key, declaredClocks(dataset));
  if (connector === null) return null;
  try {
    return checkDataset(dataset, await connector.introspect());
  } finally {
    await connector.close();
  }
};

const words = {
  fr: {
    error: "erreur",
    warning: "avertissement",
    agrees: "en accord avec",
    alone: "bien écrit, sans base à comparer",
  },
  en: {
    error: "error",
    warning: "warning",
    agrees: "agrees with",
    alone: "well written, no database to compare with",
  },
} as const;

const asText = (checked: readonly CheckedFile[], language: Language): string => {
  const said = words[language];
  const lines = checked.flatMap(({ file, compared, problems }) => {
    const ownLines = problems.map(
      ({ line, column, severity, failure }) =>
        `${file}:${line}:${column}: ${said[severity]}: ${messageOf(failure, language, errors)}`,
    );
    if (problems.some(isError)) return ownLines;
    const verdict = compared.length > 0 ? `${said.agrees} ${compared.join(", ")}` : said.alone;
    return [...ownLines, `${file}: ${verdict}`];
  });
  return `${lines.join("\n")}\n`;
};

const asJson = (checked: readonly CheckedFile[], language: Language): string => {
  const files = checked.map(({ file, compared, problems }) => ({
    file,
    compared,
    problems: problems.map(({ failure, ...rest }) => ({
      ...rest,
      ...failure,
      message: messageOf(failure, language, errors),
    })),
  }));
  return `${JSON.stringify({ files }, null, 2)}\n`;
};
