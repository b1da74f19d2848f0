import { eventStoreFigures } from './figures';
import { peakIn } from './peak';

describe('the figures of an event store', () => {
  it('stand for the embedded one, and below each for the one that was named', () => {
    const names = (url?: string) => eventStoreFigures(url).map(({ name }) => name);
    expect(names()).not.toContain('eventstoredb-append-32');
    expect(names('esdb://db:2113?tls=false').slice(0, 4)).toEqual([
      'eventstore-append-32',
      'eventstoredb-append-32',
      'eventstore-append-256',
      'eventstoredb-append-256',
    ]);
  });

  it('take the peak of a process from what Linux tells of it', () => {
    expect(peakIn('VmPeak:\t  999 kB\nVmHWM:\t  2048 kB\n')).toBe(2);
    expect(() => peakIn('Name:\tnode\n')).toThrow('does not tell');
  });
});
