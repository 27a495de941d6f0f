import type { openProvider } from "../identity/index.ts";
import type { PersonProvider } from "../rights/index.ts";

type Provider = ReturnType<typeof openProvider>;
type Away = Parameters<Provider["finish"]>[1];

/**
 * The provider of identities as requests of persons ask it. Of what it says, the name, the date of birth and the address are handed on; its own
 * name for the person, and everything else, is let go.
 */
export const asPersonProvider = (label: string, provider: Provider): PersonProvider => ({
  label,
  begin: async () => {
    const begun = await provider.begin({ anew: false });
    return begun.ok ? { url: begun.value.url, request: { ...begun.value.request } } : null;
  },
  finish: async (returned, { state, nonce, verifier }) => {
    const away = { state: String(state), nonce: String(nonce), verifier: String(verifier) };
    const request: Away = { ...away, anew: false };
    const finished = await provider.finish(returned, request);
    if (!finished.ok || finished.value.name === null) return null;
    const { name, birthDate, email } = finished.value;
    return { name, birthDate, email };
  },
});
