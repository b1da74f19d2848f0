const keyBytes = 32;

/** FILES_LINK_KEY: keys of 32 bytes in base64, separated by commas, the newest first. @throws Error that repeats none */
export function linkKeysFrom(text: string): Buffer[] {
  return text.split(',').map((one) => {
    const written = one.trim();
    const key = Buffer.from(written, 'base64');
    if (key.length === keyBytes && key.toString('base64') === written) return key;
    throw new Error(
      `FILES_LINK_KEY is not ${keyBytes} bytes in base64, or several such keys separated by commas`,
    );
  });
}
