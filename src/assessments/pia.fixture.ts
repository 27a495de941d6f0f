import fc from "fast-check";

const at = "2031-02-20T15:33:45.958Z";
const answer = (id: number, reference: number, data: object) => ({
  pia_id: 12,
  reference_to: reference,
  data: { text: null, gauge: null, list: [], ...data },
  created_at: at,
  id,
});
const risk = (id: number, item: number, severity: number, likelihood: number) => [
  answer(id, Number(`3${item}1`), { list: ["Perte d’une aide"] }),
  answer(id + 1, Number(`3${item}2`), { list: ["Poste laissé ouvert", "Lien transmis"] }),
  answer(id + 2, Number(`3${item}3`), { list: ["Agent distrait"] }),
  answer(id + 3, Number(`3${item}4`), { list: ["Chiffrement"] }),
  answer(id + 4, Number(`3${item}5`), { text: "Des revenus sont lus.", gauge: severity }),
  answer(id + 5, Number(`3${item}6`), { text: "Peu y ont accès.", gauge: likelihood }),
];

/** An export in the shape of the tool of 2018, with what later versions and servers of it add; its words are ours. */
export const piaExport = {
  pia: {
    dbVersion: 201707071818,
    tableName: "pia",
    serverUrl: null,
    created_at: at,
    id: 12,
    objectStore: {},
    status: 0,
    name: "Aide d’urgence",
    author_name: "Ada Morvan",
    evaluator_name: "Ivo Marrec",
    validator_name: "Orane Velmont",
    dpo_status: 1,
    dpo_opinion: "<p>Favorable, si le <strong>chiffrement</strong> est étendu.</p>",
    dpos_names: "Ivo Marrec",
    people_names: "Comité des usagers",
    concerned_people_searched_opinion: true,
    concerned_people_searched_content: "",
    concerned_people_status: 1,
    concerned_people_opinion: "D’accord sur le principe.",
    rejection_reason: "",
    progress: 67.5,
    structure_id: "",
    category: null,
  },
  answers: [
    answer(1, 111, {
      text: "<div>Verser une <strong>aide</strong> à qui la demande &amp; l’obtient.<br /><br /></div>\n<ul>\n<li>instruction</li>\n<li>paiement</li>\n</ul>",
      gauge: 0,
    }),
    answer(2, 211, { text: "<script>alert(1)</script>Verser l’aide.<img src=x onerror=alert(2)>" }),
    answer(3, 121, { text: "Revenus ; demandeurs ; trésorerie ; deux ans." }),
    answer(4, 212, { text: "Mission d’intérêt public." }),
    answer(5, 213, { text: "Le revenu seul décide de l’aide." }),
    answer(6, 215, { text: "Deux ans, le temps d’un contrôle." }),
    ...risk(10, 2, 3, 2),
    ...risk(20, 3, 2, 1),
    ...risk(30, 4, 2, 2),
  ],
  measures: [
    {
      title: "Chiffrement",
      pia_id: 12,
      content: "Les disques et les échanges.",
      placeholder: "knowledge_base.slugs.PIA_TEC_CHIF.placeholder",
      created_at: null,
      id: 101,
    },
    { title: "Traçabilité", pia_id: 12, content: "", placeholder: "", created_at: at, id: 102 },
  ],
  evaluations: [
    {
      status: 3,
      pia_id: 12,
      reference_to: "1.1",
      gauges: { x: 0, y: 0 },
      global_status: 2,
      id: 86,
    },
    {
      status: 2,
      pia_id: 12,
      reference_to: "3.2",
      action_plan_comment: "Étendre le chiffrement aux sauvegardes.",
      evaluation_comment: "À réduire.",
      gauges: { x: 2, y: 1 },
      estimated_implementation_date: null,
      person_in_charge: null,
      global_status: 2,
      created_at: at,
      id: 87,
    },
    { status: 3, pia_id: 12, reference_to: "3.1.[object Object]", global_status: 2, id: 88 },
  ],
  comments: [{ pia_id: 12, reference_to: 111, description: "À relire", for_measure: false, id: 7 }],
  attachments: [
    { id: 1, name: "schema.png", mime_type: "image/png", file: "data:image/png;base64,AA==" },
  ],
  revisions: null,
} as const;

/** The same as a file of it. */
export const piaFile = (changes: object = {}, space?: number): string =>
  JSON.stringify({ ...piaExport, ...changes }, null, space);

/** Members that no version of the tool has had yet. */
const unknownMembers = fc.dictionary(
  fc.string({ unit: "grapheme" }).map((name) => `x-${name}`),
  fc.jsonValue({ maxDepth: 3 }),
  { maxKeys: 4, noNullPrototype: true },
);

/** Exports with members that nobody knows, at each level, written in whichever way. */
export const anyPiaFile: fc.Arbitrary<string> = fc
  .record({
    whole: unknownMembers,
    pia: unknownMembers,
    answer: unknownMembers,
    space: fc.constantFrom(undefined, 1, "\t"),
    mark: fc.constantFrom("", "\u{FEFF}"),
  })
  .map(
    ({ whole, pia, answer: more, space, mark }) =>
      `${mark}${JSON.stringify(
        {
          ...whole,
          ...piaExport,
          pia: { ...pia, ...piaExport.pia },
          answers: piaExport.answers.map((each) => ({ ...more, ...each })),
        },
        null,
        space,
      )}`,
  )
  // These are refused by name (hostile files: json/jsonText.unit.test.ts).
  .filter((file) => !/"(?:__proto__|constructor|prototype)":/.test(file));
