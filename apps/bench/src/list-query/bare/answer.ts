import { listSql, type CaseFilter, type CasePage } from '@casegrid/projections';

/** The list that both sides answer: 20 cases that are being handled in a street, the latest report first. */
export const pageSize = 20;
const statuses = ['HANDLING'];

const shape = (filter: CaseFilter) => listSql(filter, { order: 'NEWEST', size: pageSize, backwards: false });

/** The statement that the API's list asks, and its values for a street. */
export const statementFor = (street: string) => shape({ within: street, statuses });

const nodeOf = ({ state, title, description, reportedAt, lastAt, revision }: CasePage) => ({
  id: `case:${state.id}`,
  number: state.number ?? null,
  title,
  description,
  status: state.status ?? '',
  urgency: state.urgency,
  leadUnit: state.leadUnit ?? null,
  reportedAt,
  lastActAt: lastAt,
  revision,
});

/** What the API answers to the same question, written down by hand. */
export const answerOf = (rows: readonly { readonly page: CasePage }[]) => ({
  data: {
    cases: {
      nodes: rows.slice(0, pageSize).map(({ page }) => nodeOf(page)),
      pageInfo: { hasNextPage: rows.length > pageSize },
    },
  },
});

/** The same list as a GraphQL query. */
export const query = `query Cases($within: UnitCode!) {
  cases(filter: { within: $within, statuses: [${statuses.join(', ')}] }, orderBy: NEWEST, first: ${pageSize}) {
    nodes { id number title description status urgency leadUnit reportedAt lastActAt revision }
    pageInfo { hasNextPage }
  }
}`;
