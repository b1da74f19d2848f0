import { element } from './elements.js';
import { say } from './words.js';

function copyable(command, language) {
  const button = element('button', { type: 'button', textContent: say('copy', language) });
  button.onclick = async () => {
    await navigator.clipboard.writeText(command);
    button.textContent = say('copied', language);
  };
  // Pages of plain HTTP hosts have no clipboard; the command can still be selected.
  return element(
    'p',
    {},
    element('code', { textContent: command }),
    ...(navigator.clipboard ? [button] : []),
  );
}

/** How tokens of the examples' officers are had on the command line: the API itself gives none. */
export function commandHints(steps, language) {
  const officers = [...new Set(steps.flatMap(({ examples }) => examples.map(({ as }) => as)))];
  return [
    element('p', { textContent: say('howToGet', language) }),
    copyable(`npm run -s cli -- token --as ${officers.join(' ')}`, language),
    element('p', { textContent: say('otherFolder', language) }),
  ];
}
