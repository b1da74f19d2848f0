import { openPaperFont } from './font/paper-font';
import { render } from './render';
import type { Template } from './template';
import { templateProblems } from './template-problems';
import { templates } from './templates';
import { making, records } from './testing/records';

const sound = templates.FOLLOW_UP;

describe('the templates', () => {
  it.each(Object.entries(templates))('%s is sound, of its kind, and plain data', (kind, template) => {
    expect(templateProblems(template)).toEqual([]);
    expect(template.kind).toBe(kind);
    expect(JSON.parse(JSON.stringify(template))).toEqual(template);
  });

  it.each<[string, Partial<Template>, string]>([
    [
      'a placeholder without field',
      { blocks: [...sound.blocks, { kind: 'heading', text: '{who}' }] },
      'no field for the placeholder {who}',
    ],
    [
      'an item where there is no list',
      { blocks: [...sound.blocks, { kind: 'heading', text: '{item.party}' }] },
      'no field for the placeholder {item.party}',
    ],
    [
      'a page number in the text',
      { blocks: [...sound.blocks, { kind: 'closing', lines: ['{$page}'] }] },
      'no field for the placeholder {$page}',
    ],
    [
      'a field of a text in a list',
      { blocks: [...sound.blocks, { kind: 'paragraph', each: 'partyNames', text: '{item.name}' }] },
      'no field for the placeholder {item.name}',
    ],
    [
      'a list that is none',
      { blocks: [...sound.blocks, { kind: 'paragraph', each: 'committee', text: '甲' }] },
      'committee is no list',
    ],
    [
      'a condition on nothing',
      { blocks: [...sound.blocks, { kind: 'heading', when: 'never', text: '甲' }] },
      'no field never for a condition',
    ],
    [
      'a row without values',
      { blocks: [...sound.blocks, { kind: 'rows', rows: [[]] }] },
      'a row has one to three values',
    ],
    [
      'a field that no block shows',
      { blocks: sound.blocks.slice(1, 2) },
      'the field obligations party is never shown',
    ],
    [
      'a field twice',
      { fields: [...sound.fields, ...sound.fields.slice(0, 1)] },
      'the field committee is declared twice',
    ],
    [
      'characters that no font has',
      { blocks: [...sound.blocks, { kind: 'heading', text: '𠮷' }] },
      'the font lacks U+20BB7',
    ],
  ])('%s is refused', async (_, change, problem) => {
    const template = { ...sound, ...change };
    await expect(
      render(template, records.FOLLOW_UP, { ...making, font: openPaperFont() }),
    ).rejects.toMatchObject({
      code: 'TEMPLATE_INVALID',
      message: expect.stringContaining(problem) as string,
    });
  });
});
