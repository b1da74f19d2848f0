import { addDays, dayOf } from '@casegrid/domain';
import type { Claim } from './disputes';
import type { Owed } from './inputs';
import type { MediationPen } from './mediation-pen';

interface Terms {
  /** Days until each is due; nothing for what is done on the spot. */
  readonly dueIn: readonly number[];
  readonly isConfirmationWished?: boolean;
}

function owed({ desk: { chance }, respondent }: MediationPen, { what, yuan }: Claim): Owed {
  if (!yuan) return { debtor: respondent, creditor: 1, what };
  const [least, most] = yuan;
  const amount = Math.round(chance.early(least, most) / 10) * 1_000;
  return { debtor: respondent, creditor: 1, what, amount };
}

/** What each is to do. One due day for each, be it of one claim that is paid by instalments. */
function terms(pen: MediationPen, { dueIn, isConfirmationWished = false }: Terms) {
  const { claims } = pen.desk.dispute;
  const [first] = claims;
  const chosen = dueIn.length > 0 ? dueIn.map((_, index) => claims[index] ?? first) : [first];
  const obligations = chosen.map((claim) => owed(pen, claim));
  const dated = (at: string) => ({
    obligations: obligations.map((one, index) => {
      const days = dueIn[index];
      return days === undefined ? one : { ...one, dueOn: addDays(dayOf(at), days) };
    }),
  });
  return { said: { obligations, isOfStatus: false, isConfirmationWished }, dated };
}

/** By word of mouth and done on the spot: in force that day, and over. */
export function agreeOnTheSpot(pen: MediationPen): void {
  const { said, dated } = terms(pen, { dueIn: [] });
  const input = { ...said, agreedBy: pen.all, record: pen.say('orally') };
  pen.write('RecordOralAgreement', pen.mediator, input, { leadsTo: 'PERFORMED', dated });
}

/** By word of mouth, and to be done later. */
export function agreeOrally(pen: MediationPen, due: Terms): void {
  const { said, dated } = terms(pen, due);
  const input = { ...said, agreedBy: pen.all, record: pen.say('orally') };
  pen.write('RecordOralAgreement', pen.mediator, input, { leadsTo: 'EFFECTIVE', dated });
}

/** What is to be signed; now and then somebody wants it otherwise. */
export function draft(pen: MediationPen, due: Terms): void {
  const write = () => {
    const { said, dated } = terms(pen, due);
    pen.write('DraftAgreement', pen.mediator, { ...said, text: pen.file() }, { leadsTo: 'SIGNING', dated });
  };
  write();
  if (!pen.happens(0.08)) return;
  pen.write('WithdrawDraft', pen.mediator, { reason: pen.say('draftBack') }, { leadsTo: 'MEDIATING' });
  write();
}

/** Signed by a party himself, or on paper that the mediator puts on record. */
export function sign(pen: MediationPen, party: number): void {
  const by = pen.speaker(party);
  pen.write('SignAgreement', by, { party, ...(by.kind === 'OFFICER' && { sheet: pen.file() }) });
}

/** In writing: in force with the last mark that it needs. */
export function agreeInWriting(pen: MediationPen, due: Terms): void {
  draft(pen, due);
  for (const party of pen.signers) sign(pen, party);
  pen.write('SignAsMediator', pen.mediator, {});
  pen.write('SealAgreement', pen.clerk, {}, { leadsTo: 'EFFECTIVE' });
}
