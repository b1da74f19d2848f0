import { element } from './elements.js';
import { fillIn } from './fill-in.js';
import { actAs, onChange, session } from './session.js';
import { openTab } from './tabs.js';
import { say } from './words.js';

/** What is still missing before this example can be run. */
function hindrances({ as }, missing) {
  const { language, tokens } = session();
  return [
    ...(tokens[as] ? [] : [say('tokenMissing', language) + as]),
    ...(missing.length > 0 ? [say('valueMissing', language) + missing.join(', ')] : []),
  ];
}

/** Opens an example as its officer, with the values that earlier answers gave. */
async function open(example, tell) {
  const { language, tokens, kept } = session();
  const { variables, missing } = fillIn(example.variables, kept);
  if (tokens[example.as]) actAs(example.as);
  await openTab(example.operation, example.text, variables);
  tell([say('opened', language) + example.title[language], ...hindrances(example, missing)].join(' · '));
}

function entry(example, language, tell) {
  const { operation, title, as, refused } = example;
  return element(
    'li',
    {},
    element('button', {
      type: 'button',
      id: `open-${operation}`,
      textContent: title[language],
      onclick: () => open(example, tell),
    }),
    element('small', { textContent: `${say('as', language)} ${as}` }),
    ...(refused ? [element('small', { textContent: say('refusedWith', language) + refused })] : []),
  );
}

/** The steps in the life of a case; each example opens in a tab of its own. */
export function showSteps(place, steps, tell) {
  let shown;
  onChange(({ language }) => {
    if (language === shown) return;
    shown = language;
    place.setAttribute('aria-label', say('steps', language));
    const folds = steps.map(({ step, title, examples }) =>
      element(
        'details',
        { open: step === 1 },
        element('summary', { textContent: `${step} ${title[language]}` }),
        element('ol', {}, ...examples.map((example) => entry(example, language, tell))),
      ),
    );
    place.replaceChildren(element('h2', { textContent: say('steps', language) }), ...folds);
  });
}
