import type { AskedCommandType, RefusalCode } from '@casegrid/domain';

/** What any act on an existing case can be refused with. */
const anyAct: readonly RefusalCode[] = [
  'CASE_UNKNOWN',
  'STALE_REVISION',
  'COMMAND_ID_REUSED',
  'OCCURRED_IN_FUTURE',
  'OCCURRED_BEFORE_LAST_ACT',
];

const byPost: readonly RefusalCode[] = ['ROLE_MAY_NOT', 'OUTSIDE_YOUR_SUBTREE'];
const checking: readonly RefusalCode[] = [
  'CASE_NOT_HANDLED',
  'HANDLER_CANNOT_CHECK',
  'DISPATCHER_CANNOT_CHECK',
  ...byPost,
  'REQUESTER_CANNOT_APPROVE',
];
const deciding: readonly RefusalCode[] = ['NO_OBJECTION_PENDING', ...byPost, 'REQUESTER_CANNOT_APPROVE'];
const filing: readonly RefusalCode[] = [
  'CASE_NOT_AWAITING_ACCEPTANCE',
  ...byPost,
  'REQUESTER_CANNOT_APPROVE',
];
const leading: readonly RefusalCode[] = ['ROLE_MAY_NOT', 'NOT_THE_LEAD_UNIT'];
const working: readonly RefusalCode[] = [...leading, 'CHECKER_CANNOT_HANDLE'];

const own: Readonly<Record<AskedCommandType, readonly RefusalCode[]>> = {
  ReportCase: [
    'ROLE_MAY_NOT',
    'OUTSIDE_YOUR_SUBTREE',
    'NOT_A_PLACE',
    'UNIT_UNKNOWN',
    'CATEGORY_UNKNOWN',
    'CATEGORY_NOT_A_LEAF',
    'CASE_ALREADY_REPORTED',
    'PERSON_ERASED',
  ],
  RequestVerification: [
    'CASE_NOT_AWAITING_ACCEPTANCE',
    ...byPost,
    'OFFICER_UNKNOWN',
    'REPORTER_CANNOT_VERIFY',
    'NOT_A_GRID_WORKER_THERE',
  ],
  RecordVerification: ['CASE_NOT_BEING_VERIFIED', 'NOT_THE_VERIFIER'],
  FileCase: filing,
  DeclineFiling: filing,
  DispatchCase: [
    'CASE_NOT_FILED',
    ...byPost,
    'UNIT_UNKNOWN',
    'UNIT_ELSEWHERE',
    'UNIT_MAY_NOT_HANDLE_CATEGORY',
    'CATEGORY_UNKNOWN',
    'CATEGORY_NOT_A_LEAF',
  ],
  SignCase: ['CASE_NOT_DISPATCHED', ...working],
  ObjectToDispatch: ['CASE_NOT_DISPATCHED', ...leading, 'OBJECTION_WINDOW_OVER'],
  UpholdObjection: deciding,
  DenyObjection: deciding,
  NoteProgress: ['CASE_NOT_BEING_HANDLED', 'ROLE_MAY_NOT', 'NOT_A_HANDLING_UNIT', 'CHECKER_CANNOT_HANDLE'],
  EscalateCase: [
    'CASE_NOT_BEING_HANDLED',
    ...working,
    'UNIT_UNKNOWN',
    'NOT_THE_NEXT_LEVEL',
    'UNIT_MAY_NOT_HANDLE_CATEGORY',
  ],
  CompleteHandling: ['CASE_NOT_BEING_HANDLED', ...working],
  PassCheck: checking,
  FailCheck: checking,
  CloseCase: [
    'CASE_NOT_CHECKED',
    'HANDLER_CANNOT_CLOSE',
    'DISPATCHER_CANNOT_CLOSE',
    ...byPost,
    'REQUESTER_CANNOT_APPROVE',
  ],
  ReopenCase: ['CASE_NOT_CLOSED', ...byPost, 'REOPEN_WINDOW_OVER'],
  Comment: ['ROLE_MAY_NOT'],
  AttachEvidence: ['ROLE_MAY_NOT'],
};

/** Every code that an act can be refused with. */
export const refusedWith = (command: AskedCommandType): readonly RefusalCode[] => [
  ...own[command],
  ...anyAct.filter(
    (code) => command !== 'ReportCase' || (code !== 'CASE_UNKNOWN' && code !== 'STALE_REVISION'),
  ),
];
