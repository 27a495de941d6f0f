import assert from "node:assert/strict";
import { test } from "node:test";
import type { Edition } from "../../../actions/editions.ts";
import { registerPaths } from "../../registerPaths.ts";
import { editionsPage } from "./editionsPage.ts";

const edition = (more: Partial<Edition>): Edition => ({
  body: "rive",
  number: 1,
  name: "2031-03-04",
  publishedAt: Temporal.Instant.from("2031-03-04T09:00:00Z"),
  author: { kind: "staff", id: "a-1", name: "Orane Velmont" },
  reason: "durée des messages",
  forced: null,
  accepted: [],
  ledgerIndex: 7,
  files: [],
  ...more,
});

test("an edition is shown inside with who published it, and with every error that did not block it and why", () => {
  const editions = [
    edition({
      name: "2031-03-05",
      author: null,
      forced: { reason: "Le contrat est signé demain.", findings: 2 },
      accepted: [
        {
          rule: "recipients.no-agreement",
          reason: "signé, au <coffre>",
          findings: 1,
          activities: ["preter-des-jeux"],
        },
      ],
    }),
    edition({}),
  ];
  const page = String(editionsPage({ body: "rive", editions, paths: registerPaths }, "fr"));
  assert.match(page, /Publiée malgré les erreurs \(2\) : Le contrat est signé demain\./);
  assert.match(
    page,
    /Sous-traitant sans contrat signé \(1\), accepté par lint\.yaml : signé, au &lt;coffre/,
  );
  assert.match(page, /Activités : preter-des-jeux/);
  assert.match(page, /nom retiré après son délai[^]*Orane Velmont[^]*aucune/);
  assert.match(page, /href="\/registre\/2031-03-05\/"/);
  assert.doesNotMatch(
    String(editionsPage({ body: "rive", editions: [], paths: null }, "en")),
    /<table/,
  );
});
