const metadataOf = '$$';

/** The stream itself, or the one whose metadata this stream holds: they stand and fall together. */
export const originalOf = (stream: string): string =>
  stream.startsWith(metadataOf) ? stream.slice(metadataOf.length) : stream;

export const isMetadataStream = (stream: string): boolean => stream.startsWith(metadataOf);

/**
 * Whether a stream goes into a log's file: everybody's own streams, with their metadata. Streams of the server's own
 * stay out, and their metadata too: statistics, settings, users, groups of consumers and how far they are, and the
 * links of its projections, such as `$ce-case`, which a server makes anew.
 */
export const isCarried = (stream: string): boolean => !originalOf(stream).startsWith('$');
