/** Why an answer differs; the README of the lib says the same to people. */
const NO_EVENTS_ASKED = 'a read of no events is refused: there it never ends, or fails without a reason';
const NAME_IN_ERROR = 'an error about a stream whose name is not plain ASCII keeps its type';
const SAYS_WHAT_IS_WRONG = 'a request that is refused is told what is wrong with it';

/** Cases in which the embedded event store answers otherwise than EventStoreDB 23.10.6, on purpose. */
export const DIFFERENT: Readonly<Record<string, string>> = {
  'all-filter/count-is-of-matching-events': NO_EVENTS_ASKED,
  'all-filter/max-search-window': NO_EVENTS_ASKED,
  'all/counts': NO_EVENTS_ASKED,
  'read/counts': NO_EVENTS_ASKED,
  'read/counts-backwards': NO_EVENTS_ASKED,
  'read/missing': NO_EVENTS_ASKED,
  'names/stream-chinese': NAME_IN_ERROR,
  'names/stream-emoji': NAME_IN_ERROR,
  'names/stream-leading-space': NAME_IN_ERROR,
  'names/stream-newline-and-tab': NAME_IN_ERROR,
  'names/stream-null-char': NAME_IN_ERROR,
  'names/stream-polish': NAME_IN_ERROR,
  'names/stream-unpaired-surrogate': NAME_IN_ERROR,
  'names/stream-with-spaces': NAME_IN_ERROR,
  'groups/missing-group-odd-name': NAME_IN_ERROR,
  'classic/empty-and-odd-names': SAYS_WHAT_IS_WRONG,
  'groups/odd-stream-names': SAYS_WHAT_IS_WRONG,
  'groups-all/filter-invalid': SAYS_WHAT_IS_WRONG,
  'subscribe-all/invalid-filters': SAYS_WHAT_IS_WRONG,
  'groups-parked/replay-stop-at-0':
    'a replay that stops before the first parked message is over at once: there it stays underway and blocks all later ones',
  'idempotency/other-stream':
    'events are known again by the ids in their own stream, whatever other streams hold: there a retry is written twice when an older stream holds the same ids',
  'all/first-event-of-all': 'the log holds no events of the housekeeping of a real server',
  'around/http-info-and-ping': 'over HTTP there are health and a short /info alone',
  'around/http-other-paths': 'over HTTP there are health and a short /info alone',
  'around/server-features': 'only what is offered is listed',
};

/**
 * What depends on which of two things was done first, from one run to the next, here and there: such texts of an answer
 * are not compared, all else of it is.
 */
export const TIMING: Readonly<Record<string, RegExp>> = {
  'checkpoints/live-single-appends': /^checkpoint between /,
  'groups-all/start-positions': /^(Behind, OutstandingPageRequest|Live)$/,
  'projections/by-category': /^p\d+$/,
  'projections/by-event-type': /^p\d+$/,
  'projections/category-is-before-the-first-dash': /^p\d+$/,
  'subscribe/metadata-stream': /^0@\$\$~s \$metadata$/,
};

/** Cases in which the real server dies, hangs, or answers nobody: run against the embedded event store alone. */
export const MISBEHAVIOUR: Readonly<Record<string, string>> = {
  'idempotency/other-order': 'the same events in another order are a wrong expected version',
  'malformed/bad-regex': SAYS_WHAT_IS_WRONG,
  'malformed/batch-final-without-options': SAYS_WHAT_IS_WRONG,
  'malformed/batch-half-close-at-once': SAYS_WHAT_IS_WRONG,
  'malformed/batch-no-correlation-id': SAYS_WHAT_IS_WRONG,
  'malformed/batch-no-event-id': SAYS_WHAT_IS_WRONG,
  'malformed/batch-no-expected-revision': SAYS_WHAT_IS_WRONG,
  'malformed/batch-no-type-in-metadata': SAYS_WHAT_IS_WRONG,
  'malformed/classic-bad-ids': SAYS_WHAT_IS_WRONG,
  'malformed/classic-no-type': SAYS_WHAT_IS_WRONG,
  'malformed/classic-requests': SAYS_WHAT_IS_WRONG,
  'malformed/read-without-count': SAYS_WHAT_IS_WRONG,
  'malformed/read-without-filter-option': SAYS_WHAT_IS_WRONG,
  'malformed/read-without-source': SAYS_WHAT_IS_WRONG,
  'malformed/read-without-uuid-option': SAYS_WHAT_IS_WRONG,
  'names/stream-empty': SAYS_WHAT_IS_WRONG,
  'names/stream-only-dollars': SAYS_WHAT_IS_WRONG,
};
