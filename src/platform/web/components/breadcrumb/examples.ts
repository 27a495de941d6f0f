import type { Example } from "../component.ts";
import { breadcrumb } from "./breadcrumb.ts";

export const breadcrumbExamples: readonly Example[] = [
  {
    name: "breadcrumb",
    description: { fr: "Le chemin depuis l’accueil", en: "The way from the home page" },
    markup: (language) =>
      breadcrumb({
        language,
        entries:
          language === "fr"
            ? [
                { label: "Accueil", href: "/" },
                { label: "Registre", href: "/registre" },
                { label: "Instruire les demandes d’aide", href: "/registre/aides" },
              ]
            : [
                { label: "Home", href: "/en/" },
                { label: "Register", href: "/en/register" },
                { label: "Handle requests for aid", href: "/en/register/aides" },
              ],
      }),
  },
];
