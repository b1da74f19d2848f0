import { partIn } from './range';

describe('the part that a range asks for, of a hundred bytes', () => {
  it.each([
    ['bytes=0-9', { start: 0, end: 9 }],
    ['bytes=90-', { start: 90 }],
    ['bytes=90-99999999999999999999', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90 }],
    ['bytes=-1000', { start: 0 }],
    ['bytes=-0', { start: 100 }],
    ['bytes=100-', { start: 100 }],
    ['bytes=100-200', { start: 100, end: 99 }],
  ])('%s is %j', (range, part) => {
    expect(partIn(range, 100)).toEqual(part);
  });

  it.each([
    undefined,
    '',
    'bytes=-',
    'bytes=9-0',
    'bytes=0-1,5-6',
    'bytes=a-b',
    'bytes=1-2 ',
    'lines=0-9',
    'bytes',
  ])('%j is the whole', (range) => {
    expect(partIn(range, 100)).toBeUndefined();
  });
});
