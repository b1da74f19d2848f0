import type { UnitRow } from '@casegrid/projections';
import { nodeId } from '../graphql/node-id';
import type { UnitType } from './unit.type';

export const unitOf = ({
  code,
  name,
  level,
  office_kind,
  parent,
  path,
  successor,
  ...row
}: UnitRow): UnitType => ({
  id: nodeId('unit', code),
  code,
  name,
  level,
  officeKind: office_kind,
  parentCode: parent,
  path,
  affiliation: row.affiliation,
  since: row.since,
  until: row.until,
  successorCode: successor,
});
