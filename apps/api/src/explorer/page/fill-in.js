const whole = /^\$\{(\w+)\}$/;
const within = /\$\{(\w+)\}/g;

/** What takes effect soon does so when whoever reads this has sent it. Milliseconds. */
export const untilSoon = 30_000;

/** A version 4 UUID. Only pages of secure origins have `randomUUID`; an office's intranet may have none. */
export function newUuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function fillText(text, { kept, now, missing }) {
  const valueOf = (name, placeholder) => {
    if (name === 'uuid') return newUuid();
    if (name === 'soon') return new Date(now + untilSoon).toISOString();
    if (name in kept) return kept[name];
    missing.add(name);
    return placeholder;
  };
  const name = whole.exec(text)?.[1];
  if (name) return valueOf(name, text);
  return text.replaceAll(within, (placeholder, inner) => String(valueOf(inner, placeholder)));
}

function fill(value, from) {
  if (typeof value === 'string') return fillText(value, from);
  if (Array.isArray(value)) return value.map((item) => fill(item, from));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fill(inner, from)]));
}

/** Variables with their placeholders filled in, and the names of those for which there is no value yet. */
export function fillIn(variables, kept, now = Date.now()) {
  const missing = new Set();
  return { variables: fill(variables, { kept, now, missing }), missing: [...missing] };
}

/** The value at a path such as `events.-1.position`; a negative number counts a list from its end. */
const at = (value, path) =>
  path
    .split('.')
    .reduce((inner, key) => (Array.isArray(inner) ? inner.at(Number(key)) : inner?.[key]), value);

/** What an answer's data holds of what an example keeps. */
export function keptOf(keeps, data) {
  const found = Object.entries(keeps).map(([name, path]) => [name, at(data, path)]);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined && value !== null));
}
