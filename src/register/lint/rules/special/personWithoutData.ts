import type { FieldValue } from "../../fieldValues.ts";
import type { LintRecord } from "../../lintRecord.ts";
import { wholeRecord } from "../../exampleParts.ts";
import type { LintRule } from "../../lintRule.ts";
import { personKinds, personWords, type PersonKind } from "../../personKinds.ts";

const forTraces =
  /(?<![a-z])(?:pour|au titre)(?: (?:les?|des?|la|leurs?))? (?:traces?|journa|connexion|logs?)/;
const traces =
  /trace|tracabilite|connexion|journal|(?<![a-z])logs?(?![a-z])|identifiant|actions? (?:dans|des agents)/;

export const personWithoutData: LintRule = {
  id: "special.person-without-data",
  family: "special",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 30(1)(c)", en: "GDPR, art. 30(1)(c)" },
  title: { fr: "Personnes sans données", en: "Persons without data" },
  message: {
    fr: "« {words} » figurent parmi les personnes concernées, mais aucune donnée n’est dite les concerner.",
    en: "“{words}” are among the data subjects, but no datum is said to be about them.",
  },
  why: {
    fr: "Ou bien ces personnes ne sont pas concernées, ou bien leurs données manquent à la fiche.",
    en: "Either these persons are not concerned, or their data are missing from the record.",
  },
  mend: {
    fr: "Ajoutez leurs données au champ des données, ou retirez ces personnes.",
    en: "Add their data to the field of data, or remove these persons.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            retention: wholeRecord,
            dataSubjects: ["Emprunteurs", "Agents du comptoir", "Fournisseurs de jeux"],
          },
        ],
      },
      {
        records: [
          {
            retention: wholeRecord,
            dataSubjects: ["Emprunteurs", "Agents du comptoir pour les traces de leurs actions"],
            dataCategories: ["Nom et prénom de l’emprunteur"],
          },
        ],
      },
    ],
    good: {
      records: [
        {
          retention: wholeRecord,
          dataSubjects: ["Emprunteurs", "Agents du comptoir", "Fournisseurs de jeux"],
          dataCategories: [
            "Pour les emprunteurs : Nom et prénom ; Adresse électronique",
            "Pour les agents du comptoir : Identifiant de connexion",
            "Pour les fournisseurs : Nom et prénom ; Adresse électronique",
          ],
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      if (record.activity.dataCategories.length === 0) return;
      for (const subject of record.of("dataSubjects")) {
        if (!isWithoutData(record, subject)) continue;
        const evidence = record.quote(subject);
        yield { field: "dataSubjects", evidence, params: { words: evidence.text } };
      }
    },
  },
};

const isWithoutData = (record: LintRecord, subject: FieldValue): boolean => {
  const categories = record.of("dataCategories");
  if (forTraces.test(subject.folded)) return !categories.some(({ folded }) => traces.test(folded));
  const heads = categories.filter(({ part }) => part === "head");
  const allHeaded = record.activity.dataCategories.every(({ subjects }) => subjects !== null);
  // Data without a head may be anybody's: only a record that gives each group its persons leaves somebody out.
  if (
    !allHeaded ||
    heads.length < 2 ||
    /^(?:les )?(?:toutes? |autres? )?personnes?(?![a-z])/.test(subject.folded)
  )
    return false;
  const kinds = kindsIn(subject.folded);
  if (kinds.length === 0) return false;
  return kinds.every((kind) => !heads.some(({ folded }) => personWords[kind].covered.test(folded)));
};

const kindsIn = (folded: string): readonly PersonKind[] =>
  personKinds.filter((kind) => personWords[kind].named.test(folded));
