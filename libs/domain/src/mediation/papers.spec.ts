import * as cast from '../testing/mediation-cast';
import {
  accepted,
  administrative,
  applied,
  confirmed,
  decided,
  effective,
  mediating,
  performed,
  signing,
  terminated,
  type MediationLife,
} from '../testing/mediation-life';
import { missingPapers } from './filing/file';
import type { PaperSubject } from './filing/messages';
import { numberShown, paperSeries } from './filing/numbers';
import { paperAbout, papersAbout, papersToMake } from './filing/papers';

let last = 0;
const making = (subject: PaperSubject) => {
  last += 1;
  return { ...subject, number: `paper-${last}`, hash: `hash-${last}` };
};
const make = (life: MediationLife, ...subjects: readonly PaperSubject[]) => {
  for (const subject of subjects) life.do('MakePaper', cast.mediator, making(subject));
  return life;
};
const kindsIn = ({ state }: MediationLife) => [...new Set(papersToMake(state).map(({ kind }) => kind))];

const registration = { kind: 'REGISTRATION' } as const;
const agreement = { kind: 'AGREEMENT' } as const;
const minutes = { kind: 'MINUTES', session: 1 } as const;
const firstVisit = { kind: 'FOLLOW_UP', visit: 'FIRST' } as const;
const all = [registration, minutes, agreement, firstVisit];

describe('the papers of a mediation', () => {
  it('are those that it has come to', () => {
    expect(kindsIn(applied())).toEqual([]);
    expect(kindsIn(accepted())).toEqual(['REGISTRATION']);
    expect(kindsIn(mediating())).toEqual(['REGISTRATION', 'AGREEMENT']);
    expect(kindsIn(signing())).toEqual(['REGISTRATION', 'MINUTES', 'AGREEMENT']);
    const inForce = ['REGISTRATION', 'MINUTES', 'AGREEMENT', 'CONFIRMATION_APPLICATION', 'FOLLOW_UP'];
    expect(kindsIn(effective())).toEqual(inForce);
    expect(kindsIn(confirmed())).toEqual(inForce.filter((kind) => kind !== 'CONFIRMATION_APPLICATION'));
    expect(kindsIn(terminated())).toEqual(['REGISTRATION', 'TERMINATION']);
  });

  it('are one for each session and whoever is invited to it, and one for each visit', () => {
    const life = mediating().do('InviteParticipant', cast.mediator).do('ScheduleSession', cast.mediator);
    const invitation = { kind: 'INVITATION', session: 1 };
    expect(papersToMake(life.state)).toEqual([
      registration,
      ...[1, 2, 3].map((person) => ({ ...invitation, person })),
      minutes,
      agreement,
    ]);
    life.do('CancelSession', cast.mediator);
    expect(papersToMake(life.state)).toEqual([registration, agreement]);
    expect(papersToMake(effective().state).filter(({ kind }) => kind === 'FOLLOW_UP')).toEqual(
      ['FIRST', 'SECOND', 'THIRD', 'LAST'].map((visit) => ({ kind: 'FOLLOW_UP', visit })),
    );
  });

  it('are of people’s mediation alone: authorities have papers of their own, and lack none of these', () => {
    for (const life of [administrative(), decided()])
      expect([papersToMake(life.state), missingPapers(life.state)]).toEqual([[], []]);
  });

  it('are no application where nobody confirms it, nor an agreement in writing where it was made by word of mouth', () => {
    const oral = mediating().do('RecordOralAgreement', cast.mediator, { isOfStatus: true });
    expect(kindsIn(oral)).toEqual(['REGISTRATION', 'FOLLOW_UP']);
  });

  it('end with an agreement that a court voids: its parties were not left without one', () => {
    const life = effective()
      .do('RecordSuit', cast.mediator, { kind: 'CONTENT' })
      .do('RecordSuitResult', cast.mediator, { isAgreementVoid: true });
    expect([life.state.status, kindsIn(life)]).toEqual(['TERMINATED', ['REGISTRATION', 'MINUTES']]);
    expect(terminated().state.termination).toEqual({
      reason: 'NO_AGREEMENT',
      roads: ['ARBITRATION', 'ADMINISTRATION', 'LITIGATION'],
      explanation: '分歧较大',
    });
  });
});

