import { defineErrors } from "../kernel/index.ts";

export const { catalogue: organisationsErrors, failure: organisationsFailure } = defineErrors({
  "organisations.bodies-invalid": {
    class: "input",
    message: {
      fr: "Le fichier {file} n’a pas la forme attendue. La comparer à « egide schema bodies » ; chaque organisme a au moins un nom.",
      en: 'The file {file} has not the expected form. Compare it with "egide schema bodies"; each body has at least a name.',
    },
  },
  "organisations.parent-unknown": {
    class: "input",
    message: {
      fr: "Dans {file}, l’organisme « {body} » dépend d’un organisme qui n’y est pas, ou de lui-même. Corriger « parent ».",
      en: 'In {file}, the body "{body}" belongs to one that is not there, or to itself. Correct "parent".',
    },
  },
  "organisations.territory-twice": {
    class: "input",
    message: {
      fr: "Dans {file}, les codes postaux en {prefix} sont donnés deux fois, la seconde à « {body} ». Les laisser à un seul organisme.",
      en: 'In {file}, the postal codes in {prefix} are given twice, the second time to "{body}". Leave them to one body.',
    },
  },
});
