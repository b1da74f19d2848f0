import { createHash, randomUUID } from 'node:crypto';
import { codesIn, type Answer, type Caller } from './caller';
import { inputOf } from './acts';

export const committee = '310115004001-MEDIATION_COMMITTEE';
export const mediator = 'mediator-310115004001';
/** Of the same committee. */
export const fellow = 'fellow-310115004001';
export const streetMediator = 'mediator-310115004';
export const justice = 'justice-310115004';
export const applicant = '3b9d8c1e-0d8f-4a5c-9b7e-0c4a1f5d2b10';

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const shown = `id number status track committee summary acceptedAt confirmableUntil
  participants { number as isYou hasConsented leftFor } mediators { officer isChosen }
  sessions { session isOpen isHeld minutes { hash } } handOver { track committee }
  agreement { form effectiveAt text { hash } obligations { obligation what performance } missingMarks { party mediator isSeal } }
  confirmation { status court } suits { suit kind result } files { hash } missingPapers { kind session visit } papers { kind number file { hash } replacedBy } clocks { kind dueOn }`;

/** A mediation as these acts bring it back. */
export interface MediationSeen {
  readonly id: string;
  readonly status: string;
  readonly number: string | null;
  readonly [field: string]: unknown;
}

const mutationOf = (name: string) => `mutation Act($input: ${inputOf(name)}!) {
  ${name}(input: $input) { receipt { revision position } mediation { ${shown} } } }`;

export const mediationActOf = (name: string, input: object) => ({
  query: mutationOf(name),
  variables: { input: { commandId: randomUUID(), ...input } },
});

export const application = {
  kind: 'NEIGHBOURS',
  place: { unit: '310115004001', description: '3号楼' },
  committee,
  summary: '楼上漏水，吊顶损坏',
  parties: [
    { as: 'APPLICANT', isMyself: true, name: '陈小满', phone: '13800000001' },
    { as: 'RESPONDENT', name: '周大海', phone: '13800000002' },
  ],
};

/** Acts on one mediation after the other of those that it begins. */
export class Mediating {
  #id = '';

  constructor(private readonly caller: () => Caller) {}

  get id(): string {
    return this.#id;
  }

  ask(who: string, name: string, input: object = {}): Promise<Answer> {
    return this.caller().ask(
      who,
      mediationActOf(name, { ...(this.#id && { mediationId: this.#id }), ...input }),
    );
  }

  /** @throws when it was refused */
  async act(who: string, name: string, input: object = {}): Promise<MediationSeen> {
    const { data, errors } = await this.ask(who, name, input);
    const payload = data?.[name] as { mediation: MediationSeen | null } | undefined;
    if (!payload) throw new Error(`${name}: ${JSON.stringify(errors)}`);
    const { mediation } = payload;
    if (mediation) this.#id = mediation.id;
    return mediation ?? { id: this.#id, status: '', number: null };
  }

  async codes(who: string, name: string, input: object = {}): Promise<string[]> {
    return codesIn(await this.ask(who, name, input)) as string[];
  }

  async seenBy(who: string): Promise<MediationSeen | null> {
    const query = `query ($id: ID!) { mediation(id: $id) { ${shown} } }`;
    const { data } = await this.caller().ask(who, { query, variables: { id: this.#id } });
    return data?.['mediation'] as MediationSeen | null;
  }

  /** Applied for by the resident, and agreed to by the other side at the counter. */
  async accepted(input: object = {}): Promise<MediationSeen> {
    this.#id = '';
    await this.act(applicant, 'applyMediation', { ...application, ...input });
    return this.act(mediator, 'recordConsent', { party: 2 });
  }

  async mediated(input: object = {}): Promise<MediationSeen> {
    await this.accepted(input);
    return this.act(mediator, 'appointMediators', { mediators: [mediator] });
  }

  async agreed(input: object = {}): Promise<MediationSeen> {
    await this.mediated();
    const dueOn = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    const obligations = [
      { debtor: 2, creditor: 1, what: '修复防水', dueOn },
      { debtor: 2, creditor: 1, what: '赔偿吊顶', amount: 300_000, dueOn },
    ];
    await this.act(mediator, 'draftAgreement', { obligations, text: hashOf('agreement'), ...input });
    await this.act(applicant, 'signAgreement', { party: 1 });
    await this.act(mediator, 'signAgreement', { party: 2, sheet: hashOf('sheet') });
    await this.act(mediator, 'signAsMediator');
    return this.act(mediator, 'sealAgreement');
  }
}
