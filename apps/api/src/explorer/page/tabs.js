let editor;
let execution;
let tellLoaded;
/** GraphiQL loads its editors after it is shown: whoever clicks before that is served when they are there. */
const loaded = new Promise((resolve) => (tellLoaded = resolve));

/** Lies inside GraphiQL, where its tabs can be reached, and shows nothing. */
export function Reach() {
  editor = GraphiQL.React.useEditorContext();
  execution = GraphiQL.React.useExecutionContext();
  if (editor.queryEditor && editor.variableEditor && editor.responseEditor) tellLoaded();
  return null;
}

const isUnused = ({ query }) => !/^\s*[^#\s]/m.test(query ?? '');

/** Opens an operation with its variables: in its own tab when it has one, in an unused one, or in a new one. */
export async function openTab(operation, text, variables) {
  await loaded;
  const own = editor.tabs.findIndex(({ operationName }) => operationName === operation);
  const tab = own >= 0 ? own : editor.tabs.findIndex(isUnused);
  execution.stop();
  // The editors belong to whichever tab is in front: it must be there before they are written.
  ReactDOM.flushSync(() => (tab >= 0 ? editor.changeTab(tab) : editor.addTab()));
  const { queryEditor, variableEditor, responseEditor } = editor;
  const variablesText = JSON.stringify(variables, null, 2);
  queryEditor.setValue(text);
  variableEditor.setValue(variablesText);
  responseEditor.setValue('');
  // GraphiQL looks at what is in its editors only after a while; whoever runs it at once runs the right one.
  Object.assign(queryEditor, { documentAST: GraphiQL.GraphQL.parse(text), operationName: operation });
  editor.updateActiveTabValues({ query: text, variables: variablesText, operationName: operation });
  queryEditor.focus();
}
