import type { Language } from "../../kernel/index.ts";
import type { PublishedPage } from "../actions/registerImports.ts";
import type { Finding, Register } from "../model/register.ts";
import { pageText, type PageText } from "./pageText.ts";
import { ruleCatalogue } from "./ruleCatalogue.ts";
import { sarifLog, type SarifRegion, type SarifResult } from "./sarifLog.ts";
import type { Applied } from "./settings.ts";

/** What SARIF says of where results come from. */
export interface RegisterSarif extends Pick<Applied, "findings" | "suppressed"> {
  readonly register: Register;
  readonly page: PublishedPage | null;
  readonly uri: string;
  readonly version: string;
  readonly language: Language;
}

/** The findings in a register as SARIF 2.1.0. */
export const sarif = (request: RegisterSarif): object => {
  const { findings, suppressed, page, uri, version, language } = request;
  const result = resultOf(request.register, page === null ? null : pageText(page));
  return sarifLog({
    rules: ruleCatalogue,
    uris: [uri],
    version,
    language,
    results: [
      ...findings.map(result),
      ...suppressed.map(({ finding, reason }) => ({ ...result(finding), accepted: reason })),
    ],
  });
};

const resultOf =
  (register: Register, text: PageText | null) =>
  (finding: Finding): SarifResult => {
    const { rule, severity, message, activity, field, evidence, source } = finding;
    const about = activity === null ? null : (register.activities[activity - 1] ?? null);
    return {
      rule,
      severity,
      message: evidence === null ? message : `${message} « ${evidence} »`,
      regions: text === null ? [] : source.map(({ start, end }) => regionOf(text, start, end)),
      about: about && {
        name: about.title,
        fullyQualifiedName: field === null ? about.id : `${about.id}/${field}`,
      },
      identity: [about?.id ?? "", field ?? "", evidence ?? ""],
    };
  };

const regionOf = (text: PageText, start: number, end: number): SarifRegion => {
  const [from, to] = [text.position(start), text.position(end)];
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
  };
};
