import { colon, fill, type Bilingual, type Language } from "../../../kernel/index.ts";
import {
  address,
  html,
  momentTime,
  summaryList,
  type Markup,
} from "../../../platform/web/index.ts";
import type { TextVersions } from "../../actions/textVersions.ts";
import type { Proof } from "../../model/proof/proof.ts";
import { actionWords, words } from "./proofWords.ts";
import { versionPath } from "./versionFiles.ts";

/** Records as a person reads them, the newest first. */
export const proofView = async (
  proofs: readonly Proof[],
  versions: Pick<TextVersions, "content">,
  language: Language,
): Promise<Markup> => {
  const names = new Map<string, ReadonlyMap<string, Bilingual>>();
  for (const { version } of proofs)
    if (!names.has(version)) names.set(version, serviceNames(await versions.content(version)));
  return html`${proofs.toReversed().map((proof) => oneProof(proof, names, language))}`;
};

const oneProof = (
  proof: Proof,
  names: ReadonlyMap<string, ReadonlyMap<string, Bilingual>>,
  language: Language,
): Markup => {
  const { at, lateBy, site, action, given, version } = proof;
  const nameOf = (service: string): string =>
    names.get(version)?.get(service)?.[language] ?? service;
  const listed = (isGiven: boolean): string =>
    Object.keys(given)
      .filter((service) => given[service] === isGiven)
      .map(nameOf)
      .join(", ") || words.none[language];
  const text = fill(words.textIn[language], {
    version: version.slice(0, 12),
    language: new Intl.DisplayNames(language, { type: "language" }).of(proof.language) ?? "",
  });
  return summaryList([
    {
      key: words.received[language],
      value: html`${momentTime(at, language)}${
        lateBy === null
          ? ""
          : `${colon[language]}${fill(words.late[language], { minutes: Math.round(lateBy / 60) })}`
      }`,
    },
    { key: words.site[language], value: site },
    { key: words.act[language], value: actionWords[action][language] },
    { key: words.accepted[language], value: listed(true) },
    { key: words.refused[language], value: listed(false) },
    {
      key: words.text[language],
      value: html`<a href="${address(versionPath(version))}">${text}</a>`,
    },
  ]);
};

/** What services were called in the text that was shown. */
const serviceNames = (content: string | null): ReadonlyMap<string, Bilingual> => {
  const { inventory } = JSON.parse(content ?? "{}") as {
    readonly inventory?: {
      readonly services?: readonly { readonly id: string; readonly name: Bilingual }[];
    };
  };
  return new Map((inventory?.services ?? []).map(({ id, name }) => [id, name]));
};
