const placeholder = /\{([^{}]*)\}/g;

/** The paths that a text of a template asks for. */
export const placeholdersIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(placeholder), ([, path = '']) => path);

/** The text with a value for each of its placeholders; the values are not looked into again. */
export const fillIn = (text: string, valueOf: (path: string) => string): string =>
  text.replace(placeholder, (_, path: string) => valueOf(path));
