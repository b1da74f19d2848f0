import { commandHints } from './command-hints.js';
import { element } from './elements.js';
import { actAs, addTokens, change, forgetTokens, onChange, session } from './session.js';
import { isExpired } from './tokens.js';
import { say } from './words.js';

const labelled = (text, control) => element('label', {}, element('span', { textContent: text }), control);

function languageChoice({ language }) {
  const choose = element('select', { id: 'language', onchange: () => change({ language: choose.value }) });
  choose.append(new Option('中文', 'zh'), new Option('English', 'en'));
  choose.value = language;
  return labelled(say('language', language), choose);
}

function bearerChoice({ language, tokens, chosen }) {
  const choose = element('select', { id: 'bearer', onchange: () => actAs(choose.value) });
  choose.append(new Option(say('nobody', language), ''));
  for (const token of Object.values(tokens)) {
    const note = isExpired(token) ? say('expired', language) : '';
    choose.append(new Option(token.subject + note, token.subject));
  }
  choose.value = chosen;
  return labelled(say('actingAs', language), choose);
}

function postField({ language, post }) {
  const field = element('input', { id: 'post', value: post, autocomplete: 'off', spellcheck: false });
  field.onchange = () => change({ post: field.value.trim() });
  return labelled(say('post', language), field);
}

function tokenBox({ language }, tell, setup) {
  const box = element('textarea', { id: 'tokens', rows: 2, spellcheck: false, autocomplete: 'off' });
  const add = () => {
    const bearers = addTokens(box.value);
    tell(bearers.length > 0 ? say('tokensAdded', language) + bearers.join(', ') : say('noToken', language));
  };
  return element(
    'details',
    { id: 'token-box', open: Object.keys(session().tokens).length === 0 },
    element('summary', { textContent: say('addTokens', language) }),
    labelled(say('pasteHere', language), box),
    element('p', { textContent: say('keptHere', language) }),
    element(
      'p',
      {},
      element('button', {
        type: 'button',
        id: 'add-tokens',
        textContent: say('addTokens', language),
        onclick: add,
      }),
      element('button', { type: 'button', textContent: say('forget', language), onclick: forgetTokens }),
    ),
    ...(setup.isLocal ? commandHints(setup.steps, language) : []),
  );
}

/** The bar above: who asks, from which post, in which language. */
export function showBar(place, setup, tell) {
  let shown;
  onChange(({ kept: _kept, ...state }) => {
    // Answers come while somebody types: what they give is no reason to draw the bar anew.
    if (JSON.stringify(state) === shown) return;
    shown = JSON.stringify(state);
    document.documentElement.lang = state.language === 'zh' ? 'zh-CN' : 'en';
    const focused = document.activeElement?.id;
    place.replaceChildren(
      element('h1', { textContent: say('title', state.language) }),
      bearerChoice(state),
      postField(state),
      languageChoice(state),
      tokenBox(state, tell, setup),
    );
    if (focused) document.getElementById(focused)?.focus();
  });
}
