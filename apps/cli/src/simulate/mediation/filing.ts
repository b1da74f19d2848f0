import type { PaperKind, Visit } from '@casegrid/domain';
import type { MediationLine, Timed } from '../script';
import type { MediationInputs, ToldMediationAct } from './inputs';
import type { MediationPen } from './mediation-pen';

type Fields = MediationInputs['MakePaper']['fields'];

const saying = (said: Readonly<Record<string, string>>): Fields =>
  Object.entries(said).map(([path, value]) => ({ path, value }));

type Of<Name extends ToldMediationAct> = Extract<MediationLine, { readonly act: Name }>;

const told = <Name extends ToldMediationAct>({ lines }: MediationPen, act: Name): Of<Name>[] =>
  lines.filter((line): line is Of<Name> => line.act === act);

interface Paper {
  readonly kind: PaperKind;
  readonly session?: number;
  readonly visit?: Visit;
}

/** A paper is made when it is put on record, whatever else the story tells of. */
const make = (pen: MediationPen, paper: Paper, said: Readonly<Record<string, string>>): void =>
  pen.write('MakePaper', pen.mediator, { ...paper, fields: saying(said) }, { isLive: true });

/** The same with when it was, which is known of what was told before. */
function makeOf(
  pen: MediationPen,
  paper: Paper,
  said: Readonly<Record<string, string>>,
  [path, moment]: readonly [string, (before: readonly Timed[]) => string],
): void {
  const dated = (_: string, before: readonly Timed[]) => ({
    fields: saying({ ...said, [path]: moment(before) }),
  });
  pen.write('MakePaper', pen.mediator, { ...paper, fields: [] }, { isLive: true, dated });
}

const sessionTakes = 90 * 60_000;

function makeMinutes(pen: MediationPen, session: number): void {
  const endsAt = (before: readonly Timed[]) => {
    const held = before.find((line) => line.act === 'HoldSession' && line.input.session === session);
    return new Date(Date.parse(held?.at ?? '') + sessionTakes).toISOString();
  };
  const said = {
    rightsTold: 'true',
    'statements.0.speaker': '申请人',
    'statements.0.words': pen.say('demanded'),
    'statements.1.speaker': '被申请人',
    'statements.1.words': pen.say('answered'),
    outcome: pen.say('talked'),
  };
  makeOf(pen, { kind: 'MINUTES', session }, said, ['session.endsAt', endsAt]);
}

function makeFollowUp(pen: MediationPen, visit: Visit): void {
  const visitedAt = (before: readonly Timed[]) =>
    before.find((line) => line.act === 'RecordFollowUp' && line.input.visit === visit)?.at ?? '';
  const said = { way: '上门', visited: '双方当事人', findings: pen.say('visited') };
  makeOf(pen, { kind: 'FOLLOW_UP', visit }, said, ['visitedAt', visitedAt]);
}

function makeAgreement(pen: MediationPen, { input: { obligations } }: Of<'DraftAgreement'>): void {
  const ways = obligations.map((_, index) => [`obligations.${index}.way`, '按约定方式']);
  const terms = obligations.map(({ what }, index) => [`terms.${index}.words`, `被申请人${what}。`]);
  make(
    pen,
    { kind: 'AGREEMENT' },
    {
      issues: '责任分担和履行期限。',
      responsibilities: '被申请人承担主要责任，申请人予以配合。',
      ...(Object.fromEntries([...terms, ...ways]) as Record<string, string>),
    },
  );
}

const roadWords = {
  ARBITRATION: ['roads.arbitration', '可以依法申请仲裁。'],
  ADMINISTRATION: ['roads.administration', '可以向街道办事处反映。'],
  LITIGATION: ['roads.court', '可以向人民法院起诉。'],
} as const;

/** Roads that were told are on record already. */
function makeNotice(pen: MediationPen, { input: { roads } }: Of<'TerminateMediation'>): void {
  const others = Object.entries(roadWords).filter(([road]) => !roads.some((one) => one === road));
  make(pen, { kind: 'TERMINATION' }, Object.fromEntries(others.map(([, words]) => words)));
}

/** Every paper that the file of a people's mediation needs. */
function makePapers(pen: MediationPen): void {
  const { claims } = pen.desk.dispute;
  make(pen, { kind: 'REGISTRATION' }, { claims: `${claims.map(({ what }) => what).join('；')}。` });
  for (const { input } of told(pen, 'HoldSession')) makeMinutes(pen, input.session);
  for (const draft of told(pen, 'DraftAgreement').slice(-1)) makeAgreement(pen, draft);
  for (const { input } of told(pen, 'RecordFollowUp')) makeFollowUp(pen, input.visit);
  for (const end of told(pen, 'TerminateMediation')) makeNotice(pen, end);
}

function archive(pen: MediationPen, isLive: boolean): void {
  const { files } = pen;
  const note = pen.say(files.length > 0 ? 'filedOnPaper' : 'filed');
  const more = { leadsTo: 'ARCHIVED', ...(isLive && { isLive }) } as const;
  pen.write('ArchiveMediation', pen.clerk, { note, withoutFiles: files }, more);
}

/** Its papers are made, and it is put away. What its people attached in the story has never been more than a name. */
export function putAway(pen: MediationPen): void {
  makePapers(pen);
  archive(pen, true);
}

/** What was never accepted needs no paper in its file. */
export function mayBePutAway(pen: MediationPen): void {
  if (pen.happens(0.5)) archive(pen, false);
}
