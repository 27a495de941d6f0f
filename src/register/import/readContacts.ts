import { fold, trim, type Line, type Span } from "../../reading/index.ts";
import type { Register } from "../model/register.ts";
import type { Coverage } from "./coverage.ts";

type Controller = Register["controller"];
type Officer = Register["dataProtectionOfficers"][number];
interface Contact {
  role: "controller" | "dpo" | "deputy";
  name: string | null;
  email: string | null;
  source: Span[];
}

const roles: readonly (readonly [Contact["role"], RegExp])[] = [
  [
    "deputy",
    /^(?:(?:delegue|dpo|dpd)[a-z()·. ]{0,45} )?(?:adjoint|ajoint|suppleant)e?(?:\(e\)|·e)?(?: (?:de la|du|au|a la) (?:dpo|dpd|deleguee?[a-z ]*))?$/,
  ],
  [
    "dpo",
    /^(?:delegue(?:e|\(e\)|·e)?(?: a la| pour la)? protection des donnees(?: personnelles)?(?: \((?:dpo|dpd)\))?|dpo|dpd|contact (?:du )?(?:dpo|dpd))$/,
  ],
  ["controller", /^(?:responsables? (?:de|du|des) traitements?(?: de donnees)?)$/],
];

const email = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,6}/u;

/**
 * The controller and the data-protection officers named above the records (CRA-01, CRA-02; GDPR art. 30(1)(a)). An
 * e-mail address on a line of its own belongs to the persons named just before it who have none.
 */
export const readContacts = (
  text: string,
  lines: readonly Line[],
  coverage: Coverage,
): { controller: Controller; dataProtectionOfficers: Officer[] } => {
  const contacts: Contact[] = [];
  for (const { content } of lines) {
    const named = nameLine(text, content);
    if (named) {
      coverage.mark("label", named.label);
      contacts.push(contactOf(text, named.role, named.value, coverage));
      continue;
    }
    const address = email.exec(text.slice(content.start, content.end));
    const open = address ? withoutAddress(contacts) : [];
    if (!address || open.length === 0) {
      coverage.markRest("boilerplate", content);
      continue;
    }
    const at = content.start + address.index;
    const span = { start: at, end: at + address[0].length };
    coverage.place([span]);
    for (const contact of open) {
      contact.email = address[0];
      contact.source.push(span);
    }
    coverage.markRest("label", content);
  }
  const controller = contacts.find(({ role }) => role === "controller");
  return {
    controller: controller
      ? { name: controller.name, email: controller.email, source: controller.source }
      : null,
    dataProtectionOfficers: contacts.flatMap(({ role, ...contact }) =>
      role === "controller" ? [] : [{ ...contact, role }],
    ),
  };
};

/**
 * The same for a page that says other things too above its records: only the lines that such a label begins, with the address
 * below them.
 */
export const labelledContacts = (
  text: string,
  lines: readonly Line[],
  coverage: Coverage,
): { controller: Controller; dataProtectionOfficers: Officer[] } => {
  const named = lines.filter(({ content }, at) => {
    if (nameLine(text, content)) return true;
    const isAddress = content.end - content.start <= longestAddress;
    return isAddress && at > 0 && nameLine(text, lines[at - 1]!.content) !== null;
  });
  return readContacts(text, named, coverage);
};

const longestAddress = 80;

const nameLine = (
  text: string,
  content: Span,
): { role: Contact["role"]; label: Span; value: Span } | null => {
  const head = text.slice(content.start, Math.min(content.end, content.start + 120));
  const colon = /\s*:\s*/.exec(head);
  if (!colon) return null;
  const label = fold(head.slice(0, colon.index)).trim();
  const role = roles.find(([, form]) => form.test(label))?.[0];
  const end = content.start + colon.index + colon[0].length;
  return role
    ? { role, label: { start: content.start, end }, value: { start: end, end: content.end } }
    : null;
};

const contactOf = (
  text: string,
  role: Contact["role"],
  value: Span,
  coverage: Coverage,
): Contact => {
  const words = text.slice(value.start, value.end);
  const address = email.exec(words);
  const nameEnd = address ? value.start + address.index : value.end;
  const name = withoutPunctuation(text, trim(text, { start: value.start, end: nameEnd }));
  const source = name.start < name.end ? [name] : [];
  if (address) source.push({ start: nameEnd, end: nameEnd + address[0].length });
  coverage.place(source);
  coverage.markRest("separator", value);
  return {
    role,
    name: name.start < name.end ? text.slice(name.start, name.end) : null,
    email: address?.[0] ?? null,
    source,
  };
};

const withoutPunctuation = (text: string, span: Span): Span => {
  let { end } = span;
  while (end > span.start && /[\s,;(:–—-]/.test(text[end - 1]!)) end--;
  return { start: span.start, end };
};

/** Those named last, of one kind, who still lack an address. */
const withoutAddress = (contacts: readonly Contact[]): Contact[] => {
  const last = contacts.at(-1);
  if (!last || last.email) return [];
  const isOfficer = last.role !== "controller";
  const open: Contact[] = [];
  for (const contact of contacts.toReversed()) {
    if (contact.email || (contact.role !== "controller") !== isOfficer) break;
    open.push(contact);
  }
  return open;
};
