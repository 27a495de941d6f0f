import type { LintRule } from "../../lintRule.ts";

const bare = (name: string | null): string =>
  (name ?? "")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, " ")
    .trim();

export const officerIsController: LintRule = {
  id: "document.officer-is-controller",
  family: "document",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 38(3) et 38(6)", en: "GDPR, art. 38(3) and 38(6)" },
  title: { fr: "Délégué et responsable à la fois", en: "Officer and controller at once" },
  message: {
    fr: "« {said} » est à la fois responsable des traitements et délégué à la protection des données. Désignez quelqu’un d’autre.",
    en: "“{said}” is both controller and data-protection officer. Designate somebody else.",
  },
  why: {
    fr: "Le délégué contrôle ce que décide le responsable : la même personne ne peut pas faire les deux.",
    en: "The officer watches over what the controller decides: one person cannot do both.",
  },
  mend: {
    fr: "Désignez un délégué sans pouvoir de décision sur les traitements.",
    en: "Designate an officer who decides nothing about the processing.",
  },
  examples: {
    bad: [
      {
        head: "Registre publié le 15/10/2026\n\nResponsable des traitements : Ludothèque Lenoir\ncontact@maison-des-jeux.example\n\nDéléguée à la protection des données : Ludothèque Lenoir\ndpo@maison-des-jeux.example",
        records: [{}],
      },
    ],
    good: { records: [{}] },
  },
  check: {
    kind: "document",
    *find({ register, quoteText }) {
      const controller = bare(register.controller?.name ?? null);
      if (controller === "") return;
      for (const { name, role, source } of register.dataProtectionOfficers)
        if (role === "dpo" && bare(name) === controller)
          yield {
            field: "dataProtectionOfficers",
            evidence: quoteText(name!, source),
            params: { said: name! },
          };
    },
  },
};
