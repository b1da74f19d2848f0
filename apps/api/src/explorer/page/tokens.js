/** A token's claims are read to show whose it is; whether it is good is for the API to say. */
const tokenForm = /[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/g;

function claimsOf(token) {
  const [, payload] = token.split('.');
  const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (c) =>
    c.charCodeAt(0),
  );
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** The bearer of a token and when it ends (seconds since 1970), or nothing when it cannot be read. */
function tokenOf(token) {
  try {
    const { sub, exp } = claimsOf(token);
    return typeof sub === 'string' ? { subject: sub, expires: exp, token } : undefined;
  } catch {
    // Whatever else was pasted with the tokens is not one of them.
    return undefined;
  }
}

/** Every token in a text, as a terminal prints it or as a header carries it. */
export const tokensIn = (text) => (text.match(tokenForm) ?? []).map(tokenOf).filter(Boolean);

export const isExpired = ({ expires }) => typeof expires === 'number' && expires * 1000 <= Date.now();
