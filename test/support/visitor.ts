/** A browser without JavaScript over HTTP: it keeps cookies, follows redirects, and sends the forms that it was shown. */
export interface Visitor {
  /** The page shown last, and its status. */
  text(): string;
  status(): number;
  cookie(): string;
  /** Throws when the answer is an error, unless it may be one. */
  open(path: string, options?: { readonly mayFail?: boolean }): Promise<void>;
  /** The markup of the form of the page shown whose action is or holds `action`; null when there is none. */
  formAt(action: string): string | null;
  /** Fills that form (the first of the page when none is named) and sends it. */
  send(values: Readonly<Record<string, string>>, action?: string): Promise<void>;
  /** Sends values to a path with the hidden fields of a form, whatever comes of it. */
  post(path: string, values: Readonly<Record<string, string | File>>, form: string): Promise<void>;
}

/** The way out and the choices of display stand above every page, before its own form. */
const isAbove = (action: string): boolean =>
  /\/(?:deconnexion|sign-out|affichage|display)$/.test(action);

export const visitorAt = (address: string): Visitor => {
  const cookies = new Map<string, string>();
  const shown = { text: "", status: 0 };
  const cookie = (): string => [...cookies].map((pair) => pair.join("=")).join("; ");
  const ask = async (path: string, fields?: URLSearchParams | FormData): Promise<void> => {
    const answer = await fetch(new URL(path, address), {
      redirect: "manual",
      headers: { accept: "text/html", origin: address, cookie: cookie() },
      ...(fields && { method: "POST", body: fields }),
    });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    Object.assign(shown, { text: await answer.text(), status: answer.status });
    const next = answer.headers.get("location");
    if (next !== null) await ask(next);
  };
  const must = (path: string): void => {
    if (shown.status >= 400)
      throw new Error(`${path}: ${shown.status}\n${shown.text.slice(0, 2_000)}`);
  };
  const formAt = (action: string): string | null =>
    [
      ...shown.text.matchAll(/<form[^>]*method="post"[^>]*action="([^"]+)"[^>]*>[^]*?<\/form>/g),
    ].find(([, to = ""]) =>
      action === "" ? !isAbove(to) : to.replaceAll("&amp;", "&").includes(action),
    )?.[0] ?? null;
  const post: Visitor["post"] = async (path, values, form) => {
    const fields = /enctype="multipart/.test(form) ? new FormData() : new URLSearchParams();
    for (const [name, value] of Object.entries(values)) fields.set(name, value as string);
    for (const [, name = "", value = ""] of form.matchAll(
      /<input type="hidden" name="([^"]+)" value="([^"]*)"/g,
    ))
      fields.set(name, value.replaceAll("&amp;", "&"));
    await ask(path, fields);
  };
  return {
    text: () => shown.text,
    status: () => shown.status,
    cookie,
    open: async (path, { mayFail = false } = {}) => {
      await ask(path);
      if (!mayFail) must(path);
    },
    formAt,
    send: async (values, action = "") => {
      const form = formAt(action);
      if (form === null) throw new Error(`no form ${action}: ${shown.text.slice(0, 2_000)}`);
      const to = (/action="([^"]+)"/.exec(form)?.[1] ?? "").replaceAll("&amp;", "&");
      await post(to, values, form);
      must(to);
    },
    post,
  };
};
