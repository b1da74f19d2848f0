/** A log file that cannot be trusted: damaged, or written by something newer. It is never served silently. */
export class UnusableLog extends Error {}
