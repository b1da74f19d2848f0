import {
  mayHandle,
  standardCatalogue,
  type Actor,
  type CaseCommands,
  type Category,
  type Evidence,
  type MessageOf,
  type Person,
} from '@casegrid/domain';
import { uuidV5 } from '@casegrid/event-store';
import { crew, district, namespace } from './crew';
import type { Draw } from './draw';

/** Something done about a case, and by whom. */
export interface CaseAct {
  readonly by: Actor;
  readonly command: MessageOf<CaseCommands>;
}

const lead = { code: crew.handler.post.unit, name: '综合行政执法队', path: ['31', '3101', district] };
const categories = standardCatalogue.filter((one) => one.parent && mayHandle(one, lead.code));

function categoryOf({ index }: Draw): Category {
  const category = categories[index % categories.length];
  if (!category) throw new Error('the standard catalogue has nothing for the urban management team');
  return category;
}

const residentOf = ({ index }: Draw) => uuidV5(namespace, `resident ${index % 5_000}`);

const photo = ({ digest }: Draw, caption: string): Evidence => ({ hash: digest, kind: 'PHOTO', caption });

/** As long as sealed text is; nobody could open it. */
const sealed = ({ digest }: Draw) =>
  `v1.${digest.slice(0, 16)}.${digest.slice(16, 32)}.${digest.slice(32, 60)}`;

const reporter = (draw: Draw): Person => ({
  personId: residentOf(draw),
  part: 'REPORTER',
  name: sealed(draw),
  phone: sealed(draw),
});

function report(draw: Draw): CaseAct {
  const { code: unit, path, name } = draw.place;
  const category = categoryOf(draw);
  return {
    by: { kind: 'RESIDENT', id: residentOf(draw) },
    command: {
      type: 'ReportCase',
      data: {
        caseId: draw.caseId,
        category,
        title: `${category.label.zh}，第${draw.index}件`,
        description: `${name}附近${category.label.zh}，已有数日，影响居民出行，望尽快派人查看处理。`,
        place: { unit, path, description: `${name}主干道与支路交叉口东侧` },
        evidence: [photo(draw, '现场照片')],
        people: [reporter(draw)],
      },
    },
  };
}

const numberOf = ({ index }: Draw) => `${district}-2025-${String(index + 1).padStart(6, '0')}`;

/** The eight acts of an ordinary case, from its report to its closing. */
export const acts: readonly ((draw: Draw) => CaseAct)[] = [
  report,
  (draw) => ({
    by: crew.dutyChief,
    command: { type: 'FileCase', data: { number: numberOf(draw), urgency: 'ORDINARY' } },
  }),
  (draw) => ({
    by: crew.dispatcher,
    command: {
      type: 'DispatchCase',
      data: {
        lead,
        coHandlers: [],
        category: categoryOf(draw),
        powers: [],
        instructions: '请于规定时限内到场处置并反馈。',
      },
    },
  }),
  () => ({ by: crew.handler, command: { type: 'SignCase', data: {} } }),
  (draw) => ({
    by: crew.handler,
    command: {
      type: 'CompleteHandling',
      data: {
        outcome: 'RESOLVED',
        summary: '已到场处置完毕，现场恢复整洁。',
        evidence: [photo(draw, '处置后照片')],
      },
    },
  }),
  (draw) => ({
    by: crew.checker,
    command: {
      type: 'PassCheck',
      data: { note: '现场核查属实，处置到位。', evidence: [photo(draw, '核查照片')] },
    },
  }),
  () => ({
    by: crew.operator,
    command: {
      type: 'RecordCallback',
      data: {
        answers: { contacted: true, resolved: true, satisfaction: 'SATISFIED' },
        note: '反映人表示问题已解决。',
      },
    },
  }),
  () => ({ by: crew.dutyChief, command: { type: 'CloseCase', data: { note: '办理完毕，予以结案。' } } }),
];
