/** Kinds of persons as pages name them; over folded words. */
export const personKinds = [
  "health-professional",
  "third-party",
  "provider",
  "staff",
  "employer",
  "partner",
  "beneficiary",
  "student",
  "visitor",
  "candidate",
] as const;

export type PersonKind = (typeof personKinds)[number];

/** `named`: the words that name such persons plainly. `covered`: every word of a declaration that may take them in. */
interface Words {
  readonly named: RegExp;
  readonly covered: RegExp;
}

const everybody =
  "personnes? en (?:lien|contact|relation)|toutes? (?:les )?personnes?|usagers?|tout public|grand public";

export const personWords: Readonly<Record<PersonKind, Words>> = {
  "health-professional": {
    named:
      /(?<![a-z])(?:professionnels? (?:de )?(?:la )?sante|medecins?|praticiens?|soignants?|pharmaciens?)(?![a-z])/,
    covered: new RegExp(
      `professionn|medecin|praticien|soignant|pharmacien|offreur|medica|infirm|psycholog|sage|expert|${everybody}`,
    ),
  },
  "third-party": {
    named:
      /(?<![a-z])(?:tiers(?! (?:payant|declarant|detenteur))|temoins?|complices?|opposants?|creanciers?)(?![a-z])/,
    covered: new RegExp(
      `tiers|temoin|complice|coauteur|co-auteur|opposant|creancier|partie|autres? personne|entourage|proche|mis(?:e|es)? en cause|${everybody}`,
    ),
  },
  provider: {
    named: /(?<![a-z])(?:prestataires?|fournisseurs?|sous-traitants?)(?![a-z])/,
    covered: new RegExp(
      `prestataire|fournisseur|sous-traitant|intervenant|soumissionnaire|extern|exterieur|expert|entreprise|contact|partenaire|interlocuteur|titulaire|candidat|professionnel|offreur|${everybody}`,
    ),
  },
  staff: {
    named: /(?<![a-z])(?:agents?|salaries?|personnels?|collaborateurs?|employes?)(?![a-z])/,
    covered: new RegExp(
      `agent|salarie|personnel|collaborat|employe|utilisateur|gestionnaire|membre|equipe|fonctionnaire|instructeur|conseill|operat|travailleur|administrateur|responsable|professionnel|intervenant|referent|elus?(?![a-z])|${everybody}`,
    ),
  },
  employer: {
    named: /(?<![a-z])(?:employeurs?|chefs? d'entreprises?)(?![a-z])/,
    covered: new RegExp(
      `employeur|entreprise|chef|dirigeant|societe|representant|professionnel|${everybody}`,
    ),
  },
  partner: {
    named: /(?<![a-z])partenaires?(?![a-z])/,
    covered: new RegExp(
      `partenaire|organisme|extern|exterieur|interlocuteur|contact|professionnel|${everybody}`,
    ),
  },
  beneficiary: {
    named:
      /(?<![a-z])(?:beneficiaires?|assures?|consultants?|patients?|allocataires?|adherents?)(?![a-z])/,
    covered: new RegExp(
      `beneficiaire|assure|consultant|patient|allocataire|adherent|victime|ayant|demandeur|personne|debiteur|public|client|${everybody}`,
    ),
  },
  student: {
    named: /(?<![a-z])(?:etudiants?|eleves?|stagiaires?|apprentis?)(?![a-z])/,
    covered: new RegExp(
      `etudiant|eleve|stagiaire|apprenti|enfant|apprenant|candidat|mineur|jeune|${everybody}`,
    ),
  },
  visitor: {
    named: /(?<![a-z])visiteurs?(?![a-z])/,
    covered: new RegExp(`visiteur|internaute|extern|exterieur|public|utilisateur|${everybody}`),
  },
  candidate: {
    named: /(?<![a-z])candidats?(?![a-z])/,
    covered: new RegExp(
      `candidat|postulant|demandeur|etudiant|soumissionnaire|personne|agent|salarie|${everybody}`,
    ),
  },
};
