import { defineErrors } from "../kernel/index.ts";

export const { catalogue: rightsErrors, failure: rightsFailure } = defineErrors({
  "rights.extension-late": {
    class: "refused",
    message: {
      fr: "Le délai ne se prolonge plus : la personne devait en être informée au plus tard le {day} (RGPD, art. 12(3)). Répondre sans attendre.",
      en: "The time limit is no longer prolonged: the person had to be told by {day} (GDPR art. 12(3)). Answer without waiting.",
    },
  },
  "rights.extended-already": {
    class: "refused",
    message: {
      fr: "Le délai est déjà prolongé, et ne l’est qu’une fois (RGPD, art. 12(3)). Répondre dans le délai qui court.",
      en: "The time limit is prolonged already, which is done once (GDPR art. 12(3)). Answer within the time that runs.",
    },
  },
  "rights.not-extended": {
    class: "refused",
    message: {
      fr: "Le délai d’un dossier médical ne se prolonge pas (code de la santé publique, art. L. 1111-7). Répondre dans le délai qui court.",
      en: "The time limit of a medical file is not prolonged (public-health code, art. L. 1111-7). Answer within the time that runs.",
    },
  },
});
