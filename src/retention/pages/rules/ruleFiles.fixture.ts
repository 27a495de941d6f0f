/** A page as a town hall publishes it: three sentences that are understood, and one that is not. */
export const registerText = `Responsable des traitements : Mairie de Sauvelande

Guichet : Gérer les dossiers

  • Finalité(s) du traitement : Gérer les dossiers des habitants.
  • Fondement du traitement : Article 6.1.e du RGPD
  • Durée de conservation : Les dossiers sont conservés pendant cinq ans à compter de leur clôture.

Guichet : Répondre aux questions

  • Finalité(s) du traitement : Répondre aux questions posées à l’accueil.
  • Fondement du traitement : Article 6.1.e du RGPD
  • Durée de conservation : Les questions sont conservées pendant six mois à compter de la réponse.

Guichet : Remettre des bons

  • Finalité(s) du traitement : Remettre des bons d’achat.
  • Fondement du traitement : Article 6.1.e du RGPD
  • Durée de conservation : Les bons d’achat sont conservés deux mois s’ils ne sont pas utilisés, six mois s’ils le sont.

Guichet : Tenir le cahier

  • Finalité(s) du traitement : Tenir le cahier de l’accueil.
  • Fondement du traitement : Article 6.1.e du RGPD
  • Durée de conservation : Le cahier est conservé selon la hauteur des marées.
`;

/** What its one store holds, beside the tables of `store.fixture.ts`. */
export const datasets = `dataset:
  - fides_key: guichet
    collections:
      - name: dossier
        fields:
          - { name: id, fides_meta: { primary_key: true } }
          - { name: nom, data_categories: [user.name] }
          - { name: closed_on }
      - name: piece
        fields:
          - { name: id, fides_meta: { primary_key: true } }
          - name: dossier_id
            fides_meta: { references: [{ dataset: guichet, field: dossier.id, direction: from }] }
          - { name: contenu }
      - name: page
        fields:
          - { name: id, fides_meta: { primary_key: true } }
          - name: piece_id
            fides_meta: { references: [{ dataset: guichet, field: piece.id, direction: from }] }
          - { name: texte }
      - name: question
        fields:
          - { name: id, fides_meta: { primary_key: true } }
          - { name: texte, data_categories: [user.content] }
          - { name: posee_le }
          - { name: repondue_le }
      - name: bon
        fields:
          - { name: id, fides_meta: { primary_key: true } }
          - { name: statut }
          - { name: emis_le }
`;
