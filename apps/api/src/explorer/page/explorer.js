import { askingFor } from './asking.js';
import { showBar } from './bar.js';
import { element } from './elements.js';
import { showSteps } from './steps.js';
import { Reach } from './tabs.js';

const setup = await (await fetch(new URL('setup.json', import.meta.url))).json();

const news = element('p', { id: 'news', role: 'status' });
const tell = (text) => (news.textContent = text);

showBar(document.getElementById('bar'), setup, tell);
showSteps(document.getElementById('steps'), setup.steps, tell);
document.getElementById('graphiql').before(news);

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: askingFor(setup.steps.flatMap(({ examples }) => examples)),
    // Nothing that was typed here outlives the browser tab: many screens in an office are shared.
    storage: sessionStorage,
    shouldPersistHeaders: false,
    isHeadersEditorEnabled: false,
    defaultQuery: '# 请选择一个示例，或在此写查询。 Choose an example, or write a query here.\n',
    defaultEditorToolsVisibility: 'variables',
    toolbar: { additionalComponent: Reach },
  }),
);
