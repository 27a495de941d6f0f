import type { SpaceShare } from "../../../identity/index.ts";
import { documentKinds } from "../../model/dossier/document.ts";
import type { Profile } from "../../model/dossier/profile.ts";
import { ofKind } from "./documentWords.ts";
import type { DossierSite } from "./dossierSite.ts";
import { fields, words } from "./profileWords.ts";

/** The profile, the CV and the letter, as their candidate takes them along. What can no longer be unsealed is not given. */
export const dossierShare = ({ dossiers }: Pick<DossierSite, "dossiers">): SpaceShare => ({
  key: "dossier",
  title: { fr: "Profil et documents", en: "Profile and documents" },
  async *read(account, language) {
    const profile = await dossiers.profile(account);
    if (profile.ok && profile.value !== null) {
      const { value } = profile;
      yield {
        title: words.title[language],
        rows: (Object.keys(fields) as (keyof Profile)[]).map((name) => ({
          label: fields[name].label[language],
          value: value[name] ?? "–",
        })),
        machine: value,
      };
    }
    for (const kind of documentKinds) {
      const kept = await dossiers.document(account, kind);
      const whole = kept.ok && kept.value ? await dossiers.open(account, kept.value.id) : null;
      if (whole?.ok !== true || whole.value === null) continue;
      const { name, content, addedAt, size } = whole.value;
      yield {
        title: ofKind[kind].title[language],
        rows: [],
        files: [{ name, content }],
        machine: { kind, name, size, addedAt },
      };
    }
  },
});
