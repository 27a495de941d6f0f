import type { Bilingual } from "../../../../kernel/index.ts";

/** The wording of what a body decides about findings. */
export const words = {
  accept: { fr: "Accepter ce constat", en: "Accept this finding" },
  acceptLead: {
    fr: "Corriger vaut mieux. Ce qui est juste malgré la règle s’accepte avec un motif : le constat ne compte plus, et le motif reste.",
    en: "To mend it is better. What is right in spite of the rule is accepted with a reason: the finding counts no more, and the reason stays.",
  },
  acceptsError: {
    fr: "C’est une erreur : une fois acceptée, elle n’empêche plus la publication, et le motif paraît avec l’édition.",
    en: "This is an error: once accepted, it no longer blocks a publication, and the reason stands with the edition.",
  },
  scope: { fr: "Ce que vous acceptez", en: "What you accept" },
  thisOne: { fr: "Ce constat seul", en: "This finding alone" },
  thisRecord: {
    fr: "Tout ce que cette règle trouve dans cette activité ({count})",
    en: "All that this rule finds in this activity ({count})",
  },
  everywhere: {
    fr: "Tout ce que cette règle trouve dans le registre ({count}) : elle n’est plus appliquée",
    en: "All that this rule finds in the register ({count}): it is no longer applied",
  },
  reason: { fr: "Motif", en: "Reason" },
  reasonHint: {
    fr: "Dix caractères au moins, pour qui lira le registre : ne nommez personne.",
    en: "Ten characters at least, for readers of the register: name nobody.",
  },
  cancel: { fr: "Revenir aux constats", en: "Back to the findings" },
  accepted: { fr: "Le constat est accepté.", en: "The finding is accepted." },
  withdraw: { fr: "Ne plus accepter", en: "Accept no longer" },
  withdrawTitle: { fr: "Ne plus accepter un constat", en: "Accept a finding no longer" },
  withdrawLead: {
    fr: "Il est de nouveau trouvé ; une erreur empêche de nouveau la publication. Motif de l’acceptation : {reason}",
    en: "It is found again; an error blocks a publication again. It was accepted because: {reason}",
  },
  withdrawReason: { fr: "Acceptation retirée", en: "Acceptance withdrawn" },
  withdrawn: { fr: "Le constat compte de nouveau.", en: "The finding counts again." },
} as const satisfies Record<string, Bilingual>;
