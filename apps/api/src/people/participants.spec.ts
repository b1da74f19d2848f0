import { randomUUID } from 'node:crypto';
import {
  applicant,
  application,
  fellow,
  justice,
  mediator,
  Mediating,
  streetMediator,
} from '../testing/mediating';
import { runStreet, type RunningStreet } from '../testing/running-street';

const page = `query MediationPage($id: ID!) { mediation(id: $id) {
  participants { number id name { state value } phone { state value } address { state } } } }`;
const [chen = '', zhou = ''] = application.parties.map(({ name }) => name);
const hidden = { state: 'HIDDEN', value: null };
const open = (value: string) => ({ state: 'OPEN', value });

interface Seen {
  readonly number: number;
  readonly id: string | null;
  readonly name: object;
  readonly phone: object | null;
  readonly address: object | null;
}

describe('who takes part in a mediation', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  const mediating = () => new Mediating(() => street.caller);
  const read = (who: string, { id }: Mediating, query = page) =>
    street.caller.ask(who, { query, variables: { id } });
  const participants = async (who: string, one: Mediating): Promise<readonly Seen[]> => {
    const { data } = await read(who, one);
    return (data?.['mediation'] as { readonly participants: readonly Seen[] }).participants;
  };
  const namesFor = async (who: string, one: Mediating) =>
    (await participants(who, one)).map(({ name }) => name);

  it('is read by its mediator, and by nobody else of the committee, nor from above, nor elsewhere', async () => {
    const one = mediating();
    await one.mediated();
    expect(await participants(mediator, one)).toEqual([
      {
        number: 1,
        id: `person:${applicant}`,
        name: open(chen),
        phone: open('13800000001'),
        address: null,
      },
      {
        ...{ number: 2, id: expect.stringMatching(/^person:/) as string, name: open(zhou) },
        ...{ phone: open('13800000002'), address: null },
      },
    ]);
    const others = [
      fellow,
      justice,
      'leader-310115004',
      'supervisor-310115',
      'auditor-310115',
      'duty-310115',
    ];
    for (const who of others) {
      const seen = await participants(who, one);
      expect([who, seen]).toMatchObject([who, [1, 2].map((number) => ({ number, id: null, name: hidden }))]);
      expect([who, seen.map(({ phone }) => phone)]).toEqual([who, [hidden, hidden]]);
    }
    for (const who of [streetMediator, 'admin-310115', 'integrator-310115', randomUUID()])
      expect([who, (await read(who, one)).data]).toEqual([who, { mediation: null }]);
  });

  it('is read by each party of himself, and by him of nobody else', async () => {
    const one = mediating();
    await one.mediated();
    const invited = {
      participant: { name: '吴伯', phone: '13800000003' },
      relation: 'RELATIVE',
      agreedBy: [1, 2],
    };
    await one.act(mediator, 'inviteParticipant', invited);
    expect(await namesFor(applicant, one)).toEqual([open(chen), hidden, hidden]);
    expect(await namesFor(mediator, one)).toEqual([open(chen), open(zhou), open('吴伯')]);
  });

  it('is read by the committee until there are mediators, by no mediator who was recused, and by the judicial office once it is its matter', async () => {
    const one = mediating();
    await one.accepted();
    expect(await namesFor(fellow, one)).toEqual([open(chen), open(zhou)]);
    await one.act(mediator, 'appointMediators', { mediators: [fellow] });
    expect(await namesFor(mediator, one)).toEqual([hidden, hidden]);
    await one.act(fellow, 'recuseMediator', { officer: fellow, reason: '系近亲属' });
    expect(await namesFor(fellow, one)).toEqual([hidden, hidden]);
    expect(await namesFor(mediator, one)).toEqual([open(chen), open(zhou)]);

    const other = mediating();
    await other.agreed();
    expect(await namesFor(justice, other)).toEqual([hidden, hidden]);
    await other.act(justice, 'applyConfirmation', { court: '浦东新区人民法院', appliedBy: [1, 2] });
    expect(await namesFor(justice, other)).toEqual([open(chen), open(zhou)]);
  });
});
