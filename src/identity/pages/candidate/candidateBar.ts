import type { Bilingual } from "../../../kernel/index.ts";
import type { PageContext, StaffBar } from "../../../platform/web/index.ts";
import { candidatePaths as paths } from "../../candidatePaths.ts";

const words = {
  name: { fr: "Espace candidat", en: "Candidate space" },
  home: { fr: "Mon espace candidat", en: "My candidate space" },
  details: { fr: "Mes identifiants de connexion", en: "My sign-in details" },
} as const satisfies Record<string, Bilingual>;

/** Above the pages of the space: where one can go there, and the way out. It names nobody. */
export const candidateBar = ({ visitor, language, path }: PageContext): StaffBar | null => {
  if (visitor.kind !== "candidate") return null;
  const link = (label: Bilingual, to: Bilingual) => ({
    label: label[language],
    href: to[language],
    current: path === to[language],
  });
  return {
    name: words.name[language],
    links: [link(words.home, paths.home), link(words.details, paths.details)],
    bodies: [],
    signOut: paths.signOut[language],
  };
};
