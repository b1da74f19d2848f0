import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from './cannot-start';
import { claim, contents, empty } from './data-folder';

describe('the data folder', () => {
  const parent = mkdtempSync(join(tmpdir(), 'casegrid-data-'));
  const data = join(parent, 'deep', 'data');
  beforeEach(() => mkdirSync(data, { recursive: true }));
  afterEach(() => rmSync(data, { recursive: true, force: true }));
  afterAll(() => rmSync(parent, { recursive: true }));

  it('is made where there is none, and known again', () => {
    rmSync(data, { recursive: true });
    claim(data);
    writeFileSync(join(data, 'run.json'), '{}');
    claim(data);
    expect(readdirSync(data)).toEqual(['casegrid.json', 'run.json']);
  });

  it('is refused when it holds what we did not make', () => {
    writeFileSync(join(data, 'thesis.odt'), '');
    expect(() => claim(data)).toThrow(`${data} holds files that Casegrid did not make.`);
    expect(readdirSync(data)).toEqual(['thesis.odt']);
  });

  it('is refused when it is a file', () => {
    writeFileSync(join(parent, 'file'), '');
    expect(() => claim(join(parent, 'file'))).toThrow('is not a folder');
  });

  it('is refused with the words of the system where it cannot be made', () => {
    writeFileSync(join(parent, 'file'), '');
    const below = join(parent, 'file', 'data');
    expect(() => claim(below)).toThrow(CannotStart);
    expect(() => claim(below)).toThrow(`${below} cannot be used: ENOTDIR`);
  });

  it('is emptied of what we made, and of nothing else', () => {
    claim(data);
    for (const path of Object.values(contents(data))) if (!existsSync(path)) mkdirSync(path);
    mkdirSync(join(contents(data).postgres, 'cluster'));
    writeFileSync(join(data, 'notes.txt'), 'mine');
    empty(data);
    expect(readdirSync(data).sort()).toEqual(['casegrid.json', 'lock', 'notes.txt']);
  });
});
