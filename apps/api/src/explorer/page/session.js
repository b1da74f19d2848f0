import { tokensIn } from './tokens.js';

/**
 * What this browser tab knows: tokens by their bearers, who is chosen, his post, the language, and the values kept of
 * earlier answers. It is gone when the tab is closed and no other tab sees it.
 */
const storageKey = 'casegrid';

const firstLanguage = () => (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en');
const beginning = () => ({ tokens: {}, chosen: '', post: '', language: firstLanguage(), kept: {} });

let state = { ...beginning(), ...JSON.parse(sessionStorage.getItem(storageKey) ?? '{}') };
const listeners = new Set();

export const session = () => state;

export function change(part) {
  state = { ...state, ...part };
  sessionStorage.setItem(storageKey, JSON.stringify(state));
  listeners.forEach((listener) => listener(state));
}

/** Calls the listener now and after every change. */
export function onChange(listener) {
  listeners.add(listener);
  listener(state);
}

/** Takes every token out of a text, and acts as the last one's bearer. Gives their bearers. */
export function addTokens(text) {
  const found = tokensIn(text);
  if (found.length > 0) {
    const tokens = Object.fromEntries(found.map((token) => [token.subject, token]));
    change({ tokens: { ...state.tokens, ...tokens }, chosen: found.at(-1).subject });
  }
  return found.map(({ subject }) => subject);
}

export const forgetTokens = () => change({ tokens: {}, chosen: '', post: '' });

/** Acts as somebody whose token is there; a post chosen for somebody else is let go. */
export const actAs = (subject) => {
  if (subject !== state.chosen) change({ chosen: subject, post: '' });
};

export const keep = (values) => change({ kept: { ...state.kept, ...values } });

/** Who asks, in which language: as headers, and as parameters of a WebSocket connection. */
export function askingHeaders() {
  const token = state.tokens[state.chosen]?.token;
  return {
    'accept-language': state.language === 'zh' ? 'zh-CN' : 'en',
    ...(token && { authorization: `Bearer ${token}` }),
    ...(token && state.post && { 'x-casegrid-post': state.post }),
  };
}
