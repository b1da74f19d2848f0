import { systemClock } from '../graphql/clock';
import { Caller } from './caller';
import type { RunningStreet } from './running-street';

/** Asks a copy of the street's API for which it is later by so many milliseconds. */
export async function laterBy(street: RunningStreet, milliseconds: number): Promise<Caller> {
  const now = () => new Date(Date.now() + milliseconds);
  const { url } = await street.another({ ...systemClock, now });
  const exp = now().getTime() / 1_000 + 3_600;
  return new Caller(url, (subject, claims) => street.caller.sign(subject, { ...claims, exp }));
}
