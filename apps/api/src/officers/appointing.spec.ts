import { randomUUID } from 'node:crypto';
import { grid } from '../testing/acts';
import { codesIn, type Answer } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';

const admin = 'admin-310115';
const street4 = '310115004';
const notices = { query: '{ notices { nodes { id } } }' };

describe('appointing over the API', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  const act = (who: string, name: string, input: object): Promise<Answer> => {
    const query = `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) {
      ${name}(input: $input) { officerId receipt { commandId revision position } } }`;
    const variables = { input: { commandId: randomUUID(), ...input } };
    return street.caller.ask(who, { query, variables });
  };
  const me = (who: string) =>
    street.caller.ask(who, { query: '{ me { name actingFrom { unit } posts { id role unit } } }' });
  const postsOf = async (who: string) => {
    const { data } = await me(who);
    return (data?.['me'] as { posts: { id: string; role: string; unit: string }[] } | undefined)?.posts;
  };

  it('lets somebody act from the moment of his appointment to that of his relief', async () => {
    const officerId = 'sun.mei';
    expect(await me(officerId)).toEqual({ data: { me: { name: '', actingFrom: null, posts: [] } } });
    expect(codesIn(await act(admin, 'registerOfficer', { officerId, name: '孙梅' }))).toEqual([]);
    const appointed = await act(admin, 'appointOfficer', {
      officerId,
      role: 'OPERATOR',
      unit: '310115-SUPERVISION_CENTRE',
    });
    expect(codesIn(appointed)).toEqual([]);
    while ((await postsOf(officerId))?.length === 0);
    const [post] = (await postsOf(officerId)) ?? [];
    expect(post).toMatchObject({ role: 'OPERATOR', unit: '310115-SUPERVISION_CENTRE' });
    const relieved = await act(admin, 'relieveOfficer', { officerId, postId: post?.id, reason: '调离' });
    expect(codesIn(relieved)).toEqual([]);
    while ((await postsOf(officerId))?.length !== 0);
    expect(codesIn(await street.caller.ask(officerId, notices))).toEqual(['NO_POST']);
  });

  it('asks whoever holds two posts which of them he acts from', async () => {
    const officerId = `leader-${street4}`;
    await act(admin, 'appointOfficer', { officerId, role: 'AUDITOR', unit: street4 });
    while ((await postsOf(officerId))?.length !== 2);
    const posts = await postsOf(officerId);
    expect(posts).toEqual([
      { id: expect.any(String) as string, role: 'LEADER', unit: street4 },
      { id: expect.any(String) as string, role: 'AUDITOR', unit: street4 },
    ]);
    expect((await me(officerId)).data).toMatchObject({ me: { name: officerId, actingFrom: null } });
    const { errors } = await street.caller.ask(officerId, notices);
    expect(errors?.[0]?.extensions).toEqual({ code: 'POST_NOT_CHOSEN', posts });
    const chosen = await street.caller.ask(officerId, notices, { 'x-casegrid-post': posts?.[1]?.id ?? '' });
    expect(codesIn(chosen)).toEqual([]);
  });

  it('is for administrators alone, within their subtree, on the map', async () => {
    const officerId = `community-310115004001`;
    const post = { officerId, role: 'AUDITOR', unit: street4 };
    expect(codesIn(await act('leader-310115', 'appointOfficer', post))).toEqual(['FORBIDDEN']);
    expect(codesIn(await act(admin, 'appointOfficer', { ...post, unit: '3101' }))).toEqual([
      'OUTSIDE_YOUR_SUBTREE',
    ]);
    expect(codesIn(await act(admin, 'appointOfficer', { ...post, unit: '310115999' }))).toEqual([
      'UNIT_UNKNOWN',
    ]);
    expect(codesIn(await act(admin, 'appointOfficer', { ...post, officerId: 'nobody' }))).toEqual([
      'OFFICER_UNKNOWN',
    ]);
    expect(codesIn(await act(admin, 'registerOfficer', { officerId, name: '别人' }))).toEqual([
      'OFFICER_ALREADY_REGISTERED',
    ]);
    expect(
      codesIn(await act(admin, 'relieveOfficer', { officerId, postId: 'none', reason: '调离' })),
    ).toEqual(['POST_NOT_HELD']);
    expect(await postsOf(officerId)).toHaveLength(1);
  });

  it('done again with the same command id gives the first answer, and with another body none', async () => {
    const commandId = randomUUID();
    const post = { commandId, officerId: `grid-${grid}`, role: 'GRID_WORKER', unit: '310115004001002' };
    const first = await act(admin, 'appointOfficer', post);
    expect(codesIn(first)).toEqual([]);
    expect(await act(admin, 'appointOfficer', post)).toEqual(first);
    expect(codesIn(await act(admin, 'appointOfficer', { ...post, unit: grid }))).toEqual([
      'COMMAND_ID_REUSED',
    ]);
  });
});
