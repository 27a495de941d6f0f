import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { fill, type Bilingual } from "../../../kernel/index.ts";
import { entryPath } from "../../../ledger/index.ts";
import { addForm, addPage, confirmPanel, html, pageTitle } from "../../../platform/web/index.ts";
import { deleteSpace } from "../../actions/deleteSpace.ts";
import { candidatePaths as paths } from "../../candidatePaths.ts";
import { mistake } from "../answers.ts";
import { candidateIn, openDoor, ownSpaceFresh, type CandidateSite } from "./candidateSite.ts";

const words = {
  title: { fr: "Supprimer mon espace candidat", en: "Delete my candidate space" },
  over: { fr: "Mes identifiants de connexion", en: "My sign-in details" },
  lead: {
    fr: "La suppression est immédiate et ne se défait pas.",
    en: "The deletion is immediate and cannot be undone.",
  },
  goes: { fr: "Ce qui sera supprimé", en: "What will be deleted" },
  account: {
    fr: "Votre adresse, votre mot de passe et votre accord aux conditions d’utilisation",
    en: "Your address, your password and your agreement to the terms of use",
  },
  sessions: { fr: "Vos sessions : {count}", en: "Your sessions: {count}" },
  links: { fr: "Vos liens en attente : {count}", en: "Your links that wait: {count}" },
  further: { fr: "{label} : {count}", en: "{label}: {count}" },
  mails: {
    fr: "Les messages qui attendent de vous être envoyés",
    en: "The messages that wait to be sent to you",
  },
  stays: { fr: "Ce qui reste", en: "What stays" },
  receipt: {
    fr: "Un reçu dans le journal public : des nombres et une date, rien qui mène à vous. Un dernier message vous en donne l’adresse.",
    en: "A receipt in the public ledger: numbers and a date, nothing that leads to you. A last message gives you its address.",
  },
  confirm: { fr: "Supprimer mon espace", en: "Delete my space" },
  cancel: { fr: "Garder mon espace", en: "Keep my space" },
  done: { fr: "Votre espace candidat est supprimé", en: "Your candidate space is deleted" },
  doneLead: {
    fr: "Il ne reste rien de vous dans cet espace.",
    en: "Nothing of you is left in this space.",
  },
  doneReceipt: { fr: "Le reçu de cette suppression", en: "The receipt of this deletion" },
  doneKeep: {
    fr: "Gardez cette adresse : le reçu se vérifie sans nous croire, aussi dans plusieurs années.",
    en: "Keep this address: the receipt can be checked without trusting us, also years from now.",
  },
} as const satisfies Record<string, Bilingual>;

/** « Supprimer mon espace candidat » (REC-21, REC-22): what goes, then it is gone, and its receipt. */
export const addDeletePages = (
  web: FastifyInstance,
  { candidates, cookie }: CandidateSite,
): void => {
  addForm(web, {
    paths: paths.delete,
    access: ownSpaceFresh,
    largest: 1_000,
    schema: Type.Object({}),
    words: {},
    page: async (form, { visitor, language }) => {
      const own = candidateIn(visitor);
      if (own === null) return null;
      const { sessions, links, further, remains } = await candidates.spaces.contents(own.account);
      const preview = html`<ul>
          <li>${words.account[language]}</li>
          <li>${fill(words.sessions[language], { count: sessions })}</li>
          <li>${fill(words.links[language], { count: links })}</li>
          ${further.map(({ label, count }) => html`<li>${fill(words.further[language], { label: label[language], count })}</li>`)}
          <li>${words.mails[language]}</li>
        </ul>
        <h3>${words.stays[language]}</h3>
        <ul>
          <li>${words.receipt[language]}</li>
          ${remains.map((each) => html`<li>${each[language]}</li>`)}
        </ul>`;
      return {
        title: words.title[language],
        private: true,
        main: html`${pageTitle({
          title: words.title[language],
          over: words.over[language],
          lead: words.lead[language],
        })}
        ${form.frame(
          confirmPanel({
            title: words.goes[language],
            preview,
            confirm: words.confirm[language],
            cancel: { text: words.cancel[language], href: paths.details[language] },
          }),
        )}`,
      };
    },
    act: async (_values, { visitor, language }, _request, reply) => {
      const own = candidateIn(visitor);
      if (own === null) return { redirect: paths.signIn[language] };
      const deleted = await deleteSpace(candidates, own.account);
      if (!deleted.ok) return mistake(deleted.failure, null, language);
      cookie.clear(reply);
      reply.header("clear-site-data", '"cache"');
      return { redirect: `${paths.deleted[language]}?recu=${deleted.value.receipt}` };
    },
  });
  addPage(web, {
    paths: paths.deleted,
    access: openDoor,
    render: async ({ language, visitor }, { query }) => {
      // Whoever has a space is told nothing of the kind, whoever sent them here.
      if (visitor.kind === "candidate") return { redirect: paths.home[language] };
      const { recu } = query as { readonly recu?: unknown };
      const receipt =
        typeof recu === "string" && /^(?:0|[1-9]\d{0,14})$/.test(recu) ? Number(recu) : null;
      return {
        title: words.done[language],
        main: html`${pageTitle({ title: words.done[language], lead: words.doneLead[language] })}
        ${
          receipt === null
            ? ""
            : html`<p>
                  <a href="${entryPath(receipt, language)}">${words.doneReceipt[language]}</a>
                </p>
                <p>${words.doneKeep[language]}</p>`
        }`,
      };
    },
  });
};
