import {
  failed,
  success,
  type Actor,
  type Clock,
  type Failure,
  type Ids,
  type Language,
  type Outcome,
} from "../../kernel/index.ts";
import { registerFailure } from "../errors.ts";
import { noRegisterFindings } from "../import/fileFindings.ts";
import type { ReadPage } from "../import/importAside.ts";
import type { PublishedPage, RegisterImports } from "./registerImports.ts";

/** What a page of the console takes; larger documents go through the command line. */
export const largestPage = 5 * 1024 * 1024;

export interface ImportingRegisters {
  readonly imports: Pick<RegisterImports, "add">;
  readonly readPage: ReadPage;
  readonly clock: Clock;
  readonly ids: Ids;
}

/**
 * Reads a page and keeps it until it is reviewed.
 *
 * @returns The identifier of the import; or why nothing was kept: `register.import-empty`, `register.import-kind`,
 * `register.file-too-large`, `register.import-refused`.
 */
export const importRegister = async (
  { imports, readPage, clock, ids }: ImportingRegisters,
  {
    body,
    page,
    language,
    by,
  }: {
    readonly body: string;
    readonly page: PublishedPage;
    readonly language: Language;
    readonly by: Actor;
  },
): Promise<Outcome<string>> => {
  const named = { ...page, name: plainName(page.name) };
  const refused = refuse(named);
  if (refused !== null) return failed(refused);
  const read = await readPage({ bytes: named.content, name: named.name, language });
  const why = read.findings.find(({ rule }) => unreadable.has(rule));
  if (why !== undefined)
    return failed(registerFailure("register.import-refused", { why: why.message }));
  const id = ids.next();
  await imports.add({ id, body, page: named, read, by, at: clock.now() });
  return success(id);
};

/** Findings with which a document gives no register at all. */
const unreadable: ReadonlySet<string> = new Set([
  "document.binary",
  "document.no-activity",
  "document.no-title",
  ...noRegisterFindings,
]);

const refuse = ({ name, content }: PublishedPage): Failure | null => {
  if (content.length === 0 || isBlank(content))
    return registerFailure("register.import-empty", { file: name });
  if (content.length > largestPage)
    return registerFailure("register.file-too-large", {
      file: name,
      limit: largestPage / 1024 / 1024,
    });
  if (!/\.(?:txt|html?|md|ods|xlsx|xlsm|csv|tsv|json|ya?ml|xls|docx?|odt)$/i.test(name))
    return registerFailure("register.import-kind", { file: name });
  return null;
};

const isBlank = (content: Uint8Array): boolean => content.every((byte) => byte <= 32);

/** The last part of a path, as a device may send it, without what no name of a file holds. */
const plainName = (name: string): string => {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  return last.replaceAll(/\p{C}/gu, "").slice(-120);
};
