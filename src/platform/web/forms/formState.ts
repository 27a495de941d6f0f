import { attributes } from "../attributes.ts";
import { html, type Markup, type Piece } from "../../escaping/index.ts";
import { tokenField } from "../request/formToken.ts";
import type { FieldError, Typed } from "./formValues.ts";

/** What a field component needs to show itself: spread it into one, `textField({ ...form.field("name") })`. */
export interface FieldState {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly values: readonly string[];
  readonly error: string | null;
}

/** A form on its way to the page: what was typed, what is wrong, and the element around its fields. */
export interface FormState {
  readonly errors: readonly FieldError[];
  field(name: string): FieldState;
  /** The `form` element, with the token that proves it ours. */
  frame(content: Piece): Markup;
}

export const formState = ({
  typed,
  errors,
  labels,
  action,
  csrf,
  withFile = false,
  trap = null,
}: {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly labels: Readonly<Record<string, string>>;
  readonly action: string;
  readonly csrf: string | null;
  readonly withFile?: boolean;
  readonly trap?: Piece | null;
}): FormState => ({
  errors,
  field: (name) => {
    const label = labels[name];
    if (label === undefined) throw new TypeError(`the form has no field ${name}`);
    const values = typed[name] ?? [];
    const error = errors.find(({ field }) => field === name)?.message ?? null;
    return { name, label, value: values.at(-1) ?? "", values, error };
  },
  frame: (content) =>
    postForm({ action, csrf, withFile }, trap === null ? content : html`${trap}${content}`),
});

/** A form that changes something, for one that is not made by `addForm`: a single button, such as « se déconnecter ». */
export const postForm = (
  {
    action,
    csrf,
    withFile = false,
  }: {
    readonly action: string;
    readonly csrf: string | null;
    /** A file may come with it, as bytes among the fields. */
    readonly withFile?: boolean;
  },
  content: Piece,
): Markup =>
  // oxfmt-ignore
  html`<form class="form" method="post" action="${action}"${attributes({ enctype: withFile ? "multipart/form-data" : null })} novalidate>
    ${csrf === null ? "" : html`<input type="hidden" name="${tokenField}" value="${csrf}" />`}${content}
  </form>`;
