import type { NoticeChannel } from '@casegrid/domain';
import { carriersFor } from '../notices/carriers';
import { makeNotices } from '../notices/making';
import { sendNotices } from '../notices/sending';
import type { NoticeStage } from './notice-stage';
import type { Partner, PostOffice } from './receivers';

export const secret = 'a secret of two';

type Holds = () => Promise<boolean> | boolean;

const until = async (holds: Holds) => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
};

/** `patience` in milliseconds. */
const usual = { makes: true, sends: true, isMailing: false, patience: 5_000 };

interface Surroundings {
  readonly stage: NoticeStage;
  readonly partner: Partner;
  readonly office: PostOffice;
  readonly now: Date;
}

/** Workers in the midst of all this, and how far they are. */
export function worksOn(around: () => Surroundings) {
  /** Lets a worker work until it holds; whatever it is at then is cut off. */
  async function working(holds: Holds, how: Partial<typeof usual> = {}): Promise<void> {
    const { makes, sends, patience, isMailing } = { ...usual, ...how };
    const { stage, partner, office } = around();
    const ending = new AbortController();
    const failures: unknown[] = [];
    const now = () => around().now;
    const webhook = { url: partner.url, secret };
    const email = { url: office.url, from: 'Casegrid <notices@example.cn>' };
    const carriers = carriersFor({ webhook, ...(isMailing && { email }) }, now, patience);
    const options = {
      ...{ store: stage.store, pool: stage.pool, now, chance: () => 0.5, carriers },
      channels: ['INBOX', ...Object.keys(carriers)] as NoticeChannel[],
      wait: async () => void (await new Promise((resolve) => setTimeout(resolve, 5))),
      onNews: (news: { readonly kind: string }) => void (news.kind === 'FAILED' && failures.push(news)),
    };
    const jobs = [
      ...(makes ? [makeNotices(options, ending.signal)] : []),
      ...(sends ? [sendNotices(options, ending.signal)] : []),
    ];
    await until(async () => failures.length > 0 || (await holds()));
    ending.abort();
    await Promise.all(jobs);
    expect(failures).toEqual([]);
  }

  const count = async (what: string, ...values: unknown[]) =>
    (await around().stage.pool.query(`select from ${what}`, values)).rowCount;
  const inState = (state: string) => count(`notices.notice where channel <> 'INBOX' and state = $1`, state);
  /** Everything in the log was gone through … */
  const allMade = async () =>
    (await count('notices.progress where position >= $1', await around().stage.store.end())) === 1;
  /** … and tried at least once … */
  const allTried = async () =>
    (await allMade()) && (await count(`notices.notice where state = 'PENDING' and attempts = 0`)) === 0;
  /** … and has arrived. */
  const allSent = async () => (await allMade()) && (await inState('PENDING')) === 0;
  return { working, allMade, allTried, allSent, inState };
}
