import type { Bilingual } from "../../../kernel/index.ts";

/** What the charter of every site says. */
export const charterWords = {
  title: { fr: "Charte des cookies et traceurs", en: "Charter on cookies and trackers" },
  titleOf: {
    fr: "Charte des cookies et traceurs\u00a0: {site}",
    en: "Charter on cookies and trackers: {site}",
  },
  lead: {
    fr: "Ce que ce site garde dans votre navigateur ou y lit, pourquoi, combien de temps, et comment le refuser.",
    en: "What this site keeps in your browser or reads there, why, for how long, and how to refuse it.",
  },
  what: { fr: "De quoi il s’agit", en: "What this is about" },
  whatText: {
    fr: "Un cookie est un petit texte qu’un site fait garder à votre navigateur et relit à la visite suivante. D’autres procédés font de même, comme le stockage local\u00a0: cette charte les appelle tous des traceurs.",
    en: "A cookie is a small text that a site has your browser keep and reads again at the next visit. Other means do the same, such as local storage: this charter calls all of them trackers.",
  },
  onlyNecessary: {
    fr: "Ce site n’a que des traceurs strictement nécessaires. Rien ne s’y accepte ni ne s’y refuse\u00a0: aucun bandeau n’est affiché.",
    en: "This site has strictly necessary trackers alone. There is nothing to accept or to refuse: no banner is shown.",
  },
  onlyExempt: {
    fr: "Aucun traceur de ce site ne demande votre accord\u00a0: aucun bandeau n’est affiché. La mesure d’audience se refuse sur {manage}.",
    en: "No tracker of this site needs your consent: no banner is shown. The audience measurement is refused on {manage}.",
  },
  asks: {
    fr: "Avant votre choix, seuls fonctionnent les traceurs qui ne demandent pas d’accord. Tout accepter et tout refuser se font aussi facilement, et le bandeau reste jusqu’à votre choix.",
    en: "Before your choice, only trackers that need no consent are at work. Accepting all and refusing all are equally easy, and the banner stays until you choose.",
  },
  commitments: { fr: "Ce à quoi le site s’engage", en: "What the site commits itself to" },
  caption: { fr: "Traceurs\u00a0: {category}", en: "Trackers: {category}" },
  tracker: { fr: "Traceur", en: "Tracker" },
  service: { fr: "Service", en: "Service" },
  purpose: { fr: "À quoi il sert", en: "What it is for" },
  life: { fr: "Durée", en: "Duration" },
  who: { fr: "De qui", en: "Whose" },
  noTracker: { fr: "aucun, mais des demandes à {hosts}", en: "none, but requests to {hosts}" },
  nothing: { fr: "aucun", en: "none" },
  first: { fr: "{provider}", en: "{provider}" },
  third: { fr: "{provider}, un tiers", en: "{provider}, a third party" },
  exempt: {
    fr: "« {service}\u00a0» ne demande pas d’accord, car\u00a0:",
    en: '"{service}" needs no consent, because:',
  },
  receives: { fr: "{service}\u00a0: {recipients}", en: "{service}: {recipients}" },
  transfer: {
    fr: "{service}\u00a0: des données partent vers ce pays\u00a0: {country} ({safeguard}).",
    en: "{service}: data leaves for this country: {country} ({safeguard}).",
  },
  kept: {
    fr: "{service}\u00a0: ce qui est collecté est gardé {life}.",
    en: "{service}: what is collected is kept for {life}.",
  },
  policyOf: {
    fr: "{service}\u00a0: {link}",
    en: "{service}: {link}",
  },
  policyName: {
    fr: "politique de confidentialité de {provider}",
    en: "privacy policy of {provider}",
  },
  refuse: { fr: "Accepter, refuser, changer d’avis", en: "Accept, refuse, change your mind" },
  refuseHere: {
    fr: "Tout accepter, tout refuser ou choisir service par service, à tout moment\u00a0: {manage}.",
    en: "Accept all, refuse all or choose service by service, at any time: {manage}.",
  },
  manageName: { fr: "Gestion des cookies", en: "Manage cookies" },
  refuseLife: {
    fr: "Votre choix, accord ou refus, vaut {life}. Une visite ne le prolonge pas\u00a0; après, la question vous est posée de nouveau. Elle l’est aussi quand une finalité ou un texte change.",
    en: "Your choice, yes or no, holds for {life}. A visit does not make it longer; afterwards you are asked again. You also are when a purpose or a text changes.",
  },
  signal: {
    fr: "Si votre navigateur envoie le signal « Global Privacy Control\u00a0», il vaut refus, sans que vous ayez rien à faire.",
    en: 'Where your browser sends the signal "Global Privacy Control", it counts as a refusal, without your doing anything.',
  },
  browser: {
    fr: "Votre navigateur peut aussi effacer ou refuser tous les cookies\u00a0; ce qui est strictement nécessaire vous sera alors redemandé.",
    en: "Your browser can also delete or refuse all cookies; what is strictly necessary will then be asked of you again.",
  },
  elsewhere: {
    fr: "{service}\u00a0: le refuser partout à la fois, {link}",
    en: "{service}: refuse it everywhere at once, {link}",
  },
  elsewhereName: { fr: "sur la page de {provider}", en: "on the page of {provider}" },
  durations: { fr: "Durées", en: "Durations" },
  longest: {
    fr: "Le traceur qui dure le plus vit {life}.",
    en: "The longest tracker lives for {life}.",
  },
  bound: {
    fr: "Aucun ne vit plus de treize mois, et aucune visite ne le prolonge s’il n’est pas dit le contraire.",
    en: "None lives longer than thirteen months, and no visit prolongs it unless said otherwise.",
  },
  scan: { fr: "Dernier contrôle", en: "Last check" },
  scanNone: {
    fr: "Aucun contrôle de ce site n’a été gardé.",
    en: "No check of this site was kept.",
  },
  scanned: {
    fr: "Le {day}, un navigateur a ouvert des pages de ce site ({pages}) comme trois visiteurs\u00a0: l’un qui n’a rien choisi, l’un qui refuse tout, l’un qui accepte tout. Traceurs vus\u00a0: {trackers}. Autres hôtes demandés\u00a0: {hosts}.",
    en: "On {day}, a browser opened pages of this site ({pages}) as three visitors: one who has not chosen, one who refuses all, one who accepts all. Trackers seen: {trackers}. Other hosts asked: {hosts}.",
  },
  scanClean: {
    fr: "Tout ce qu’il a vu est déclaré ici, et rien n’était là contre un choix.",
    en: "All that it saw is declared here, and nothing was there against a choice.",
  },
  scanFound: {
    fr: "Ce qui n’est pas encore comme cette charte le dit\u00a0:",
    en: "What is not yet as this charter says:",
  },
  changes: { fr: "Ce qui a changé", en: "What has changed" },
  changesNone: {
    fr: "Aucune version antérieure de cette charte n’est gardée.",
    en: "No earlier version of this charter is kept.",
  },
  changed: {
    fr: "Depuis la version d’avant le {day}\u00a0:",
    en: "Since the version before {day}:",
  },
  others: { fr: "Autres sites", en: "Other sites" },
} as const satisfies Record<string, Bilingual>;
