import { overheard } from '../testing/overheard';
import { Progress } from './progress';

const words = { doing: 'Opening units', counted: 'units' };

describe('progress', () => {
  function at(isTTY: boolean, total?: number) {
    const { terminal, written } = overheard({}, isTTY);
    let now = 0;
    const progress = new Progress(terminal, words, total, () => now);
    const reach = (done: number, milliseconds: number) => {
      now = milliseconds;
      progress.reach(done);
    };
    return { progress, reach, written };
  }

  it('keeps quiet about what takes less than three seconds', () => {
    const { progress, reach, written } = at(false, 100);
    reach(50, 1_000);
    reach(100, 2_900);
    progress.finish();
    expect(written.err).toBe('');
  });

  it('writes a line every three seconds where nobody watches', () => {
    const { reach, written } = at(false, 4_000);
    for (let second = 1; second <= 7; second += 1) reach(second * 250, second * 1_000);
    expect(written.err.trimEnd().split('\n')).toEqual([
      'Opening units █████░░░░░░░░░░░░░░░░░░░ 18 % 750 of 4,000 units, 250/s, 13 s left',
      'Opening units █████████░░░░░░░░░░░░░░░ 37 % 1,500 of 4,000 units, 250/s, 10 s left',
    ]);
  });

  it('draws one line anew where somebody does', () => {
    const { progress, reach, written } = at(true, 10);
    reach(5, 500);
    reach(10, 1_000);
    progress.finish();
    expect(written.err.split('\r\u001b[2K').slice(1)).toHaveLength(3);
    expect(written.err.split('\n')).toHaveLength(2);
  });

  it('tells the rate where it does not know how much there is', () => {
    const { reach, written } = at(false);
    reach(70_000, 3_500);
    expect(written.err).toBe('Opening units 70,000 units, 20,000/s\n');
  });
});
