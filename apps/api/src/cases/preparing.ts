import {
  decide,
  caseDecider,
  findCategory,
  findUnit,
  isRefused,
  levelOf,
  Refused,
  type Act,
  type Case,
  type CaseCommands,
  type AskedCommandType,
  type Unit,
} from '@casegrid/domain';
import type { Authority } from '../auth/authority';
import { keyOf } from '../graphql/node-id';
import type { Sealing } from '../people/sealing';
import type { Facts } from './facts';
import type * as inputs from './inputs';
import type { Numbers } from './numbers';

/** What each command is asked with. */
export interface CaseInputs {
  ReportCase: inputs.ReportCaseInput;
  RequestVerification: inputs.RequestVerificationInput;
  RecordVerification: inputs.RecordVerificationInput;
  FileCase: inputs.FileCaseInput;
  DeclineFiling: inputs.DeclineFilingInput;
  DispatchCase: inputs.DispatchCaseInput;
  SignCase: inputs.SignCaseInput;
  ObjectToDispatch: inputs.ObjectToDispatchInput;
  UpholdObjection: inputs.DecideObjectionInput;
  DenyObjection: inputs.DecideObjectionInput;
  NoteProgress: inputs.NoteProgressInput;
  EscalateCase: inputs.EscalateCaseInput;
  CompleteHandling: inputs.CompleteHandlingInput;
  PassCheck: inputs.PassCheckInput;
  FailCheck: inputs.FailCheckInput;
  CloseCase: inputs.CloseCaseInput;
  ReopenCase: inputs.ReopenCaseInput;
  Comment: inputs.CommentInput;
  AttachEvidence: inputs.AttachEvidenceInput;
}

/** Everything a command may have to look up. */
export interface Sources {
  readonly facts: Facts;
  readonly authority: Authority;
  readonly numbers: Numbers;
  readonly sealing: Sealing;
}

interface Asked {
  readonly caseId: string;
  readonly state: Case;
  readonly act: Act;
  readonly correlationId: string;
}

type Looked<Data> = Data | Refused | Promise<Data | Refused>;
type Prepare = {
  readonly [Name in AskedCommandType]: (
    input: CaseInputs[Name],
    asked: Asked,
    from: Sources,
  ) => Looked<CaseCommands[Name]>;
};

const evidenceOf = ({ evidence }: { evidence: readonly inputs.EvidenceInput[] }) =>
  evidence.map((one) => ({ ...one }));

async function findPlace({ place }: inputs.ReportCaseInput, { facts }: Sources): Promise<Unit | Refused> {
  const { unit } = place;
  const isPlace = !unit.includes('-') && ['COMMUNITY', 'GRID'].includes(levelOf(unit));
  return isPlace
    ? findUnit(await facts.map(unit), unit, 'place.unit')
    : new Refused('NOT_A_PLACE', 'place.unit');
}

/** People are sealed only for a report that would be accepted. */
async function report(input: inputs.ReportCaseInput, { caseId, state, act }: Asked, from: Sources) {
  const unit = await findPlace(input, from);
  if (isRefused(unit)) return unit;
  const category = findCategory(await from.facts.catalogueAt(act.at), input.category);
  if (isRefused(category)) return category;
  const place = { ...input.place, path: unit.path };
  const { title, description } = input;
  const data = { caseId, category, title, description, place, evidence: evidenceOf(input), people: [] };
  const dry = decide(caseDecider, { type: 'ReportCase', data }, state, act);
  if (isRefused(dry)) return dry;
  const people = await from.sealing.seal(caseId, input.people, act.actor);
  return isRefused(people) ? people : { ...data, people };
}

/** Units may be named in another district's stream: each is looked for on its own part of the map. */
async function findUnits(
  codes: readonly string[],
  field: string,
  { facts }: Sources,
): Promise<Unit[] | Refused> {
  const found: Unit[] = [];
  for (const code of codes) {
    const unit = findUnit(await facts.map(code), code, field);
    if (isRefused(unit)) return unit;
    found.push(unit);
  }
  return found;
}

async function dispatch(input: inputs.DispatchCaseInput, { state, act }: Asked, from: Sources) {
  const category = findCategory(await from.facts.catalogueAt(act.at), state.category);
  if (isRefused(category)) return category;
  const leads = await findUnits([input.leadUnit], 'leadUnit', from);
  if (isRefused(leads)) return leads;
  const coHandlers = await findUnits(input.coHandlers, 'coHandlers', from);
  if (isRefused(coHandlers)) return coHandlers;
  const [lead] = leads;
  return lead
    ? { lead, coHandlers, category, instructions: input.instructions }
    : new Refused('UNIT_UNKNOWN', 'leadUnit');
}

/** A number is drawn only for a case that would be filed with it. */
async function file({ urgency }: inputs.FileCaseInput, asked: Asked, { numbers }: Sources) {
  const dry = decide(
    caseDecider,
    { type: 'FileCase', data: { number: '', urgency } },
    asked.state,
    asked.act,
  );
  if (isRefused(dry)) return dry;
  return { number: await numbers.draw(asked.caseId, asked.act, asked.correlationId), urgency };
}

async function escalate({ to, reason }: inputs.EscalateCaseInput, _: Asked, from: Sources) {
  const found = await findUnits([to], 'to', from);
  if (isRefused(found)) return found;
  const [unit] = found;
  return unit ? { to: unit, reason } : new Refused('UNIT_UNKNOWN', 'to');
}

/** For each command, what its input becomes once everything it names has been looked up. */
export const prepare: Prepare = {
  ReportCase: report,
  RequestVerification: async ({ assignee, note }, _, { authority }) => {
    const officerId = keyOf('officer', assignee);
    const standing = await authority.standing(officerId);
    if (!standing) return new Refused('OFFICER_UNKNOWN', 'assignee');
    return { assignee: officerId, assigneePosts: standing.officer.posts, note };
  },
  RecordVerification: ({ finding, note, ...input }) => ({ finding, note, evidence: evidenceOf(input) }),
  FileCase: file,
  DeclineFiling: ({ reason, explanation, otherRoads }) => ({ reason, explanation, otherRoads }),
  DispatchCase: dispatch,
  SignCase: () => ({}),
  ObjectToDispatch: ({ reason, explanation }) => ({ reason, explanation }),
  UpholdObjection: ({ explanation }) => ({ explanation }),
  DenyObjection: ({ explanation }) => ({ explanation }),
  NoteProgress: ({ note, reporterContacted, ...input }) => ({
    note,
    reporterContacted,
    evidence: evidenceOf(input),
  }),
  EscalateCase: escalate,
  CompleteHandling: ({ outcome, summary, ...input }) => ({ outcome, summary, evidence: evidenceOf(input) }),
  PassCheck: ({ note, ...input }) => ({ note, evidence: evidenceOf(input) }),
  FailCheck: ({ reason, ...input }) => ({ reason, evidence: evidenceOf(input) }),
  CloseCase: ({ note }) => ({ note }),
  ReopenCase: ({ reason }) => ({ reason }),
  Comment: ({ text }) => ({ text }),
  AttachEvidence: (input) => ({ evidence: evidenceOf(input) }),
};

/** The district in whose part of the map the case lies, once it is known. */
export const placeOfCase = ({ place }: Case, input: CaseInputs[AskedCommandType]): string =>
  place.unit || ('place' in input ? input.place.unit : '');
