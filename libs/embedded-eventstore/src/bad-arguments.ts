/** The arguments are not understood; the message says which. */
export class BadArguments extends Error {}
