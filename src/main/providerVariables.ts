/** Of the providers at which staff sign in, and persons prove who they are. */
export const providerVariables = [
  {
    name: "EGIDE_OIDC_ISSUER",
    byDefault: "",
    expects: "https://…",
    help: {
      fr: "fournisseur OpenID Connect où les agents peuvent se connecter",
      en: "OpenID Connect provider at which staff may sign in",
    },
  },
  {
    name: "EGIDE_OIDC_CLIENT",
    byDefault: "egide",
    expects: "text",
    help: { fr: "nom d’Égide chez ce fournisseur", en: "name of Égide at that provider" },
  },
  {
    name: "EGIDE_OIDC_SECRET",
    byDefault: "",
    expects: "text",
    help: {
      fr: "secret d’Égide chez ce fournisseur ; sans lui, client public avec PKCE",
      en: "secret of Égide at that provider; without it, a public client with PKCE",
    },
  },
  {
    name: "EGIDE_PERSON_OIDC_ISSUER",
    byDefault: "",
    expects: "https://…",
    help: {
      fr: "fournisseur OpenID Connect (FranceConnect) où une personne prouve son identité pour exercer un droit",
      en: "OpenID Connect provider (FranceConnect) at which a person proves their identity to exercise a right",
    },
  },
  {
    name: "EGIDE_PERSON_OIDC_CLIENT",
    byDefault: "egide",
    expects: "text",
    help: { fr: "nom d’Égide chez ce fournisseur", en: "name of Égide at that provider" },
  },
  {
    name: "EGIDE_PERSON_OIDC_SECRET",
    byDefault: "",
    expects: "text",
    help: {
      fr: "secret d’Égide chez ce fournisseur ; sans lui, client public avec PKCE",
      en: "secret of Égide at that provider; without it, a public client with PKCE",
    },
  },
  {
    name: "EGIDE_PERSON_OIDC_NAME",
    byDefault: "FranceConnect",
    expects: "text",
    help: { fr: "comment les gens l’appellent", en: "what people call it" },
  },
  {
    name: "EGIDE_PERSON_OIDC_SCOPE",
    byDefault: "openid given_name family_name birthdate email",
    expects: "text",
    help: {
      fr: "ce qui lui est demandé de la personne, et rien de plus",
      en: "what it is asked about the person, and no more",
    },
  },
  {
    name: "EGIDE_PERSON_OIDC_ASSURANCE",
    byDefault: "",
    expects: "text",
    help: {
      fr: "niveau de garantie exigé (acr_values), ou un niveau eIDAS supérieur ; eidas1 pour FranceConnect",
      en: "level of assurance that is needed (acr_values), or a higher one of eIDAS; eidas1 for FranceConnect",
    },
  },
] as const;
