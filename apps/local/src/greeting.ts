import { type Moved } from '@casegrid/event-store';
import { type Addresses } from './environment';
import { type Options } from './options';

/** What a user needs to go on, ending with the API's address on a line of its own. */
export function greeting({ api }: Addresses, { data }: Options, moved?: Moved): string {
  const here = data === `${process.cwd()}/data` ? '' : ` --data ${data}`;
  const time = moved
    ? `  Time       moved forward: it is ${moved.now} here (npm run cli -- time${here})\n`
    : '';
  return `
Casegrid is up. Ctrl-C stops it; what it keeps is in ${data}.

  GraphQL    ${api}/graphql
  Explorer   ${api}/explorer
  Health     ${api}/healthz   ${api}/readyz   ${api}/metrics
  Who is who npm run cli -- officers${here}
  A token    npm run cli -- token --as <officer>${here}
${time}
${api}
`;
}