describe('a paper', () => {
  it('is made by a mediator, or by the committee while there is none, and about what there is', () => {
    expect(accepted().answerTo('MakePaper', cast.mediator)).toBe('PaperMade');
    expect(mediating().answerTo('MakePaper', cast.fellow)).toBe('REFUSED NOT_ITS_MEDIATOR');
    expect(accepted().answerTo('MakePaper', cast.streetMediator)).toBe('REFUSED MEDIATION_UNKNOWN');
    expect(accepted().answerTo('MakePaper', cast.applicant)).toBe('REFUSED ROLE_MAY_NOT');
    expect(signing().answerTo('MakePaper', cast.mediator, { kind: 'MINUTES', session: 2 })).toBe(
      'REFUSED PAPER_NOT_TO_BE_MADE kind',
    );
    expect(signing().answerTo('MakePaper', cast.mediator, { kind: 'MINUTES' })).toBe(
      'REFUSED PAPER_NOT_TO_BE_MADE kind',
    );
  });

  it('is made once; anew in place of the one before, which stays on record', () => {
    const life = make(accepted(), registration);
    const [first] = life.state.papers;
    const answer = (data: object) => life.answerTo('MakePaper', cast.mediator, { number: 'second', ...data });
    expect(answer({})).toBe('REFUSED PAPER_MADE_ALREADY replaces');
    expect(answer({ replaces: { number: 'another', reason: '笔误' } })).toBe(
      'REFUSED PAPER_NOT_IN_FORCE replaces',
    );
    const replaces = { number: first?.number ?? '', reason: '姓名有误' };
    life.do('MakePaper', cast.mediator, { ...making(registration), replaces });
    const [old, anew] = papersAbout(life.state, registration);
    expect([old?.replacedBy, paperAbout(life.state, registration)]).toEqual([anew?.number, anew]);
    expect(answer({ replaces })).toBe('REFUSED PAPER_NOT_IN_FORCE replaces');
    expect(life.state.files).toEqual([old?.hash, anew?.hash]);
    expect(accepted().answerTo('MakePaper', cast.mediator, { replaces })).toBe(
      'REFUSED PAPER_NOT_IN_FORCE replaces',
    );
  });

  it('is not made anew while it is the text that is signed', () => {
    const life = make(mediating(), agreement);
    const [{ number = '', hash = '' } = {}] = life.state.papers;
    const anew = { ...making(agreement), replaces: { number, reason: '改期' } };
    life.do('DraftAgreement', cast.mediator, { text: hash });
    expect(life.answerTo('MakePaper', cast.mediator, anew)).toBe('REFUSED PAPER_IS_SIGNED_TEXT replaces');
    life.do('WithdrawDraft', cast.mediator);
    expect(life.answerTo('MakePaper', cast.mediator, anew)).toBe('PaperMade');
  });
});

describe('the file of a mediation (Art. 27), as to its papers', () => {
  it('is archived when it is complete, and nothing is added then', () => {
    const life = performed();
    expect(life.answerTo('ArchiveMediation', cast.mediator)).toBe('REFUSED FILE_INCOMPLETE');
    expect(missingPapers(life.state)).toEqual(all);
    make(life, ...all);
    expect(life.do('ArchiveMediation', cast.mediator).state.status).toBe('ARCHIVED');
    expect(life.answerTo('NoteOnMediation', cast.mediator)).toBe('REFUSED MEDIATION_ARCHIVED');
    expect(life.answerTo('MakePaper', cast.mediator, making(firstVisit))).toBe('REFUSED MEDIATION_ARCHIVED');
  });

  it('lacks a record of each visit that was paid', () => {
    const visited = effective().do('RecordFollowUp', cast.mediator, { visit: 'SECOND' });
    visited.do('RecordFollowUp', cast.mediator, { visit: 'THIRD' });
    expect(missingPapers(make(visited, { kind: 'FOLLOW_UP', visit: 'SECOND' }).state)).toEqual([
      registration,
      minutes,
      agreement,
      { kind: 'FOLLOW_UP', visit: 'THIRD' },
    ]);
  });

  it('lacks the notice of termination of one that came to nothing, and of no other', () => {
    expect(missingPapers(terminated().state)).toContainEqual({ kind: 'TERMINATION' });
    expect(missingPapers(effective().state)).not.toContainEqual({ kind: 'TERMINATION' });
  });
});

describe('a number', () => {
  const committee = '310115004001-MEDIATION_COMMITTEE';
  it('is of a committee, a kind and a year', () => {
    expect(paperSeries(committee, 'FOLLOW_UP')).toBe(`${committee}-FOLLOW_UP`);
  });

  it('is written out on papers', () => {
    expect(
      [
        `${committee}-2026-000012`,
        `${committee}-AGREEMENT-2026-000012`,
        `${committee}-02-CONFIRMATION_APPLICATION-2027-1234567`,
        '310115004-JUDICIAL-2026-000001',
        '310115-2026-000001',
        '浦潍调2026-0012',
      ].map(numberShown),
    ).toEqual([
      '〔2026〕310115004001人民调解委员会调字第12号',
      '〔2026〕310115004001人民调解委员会调协字第12号',
      '〔2027〕310115004001人民调解委员会02调确字第1234567号',
      '〔2026〕310115004司法所调字第1号',
      '310115-2026-000001',
      '浦潍调2026-0012',
    ]);
  });
});
