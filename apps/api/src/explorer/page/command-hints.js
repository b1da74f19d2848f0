import { element } from './elements.js';
import { say } from './words.js';

const tokenCommand = (officer) => `npm run -s cli -- token --as ${officer}`;

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
  const all = `for officer in ${officers.join(' ')}; do npm run -s cli -- token --as $officer; done`;
  return [
    element('p', { textContent: say('howToGet', language) }),
    copyable(tokenCommand(officers[0]), language),
    element('p', { textContent: say('howToGetAll', language) }),
    copyable(all, language),
  ];
}
